"""The grammar of times: all rules in their order, and what counts as a time in the end."""

from collections.abc import Iterator

from spacy.tokens import Doc

from rashomon.loaders.times.cascade import Cascade, rewritten
from rashomon.loaders.times.guards import guarded
from rashomon.loaders.times.rules.ages import AGES
from rashomon.loaders.times.rules.clocks import CLOCKS
from rashomon.loaders.times.rules.comparisons import COMPARISONS
from rashomon.loaders.times.rules.dates import DATES
from rashomon.loaders.times.rules.distances import DISTANCES
from rashomon.loaders.times.rules.lengths import LENGTHS
from rashomon.loaders.times.rules.numbers import NUMBERS
from rashomon.loaders.times.rules.parts import PARTS
from rashomon.loaders.times.rules.rates import RATES
from rashomon.loaders.times.rules.relatives import RELATIVES
from rashomon.loaders.times.rules.sets import SETS
from rashomon.loaders.times.rules.vague import VAGUE
from rashomon.loaders.times.rules.windows import WINDOWS
from rashomon.loaders.times.rules.years import YEARS
from rashomon.loaders.times.words import Word, words

CASCADES: tuple[Cascade, ...] = (
    NUMBERS,
    AGES,
    RATES,
    LENGTHS,
    WINDOWS,
    SETS,
    DATES,
    YEARS,
    COMPARISONS,
    VAGUE,
    RELATIVES,
    PARTS,
    DISTANCES,
    CLOCKS,
)
RULES = tuple(rule for cascade in CASCADES for rule in cascade.rules)
# Classes of words that are times when no rule is left to take them in.
TIMES = {"DATE", "DAY", "TIME", "LENGTH", "WINDOW", "SET", "REF"}


def expressions(doc: Doc, text: str) -> Iterator[Word]:
    """The temporal expressions of a parsed document in text order, each with its meaning."""
    found = rewritten(list(guarded(words(text), doc)), RULES, doc, text)
    return (word for word in found if word.kind in TIMES)
