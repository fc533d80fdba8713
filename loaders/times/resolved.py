"""What an expression comes to: a TIMEX3 value, a text of EDTF, a first and a last day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.loaders.annotations import TimexType
from rashomon.loaders.times.expressions import Share
from rashomon.loaders.times.periods import Period, moved

# Where the parts of a period begin and end, in units from its beginning (from its end where
# negative); 0 is the period's own beginning or end.
SHARES: dict[str, dict[str, tuple[int, int, str]]] = {
    "month": {
        "start": (0, 10, "day"),
        "early": (0, 10, "day"),
        "mid": (10, 20, "day"),
        "late": (20, 0, "day"),
        "end": (20, 0, "day"),
    },
    "year": {
        "start": (0, 1, "month"),
        "early": (0, 4, "month"),
        "mid": (4, 8, "month"),
        "late": (8, 0, "month"),
        "end": (-1, 0, "month"),
    },
    "decade": {
        "start": (0, 2, "year"),
        "early": (0, 4, "year"),
        "mid": (4, 6, "year"),
        "late": (6, 0, "year"),
        "end": (-2, 0, "year"),
    },
}
SHARES["lunation"] = SHARES["month"]


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


def part(whole: Resolved, share: Share) -> Resolved:
    """The early, middle or late part of a period, or its start or end.

    Of periods of which nothing finer is agreed on, the whole.
    """
    period = whole.period
    shares = SHARES.get(period.unit) if period is not None else None
    if period is None or shares is None or share not in shares:
        return whole
    begin, end, unit = shares[share]
    first, last = period.first, period.last
    if begin:
        first = moved(first if begin > 0 else last + timedelta(1), begin, unit)
    if end:
        last = moved(period.first, end, unit) - timedelta(1)
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
