"""Rules of number words and of durations: "nearly two years", "a minute and a half", "40-day"."""

from spacy.tokens import Token

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Expression, Length, Vague
from rashomon.loaders.times.macros import MACROS

QUANTITIES = Cascade(MACROS)
rule = QUANTITIES.rule
# No count of units of time is larger.
LARGEST = 1e10
# Units of which several that are recent are an age rather than a length.
AGES = {"year", "decade", "century"}
# Words before "a year" that make it a rate: "twice a year", "$3 million a year", "20 a day".
RATED = {"NN", "NNS", "CD", "$"}
OFTEN = {"once", "twice", "thrice", "times"}


@rule("YEAR", "NUMBERWORD NUMBERWORD (?: HYPHEN? NUMBERWORD)?")
def year_in_words(found: Found) -> int | None:
    """Years said aloud: "nineteen ninety-seven"."""
    first, *rest = (w.value for w in found.matched() if w.kind == "NUMBERWORD")
    tens = rest[0]
    if first not in {17, 18, 19, 20} or tens < 10 or (len(rest) > 1 and (tens < 20 or rest[1] > 9)):
        return None
    return int(100 * first + sum(rest))


@rule(
    "COUNT",
    "(?:AN (?=SCALE))? (?:NUMBERWORD|SCALE) (?:HYPHEN? (?:NUMBERWORD|SCALE) | AND NUMBERWORD)*",
    "NUM SCALE+",
)
def number_words(found: Found) -> float | None:
    """Cardinals in words: "fifty-one", "two hundred and ten", "a hundred", "2.5 million"."""
    total, part = 0.0, 0.0
    for word in found.matched():
        if word.kind == "SCALE":
            part = (part or 1.0) * word.value
            if word.value >= 1000:
                total, part = total + part, 0.0
        elif word.value is not None:
            part += word.value
    return total + part if total + part < LARGEST else None


@rule("COUNT", "(?P<number>NUM) HYPHEN? AND HYPHEN? AN HYPHEN? HALF")
def and_a_half(found: Found) -> float:
    """Mixed numbers in words: "two and a half"."""
    return float(found["number"]) + 0.5


@rule("COUNT", "AN? COUPLE (?:MORE)?")
def couple(found: Found) -> float:
    """As in "A couple of"."""
    return 2.0


@rule("VAGUECOUNT", "AN? SEVERAL")
def several(found: Found) -> bool:
    """As in "A few", "several", "dozens of": no number."""
    return True


@rule("LENGTH", "(?P<unit>UNITS) HYPHEN OLD")
def old(found: Found) -> Length:
    """As in "A decades-old law"."""
    return Length(None, found["unit"])


@rule("LENGTH", "(?P<amount>NUM) HYPHEN (?P<unit>UNIT) HYPHEN OLD (?!YOUNG|OTHER YOUNG)")
def old_thing(found: Found) -> Length | None:
    """As in "A six-week-old uprising", "a 12-year-old war"; people and babies have ages."""
    after = found.after()
    following = {word.kind for word in found.words[found.match.end() : found.match.end() + 2]}
    if after is None or after.tag_ not in {"NN", "NNS", "JJ"}:
        return None
    if found["unit"] == "year" and "LASTED" not in following:
        return None
    return Length(float(found["amount"]), found["unit"])


@rule(
    "AGE",
    "NUM HYPHEN? (?:UNIT|UNITS) HYPHEN? OLD",
    "AGED NUM (?: (?:TO|HYPHEN|AND) NUM)?",
    "AN? UNIT HYPHEN OLD",
)
def age(found: Found) -> bool:
    """Ages are no times: "a 25-year-old man", "aged 12"."""
    return True


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
    "(?:APPROX|OVER(?=NUM|COUNT))? (?P<low>NUM|VAGUECOUNT) "
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


@rule("LENGTH", "APPROX? HALF AN (?P<unit>UNIT)", "APPROX? AN HALF HYPHEN? (?P<unit>UNIT)")
def half(found: Found) -> Length:
    """As in "Half an hour", "a half-century"."""
    return Length(0.5, found["unit"])


@rule("LENGTH", "APPROX? (?:AN|COUNT) (?P<unit>UNIT) AND AN HALF")
def unit_and_a_half(found: Found) -> Length:
    """As in "A minute and a half"."""
    return Length(1.5, found["unit"])


@rule(
    "RATE",
    "(?:AN|PER) (?P<unit>UNIT) (?!HYPHEN|AGO|EARLIER|LATER|BEFORE|AFTER|FROMNOW|SO|TERM|OR NUM)",
)
def rate(found: Found) -> str | None:
    """As in "20 a day", "twice a year", "per week": how often, with the unit."""
    before = found.before()
    if before is None or found["unit"] in {"weekend"}:
        return None
    per = found.words[found.match.start()].kind == "PER"
    return str(found["unit"]) if per or before.lower_ in OFTEN or amounts(before) else None


def amounts(token: Token) -> bool:
    """Whether the words up to a noun, number or sign give an amount: "$17 million", "20 calls"."""
    if token.tag_ not in RATED:
        return False
    window = token.doc[max(token.i - 4, 0) : token.i + 1]
    return any(t.like_num or t.tag_ in {"CD", "$"} for t in window)


@rule("LENGTH", "APPROX? AN (?P<unit>UNIT) OR (?P<high>NUM) (?!UNIT|UNITS|SCALE)")
def or_two(found: Found) -> Length | None:
    """As in "A month or two"."""
    return Length(None, found["unit"]) if found["high"] == 2 else None


@rule("LENGTH", "(?:APPROX|OVER)? (?:AN|ANOTHER) MORE? (?P<unit>UNIT) SO? (?!HYPHEN)")
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
    singular = word.kind == "UNIT"
    return Length(1.0 if singular else None, unit)


@rule("LENGTH", "(?P<one>LASTING)", "(?P<many>MANYLASTING)")
def lasting(found: Found) -> Length:
    """As in "A weeklong strike", "their yearslong dispute"."""
    return Length(1.0, found["one"]) if found.has("one") else Length(None, found["many"])


@rule(
    "WINDOW",
    "(?:APPROX)? (?:DETERMINER)? (?P<direction>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS|RECENT) "
    "(?P<length>LENGTH)",
)
def window(found: Found) -> Expression:
    """As in "The past two weeks", "the next few days", "the subsequent three decades"."""
    length: Length = found["length"]
    recent = {w.kind for w in found.matched()} & {"RECENT"} and length.amount is None
    # "In recent years" is when something happened, "the last few years" is how long.
    return Vague("PAST_REF") if recent and length.unit in AGES else windowed(found, length)


@rule("WINDOW", "DETERMINER? (?P<direction>RECENT|COMING) (?P<unit>UNITS)")
def quarters(found: Found) -> Length | None:
    """As in "Recent quarters": a plural that alone may be coins or parts of a town."""
    return Length(None, "quarter") if found["unit"] == "quarter" else None


@rule("WINDOW", "THE (?P<direction>NEXT|COMING) (?P<unit>UNIT) SO")
def or_so(found: Found) -> Length:
    """As in "The next year or so"."""
    return Length(1.0, found["unit"], 1)


@rule(
    "WINDOW",
    "(?:APPROX)? (?:THE|THIS) PAST (?P<unit>UNIT)",
    "(?<!EVERY) (?P<direction>PAST) (?P<unit>UNIT)",
    "(?:APPROX)? THE (?P<direction>LAST) (?P<unit>UNIT) (?!OF)",
)
def past_unit(found: Found) -> Length | None:
    """As in "The past month"; without a determiner where words were lost ("during past week")."""
    unit = found["unit"]
    if unit in {"weekend", "quarter", "minute"}:
        return None
    return Length(1.0, unit, -1)


def windowed(found: Found, length: Length) -> Length:
    """A length that ends or begins at its anchor, as the word before it says."""
    word = found.word("direction")
    kind = word.kind if word else "PAST"
    side = -1 if kind in {"LAST", "PAST", "RECENT", "PREVIOUS"} else 1
    if length.amount is None:
        side = 0
    told = kind in {"FOLLOWING", "PREVIOUS"}
    return Length(length.amount, length.unit, side, "reference" if told else "issued")


@rule(
    "LENGTH",
    "(?:DETERMINER)? (?:ORDINAL|PLACED) (?P<length>LENGTH) (?!AGO|EARLIER|LATER)",
    "(?:DETERMINER) EDGE (?P<length>LENGTH) (?!AGO|EARLIER|LATER)",
    "(?:DETERMINER|LATEST|AN) (?:LATEST)? (?P<length>LENGTH) (?:TERM|PERIOD)? "
    "(?!AGO|EARLIER|LATER|BEFORE|AFTER|HYPHEN)",
    "(?:THE) (?:COMING) (?P<length>LENGTH)",
    "(?P<length>LENGTH) AHEAD",
)
def determined(found: Found) -> Length | None:
    """As in "The first nine months", "a three-year period", "those two days"."""
    length: Length = found["length"]
    if "EDGE" in found.kinds() and length.unit == "hour":
        return None  # "The early hours" are of a day.
    text = next(w.text for w in found.matched() if w.kind == "LENGTH")
    # "The 30-day truce", "a five year low": the determiner is the noun's.
    plural = text.endswith("s") or length.amount in {0.5, 1.0, 1.5}
    modifying = "-" in text or text.endswith("long") or not plural
    return None if modifying and not found.kinds() & {"TERM", "PERIOD"} else length
