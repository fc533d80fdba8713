"""The frames that give a figure its measure by the words around it, the nearest first."""

from collections.abc import Callable

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.crowds import at_work, crowd_measure
from rashomon.loaders.figures.divisions import class_measure
from rashomon.loaders.figures.governors import (
    governor_measure,
    list_measure,
    noun_measure,
)
from rashomon.loaders.figures.predicates import adjacent_measure, fate, predicate_measure
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.syntax import syntax_measure
from rashomon.loaders.figures.tolls import toll
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

# Frames of a clause, in which the number has no place where it only belongs to another noun.
CLAUSAL = frozenset({"predicate", "syntax"})
_COUNT = lexicon("figures")["count"]
# Nouns that only name the size of what follows: "a group of 12 was killed".
SIZES = frozenset({*_COUNT["nouns"], *_COUNT["wholes"], *_COUNT["sizes"]})

Frame = Callable[[Words, Quantity, Counted], Measure | None]
Framed = tuple[Measure | None, str]


def _toll_measure(words: Words, quantity: Quantity, phrase: Counted) -> Measure | None:
    count = toll(words, quantity, phrase)
    return count.measure if count else None


FRAMES: dict[str, Frame] = {
    "governor": governor_measure,
    "noun": noun_measure,
    "adjacent": lambda words, quantity, phrase: (
        fate(words, phrase) or adjacent_measure(words, phrase)
    ),
    "class": class_measure,
    "toll": _toll_measure,
    "predicate": lambda words, quantity, phrase: predicate_measure(words, phrase),
    "conjunct": list_measure,
    "syntax": syntax_measure,
    "crowd": crowd_measure,
}


def _inner(words: Words, quantity: Quantity) -> bool:
    """Whether it only says of what a noun is: "residents of 40 villages", "none of the 12 men"."""
    i = quantity.start - 1
    i -= words.tag_at(i) in {"DT", "PRP$"}
    return words.at(i) == "of" and words.at(i - 1) not in SIZES and words.tag_at(i - 1) != "IN"


def framed(words: Words, quantity: Quantity, phrase: Counted) -> Framed:
    """The measure by the first frame that gives one, with its name; (None, "count") by none."""
    inner = _inner(words, quantity)
    for name, frame in FRAMES.items():
        if inner and name in CLAUSAL:
            continue
        if (measure := frame(words, quantity, phrase)) is not None:
            if measure == "Attending" and name != "governor" and at_work(words, phrase):
                return "Other", name
            return measure, name
    return None, "count"
