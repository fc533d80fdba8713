"""Calendar periods: a day, week, month ... century, with arithmetic and both notations.

TIMEX3 values follow TimeML 1.2.1 ("1998-W09", "1998-Q3", "199"), EDTF follows ISO 8601-2:2019
with the sub-year groupings of its table 1 (21-24 seasons, 33-36 quarters, 40-41 halves).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14, "lunation": 30}
HALF_QUARTER = timedelta(45)
# From coarse to fine: an anchor known to the month says nothing of weeks and days.
FINENESS = {
    unit: rank
    for rank, units in enumerate(
        (
            ("millennium", "century"),
            ("decade",),
            ("year",),
            ("half", "season", "quarter"),
            ("month", "lunation"),
            ("week", "weekend", "fortnight"),
            ("day", "night"),
            ("hour", "minute", "second"),
        )
    )
    for unit in units
}
# Meteorological seasons of the northern hemisphere: first month, EDTF number. A winter is named by
# the year of its December.
SEASONS = {"SP": (3, 21), "SU": (6, 22), "FA": (9, 23), "WI": (12, 24)}


@dataclass(frozen=True, slots=True)
class Period:
    """One calendar period: its unit and first day."""

    unit: str
    first: date

    @classmethod
    def holding(cls, unit: str, day: date) -> "Period":
        """The period of that unit that `day` lies in (the weekend: of the day's week)."""
        match unit:
            case "day" | "night" | "hour" | "minute" | "second":
                return cls("day", day)
            case "week" | "fortnight":
                return cls("week", day - timedelta(day.weekday()))
            case "weekend":
                return cls(unit, day + timedelta(5 - day.weekday()))
            case "season":
                month = day.month // 3 * 3
                year = day.year if month else day.year - 1
                return cls(unit, date(max(year, MINYEAR), month or 12, 1))
            case "decade" | "century":
                years = MONTHS[unit] // 12
                return cls(unit, date(max(day.year // years * years, MINYEAR), 1, 1))
            case _:
                size = MONTHS[unit]
                return cls(unit, date(day.year, (day.month - 1) // size * size + 1, 1))

    @property
    def last(self) -> date:
        """The period's last day."""
        if self.unit == "weekend":
            return self.first + timedelta(1)
        return moved(self.first, 1, self.unit) - timedelta(1)

    def shift(self, count: int) -> "Period":
        """The period `count` units later (earlier where negative)."""
        if self.unit == "season":
            return Period(self.unit, moved(self.first, 3 * count, "month"))
        return Period(self.unit, moved(self.first, count, self.unit))

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year = f"{self.first.year:04d}"
        match self.unit:
            case "day":
                return self.first.isoformat()
            case "week" | "weekend":
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{year}-{self.first.month:02d}"
            case "season":
                return f"{year}-{next(s for s, v in SEASONS.items() if v[0] == self.first.month)}"
            case "quarter" | "half":
                return f"{year}-{self.unit[0].upper()}{self._number}"
            case _:
                return year[: {"year": 4, "lunation": 4, "decade": 3, "century": 2}[self.unit]]

    @property
    def edtf(self) -> str:
        """The period in EDTF; weeks and weekends, which EDTF lacks, as intervals of days."""
        year = f"{self.first.year:04d}"
        match self.unit:
            case "day" | "month" | "year":
                return self.value
            case "season":
                return f"{year}-{next(v[1] for v in SEASONS.values() if v[0] == self.first.month)}"
            case "quarter" | "half":
                return f"{year}-{(32 if self.unit == 'quarter' else 39) + self._number}"
            case "decade" | "century":
                return self.value.ljust(4, "X")
            case _:
                return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @property
    def _number(self) -> int:
        return (self.first.month - 1) // MONTHS[self.unit] + 1


def moved(day: date, count: int, unit: str) -> date:
    """`day` moved by `count` units; to the month's last day where it has no such day.

    Raises ValueError where the calendar ends.
    """
    if unit in DAYS:
        try:
            return day + timedelta(DAYS[unit] * count)
        except OverflowError as error:
            raise ValueError(str(error)) from error
    months = day.year * 12 + day.month - 1 + count * (3 if unit == "season" else MONTHS[unit])
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def ending_quarter(end: Period | None) -> Period | None:
    """The calendar quarter that most of a quarter ending with a day or month lies in."""
    if end is None or end.unit not in {"day", "month"}:
        return None
    last = end.first if end.unit == "day" else end.last
    return Period.holding("quarter", last - HALF_QUARTER)
