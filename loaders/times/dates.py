"""Rules of calendar dates: days, months, years, decades, quarters, seasons, holidays."""

import re
from datetime import date

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import (
    Expression,
    Holiday,
    Partial,
    Vague,
    Within,
    Written,
)
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.periods import SEASONS, Period

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
    month, day, year = found["month"], found["day"], _year(found)
    if not 1 <= day <= 31 or not _day(year or 2000, month, day):
        return None
    year = year or _event_year(found, f"{month:02d}-{day:02d}")
    if year is not None:
        return Period("day", date(year, month, day))
    return Partial("day", month, day, found["weekday"])


def _event_year(found: Found, month_day: str) -> int | None:
    """The year of a day that is known by its date: "the Sept. 11 attacks"."""
    event, after = lexicon("times")["events"].get(month_day), found.after()
    if event is None or after is None or after.lower_ not in event["nouns"]:
        return None
    year: int = event["year"]
    return year


def _year(found: Found) -> int | None:
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
def month_year(found: Found) -> Expression:
    """As in "March 2011", "January of 1998"."""
    return Period("month", date(_year(found) or 1, found["month"], 1))


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
    return Holiday(rule, year=year) if rule or not year else Within(year, "any")


@rule("DATE", "(?:THE)? (?P<season>SEASON) (?:OF|COMMA)? (?P<year>YEAR|SHORTYEAR)")
def season_year(found: Found) -> Expression:
    """As in "The winter of 1994"."""
    return Period("season", date(_year(found) or 1, SEASONS[found["season"]][0], 1))


@rule("DATE", "THE UNIT (?P<year>YEAR)", "THE UNIT (?P<year>COUNT) (?!UNITS|SCALE)")
def the_year(found: Found) -> Expression | None:
    """As in "The year 2000"."""
    year = int(found["year"])
    if found.words[found.match.start() + 1].value != "year" or not 1000 <= year < 3000:
        return None
    return Period("year", date(year, 1, 1))


@rule("DATE", "(?:THE)? (?P<decade>DECADE)", "THE (?P<name>DECADENAME)")
def decade(found: Found) -> Expression | None:
    """As in "The 1990s", "the '80s", "the nineties"."""
    if found.has("name"):
        return Period("decade", date(1900 + 10 * found["name"], 1, 1))
    word = found.word("decade")
    digits = "".join(c for c in word.text if c.isdigit()) if word else ""
    year = int(digits) if len(digits) == 4 else full_year(int(digits))
    return Period("decade", date(year, 1, 1)) if 1000 <= year < 2100 else None


@rule("DATE", "(?:THE)? (?P<number>NTHWORD) HYPHEN? (?P<unit>UNIT)")
def century(found: Found) -> Expression | None:
    """As in "The 20th century" is 1900 to 1999, as EDTF's 19XX has it."""
    if found["unit"] != "century" or not 1 < found["number"] <= 30:
        return None
    return Period("century", date(CENTURY * (found["number"] - 1), 1, 1))


@rule(
    "DATE",
    "THE? (?P<year>YEAR) FISCAL? (?P<number>NTHWORD) HYPHEN? (?P<unit>UNIT)",
    "(?:THE (?!(?:FISCAL HYPHEN?)? (?:ORDINAL|NTH) HYPHEN))? (?:COMPARABLE|SAME)? "
    "FISCAL? HYPHEN? (?P<number>NTHWORD) HYPHEN? (?P<unit>UNIT)"
    "(?: (?:OF|IN)? FISCAL? (?P<year>YEAR) )?",
    "(?P<number>QUARTERNUMBER) (?: (?:OF)? (?P<year>YEAR) )?",
)
def quarter(found: Found) -> Expression | None:
    """As in "The third quarter of 1984", "third-quarter", "Q3 2013"."""
    if (found.has("unit") and found["unit"] != "quarter") or not 1 <= found["number"] <= 4:
        return None
    year = found["year"]
    if year is not None:
        return Period("quarter", date(year, 3 * found["number"] - 2, 1))
    return Partial("quarter", found["number"])


@rule(
    "DATE",
    "THE? (?P<number>ORDINAL|LAST|LATEST) HALF (?: OF (?:FISCAL)? (?P<year>YEAR) )?",
    "THE? (?P<number>ORDINAL|LAST|LATEST) HALF (?: OF (?P<decade>DATE) )",
)
def half(found: Found) -> Expression | None:
    """As in "The first half of 1989", "the last half of the '80s"."""
    number = found["number"] or 2
    if found.has("decade"):
        return Within(found["decade"], "early" if number == 1 else "late")
    if number > 2:
        return None
    if found["year"] is not None:
        return Period("half", date(found["year"], 6 * number - 5, 1))
    return None


@rule("DATE", "THE? (?:CURRENT|LATEST|THIS)? FISCAL (?:UNIT)? (?P<year>YEAR|SHORTYEAR)")
def fiscal_year(found: Found) -> Expression:
    """As in "Fiscal 1989": named by its year; where it begins is the company's affair."""
    return Period("year", date(_year(found) or 1, 1, 1))


@rule("REF", "REFERENCE (?!HYPHEN)", "THE PAST (?!LENGTH|UNIT|UNITS|MONTH|SEASON|WEEKDAY|NUM)")
def reference(found: Found) -> Expression | None:
    """As in "Now", "currently", "recently", "the future": what TimeML has no calendar value for."""
    return Vague(found.matched()[-1].value or "PAST_REF")


@rule("DATE", "(?<=YEAR (?:HYPHEN|DASH)) (?P<year>DAYNUMBER|NUMBER) (?!UNITS|HYPHEN|SCALE)")
def second_year(found: Found) -> Expression | None:
    """As in "2011-[13]": of the same century."""
    first, word = found.words[found.match.start() - 2].value, found.word("year")
    assert word is not None
    after = found.after()
    counted = after is not None and after.tag_ == "NNS"
    if counted or len(word.text) != 2 or not first % CENTURY < word.value:
        return None
    return Period("year", date(first - first % CENTURY + word.value, 1, 1))


@rule("DATE", "YEAR (?!UNITS)")
def year(found: Found) -> Expression:
    """As in "2009"; numbers that only look like years have lost their class before."""
    return Period("year", date(found.matched()[0].value, 1, 1))
