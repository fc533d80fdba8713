"""Rules of how much there is of something in a unit of time, which is no time: "$12 an hour"."""

from spacy.tokens import Token

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.macros import MACROS

RATES = Cascade(MACROS)
rule = RATES.rule
# Words before "a year" that make it a rate: "twice a year", "$3 million a year", "20 a day".
RATED = {"NN", "NNS", "CD", "$"}
OFTEN = {"once", "twice", "thrice", "times"}


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
