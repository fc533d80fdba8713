"""Where on the calendar a point in time lies, seen from its anchor."""

from collections.abc import Callable
from datetime import date, timedelta

from rashomon.loaders.times.anchor import Anchor
from rashomon.loaders.times.expressions import (
    About,
    Base,
    Clock,
    Ending,
    Expression,
    Holiday,
    Partial,
    Relative,
    Within,
)
from rashomon.loaders.times.holidays import day_of
from rashomon.loaders.times.periods import SEASONS, Period, moved
from rashomon.loaders.times.tense import Direction, Evidence

# Dates without a year are of the months round the report: one this many days off in the direction
# of the tense is not meant where its neighbour the other way is this near.
FAR, NEAR = 280, 75
HALF_QUARTER = timedelta(45)
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
            case Holiday():
                period = self._holiday(expression)
            case Partial():
                period = self._partial(expression)
            case Ending("quarter", end):
                period = self._ending(self(end))
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

    def _ending(self, end: Period | None) -> Period | None:
        """The calendar quarter that most of a quarter ending then lies in."""
        if end is None or end.unit != "day":
            return None
        return Period.holding("quarter", end.first - HALF_QUARTER)

    def _base(self, unit: str, base: Base, count: int = 0) -> Period | None:
        """The period of `unit` that holds the anchor, where the anchor is known so finely."""
        at = self.anchor.at(base, count, unit)
        return Period.holding(unit, at.first) if at else None

    def _holiday(self, expression: Holiday) -> Period | None:
        if expression.year is not None:
            year = self(expression.year)
            day = day_of(expression.rule, year.first.year) if year else None
            return Period("day", day) if day else None

        def candidate(year: int) -> Period | None:
            day = day_of(expression.rule, year)
            return Period("day", day) if day else None

        return self._nearest(candidate, expression)

    def _partial(self, expression: Partial) -> Period | None:
        if expression.weekday is not None and expression.day is None:
            return self._weekday(expression)
        if expression.year is not None:
            year = self(expression.year)
            if expression.unit == "quarter" and expression.number is None:
                return self._like_compared(year)
            return _in_year(expression, year.first.year) if year else None
        return self._nearest(lambda year: _in_year(expression, year), expression)

    def _like_compared(self, year: Period | None) -> Period | None:
        """The month, quarter or half of `year` like the one spoken of; else the whole year."""
        compared = self.anchor.compared
        if year is None or compared is None:
            return year
        return Period(compared.unit, date(year.first.year, compared.first.month, 1))

    def _weekday(self, expression: Partial) -> Period | None:
        assert expression.weekday is not None
        at = self.anchor.at(expression.base, expression.direction or 0, "day")
        if at is None:
            return None
        ahead = (expression.weekday - at.first.isoweekday()) % 7
        if expression.base == "reference":
            # "That Friday" may be the day last spoken of, "the following Friday" is not.
            days = {0: ahead, -1: ahead - 7}.get(expression.direction or 0, ahead or 7)
        elif expression.direction == -1:
            days = ahead - 7
        elif expression.direction == 1:
            days = ahead or 7
        else:
            forward = self.ahead(otherwise=expression.direction == 0)
            days = ahead if forward or not ahead else ahead - 7
        return Period("day", at.first + timedelta(days))

    def _nearest(
        self, candidate: Callable[[int], Period | None], expression: Partial | Holiday
    ) -> Period | None:
        """The yearly period that direction or tense point to, seen from the document's date."""
        direction = expression.direction
        issued = self.anchor.issued
        if issued is None or issued.unit == "year":
            return None
        around = [p for d in (-2, -1, 0, 1) if (p := candidate(issued.first.year + d))]
        named = expression.weekday if isinstance(expression, Partial) else None
        agreeing = [p for p in around if p.first.isoweekday() == named]
        if agreeing:
            return agreeing[0]
        past = [p for p in around if p.first <= issued.last]
        future = [p for p in around if p.last >= issued.first]
        if direction == -1:
            past = [p for p in past if p.last < issued.first]
            # "Last February" said in March is none of a month ago: that is "last month".
            while past and past[-1].unit == "month" and past[-1].shift(1).last >= issued.first:
                past.pop()
        if direction == 1:
            future = [p for p in future if p.first > issued.last]
        if not past or not future:
            return None
        back, ahead = past[-1], future[0]
        if direction == 0:
            return next((p for p in around if p.first.year == issued.first.year), None)
        if direction is None:
            direction = self._direction(back, ahead, issued)
        return ahead if direction > 0 else back

    def _direction(self, back: Period, ahead: Period, issued: Period) -> int:
        behind = (issued.first - back.last).days
        before = (ahead.first - issued.last).days
        near = -1 if behind <= before else 1
        tense = self.tense()
        if tense is None or tense.evidence is Evidence.WEAK:
            # Quarters are reported on once they are over.
            return -1 if back.unit == "quarter" and behind < FAR else near
        if tense.evidence is Evidence.PLAIN:
            if tense.sign < 0 and behind > FAR and before < NEAR:
                return 1
            if tense.sign > 0 and before > FAR and behind < NEAR:
                return -1
            if back.unit == "quarter" and behind < NEAR:
                return -1
        return tense.sign


def _in_year(expression: Partial, year: int) -> Period | None:
    number = expression.number
    match expression.unit:
        case "season":
            return Period("season", date(year, SEASONS[str(number)][0], 1))
        case "quarter" | "half":
            size = 3 if expression.unit == "quarter" else 6
            return Period(expression.unit, date(year, size * (int(number or 1) - 1) + 1, 1))
        case "month":
            return Period("month", date(year, int(number or 1), 1))
    try:
        return Period("day", date(year, int(number or 1), expression.day or 1))
    except ValueError:
        return None
