"""Dates as precise as known, as the days that they cover."""

import re
from calendar import monthrange
from datetime import date

PARTIAL = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)


def span(text: str) -> tuple[date, date] | None:
    """The first and last day of "2026", "2026-02" or "2026-02-14".

    None for other text, and for what the calendar does not have.
    """
    if not PARTIAL.fullmatch(text):
        return None
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    try:
        last = day or monthrange(year, month or 12)[1]
        return date(year, month or 1, day or 1), date(year, month or 12, last)
    except ValueError:
        return None
