"""Rules of what a report compares with and of the years and quarters that it covers.

Earnings and statistics speak of "the year-earlier period", "the 1988 quarter", "the same month last
year" and "the year ended March 31": like parts of other years.
"""

from dataclasses import replace

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Ending, Expression, Length, Partial, Relative
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


END = "ENDED ON? (?P<end>DATE|DAYNAME)|TO (?P<month>ANYMONTH|DATE)"


@rule("DATE", f"DETERMINER FISCAL? (?P<unit>UNIT) (?={END})", f"(?P<length>LENGTH) (?={END})")
def ending(found: Found) -> Expression | None:
    """As in "The year ended March 31", "the quarter ending June 30", "the 12 months to May"."""
    length = found["length"] or Length(1.0, found["unit"])
    end, month = found["end"], found.word("month")
    if length.amount is None or length.unit not in {"year", "quarter", "month", "week"}:
        return None
    if month is not None:
        determined = found.matched()[0].text.lower().startswith("the")
        named = month.kind != "DATE"
        end = Partial("month", month.value) if named else month.value
        if not determined or getattr(end, "unit", None) not in {"day", "month"}:
            return None
    return Ending(length, Relative("day", end) if isinstance(end, int) else end)
