"""Rules of what a report compares with and of the years and quarters that it covers.

Earnings and statistics speak of "the year-earlier period", "the 1988 quarter", "the same month last
year" and "the year ended March 31": like parts of other years.
"""

from dataclasses import replace

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Ending, Expression, Partial, Relative
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.periods import Period

COMPARISONS = Cascade(MACROS)
rule = COMPARISONS.rule
YEAR_BEFORE = Relative("year", -1, alike=True)


@rule(
    "DATE",
    "THE? (?:COMPARABLE|SAME)? (?P<unit>UNIT) HYPHEN "
    "(?P<side>AGO|EARLIER) (?P<inner>UNIT|PERIOD|DATE|LENGTH)",
    "(?P<unit>UNIT) HYPHEN (?P<side>AGO|EARLIER)",
)
def year_ago(found: Found) -> Expression | None:
    """As in "The year-earlier period", "year-ago"."""
    inner = found["inner"]
    if isinstance(inner, Partial) and inner.unit == "quarter":
        return replace(inner, year=Relative("year", -1))
    return replace(YEAR_BEFORE, unit=found["unit"])


@rule(
    "DATE",
    "THE (?:COMPARABLE|SAME) (?P<part>UNIT|PERIOD) (?:OF|IN)? (?P<year>DATE)",
    "THE (?:COMPARABLE|SAME) (?P<part>UNIT|PERIOD) (?:OF|IN)? THE? (?P<shift>LAST|PREVIOUS) UNIT",
    "THE (?:COMPARABLE|SAME) (?P<part>UNIT|PERIOD) (?P<length>LENGTH) (?:AGO|EARLIER)",
    "THE (?P<part>UNIT) (?P<length>LENGTH) AGO",
)
def same_period(found: Found) -> Expression | None:
    """As in "The same period last year", "the corresponding quarter of 2009"."""
    year, length = found["year"], found["length"]
    if length is not None and (length.unit != "year" or length.amount is None):
        return None
    if year is not None:
        of_year = isinstance(year, Period) and year.unit == "year"
        return Partial("quarter", year=year) if of_year else None
    if found.has("shift") and found.matched()[-1].value != "year":
        return None
    back = -int(length.amount) if length is not None else -1
    return Relative("year", back, alike=True)


@rule("DATE", "THE (?P<year>DATE) (?P<unit>UNIT|PERIOD) (?!HYPHEN)")
def year_period(found: Found) -> Expression | None:
    """As in "The 1988 quarter", "the 1988 period": that of the report, in another year."""
    year = found["year"]
    if found["unit"] not in {"quarter", None} or getattr(year, "unit", None) != "year":
        return None
    return Partial("quarter", year=year)


@rule("DATE", "THE LATEST PERIOD")
def latest_period(found: Found) -> Expression:
    """As in "The latest period": the one that the report is on."""
    return Relative("quarter", 0, "reference")


@rule(
    "DATE",
    "DETERMINER FISCAL? (?P<unit>UNIT) (?=ENDED ON? (?P<end>DATE|DAYNAME))",
)
def ending(found: Found) -> Expression | None:
    """As in "The year ended March 31", "the quarter ending June 30"."""
    end = found["end"]
    if found["unit"] not in {"year", "quarter"}:
        return None
    return Ending(found["unit"], Relative("day", end) if isinstance(end, int) else end)
