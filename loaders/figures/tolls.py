"""Counts and their values: "the death toll rose to 12 from 9", "the number of cases is 300"."""

from dataclasses import dataclass

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person, is_plural
from rashomon.loaders.figures.governors import noun_at
from rashomon.loaders.figures.measures import CROWDS, STATES, WEAK
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_COUNT = lexicon("figures")["count"]
LINKS = frozenset(_COUNT["links"])
GENERIC = frozenset(_COUNT["generic"])
NOUNS = frozenset(_COUNT["nouns"])
# After a number, these make it the subject of a clause of its own.
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
BREAKS = frozenset({",", "and", "with", "after", "as", "while", "when", "before"})
# Words to look back for the noun that heads a count, for one without a measure, and into it.
REACH, NEAR, INSIDE = 40, 14, 8
# Words from a toll to a value with a noun of its own: "put the toll at 19 pupils".
DIRECT = 2


@dataclass(frozen=True, slots=True)
class Toll:
    """What a count counts: its measure, or the noun `unit`; neither in "the figure is 12"."""

    measure: Measure | None = None
    unit: int | None = None


def toll(words: Words, quantity: Quantity, counted: Counted) -> Toll | None:
    """The count that the quantity is the value of, if it is one."""
    generic = counted.head is None or words.lower[counted.head] in GENERIC
    person = counted.head is not None and is_person(words, counted.head)
    if counted.partitive or not (generic or person or quantity.vague):
        return None
    i = quantity.start - 1
    if words.tag_at(counted.end) in FINITE and words.at(i) != "to":
        return None
    if quantity.vague and words.at(i) == "the" and words.at(i - 1) == "in":
        i -= 1
    linked = (
        words.at(i) == "in"
        or words.at(i) in LINKS
        or (quantity.modifier or "").split(" ")[0] in LINKS
    )
    floor = max(words.first[quantity.number], i - REACH)
    for j in range(i, floor - 1, -1):
        if words.lower[j] in NOUNS or (generic and _heads_count(words, j)):
            found = _toll_at(words, j)
            if found.measure is None:
                return found if linked and counted.head is None and i - j <= NEAR else None
            if linked and (generic or quantity.vague or i - j <= DIRECT):
                return found
            return found if generic and _unbroken(words, j + 1, i + 1) else None
    return None


def _toll_at(words: Words, j: int) -> Toll:
    """What count `j` counts: "number of people killed", "casualty figure", "number of cases"."""
    if own := noun_at(words, j):
        return Toll(own)
    past = min(j + INSIDE, words.past[j])
    inside = (noun_at(words, k) or STATES.get(words.lower[k]) for k in range(j + 1, past))
    measure = next((m for m in inside if m is not None), None) or noun_at(words, j - 1)
    measure = measure or WEAK.get(words.at(j - 1))
    if measure is not None or words.at(j + 1) != "of":
        return Toll(measure)
    unit = next((k for k in range(j + 2, past) if is_plural(words, k)), None)
    return Toll(None if unit is None else _of_kind(words.lemma(unit)), unit)


def _of_kind(noun: str) -> Measure | None:
    """The measure of a kind of people: "the number of evacuees", "the number of protesters"."""
    return "Attending" if noun in CROWDS else WEAK.get(noun)


def _heads_count(words: Words, j: int) -> bool:
    """Whether word `j` is a noun of the lexicon; "evacuated" only as in "the evacuated"."""
    if words.tag_at(j + 1).startswith("NN") and words.at(j + 1) not in NOUNS:
        return False
    noun = words.tag[j].startswith("NN") or words.at(j - 1) in {"of", "the"}
    return noun and noun_at(words, j) is not None


def _unbroken(words: Words, start: int, end: int) -> bool:
    """Whether a headline goes straight from count to value: "Toll from blast at least 12"."""
    return not any(
        words.tag[i].startswith("VB") or words.lower[i] in BREAKS for i in range(start, end)
    )
