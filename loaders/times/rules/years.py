"""Rules of years, what they make up and their parts: "the 1990s", "Q3 2013", "fiscal 1989"."""

from datetime import date

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Expression, Partial, Within
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.periods import SEASONS, Period
from rashomon.loaders.times.rules.dates import full_year, year_of

YEARS = Cascade(MACROS)
rule = YEARS.rule
CENTURY = 100


@rule("DATE", "(?:THE)? (?P<season>SEASON) (?:OF|COMMA)? (?P<year>YEAR|SHORTYEAR)")
def seasonyear_of(found: Found) -> Expression:
    """As in "The winter of 1994"."""
    return Period("season", date(year_of(found) or 1, SEASONS[found["season"]][0], 1))


@rule("DATE", "THE UNIT (?P<year>YEAR)", "THE UNIT (?P<year>COUNT) (?!UNITS|SCALE)")
def theyear_of(found: Found) -> Expression | None:
    """As in "The year 2000"."""
    year = int(found["year"])
    if found.words[found.match.start() + 1].value != "year" or not 1000 <= year < 3000:
        return None
    return Period("year", date(year, 1, 1))


@rule("DATE", "THE SHORTDECADE (?!OF)")
def short_decade(found: Found) -> Expression:
    """As in "The 60s"."""
    return Period("decade", date(1900 + int(found.matched()[1].text[:2]), 1, 1))


@rule("DATE", "(?:THE)? (?P<decade>DECADE)", "THE (?P<name>DECADENAME)")
def decade(found: Found) -> Expression | None:
    """As in "The 1990s", "the '80s", "the nineties"."""
    if found.has("name"):
        return Period("decade", date(1900 + 10 * found["name"], 1, 1))
    word = found.word("decade")
    digits = "".join(c for c in word.text if c.isdigit()) if word else ""
    year = int(digits) if len(digits) == 4 else full_year(int(digits))
    return Period("decade", date(year, 1, 1)) if 1000 <= year < 2100 else None


SECOND_DECADE = "(?<=DATE (?:AND|OR|TO|COMMA|HYPHEN|DASH)) (?P<decade>SHORTDECADE)"


@rule("DATE", SECOND_DECADE, SECOND_DECADE)
def second_decade(found: Found) -> Expression | None:
    """As in "The 1950s and [60s]"."""
    first, word = found.words[found.match.start() - 2].value, found.word("decade")
    assert word is not None
    if getattr(first, "unit", None) != "decade":
        return None
    century = first.first.year // CENTURY * CENTURY
    return Period("decade", date(century + int(word.text[:2]), 1, 1))


@rule(
    "DATE",
    "THE? (?P<number>NTHWORD) (?=(?:AND|OR|TO|HYPHEN|DASH) NTHWORD HYPHEN? (?P<unit>UNITS|UNIT))",
    "(?:THE)? (?P<number>NTHWORD) HYPHEN? (?P<unit>UNIT|UNITS)",
)
def century(found: Found) -> Expression | None:
    """As in "The 20th century" is 1900 to 1999, as EDTF's 19XX has it."""
    if found["unit"] != "century" or not 1 < found["number"] <= 30:
        return None
    return Period("century", date(CENTURY * (found["number"] - 1), 1, 1))


@rule(
    "DATE",
    "THE? FISCAL? (?P<year>YEAR) FISCAL? (?P<number>NTHWORD) HYPHEN? (?P<unit>UNIT)",
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


@rule("DATE", "(?P<half>HALFNUMBER) (?P<year>YEAR)")
def numbered_half(found: Found) -> Expression:
    """As in "H1 2013"."""
    return Period("half", date(found["year"], 6 * found["half"] - 5, 1))


@rule(
    "DATE",
    "THE? (?P<number>ORDINAL|LAST|LATEST) HALF (?: OF (?:FISCAL)? (?P<year>YEAR) )?",
    "THE? (?P<number>ORDINAL|LAST|LATEST) HALF (?: OF (?P<decade>DATE) )",
    "THE? (?P<number>ORDINAL|LAST) HALF (?=(?:OF|IN)? (?:THE|THIS|THAT|LAST|NEXT|PREVIOUS|SAME)+ "
    "FISCAL? (?P<unit>UNIT))",
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
    return Partial("half", number) if found["unit"] == "year" else None


@rule("DATE", "THE? (?:CURRENT|LATEST|THIS)? FISCAL (?:UNIT)? (?P<year>YEAR|SHORTYEAR)")
def fiscalyear_of(found: Found) -> Expression:
    """As in "Fiscal 1989": named by its year; where it begins is the company's affair."""
    return Period("year", date(year_of(found) or 1, 1, 1))


@rule("DATE", "(?<=YEAR (?:HYPHEN|DASH)) (?P<year>DAYNUMBER|NUMBER) (?!UNITS|HYPHEN|SCALE)")
def secondyear_of(found: Found) -> Expression | None:
    """As in "2011-[13]": of the same century."""
    first, word = found.words[found.match.start() - 2].value, found.word("year")
    assert word is not None
    after = found.after()
    counted = after is not None and after.tag_ == "NNS"
    if counted or len(word.text) != 2 or not first % CENTURY < word.value:
        return None
    return Period("year", date(first - first % CENTURY + word.value, 1, 1))


@rule("DATE", "(?<=THE|IN|OF) (?P<year>SHORTYEAR)")
def short_year(found: Found) -> Expression:
    """As in "In '08", "the '08 campaign"."""
    return Period("year", date(full_year(found["year"]), 1, 1))


@rule("DATE", "YEAR (?!UNITS)")
def year(found: Found) -> Expression:
    """As in "2009"; numbers that only look like years have lost their class before."""
    return Period("year", date(found.matched()[0].value, 1, 1))
