"""Rules of durations in their place: "the past two weeks", "the first nine months"."""

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Expression, Length, Vague
from rashomon.loaders.times.macros import MACROS

WINDOWS = Cascade(MACROS)
rule = WINDOWS.rule
# Units of which several that are recent are an age rather than a length.
ERAS = {"year", "decade", "century"}


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
    return Vague("PAST_REF") if recent and length.unit in ERAS else windowed(found, length)


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
