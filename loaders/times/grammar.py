"""The grammar of times: all rules in their order, and what counts as a time in the end."""

from collections.abc import Iterator

from spacy.tokens import Doc

from rashomon.loaders.times.cascade import Cascade, rewritten
from rashomon.loaders.times.clocks import CLOCKS
from rashomon.loaders.times.comparisons import COMPARISONS
from rashomon.loaders.times.dates import DATES
from rashomon.loaders.times.distances import DISTANCES
from rashomon.loaders.times.guards import guarded
from rashomon.loaders.times.quantities import QUANTITIES
from rashomon.loaders.times.relatives import RELATIVES
from rashomon.loaders.times.sets import SETS
from rashomon.loaders.times.words import Word, words

CASCADES: tuple[Cascade, ...] = (
    QUANTITIES,
    SETS,
    DATES,
    COMPARISONS,
    RELATIVES,
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
