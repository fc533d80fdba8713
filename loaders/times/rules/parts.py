"""Rules of months, seasons and parts of years: "last March", "the first week of May"."""

from dataclasses import replace
from datetime import date

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import About, Expression, Holiday, Nth, Partial, Relative
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.periods import Period
from rashomon.loaders.times.rules.relatives import BEFORE, SHIFT, shifted

PARTS = Cascade(MACROS)
rule = PARTS.rule
# What follows the name of a month in a list or range.
LISTING = {"AND", "OR", "TO", "COMMA", "HYPHEN", "DASH"}


@rule(
    "DATE",
    f"{BEFORE} (?P<shift>{SHIFT}) (?: COMING|PAST)? (?P<month>MONTH|SEASON|HOLIDAYDATE)",
    "(?P<month>MONTH|SEASON) (?P<shift>LAST|NEXT|THIS) UNIT",
    "(?P<month>MONTH|SEASON) OF? (?P<year>DATE)",
)
def month(found: Found) -> Expression | None:
    """As in "Last March", "this summer", "July last year"."""
    word = found.word("month")
    assert word is not None
    kind = "month" if word.kind == "MONTH" else "season"
    if found.has("year"):
        year = found["year"]
        if not isinstance(year, Relative) or year.unit != "year":
            return None
        return Partial(kind, word.value, year=year)
    count, base = shifted(found)
    if word.start < found.word("shift").start:  # type: ignore[union-attr]
        if found.matched()[-1].value != "year":
            return None
        return Partial(kind, word.value, year=Relative("year", count))
    if {"THIS", "PAST"} <= found.kinds():
        count = -1
    return Partial(kind, word.value, direction=count, base=base)


@rule("DATE", "(?P<shift>LAST|NEXT|THIS) (?P<holiday>DATE)")
def shifted_holiday(found: Found) -> Expression | None:
    """As in "Last Thanksgiving"."""
    about = isinstance(found["holiday"], About)
    named = found["holiday"].of if about else found["holiday"]
    if not isinstance(named, Holiday) or named.year is not None:
        return None
    turned = replace(named, direction=shifted(found)[0])
    return About(turned) if about else turned


@rule("DATE", "MONTH", "MONTHABBR")
def bare_month(found: Found) -> Expression | None:
    """As in "March", "in Sept."; what is a name or verb has lost its class before."""
    word = found.matched()[0]
    following = found.words[found.match.end() : found.match.end() + 1]
    listed = any(after.kind in LISTING for after in following)
    short = word.kind == "MONTHABBR" and not word.text.endswith(".")
    return None if short and not listed else Partial("month", word.value)


RANGE = "(?P<first>DATE) (?=(?:HYPHEN|DASH|AND|OR|TO|COMMA) (?P<second>DATE))"


@rule("DATE", RANGE, RANGE)
def range_start(found: Found) -> Expression | None:
    """As in "from May to July 2010": the year of the end is that of the beginning too."""
    first, second = found["first"], found["second"]
    if not isinstance(first, Partial) or first.year or first.direction:
        return None
    if getattr(second, "unit", None) != first.unit or first.unit not in {"day", "month"}:
        return None
    if isinstance(second, Period):
        return replace(first, year=Period("year", date(second.first.year, 1, 1)))
    return replace(first, year=second.year) if second.year else None


@rule("DATE", "THE? (?P<season>SEASON) (?!HYPHEN)")
def bare_season(found: Found) -> Expression | None:
    """As in "In the summer"; not in "a winter storm", "his summer vacation"."""
    before, after = found.before(), found.after()
    of_noun = after is not None and after.tag_ in {"NN", "NNS"}
    qualified = before is not None and before.tag_ in {"DT", "PRP$", "JJ", "POS"}
    loose = len(found.matched()) == 1 and of_noun and qualified
    return None if loose else Partial("season", found["season"])


@rule(
    "DATE",
    "(?:THE)? YEAR HYPHEN? (?:UNIT)? (?P<of>DATE)",
    "(?P<year>DATE) SUFFIX (?:FISCAL)? (?P<of>DATE)",
    "(?P<of>DATE) (?:OF|IN|COMMA)? (?:THE)? (?P<year>DATE)",
)
def part_of_year(found: Found) -> Expression | None:
    """As in "This year's third quarter", "the first quarter of next year"."""
    part, year = found["of"], found["year"]
    if not isinstance(part, Partial) or part.unit not in {
        "quarter",
        "half",
        "month",
        "season",
        "day",
    }:
        return None
    if (
        not isinstance(year, Relative | Period)
        or year.unit != "year"
        or part.year
        or part.direction
    ):
        return None
    return replace(part, year=year)


@rule("DATE", "THE? (?P<number>NTHWORD|LAST) (?P<unit>UNIT) OF (?P<of>DATE)")
def nth(found: Found) -> Expression | None:
    """As in "The first week of March", "the last day of 2019"."""
    of = found["of"]
    kind = found["unit"]
    if not isinstance(kind, str) or kind not in {"day", "week", "month", "weekend"}:
        return None
    return Nth(found["number"] or -1, kind, of)


@rule("DATE", "THE (?P<number>NTHWORD) OF (?P<month>DATE)")
def nth_of_month(found: Found) -> Expression | None:
    """As in "The first of this month"."""
    month = found["month"]
    known = isinstance(month, Relative | Partial) and month.unit == "month"
    return Nth(found["number"], "day", month) if known else None


@rule("DATE", "(?P<weekday>DAY) OF (?P<week>DATE)")
def weekday_of(found: Found) -> Expression | None:
    """As in "Wednesday of last week"."""
    day, week = found["weekday"], found["week"]
    if not isinstance(day, Partial) or not isinstance(week, Relative) or week.unit != "week":
        return None
    return replace(day, year=week)


@rule("DATE", "THE (?:FISCAL|MORE)? (?P<unit>UNIT) (?!HYPHEN|OF|BEFORE|AFTER|PERIOD)")
def the_unit(found: Found) -> Expression | None:
    """As in "The week", "the year", "the weekend": the one the text is in."""
    kind = found["unit"]
    if kind not in {"week", "weekend", "month", "quarter", "year"}:
        return None
    return Relative(kind, 0, "reference" if kind == "quarter" else "issued")


@rule("DATE", "THE (?P<unit>UNIT) OF (?P<of>DATE|DAY)")
def week_of(found: Found) -> Expression | None:
    """As in "The week of March 6"."""
    return Nth(0, "week", found["of"]) if found["unit"] == "week" else None
