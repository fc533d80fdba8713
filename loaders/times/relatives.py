"""Rules of expressions that stand in relation to the anchor: "last week", "two days later"."""

from dataclasses import replace
from datetime import date

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import (
    Base,
    Expression,
    Holiday,
    Length,
    Nth,
    Partial,
    Relative,
    Vague,
)
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.periods import Period

RELATIVES = Cascade(MACROS)
rule = RELATIVES.rule
# What each class of adjective counts, and from where; a "the" before "next" makes it narrative.
SHIFTS: dict[str, tuple[int, Base]] = {
    "LAST": (-1, "issued"),
    "PAST": (-1, "issued"),
    "PREVIOUS": (-1, "reference"),
    "THIS": (0, "issued"),
    "CURRENT": (0, "issued"),
    "LATEST": (-1, "issued"),
    "THAT": (0, "reference"),
    "SAME": (0, "reference"),
    "NEXT": (1, "issued"),
    "COMING": (1, "issued"),
    "FOLLOWING": (1, "reference"),
}
SHIFT = "LAST|PAST|PREVIOUS|THIS|CURRENT|LATEST|THAT|SAME|NEXT|COMING|FOLLOWING"
# A determiner before such an adjective, not "this" as the adjective itself.
BEFORE = f"(?:(?:THE|THIS|THAT|POSSESSIVE) (?={SHIFT}))?"


def shifted(found: Found) -> tuple[int, Base]:
    """How many units from where the adjective of the match points."""
    word = found.word("shift")
    assert word is not None
    count, base = SHIFTS[word.kind]
    first = found.matched()[0].kind
    if word.kind == "NEXT" and first == "THE":
        base = "reference"
    return count, base


@rule("REF", "(?P<day>DAYNAME) (?=SUFFIX ERA)")
def age(found: Found) -> Expression | None:
    """As in "Today's world"."""
    return Vague("PRESENT_REF") if found["day"] == 0 else None


@rule("DAY", "DAYNAME")
def day_name(found: Found) -> Expression:
    """As in "Today", "yesterday", "tomorrow"."""
    return Relative("day", found.matched()[0].value)


@rule("DAY", "THE? UNIT (?P<side>BEFORE|AFTER) (?P<day>DAY|LAST (?P<weekday>WEEKDAY))")
def day_before(found: Found) -> Expression | None:
    """As in "The day before yesterday", "day before last Tuesday"."""
    side = found.word("side")
    offset = -1 if side and side.kind == "BEFORE" else 1
    if found["weekday"]:
        return Partial("day", weekday=(found["weekday"] + offset - 1) % 7 + 1, direction=-1)
    day = found["day"]
    return replace(day, count=day.count + offset) if isinstance(day, Relative) else None


@rule("DATE", "THE? (?P<unit>UNIT) (?P<side>BEFORE|AFTER) (?P<turn>LAST|NEXT)")
def before_last(found: Found) -> Expression:
    """As in "The week before last"."""
    turn = found.word("turn")
    return Relative(found["unit"], -2 if turn and turn.kind == "LAST" else 2)


@rule("DATE", "THE (?P<unit>UNIT) (?P<side>BEFORE|AFTER) (?!THAT|THIS|THE|POSSESSIVE|AN)")
def unit_before(found: Found) -> Expression | None:
    """As in "The day before", "the year after": counted from the time last spoken of."""
    side = found.word("side")
    assert side is not None
    if found["unit"] in {"hour", "minute", "second"} or not found.ends_phrase():
        return None
    return Relative(found["unit"], -1 if side.kind == "BEFORE" else 1, "reference")


@rule(
    "DATE",
    f"{BEFORE} (?:FISCAL)? (?P<shift>{SHIFT}) (?:FISCAL|ACADEMIC)? (?P<unit>UNIT) "
    "(?!HYPHEN|PERIOD|OF (?:THE)? (?:MONTH|DATE))",
)
def unit(found: Found) -> Expression | None:
    """As in "Last week", "this year", "the following month", "that day"."""
    count, base = shifted(found)
    word = found.words[found.match.start()]
    kind = found["unit"]
    if kind == "night" or kind in {"hour", "minute", "fortnight", "millennium"}:
        return None
    pointed = word.kind == "THAT" and found.word("shift") is word
    if pointed and kind not in {"day", "year", "month", "week", "quarter", "weekend"}:
        return None
    # "The next decade" begins now; "the next year" is a year of the calendar.
    if kind in {"decade", "century"} and "NEXT" in found.kinds() and word.kind == "THE":
        return Length(1.0, kind, 1)
    return Relative(kind, count, base)


@rule("DATE", f"{BEFORE} (?P<shift>{SHIFT}) (?: COMING|PAST)? (?P<weekday>WEEKDAY)")
def weekday(found: Found) -> Expression:
    """As in "Last Friday", "this coming Sunday", "the following Monday"."""
    count, base = shifted(found)
    direction = count if count or base == "issued" else 0
    kinds = found.kinds()
    if "THIS" in kinds:
        direction = -1 if "PAST" in kinds else 1 if "COMING" in kinds else 0
    return Partial("day", weekday=found["weekday"], direction=direction, base=base)


@rule("DAY", "(?P<weekday>WEEKDAY) (?!HYPHEN)")
def bare_weekday(found: Found) -> Expression | None:
    """As in "Tuesday"."""
    return Partial("day", weekday=found["weekday"])


@rule(
    "DATE",
    f"{BEFORE} (?P<shift>{SHIFT}) (?: COMING|PAST)? (?P<month>MONTH|SEASON|HOLIDAYDATE)",
    "(?P<month>MONTH|SEASON) (?P<shift>LAST|NEXT|THIS) UNIT",
    "(?P<month>MONTH|SEASON) OF? (?P<year>DATE)",
)
def month(found: Found) -> Expression | None:
    """As in "Last March", "this summer", "July last year"."""
    word = found.word("month")
    assert word is not None
    kind = "month" if word.kind == "MONTH" else "season"
    if found.has("year"):
        year = found["year"]
        if not isinstance(year, Relative) or year.unit != "year":
            return None
        return Partial(kind, word.value, year=year)
    count, base = shifted(found)
    if word.start < found.word("shift").start:  # type: ignore[union-attr]
        if found.matched()[-1].value != "year":
            return None
        return Partial(kind, word.value, year=Relative("year", count))
    if {"THIS", "PAST"} <= found.kinds():
        count = -1
    return Partial(kind, word.value, direction=count, base=base)


@rule("DATE", "(?P<shift>LAST|NEXT|THIS) (?P<holiday>DATE)")
def shifted_holiday(found: Found) -> Expression | None:
    """As in "Last Thanksgiving"."""
    named = found["holiday"]
    if not isinstance(named, Holiday) or named.year is not None:
        return None
    return replace(named, direction=shifted(found)[0])


@rule("DATE", "MONTH|MONTHABBR(?=AND|OR|TO|COMMA|HYPHEN|DASH)")
def bare_month(found: Found) -> Expression:
    """As in "March"; what is a name or verb has lost its class before."""
    return Partial("month", found.matched()[0].value)


RANGE = "(?P<first>DATE) (?=(?:HYPHEN|DASH|AND|OR|TO|COMMA) (?P<second>DATE))"


@rule("DATE", RANGE, RANGE)
def range_start(found: Found) -> Expression | None:
    """As in "from May to July 2010": the year of the end is that of the beginning too."""
    first, second = found["first"], found["second"]
    if not isinstance(first, Partial) or first.year or first.direction:
        return None
    if getattr(second, "unit", None) != first.unit or first.unit not in {"day", "month"}:
        return None
    if isinstance(second, Period):
        return replace(first, year=Period("year", date(second.first.year, 1, 1)))
    return replace(first, year=second.year) if second.year else None


@rule("DATE", "THE? (?P<season>SEASON) (?!HYPHEN)")
def bare_season(found: Found) -> Expression:
    """As in "In the summer"."""
    return Partial("season", found["season"])


@rule(
    "DATE",
    "(?:THE)? YEAR HYPHEN? (?:UNIT)? (?P<of>DATE)",
    "(?P<year>DATE) SUFFIX (?:FISCAL)? (?P<of>DATE)",
    "(?P<of>DATE) (?:OF|IN|COMMA)? (?:THE)? (?P<year>DATE)",
)
def part_of_year(found: Found) -> Expression | None:
    """As in "This year's third quarter", "the first quarter of next year"."""
    part, year = found["of"], found["year"]
    if not isinstance(part, Partial) or part.unit not in {
        "quarter",
        "half",
        "month",
        "season",
        "day",
    }:
        return None
    if (
        not isinstance(year, Relative | Period)
        or year.unit != "year"
        or part.year
        or part.direction
    ):
        return None
    return replace(part, year=year)


@rule("DATE", "THE? (?P<number>NTHWORD|LAST) (?P<unit>UNIT) OF (?P<of>DATE)")
def nth(found: Found) -> Expression | None:
    """As in "The first week of March", "the last day of 2019"."""
    of = found["of"]
    kind = found["unit"]
    if not isinstance(kind, str) or kind not in {"day", "week", "month", "weekend"}:
        return None
    return Nth(found["number"] or -1, kind, of)


@rule("DATE", "THE (?:FISCAL|MORE)? (?P<unit>UNIT) (?!HYPHEN|OF|BEFORE|AFTER|PERIOD)")
def the_unit(found: Found) -> Expression | None:
    """As in "The week", "the year", "the weekend": the one the text is in."""
    kind = found["unit"]
    if kind not in {"week", "weekend", "month", "quarter", "year"}:
        return None
    return Relative(kind, 0, "reference" if kind == "quarter" else "issued")


@rule("DATE", "THE (?P<unit>UNIT) OF (?P<of>DATE|DAY)")
def week_of(found: Found) -> Expression | None:
    """As in "The week of March 6"."""
    return Nth(0, "week", found["of"]) if found["unit"] == "week" else None
