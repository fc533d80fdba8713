"""Where on the calendar a point in time lies, seen from its anchor."""

from collections.abc import Callable
from datetime import date, timedelta

from rashomon.loaders.times.anchor import Anchor
from rashomon.loaders.times.expressions import (
    About,
    Base,
    Clock,
    Ending,
    Event,
    Expression,
    Holiday,
    Length,
    Offset,
    Partial,
    Relative,
    Within,
)
from rashomon.loaders.times.periods import Period, ending_quarter, moved
from rashomon.loaders.times.tense import Direction, Evidence
from rashomon.loaders.times.yearly import in_year, nearest

QUARTER = Length(1.0, "quarter")
THE_WEEKEND = Relative("weekend", 0)
THE_QUARTER = Relative("quarter", 0, "reference")


class Points:
    """Finds the calendar periods of the points in time of one place in the text."""

    def __init__(self, anchor: Anchor, tense: Callable[[], Direction | None]) -> None:
        """`tense` tells the direction of the clause; asked only where it matters."""
        self.anchor = anchor
        self.tense = tense

    def ahead(self, otherwise: bool = False, least: Evidence = Evidence.WEAK) -> bool:
        """Whether the clause points ahead; `otherwise` where it has no evidence of that weight."""
        tense = self.tense()
        return tense.sign > 0 if tense and tense.evidence >= least else otherwise

    def __call__(self, expression: Expression) -> Period | None:
        """The calendar period of a point in time, None where the anchor does not give it."""
        period: Period | None = None
        match expression:
            case Period():
                period = expression
            case Relative():
                period = self._relative(expression)
            case Partial() | Holiday():
                period = self._yearly(expression)
            case Event(day):
                period = self._event(day)
            case Offset(unit, count, of):
                period = self._offset(self(of), count, unit)
            case Ending(length, end) if length == QUARTER:
                period = ending_quarter(self(end))
            case Within(of) | About(of) | Clock(on=of) if of is not None:
                period = self(of)
        return period

    def _relative(self, expression: Relative) -> Period | None:
        compared = self.anchor.compared
        if expression.alike and compared is not None:
            return Period(compared.unit, moved(compared.first, expression.count, expression.unit))
        if expression == THE_QUARTER:
            return self._quarter()
        base = self._base(expression.unit, expression.base, expression.count)
        if base is None:
            return None
        if expression == THE_WEEKEND and base.first > self._day():
            # Early in the week the weekend is the one that is over, unless it is said to come.
            return base if self.ahead(least=Evidence.PLAIN) else base.shift(-1)
        return base.shift(expression.count)

    def _day(self) -> date:
        return self.anchor.issued.first if self.anchor.issued else date.min

    def _quarter(self) -> Period | None:
        """The quarter is the one spoken of, or else the last that is over."""
        compared = self.anchor.compared
        if compared is not None and compared.unit == "quarter":
            return compared
        base = self._base("quarter", "issued")
        return base.shift(0 if self.ahead() else -1) if base else None

    def _event(self, day: date) -> Period | None:
        """The day of an event; before it happened, its date was like any other."""
        issued = self.anchor.issued
        if issued is None or day <= issued.last:
            return Period("day", day)
        return nearest(Partial("day", day.month, day.day), issued, self.tense)

    def _offset(self, day: Period | None, count: int, unit: str) -> Period | None:
        return Period("day", moved(day.first, count, unit)) if day else None

    def _base(self, unit: str, base: Base, count: int = 0) -> Period | None:
        """The period of `unit` that holds the anchor, where the anchor is known so finely."""
        at = self.anchor.at(base, count, unit)
        return Period.holding(unit, at.first) if at else None

    def _yearly(self, expression: Partial | Holiday) -> Period | None:
        """A date that comes every year, in the year that is said or else the one meant."""
        if isinstance(expression, Partial) and expression.weekday and expression.day is None:
            return self._weekday(expression, expression.weekday)
        if expression.year is not None:
            year = self(expression.year)
            if expression == Partial("quarter", year=expression.year):
                return self._like_compared(year)
            return in_year(expression, year.first.year) if year else None
        issued = self.anchor.issued
        if issued is None or issued.unit == "year":
            return None
        return nearest(expression, issued, self.tense)

    def _like_compared(self, year: Period | None) -> Period | None:
        """The month, quarter or half of `year` like the one spoken of; else the whole year."""
        compared = self.anchor.compared
        if year is None or compared is None:
            return year
        return Period(compared.unit, date(year.first.year, compared.first.month, 1))

    def _weekday(self, expression: Partial, weekday: int) -> Period | None:
        if expression.year is not None:
            week = self(expression.year)
            return Period("day", week.first + timedelta(weekday - 1)) if week else None
        at = self.anchor.at(expression.base, expression.direction or 0, "day")
        if at is None:
            return None
        ahead = (weekday - at.first.isoweekday()) % 7
        if expression.base == "reference":
            # "That Friday" may be the day last spoken of, "the following Friday" is not.
            days = {0: ahead, -1: ahead - 7}.get(expression.direction or 0, ahead or 7)
        elif expression.direction == -1:
            days = ahead - 7
        elif expression.direction == 1:
            days = ahead or 7
        else:
            forward = self.ahead(otherwise=expression.direction == 0)
            if weekday in self.anchor.coming and expression.direction is None:
                tense = self.tense()
                forward = tense is None or tense.evidence is not Evidence.SURE or tense.sign > 0
            days = ahead if forward or not ahead else ahead - 7
        return Period("day", at.first + timedelta(days))
