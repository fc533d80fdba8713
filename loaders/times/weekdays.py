"""Weekdays that a document speaks of as coming: they mean one day all through it.

News names a day by its weekday only while one such day can be meant. Where "Monday" will bring a
debate, "the moderator of Monday's debate" is none of the Monday before, though a past verb is by.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from rashomon.loaders.times.expressions import About, Clock, Expression, Partial, Within
from rashomon.loaders.times.tense import Direction, Evidence
from rashomon.loaders.times.words import Word


def coming(words: Iterable[Word], tense: Callable[[int], Direction | None]) -> frozenset[int]:
    """The weekdays (1 = Monday) that clauses put ahead, none surely behind and no more behind.

    `tense` gives the direction of the clause round an offset.
    """
    balance: Counter[int] = Counter()
    ahead, behind = set(), set()
    for word in words:
        weekday = bare_weekday(word.value)
        found = tense(word.start) if weekday else None
        if weekday and found:
            balance[weekday] += found.sign
            if found.sign < 0 and found.evidence is Evidence.SURE:
                behind.add(weekday)
            elif found.sign > 0:
                ahead.add(weekday)
    return frozenset(day for day in ahead - behind if balance[day] >= 0)


def bare_weekday(expression: Expression | None) -> int | None:
    """The weekday that an expression names with nothing to say which: "Monday", "late Friday"."""
    match expression:
        case Partial(unit="day", weekday=weekday, day=None, direction=None, year=None):
            return weekday
        case Clock(on=of) | Within(of) | About(of):
            return bare_weekday(of)
    return None
