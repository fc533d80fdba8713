"""Rules of days and months: "Dec 28", "2026-01-16", "Sept. 16-19", "Easter 2017"."""

import re
from datetime import date

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import (
    About,
    Event,
    Expression,
    Holiday,
    Partial,
    Within,
    Written,
)
from rashomon.loaders.times.holidays import HIJRI
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.periods import Period

DATES = Cascade(MACROS)
rule = DATES.rule
# Two digits of a year: up to this they are of the 2000s, above it of the 1900s (POSIX strptime).
PIVOT = 68
CENTURY = 100


@rule("DATE", "ISO")
def iso(found: Found) -> Expression | None:
    """As in "2026-01-16", "2026-01-16 17:50:00"."""
    written = found.matched()[0].text
    text = re.sub("[/.]", "-", written[:10]) + written[10:].replace(" ", "T")
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    if len(text) == 10:
        return Period("day", day)
    return Written(text, text if len(text) > 16 else text[:10])


@rule("DATE", "SLASHED")
def slashed(found: Found) -> Expression | None:
    """As in "25/11/1998"; where day and month cannot be told apart, both (EDTF's one of a set)."""
    text = found.matched()[0].text
    first, second, year = (int(part) for part in text.replace(".", "/").split("/"))
    if len(text.replace(".", "/").split("/")[2]) == 2:
        if "." in text:
            return None
        year = full_year(year)
    orders = {(first, second), (second, first)}
    days = sorted(d for month, day in orders if (d := _day(year, month, day)))
    if not days:
        return None
    if len(days) == 1:
        return Period("day", days[0])
    return Written(f"{year:04d}-XX-XX", "[" + ",".join(d.isoformat() for d in days) + "]")


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    return short + (1900 if short > PIVOT else 2000)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@rule(
    "DATE",
    "(?:(?:THIS)? COMING? (?P<weekday>ANYWEEKDAY) COMMA?)? "
    "(?P<month>ANYMONTH) THE? (?P<day>DAYNUMBER|NTHWORD)"
    "(?!HYPHEN? UNIT|HYPHEN? UNITS|HYPHEN DAYNUMBER YEAR)"
    "(?: COMMA? (?P<year>YEAR|SHORTYEAR) (?!UNIT|UNITS) )?",
    "(?:(?P<weekday>ANYWEEKDAY) COMMA?)? THE? (?P<day>DAYNUMBER|NTHWORD) OF? (?P<month>ANYMONTH)"
    "(?: COMMA? (?P<year>YEAR|SHORTYEAR) )?",
    "(?P<day>DAYNUMBER) HYPHEN (?P<month>ANYMONTH) HYPHEN (?P<year>YEAR|DAYNUMBER)",
)
def month_day(found: Found) -> Expression | None:
    """As in "Dec 28", "Sunday, March eighth", "September 30th 2015", "13 October 1998"."""
    month, day, year = found["month"], found["day"], year_of(found)
    if not 1 <= day <= 31 or not _day(year or 2000, month, day):
        return None
    if year is not None:
        return Period("day", date(year, month, day))
    event = _event_year(found, f"{month:02d}-{day:02d}")
    known = Event(date(event, month, day)) if event else None
    return known or Partial("day", month, day, found["weekday"])


def _event_year(found: Found, month_day: str) -> int | None:
    """The year of a day that is known by its date: "the Sept. 11 attacks"."""
    event, after = lexicon("times")["events"].get(month_day), found.after()
    if event is None or after is None or after.lower_ not in event["nouns"]:
        return None
    year: int = event["year"]
    return year


def year_of(found: Found) -> int | None:
    """The year that a match names, None where it names none."""
    if not found.has("year"):
        return None
    year: int = found["year"]
    return year if year >= CENTURY else full_year(year)


LINK = "(?:HYPHEN|DASH|TO|AND|OR|COMMA)"
# The first that are more than one word of a list come one by one: "April 3, 4 and 5".
SECOND_DAY = (
    f"(?<=DATE {LINK}) (?P<day>DAYNUMBER|NTH) "
    "(?!HYPHEN|ANYMONTH|OF|UNIT|UNITS|SCALE|OCLOCK|MERIDIEM)"
    "(?: COMMA? (?P<year>YEAR) (?!UNIT|UNITS) )?"
)


@rule("DATE", SECOND_DAY, SECOND_DAY)
def second_day(found: Found) -> Expression | None:
    """As in "Sept. 16-[19]", "April 24 and [25]": of the month before it."""
    start = found.match.start()
    link, first, day = found.words[start - 1], found.words[start - 2].value, found["day"]
    counting = link.kind in {"AND", "COMMA", "OR"} and counts(found)
    month = first.first.month if isinstance(first, Period) else getattr(first, "number", None)
    if getattr(first, "unit", None) != "day" or not isinstance(month, int) or counting:
        return None
    earlier = first.first.day if isinstance(first, Period) else first.day
    year = found["year"] or (first.first.year if isinstance(first, Period) else None)
    if earlier is None or day <= earlier or not _day(year or 2000, month, day):
        return None
    return Period("day", date(year, month, day)) if year else Partial("day", month, day)


def counts(found: Found) -> bool:
    """Whether the number counts what follows: "April 24 and 25 people"."""
    after = found.after()
    return after is not None and after.tag_ in {"NN", "NNS", "JJ", "CD", "NNP", "NNPS"}


@rule("DATE", f"(?P<day>DAYNUMBER|NTH) (?={LINK} (?P<second>DATE))")
def first_day(found: Found) -> Expression | None:
    """As in "[16] to 19 September": of the month after it."""
    second, day = found["second"], found["day"]
    word = found.words[found.match.end() + 1]
    if not word.text[:1].isdigit() or getattr(second, "unit", None) != "day":
        return None
    if isinstance(second, Period):
        first = _day(second.first.year, second.first.month, day)
        return Period("day", first) if first and first < second.first else None
    month = second.number
    known = isinstance(month, int) and _day(2000, month, day) and day < (second.day or 0)
    return Partial("day", month, day) if known else None


@rule("DATE", "(?P<month>ANYMONTH) (?:OF|COMMA|HYPHEN)? (?P<year>YEAR|SHORTYEAR) (?!UNITS)")
def monthyear_of(found: Found) -> Expression:
    """As in "March 2011", "January of 1998"."""
    return Period("month", date(year_of(found) or 1, found["month"], 1))


@rule(
    "DATE",
    "(?P<around>APPROX) (?P<holiday>HOLIDAY)",
    "(?P<holiday>HOLIDAY) (?: (?:OF|COMMA)? (?P<year>YEAR) )?",
)
def holiday(found: Found) -> Expression | None:
    """As in "Easter 2017", "Thanksgiving", "around year-end"."""
    if found.has("around") and found["around"] != "~":
        return None  # "Up to Election Day".
    year = Period("year", date(found["year"], 1, 1)) if found.has("year") else None
    rule: str = found["holiday"]
    if len(rule) == len("2001-09-11"):
        return Period("day", date.fromisoformat(rule))
    named = Holiday(rule, year=year)
    if rule.startswith(HIJRI):
        return About(named)
    return named if rule or not year else Within(year, "any")
