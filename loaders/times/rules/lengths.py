"""Rules of durations: "nearly two years", "a minute and a half", "40-day", "months"."""

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.durations import FINER
from rashomon.loaders.times.expressions import Length, Vague
from rashomon.loaders.times.macros import MACROS

LENGTHS = Cascade(MACROS)
rule = LENGTHS.rule


@rule("REF", "(?P<count>COUNT) (?P<unit>UNIT) (?!HYPHEN|SUFFIX|AGO|EARLIER|LATER|BEFORE|AFTER)")
def one_day(found: Found) -> Vague | None:
    """As in "It will one day be", "he hopes one day to return": some time."""
    before, after = found.before(), found.after()
    if found["count"] != 1 or found["unit"] != "day" or before is None or after is None:
        return None
    modal = before.tag_ == "MD" or before.lower_ == "n't"
    return Vague("FUTURE_REF") if modal or after.tag_ in {"VB", "TO"} else None


@rule(
    "LENGTH",
    "MEASURE? (?P<low>NUM|VAGUECOUNT) "
    "(?: (?:TO|OR|HYPHEN|DASH) (?P<high>NUM) )? (?:HYPHEN PLUS)? MORE? HYPHEN? "
    "(?P<unit>UNIT|UNITS|NIGHTS) "
    "(?:HYPHEN LONG)? SO?",
)
def counted(found: Found) -> Length | None:
    """A number and a unit: "more than two years", "12 to 18 months", "three-day"."""
    unit = found["unit"]
    word = found.word("unit")
    hyphened = any(w.kind == "HYPHEN" for w in found.matched())
    vague = found["low"] is True
    if word is None or (unit == "quarter" and not vague and _fraction(found, hyphened)):
        return None
    if word.kind == "UNIT" and not hyphened and not _singular(found):
        return None
    amount = None if vague else float(found["low"])
    return Length(amount, "day" if word.kind == "NIGHTS" else unit)


def _fraction(found: Found, hyphened: bool) -> bool:
    """Whether quarters are parts of a thing: "three quarters of the town", "three-quarters"."""
    after, plural = found.after(), found.matched()[-1].kind == "UNITS"
    return plural == hyphened or (after is not None and after.lower_ == "of")


def _singular(found: Found) -> bool:
    """Whether a bare singular unit may follow: "one year"; broadcasts write "a five year low"."""
    after = found.after()
    return found["low"] in {1, 0.5} or (after is not None and after.is_alpha)


@rule(
    "LENGTH",
    "APPROX? HALF AN (?P<unit>UNIT)",
    "APPROX? AN HALF HYPHEN? (?P<unit>UNIT)",
    "HALF HYPHEN (?P<unit>UNIT)",
)
def half(found: Found) -> Length:
    """As in "Half an hour", "a half-century"."""
    return Length(0.5, found["unit"])


@rule("LENGTH", "APPROX? (?:AN|COUNT) (?P<unit>UNIT) AND AN HALF")
def unit_and_a_half(found: Found) -> Length:
    """As in "A minute and a half"."""
    return Length(1.5, found["unit"])


@rule("LENGTH", "APPROX? AN (?P<unit>UNIT) OR (?P<high>NUM) (?!UNIT|UNITS|SCALE)")
def or_two(found: Found) -> Length | None:
    """As in "A month or two"."""
    return Length(None, found["unit"]) if found["high"] == 2 else None


@rule(
    "LENGTH",
    "MEASURE? (?:AN|ANOTHER) MORE? (?P<unit>UNIT) SO? (?!HYPHEN)",
)
def single(found: Found) -> Length | None:
    """As in "A week", "another year", "nearly an hour"."""
    before = found.before()
    if found["unit"] in {"weekend", "quarter"}:
        return None
    if before is not None and before.lower_ in {"such", "what", "quite"}:
        return None
    return Length(1.0, found["unit"])


@rule(
    "LENGTH",
    "(?P<unit>UNIT|UNITS) HYPHEN LONG",
    "APPROX? (?P<unit>UNITS) (?: OR UNITS)? (?!SUFFIX)",
)
def bare(found: Found) -> Length | None:
    """Bare plurals: "months of heavy fighting", "decades-long"."""
    unit, word = found["unit"], found.word("unit")
    if word is None or unit in {"quarter", "second", "weekend"}:
        return None
    start = found.match.start()
    if unit == "century" and start and found.words[start - 1].kind in {"ORDINAL", "NTH"}:
        return None  # "The 18th and 19th centuries".
    singular = word.kind == "UNIT"
    return Length(1.0 if singular else None, unit)


@rule("LENGTH", "(?P<first>LENGTH) AND? (?P<second>LENGTH)")
def compound(found: Found) -> Length | None:
    """As in "Six years and six months", "two hours 30 minutes"."""
    first, second = found["first"], found["second"]
    factor, finer = FINER.get(first.unit, (0, ""))
    if finer != second.unit or first.amount is None or not second.amount:
        return None
    if second.amount >= factor:
        return None
    return Length(first.amount + second.amount / factor, first.unit)


@rule("LENGTH", "(?P<one>LASTING)", "(?P<many>MANYLASTING)")
def lasting(found: Found) -> Length:
    """As in "A weeklong strike", "their yearslong dispute"."""
    return Length(1.0, found["one"]) if found.has("one") else Length(None, found["many"])
