"""The day of a named day in a year, from the lexicon's short rules."""

import re
from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import easter

from rashomon.loaders.lexicon import lexicon

NTH = re.compile(r"(\d{1,2})([a-z]{3})(-?\d)")
HIJRI = "hijri "
# The day before the Islamic calendar began, counted from 1 January of year 1.
EPOCH = 227014


def day_of(rule: str, year: int) -> date | None:
    """The day in `year` that "12-25", "11thu4" (fourth Thursday), "easter-2" or "hijri 10-01" is.

    None for an empty rule: a day that differs by country. Easter is the western one. Days of the
    Islamic calendar may be one off where the moon is seen earlier or later.
    """
    if not rule:
        return None
    if rule.startswith(HIJRI):
        month, day = (int(part) for part in rule.removeprefix(HIJRI).split("-"))
        about = (year - 622) * 33 // 32
        days = (islamic(about + n, month, day) for n in (-1, 0, 1, 2))
        return next((d for d in days if d.year == year), None)
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


def islamic(year: int, month: int, day: int) -> date:
    """A day of the arithmetical Islamic calendar (Reingold and Dershowitz 2018, chapter 7)."""
    months = 29 * (month - 1) + (6 * month - 1) // 11
    return date.fromordinal(EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + months + day)
