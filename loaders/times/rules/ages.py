"""Rules of ages: those of people are no times, those of things are how long they have been."""

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Length
from rashomon.loaders.times.macros import MACROS

AGES = Cascade(MACROS)
rule = AGES.rule


@rule("LENGTH", "(?P<unit>UNITS) HYPHEN OLD")
def old(found: Found) -> Length:
    """As in "A decades-old law"."""
    return Length(None, found["unit"])


@rule("LENGTH", "(?:(?P<amount>NUM) HYPHEN)? (?P<unit>UNIT) HYPHEN OLD (?!YOUNG|OTHER YOUNG)")
def old_thing(found: Found) -> Length | None:
    """As in "A six-week-old uprising", "a 12-year-old war"; people and babies have ages."""
    after = found.after()
    following = {word.kind for word in found.words[found.match.end() : found.match.end() + 2]}
    if after is None or after.tag_ not in {"NN", "NNS", "JJ"}:
        return None
    if found["unit"] == "year" and "LASTED" not in following:
        return None
    return Length(float(found["amount"] or 1), found["unit"])


@rule(
    "AGE",
    "NUM HYPHEN? (?:UNIT|UNITS) HYPHEN? OLD",
    "AGED NUM (?: (?:TO|HYPHEN|AND) NUM)?",
    "AN? UNIT HYPHEN OLD",
    "NUM HYPHEN UNIT (?=YOUNG)",
    "ASMANY UNITS",
)
def age(found: Found) -> bool:
    """Ages are no times: "a 25-year-old man", "aged 12"; nor is "the third in as many weeks"."""
    return True
