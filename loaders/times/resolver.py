"""From an expression and its anchor to a date: never one that the two do not give."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from rashomon.loaders.times.anchor import Anchor
from rashomon.loaders.times.durations import duration
from rashomon.loaders.times.expressions import (
    About,
    Clock,
    Ending,
    Expression,
    Length,
    Nth,
    Recurrence,
    Relative,
    Share,
    Vague,
    Within,
    Written,
)
from rashomon.loaders.times.periods import FINENESS, Period, moved
from rashomon.loaders.times.points import QUARTER, Points
from rashomon.loaders.times.resolved import Resolved, about, dated, part, written
from rashomon.loaders.times.tense import Direction
from rashomon.loaders.times.unsaid import unsaid

# Hours: those of whole days end and begin on a day, too.
DAY = 24


class Resolver:
    """Resolves the expressions of one place in the text."""

    def __init__(self, anchor: Anchor, tense: Callable[[], Direction | None]) -> None:
        """`tense` tells the direction of the clause; asked only where it matters."""
        self.anchor = anchor
        self.points = Points(anchor, tense)

    def __call__(self, expression: Expression) -> Resolved:
        """The meaning of `expression` here."""
        try:
            return self._resolve(expression)
        except (ValueError, OverflowError):
            # The calendar ended: a thousand centuries ago is no date.
            return Resolved("DATE", "PAST_REF")

    def _resolve(self, expression: Expression) -> Resolved:
        match expression:
            case Length():
                resolved = self._length(expression)
            case Recurrence(value):
                resolved = Resolved("SET", value)
            case Vague(value):
                resolved = Resolved("DATE", value)
            case Written(value, edtf):
                resolved = written(value, edtf)
            case Within(of, share):
                resolved = self._within(self._resolve(of), share)
            case About(of):
                resolved = about(self._resolve(of))
            case Clock(time, on):
                resolved = self._clock(time, on)
            case Nth():
                resolved = self._nth(expression)
            case Ending(length, end) if length != QUARTER:
                resolved = self._length_to(length, self.points(end))
            case _:
                resolved = self._point(expression)
        return resolved

    def _within(self, whole: Resolved, share: Share) -> Resolved:
        issued, period = self.anchor.issued, whole.period
        if share not in {"past", "ahead"}:
            return part(whole, share)
        if issued is None or issued.unit != "day" or period is None or period.unit == "day":
            return whole
        if not period.first <= issued.first <= period.last:
            return whole
        first, last = period.first, period.last
        first, last = (first, issued.first) if share == "past" else (issued.first, last)
        return replace(whole, edtf=f"{first}/{last}", earliest=first, latest=last)

    def _point(self, expression: Expression) -> Resolved:
        period = self.points(expression)
        if period is None:
            return Resolved("DATE", unsaid(expression))
        # What the present is compared with is not what the text goes on about.
        alike = isinstance(expression, Relative) and expression.alike
        return replace(dated(period), period=None) if alike else dated(period)

    def _length(self, length: Length) -> Resolved:
        value = duration(length.amount, length.unit)
        bounds = self._window(length) if length.window else None
        if bounds is None:
            return Resolved("DURATION", value)
        first, last = bounds
        return Resolved("DURATION", value, f"{first}/{last}", first, last)

    def _window(self, length: Length) -> tuple[date, date] | None:
        if length.unit == "hour" and length.amount and length.amount % DAY == 0:
            length = replace(length, amount=length.amount / DAY, unit="day")
        if length.amount is None or length.amount != int(length.amount):
            return None
        if length.unit == "millennium" or FINENESS[length.unit] >= FINENESS["hour"]:
            return None
        at = self.anchor.at(length.base, unit=length.unit)
        if at is None:
            return None
        count, unit = int(length.amount), length.unit
        # From a day, the window begins or ends on that day; from a longer period, next to it.
        if at.unit == "day" and length.base == "issued":
            other = moved(at.first, length.window * count, unit)
            return (other, at.first) if length.window < 0 else (at.first, other)
        if length.window < 0:
            return moved(at.first, -count, unit), at.first - timedelta(1)
        start = at.last + timedelta(1)
        return start, moved(start, count, unit) - timedelta(1)

    def _length_to(self, length: Length, end: Period | None) -> Resolved:
        """So many months or years, the last of them ending with a day or month."""
        value = duration(length.amount, length.unit)
        amount = length.amount or 0.5
        if end is None or end.unit not in {"day", "month"} or amount != int(amount):
            return Resolved("DURATION", value)
        first = moved(end.last + timedelta(1), -int(amount), length.unit)
        return Resolved("DURATION", value, f"{first}/{end.last}", first, end.last)

    def _clock(self, time: str, on: Expression | None) -> Resolved:
        # A clock time alone is of the day that its paragraph speaks of.
        period = self.points(on) if on else self.anchor.day or self.anchor.issued
        if period is None or period.unit != "day":
            return Resolved("TIME", f"{unsaid(on)}T{time}")
        first = period.first
        if on == Relative("night", 0):
            # A night belongs to the day that it begins on.
            first = first if self.points.ahead() else first - timedelta(1)
            last = first + timedelta(1)
            return Resolved("TIME", f"{first}T{time}", f"{first}/{last}", first, last, period)
        edtf = f"{first}T{time}:00" if ":" in time and time != "24:00" else first.isoformat()
        return Resolved("TIME", f"{first}T{time}", edtf, first, first, period)

    def _nth(self, expression: Nth) -> Resolved:
        of = self._resolve(expression.of)
        if of.period is None:
            return Resolved("DATE", of.value)
        unit = expression.unit
        if expression.number == 0:
            return dated(Period.holding(unit, of.period.first))
        if expression.number > 0:
            start = moved(of.period.first, expression.number - 1, unit)
        else:
            start = moved(of.period.last + timedelta(1), expression.number, unit)
        if unit in {"day", "month"}:
            return dated(Period.holding(unit, start))
        last = moved(start, 1, unit) - timedelta(1)
        return Resolved("DATE", of.value, f"{start}/{last}", start, last, of.period)
