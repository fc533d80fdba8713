"""What an expression means before it meets its anchor: a small algebra that the rules build."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.loaders.times.periods import Period

# What a relative expression counts from: the document's own date or the time last spoken of.
Base = Literal["issued", "reference"]
# Which part of a period; "any" is some time in it; "past" and "ahead" are up to the document's date
# and from it on ("earlier this month", "so far this year").
Share = Literal["start", "early", "mid", "late", "end", "any", "past", "ahead"]


@dataclass(frozen=True, slots=True)
class Relative:
    """The period `count` units from the one that holds the anchor: "last week" is week, -1.

    `alike` where the same part of another year is meant: sales in May, "up from a year earlier".
    """

    unit: str
    count: int
    base: Base = "issued"
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Partial:
    """A date with its larger part unsaid: "Tuesday", "March", "Dec 28", "the third quarter".

    `number` is the month, season code, quarter or half; `direction` is -1 for "last March",
    1 for "next March", 0 for "this March", None where only the tense can tell. `year` is the
    expression of the year that holds it, where there is one ("January last year"), or of the week
    that a weekday is of.
    """

    unit: str
    number: int | str | None = None
    day: int | None = None
    weekday: int | None = None
    direction: int | None = None
    year: "Expression | None" = None
    base: Base = "issued"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day; `rule` is the lexicon's, empty where the day depends on the country."""

    rule: str
    direction: int | None = None
    year: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Event:
    """A day that an event is known by from then on: "the Sept. 11 attacks"."""

    day: date


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a period: "early 2019", "the end of the year"."""

    of: "Expression"
    share: Share


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit of a period: "the first week of March"; -1 is the last."""

    number: int
    unit: str
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Ending:
    """A length by the day or month that it ends with: "the year ended March 31"."""

    length: "Length"
    end: "Expression"


@dataclass(frozen=True, slots=True)
class Offset:
    """The day `count` units from another: "two weeks ago Tuesday", "three weeks from Monday"."""

    unit: str
    count: int
    of: "Expression"


@dataclass(frozen=True, slots=True)
class About:
    """An expression that is only roughly meant: "about two weeks ago"."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time or part of a day: `time` is what follows the T of the value ("17:00", "NI").

    `on` is the day; None where the words leave it to the context.
    """

    time: str
    on: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; `amount` is None where it is vague ("a few days").

    `window` is -1 where it ends at the anchor ("the past two weeks"), 1 where it begins there.
    """

    amount: float | None
    unit: str
    window: int = 0
    base: Base = "issued"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times, with its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A reference that names no calendar time: PAST_REF, PRESENT_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Written:
    """A date given in EDTF already, with its value: numeric dates, clock times with seconds."""

    value: str
    edtf: str


Expression = (
    Period
    | Relative
    | Partial
    | Holiday
    | Event
    | Within
    | Nth
    | Ending
    | Offset
    | About
    | Clock
    | Length
    | Recurrence
    | Vague
    | Written
)
