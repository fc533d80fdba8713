"""What an expression comes to: a TIMEX3 value, a text of EDTF, a first and a last day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.loaders.annotations import TimexType
from rashomon.loaders.times.expressions import Share
from rashomon.loaders.times.periods import Period, moved


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression after its anchor: TIMEX3 kind and value, EDTF, first and last day.

    `period` is the calendar period that a narrative may count on from.
    """

    kind: TimexType
    value: str
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    period: Period | None = None


def dated(period: Period) -> Resolved:
    """A period as it is."""
    return Resolved("DATE", period.value, period.edtf, period.first, period.last, period)


def third(whole: Resolved, share: Share) -> Resolved:
    """A third of a month or year; of shorter and longer periods the whole, as nothing finer is
    agreed on.
    """
    period = whole.period
    if period is None or share == "any" or period.unit not in {"month", "year", "decade"}:
        return whole
    first, last = whole.earliest, whole.latest
    assert first is not None
    assert last is not None
    step = {"month": (10, "day"), "year": (4, "month"), "decade": (4, "year")}[period.unit]
    one, two = moved(first, step[0], step[1]), moved(first, 2 * step[0], step[1])
    if period.unit == "decade":
        one, two = moved(first, 4, "year"), moved(first, 6, "year")
    if share == "early":
        last = one - timedelta(1)
    elif share == "mid":
        first, last = one, two - timedelta(1)
    else:
        first = two
    return replace(whole, edtf=f"{first}~/{last}~", earliest=first, latest=last)


def about(whole: Resolved) -> Resolved:
    """The same, marked as approximate where EDTF can."""
    if (
        whole.edtf is None
        or whole.period is None
        or whole.period.unit in {"season", "quarter", "half"}
    ):
        return whole
    return replace(whole, edtf="/".join(f"{part}~" for part in whole.edtf.split("/")))


def written(value: str, edtf: str) -> Resolved:
    """Dates written in numbers: a time stamp, or one of several days."""
    days = [date.fromisoformat(part[:10]) for part in edtf.strip("[]").split(",")]
    period = Period("day", days[0]) if len(days) == 1 else None
    kind: TimexType = "TIME" if "T" in value else "DATE"
    return Resolved(kind, value, edtf, days[0], days[-1], period)
