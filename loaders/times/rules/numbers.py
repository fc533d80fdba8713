"""Rules of numbers in words: "two hundred and ten", "nineteen ninety-seven", "a few"."""

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.macros import MACROS

NUMBERS = Cascade(MACROS)
rule = NUMBERS.rule
# No count of units of time is larger.
LARGEST = 1e10


@rule("YEAR", "(?:NUMBERWORD|TENS) (?:NUMBERWORD|TENS) (?: HYPHEN? NUMBERWORD)?")
def year_in_words(found: Found) -> int | None:
    """Years said aloud: "nineteen ninety-seven"."""
    first, *rest = (w.value for w in found.matched() if w.kind != "HYPHEN")
    tens = rest[0]
    if first not in {17, 18, 19, 20} or tens < 10 or (len(rest) > 1 and (tens < 20 or rest[1] > 9)):
        return None
    return int(100 * first + sum(rest))


@rule(
    "COUNT",
    "(?:AN (?=SCALE))? (?:CARDINAL|SCALE (?:AND? CARDINAL)?) (?:HYPHEN? SCALE (?:AND? CARDINAL)?)*",
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
