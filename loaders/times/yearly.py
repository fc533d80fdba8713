"""Dates that come every year: which year "March", "Dec 28" or "Thanksgiving" is of."""

from collections.abc import Callable
from datetime import date

from rashomon.loaders.times.expressions import Holiday, Partial
from rashomon.loaders.times.holidays import day_of
from rashomon.loaders.times.periods import SEASONS, Period
from rashomon.loaders.times.tense import Direction, Evidence

# Dates without a year are of the months round the report: one this many days off in the direction
# of the tense is not meant where its neighbour the other way is this near.
FAR, NEAR = 280, 75
# Named days that begin a month of that name: Ramadan, Muharram.
LUNATIONS = {"hijri 09-01", "hijri 01-01"}


def in_year(expression: Partial | Holiday, year: int) -> Period | None:
    """The period in `year`; None where the year has no such day or nobody knows which it is."""
    if isinstance(expression, Holiday):
        day = day_of(expression.rule, year)
        fasting = expression.rule in LUNATIONS
        return Period("lunation" if fasting else "day", day) if day else None
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


def nearest(
    expression: Partial | Holiday, issued: Period, tense: Callable[[], Direction | None]
) -> Period | None:
    """The period that the expression's direction or else the tense points to, seen from `issued`.

    A weekday named with the date settles the year: "Thursday, Jan. 6".
    """
    year = issued.first.year
    around = [p for d in (-2, -1, 0, 1) if (p := in_year(expression, year + d))]
    named = expression.weekday if isinstance(expression, Partial) else None
    agreeing = [p for p in around if p.first.isoweekday() == named]
    if agreeing:
        return min(agreeing, key=lambda p: abs(p.first - issued.first))
    past = [p for p in around if p.first <= issued.last]
    future = [p for p in around if p.last >= issued.first]
    match expression.direction:
        case 0:
            this = next((p for p in around if p.first.year == year), None)
            return past[-1] if past and _over(this, issued, tense) else this
        case -1:
            return next((p for p in reversed(past) if _last(p, issued)), None)
        case 1:
            return next((p for p in future if p.first > issued.last), None)
    if not past or not future:
        return None
    back, ahead = past[-1], future[0]
    return ahead if _sign(back, ahead, issued, tense()) > 0 else back


def _over(this: Period | None, issued: Period, tense: Callable[[], Direction | None]) -> bool:
    """Whether "this summer", said in January of what is past, is last year's."""
    if this is None or this.unit != "season" or this.first <= issued.last:
        return False
    found = tense()
    return found is not None and found.sign < 0


def _last(period: Period, issued: Period) -> bool:
    """Whether "last" can mean the period: "last February" said in March is no month ago."""
    ended = period.last < issued.first
    return ended and not (period.unit == "month" and period.shift(1).last >= issued.first)


def _sign(back: Period, ahead: Period, issued: Period, tense: Direction | None) -> int:
    behind = (issued.first - back.last).days
    before = (ahead.first - issued.last).days
    if tense is None or tense.evidence is Evidence.WEAK:
        # Quarters are reported on once they are over.
        past = behind < FAR if back.unit == "quarter" else behind <= before
        return -1 if past else 1
    if tense.evidence is Evidence.PLAIN:
        if tense.sign < 0 and behind > FAR and before < NEAR:
            return 1
        if tense.sign > 0 and before > FAR and behind < NEAR:
            return -1
        if back.unit == "quarter" and behind < NEAR:
            return -1
    return tense.sign
