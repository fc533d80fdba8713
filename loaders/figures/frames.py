"""The frames that give a figure its measure by the words around it, the nearest first."""

from collections.abc import Callable

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.crowds import at_work, crowd_measure
from rashomon.loaders.figures.divisions import class_measure, listed_measure
from rashomon.loaders.figures.governors import (
    governor_measure,
    list_measure,
    noun_measure,
)
from rashomon.loaders.figures.measures import STATES, VERBS
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
# Fates that may be counted as one, the frames that tell them of a number by a verb or a state, and
# words before and after a number to that.
CASUALTIES: frozenset[Measure | None] = frozenset({"Killed", "Injured"})
TOLD = frozenset({"governor", "adjacent", "predicate", "syntax"})
BEFORE, AFTER = 5, 8

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
    "member": listed_measure,
    "syntax": syntax_measure,
    "crowd": crowd_measure,
}


def _inner(words: Words, quantity: Quantity) -> bool:
    """Whether it only says of what a noun is: "residents of 40 villages", "none of the 12 men"."""
    i = quantity.start - 1
    i -= words.tag_at(i) in {"DT", "PRP$"}
    return words.at(i) == "of" and words.at(i - 1) not in SIZES and words.tag_at(i - 1) != "IN"


def _either(words: Words, quantity: Quantity, phrase: Counted) -> bool:
    """Whether dead and hurt are one count: "300 were killed or wounded", "killed or hurt 300"."""
    first, past = words.first[quantity.number], words.past[quantity.number]
    before = range(max(quantity.start - BEFORE, first), quantity.start)
    after = range(phrase.end, min(phrase.end + AFTER, past))
    for near in (before, after):
        told = next((j for j in near if _casualty(words, j)), None)
        if told is not None and words.at(told + 1) == "or":
            other = told + 2 + (words.tag_at(told + 2) == "RB")
            return {_casualty(words, told), _casualty(words, other)} == CASUALTIES
    return False


def _casualty(words: Words, i: int) -> Measure | None:
    verb = VERBS.get(words.at(i))
    measure = STATES.get(words.at(i)) if verb is None else verb.measure
    return measure if measure in CASUALTIES else None


def framed(words: Words, quantity: Quantity, phrase: Counted) -> Framed:
    """The measure by the first frame that gives one, with its name; (None, "count") by none."""
    inner = _inner(words, quantity)
    for name, frame in FRAMES.items():
        if inner and name in CLAUSAL:
            continue
        if (measure := frame(words, quantity, phrase)) is not None:
            if measure == "Attending" and name != "governor" and at_work(words, phrase):
                return "Other", name
            if measure in CASUALTIES and name in TOLD and _either(words, quantity, phrase):
                return "Other", name
            return measure, name
    return None, "count"
