"""The day of a named day in a year, from the lexicon's short rules."""

import re
from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import easter

from rashomon.loaders.lexicon import lexicon

NTH = re.compile(r"(\d{1,2})([a-z]{3})(-?\d)")


def day_of(rule: str, year: int) -> date | None:
    """The day in `year` that "12-25", "11thu4" (fourth Thursday) or "easter-2" falls on.

    None for an empty rule: a day that differs by country. Easter is the western one.
    """
    if not rule:
        return None
    if rule.startswith("easter"):
        sunday: date = easter(year)
        return sunday + timedelta(int(rule.removeprefix("easter")))
    nth = NTH.fullmatch(rule)
    if nth is None:
        month, day = (int(part) for part in rule.split("-"))
        return date(year, month, day)
    weekdays = lexicon("times")["WEEKDAYABBR"]["values"]
    month, weekday, count = int(nth[1]), weekdays[nth[2]] - 1, int(nth[3])
    if count < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))
