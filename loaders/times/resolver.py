"""From an expression and its anchor to a date: never one that the two do not give."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.loaders.annotations import TimexType
from rashomon.loaders.times.anchor import Anchor
from rashomon.loaders.times.durations import duration
from rashomon.loaders.times.expressions import (
    About,
    Clock,
    Expression,
    Holiday,
    Length,
    Nth,
    Partial,
    Recurrence,
    Relative,
    Vague,
    Within,
    Written,
)
from rashomon.loaders.times.holidays import day_of
from rashomon.loaders.times.periods import FINENESS, SEASONS, Period, moved

# Dates without a year are of the months round the report: one this many days off in the direction
# of the tense is not meant where its neighbour the other way is this near.
FAR, NEAR = 280, 75
THE_WEEKEND = Relative("weekend", 0)
THE_QUARTER = Relative("quarter", 0, "reference")
UNSAID = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX-XX",
    "half": "XXXX-HX",
    "decade": "XXX",
    "century": "XX",
}


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


class Resolver:
    """Resolves the expressions of one place in the text."""

    def __init__(self, anchor: Anchor, tense: Callable[[], int | None]) -> None:
        """`tense` tells the direction of the clause; asked only where it matters."""
        self.anchor = anchor
        self.tense = tense

    def __call__(self, expression: Expression) -> Resolved:
        """The meaning of `expression` here."""
        try:
            return self._resolve(expression)
        except ValueError:
            # The calendar ended: a thousand centuries ago is no date.
            return Resolved("DATE", "PAST_REF")

    def _resolve(self, expression: Expression) -> Resolved:
        match expression:
            case Length():
                return self._length(expression)
            case Recurrence(value):
                return Resolved("SET", value)
            case Vague(value):
                return Resolved("DATE", value)
            case Written(value, edtf):
                return _written(value, edtf)
            case Within(of, share):
                return _within(self._resolve(of), share)
            case About(of):
                return _about(self._resolve(of))
            case Clock(time, on):
                return self._clock(time, on)
            case Nth():
                return self._nth(expression)
            case _:
                period = self.period(expression)
                if period is None:
                    return Resolved("DATE", unsaid(expression))
                # What the present is compared with is not what the text goes on about.
                alike = isinstance(expression, Relative) and expression.alike
                return replace(dated(period), period=None) if alike else dated(period)

    def period(self, expression: Expression) -> Period | None:
        """The calendar period of a point in time, None where the anchor does not give it."""
        match expression:
            case Period():
                return expression
            case Relative():
                return self._relative(expression)
            case Holiday():
                return self._holiday(expression)
            case Partial():
                return self._partial(expression)
            case Within(of) | About(of) | Clock(on=of) if of is not None:
                return self.period(of)
            case _:
                return None

    def _relative(self, expression: Relative) -> Period | None:
        compared = self.anchor.compared
        if expression.alike and compared is not None:
            return Period(compared.unit, moved(compared.first, expression.count, expression.unit))
        if expression == THE_QUARTER:
            return self._quarter()
        base = self._base(expression.unit, expression.base)
        if base is None:
            return None
        if expression == THE_WEEKEND and base.first > self._day() and (self.tense() or -1) < 0:
            return base.shift(-1)
        return base.shift(expression.count)

    def _day(self) -> date:
        return self.anchor.issued.first if self.anchor.issued else date.min

    def _quarter(self) -> Period | None:
        """ "The quarter" is the one spoken of, or else the last that is over."""
        compared = self.anchor.compared
        if compared is not None and compared.unit == "quarter":
            return compared
        base = self._base("quarter", "issued")
        return base.shift(0 if (self.tense() or -1) > 0 else -1) if base else None

    def _base(self, unit: str, base: str) -> Period | None:
        """The period of `unit` that holds the anchor, where the anchor is known so finely."""
        at = self.anchor.at("reference" if base == "reference" else "issued")
        if at is None or FINENESS[at.unit] < FINENESS[unit]:
            return None
        return Period.holding(unit, at.first)

    def _holiday(self, expression: Holiday) -> Period | None:
        if expression.year is not None:
            year = self.period(expression.year)
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
            year = self.period(expression.year)
            return _in_year(expression, year.first.year) if year else None
        return self._nearest(lambda year: _in_year(expression, year), expression)

    def _weekday(self, expression: Partial) -> Period | None:
        assert expression.weekday is not None
        at = self.anchor.at(expression.base)
        if at is None or at.unit != "day":
            return None
        ahead = (expression.weekday - at.first.isoweekday()) % 7
        if expression.base == "reference":
            direction = expression.direction or 1
            days = (ahead or 7) if direction > 0 else (ahead - 7)
        elif expression.direction == -1:
            days = ahead - 7
        elif expression.direction == 1:
            days = ahead or 7
        else:
            forward = (self.tense() or (1 if expression.direction == 0 else -1)) > 0
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
        around = [p for d in (-1, 0, 1) if (p := candidate(issued.first.year + d))]
        named = expression.weekday if isinstance(expression, Partial) else None
        agreeing = [p for p in around if p.first.isoweekday() == named]
        if agreeing:
            return agreeing[0]
        past = [p for p in around if p.first <= issued.last]
        future = [p for p in around if p.last >= issued.first]
        if direction == -1:
            past = [p for p in past if p.last < issued.first]
        if direction == 1:
            future = [p for p in future if p.first > issued.last]
        if not past or not future:
            return None
        back, ahead = past[-1], future[0]
        if direction == 0:
            return next(p for p in around if p.first.year == issued.first.year)
        if direction is None:
            direction = self._direction(back, ahead, issued)
        return ahead if direction > 0 else back

    def _direction(self, back: Period, ahead: Period, issued: Period) -> int:
        behind = (issued.first - back.last).days
        before = (ahead.first - issued.last).days
        tense = self.tense()
        if tense is None:
            return -1 if behind <= before else 1
        if tense == -1 and behind > FAR and before < NEAR:
            return 1
        if tense == 1 and before > FAR and behind < NEAR:
            return -1
        if back.unit == "quarter" and behind < NEAR:
            return -1
        return tense

    def _length(self, length: Length) -> Resolved:
        value = duration(length.amount, length.unit)
        bounds = self._window(length) if length.window else None
        if bounds is None:
            return Resolved("DURATION", value)
        first, last = bounds
        return Resolved("DURATION", value, f"{first}/{last}", first, last)

    def _window(self, length: Length) -> tuple[date, date] | None:
        at = self.anchor.at(length.base)
        fine = FINENESS.get(length.unit, 0)
        if at is None or length.amount is None or length.amount != int(length.amount):
            return None
        if FINENESS[at.unit] < fine or fine >= FINENESS["hour"] or length.unit == "millennium":
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

    def _clock(self, time: str, on: Expression | None) -> Resolved:
        if on is None:
            period = self.anchor.day or self.anchor.issued
        else:
            period = self.period(on)
        if period is None or period.unit != "day":
            day = unsaid(on) if on is not None else UNSAID["day"]
            return Resolved("TIME", f"{day}T{time}")
        first = period.first
        if on == Relative("night", 0):
            # A night belongs to the day that it begins on.
            first = first if (self.tense() or -1) > 0 else first - timedelta(1)
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


def dated(period: Period) -> Resolved:
    """A period as it is."""
    return Resolved("DATE", period.value, period.edtf, period.first, period.last, period)


def unsaid(expression: Expression) -> str:
    """The TIMEX3 value of a date with what is unknown left open: "XXXX-WXX-2", "XXXX-12-28"."""
    match expression:
        case Partial(unit="month", number=int(month)):
            return f"XXXX-{month:02d}"
        case Partial(unit="day", number=int(month), day=int(day)):
            return f"XXXX-{month:02d}-{day:02d}"
        case Partial(weekday=int(weekday)):
            return f"XXXX-WXX-{weekday}"
        case Partial(unit="season", number=code):
            return f"XXXX-{code}"
        case Partial(unit=unit, number=number):
            return f"XXXX-{unit[0].upper()}{number}"
        case Holiday(rule) if rule[2:3] == "-":
            return f"XXXX-{rule}"
        case Relative(unit=unit):
            return UNSAID.get(unit, "XXXX")
        case Within(of) | About(of):
            return unsaid(of)
        case _:
            return UNSAID["day"]


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


def _within(whole: Resolved, share: str) -> Resolved:
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


def _about(whole: Resolved) -> Resolved:
    """The same, marked as approximate where EDTF can."""
    if (
        whole.edtf is None
        or whole.period is None
        or whole.period.unit in {"season", "quarter", "half"}
    ):
        return whole
    return replace(whole, edtf="/".join(f"{part}~" for part in whole.edtf.split("/")))


def _written(value: str, edtf: str) -> Resolved:
    """Dates written in numbers: a time stamp, or one of several days."""
    days = [date.fromisoformat(part[:10]) for part in edtf.strip("[]").split(",")]
    period = Period("day", days[0]) if len(days) == 1 else None
    kind: TimexType = "TIME" if "T" in value else "DATE"
    return Resolved(kind, value, edtf, days[0], days[-1], period)
