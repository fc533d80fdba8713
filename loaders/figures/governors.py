"""The measure that words before a figure give it: "killing 12", "the deaths of 12", a toll."""

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.measures import BEFORE, NOUNS, STATES, VERBS, WEAK, Phrase
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_WORDS = lexicon("figures")
LINKS = frozenset(_WORDS["count"]["links"])
GENERIC = frozenset(_WORDS["count"]["generic"])
COUNTS = frozenset(_WORDS["count"]["nouns"])
BE = frozenset(_WORDS["clause"]["be"])
# Words to look back for the noun that heads a count.
REACH = 40
# Words of a list between its verb and its last member.
LIST = 14
AIMS = frozenset({"to", "at", "for", "not"})


def governor_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the verb or noun directly before the quantity."""
    i = quantity.start - 1
    if i < words.first[quantity.number]:
        return None
    for phrase in BEFORE.get(words.lower[i], ()):
        if _ends_with(words, i, phrase) and (phrase.rest or _of_persons(words, counted)):
            return phrase.measure
    if words.lower[i] == ":" and words.at(i - 1) in STATES:
        return STATES[words.at(i - 1)]
    if words.lower[i] == "of" and (noun := _noun(words, i - 1)):
        return noun
    verb = VERBS.get(words.lower[i])
    if verb is None or not verb.patient or words.at(i - 1) in BE:
        return None
    return verb.measure if not verb.persons or _of_persons(words, counted) else None


def unreal(words: Words, quantity: Quantity) -> bool:
    """Whether the verb before the quantity only names an aim: "an operation to arrest a leader"."""
    return words.at(quantity.start - 2) in AIMS


def list_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the verb before a list that the quantity ends: "killed a guard and 12 men"."""
    i = quantity.start - 1
    along = words.at(i) == "with" and words.at(i - 1) == "along"
    if words.at(i) not in {"and", "or"} and not along:
        return None
    for j in range(i - 1 - along, max(words.first[i], i - LIST) - 1, -1):
        verb = VERBS.get(words.lower[j])
        if verb is not None and words.tag[j].startswith("VB") and verb.patient:
            plain = not verb.persons or _of_persons(words, counted)
            passive = words.at(j - 1) in BE and not along
            return verb.measure if plain and not passive else None
        if words.tag[j].startswith("VB") or words.tag[j] == "MD":
            return None
    return None


def noun_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the noun phrase itself: "12 deaths", "12 wounded soldiers"."""
    if counted.head is None:
        return None
    states = (STATES.get(words.lower[i]) for i in range(quantity.end, counted.head))
    return _noun(words, counted.head) or next((s for s in states if s is not None), None)


def toll_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the count that the quantity is the value of: "the toll rose to 12 from 9"."""
    if counted.partitive or not (
        counted.head is None or words.lower[counted.head] in GENERIC or quantity.vague
    ):
        return None
    i = quantity.start - 1
    linked = words.at(i) in LINKS or (quantity.modifier or "").split(" ")[0] in LINKS
    floor = max(words.first[quantity.number], i - REACH)
    for j in range(i, floor - 1, -1):
        if words.lower[j] in COUNTS or _heads_count(words, j):
            measure = _noun(words, j) or _counted_by(words, j)
            return measure if linked or _unbroken(words, j + 1, i + 1) else None
    return None


def _heads_count(words: Words, j: int) -> bool:
    """Whether word `j` is a noun of the lexicon; "evacuated" only as in "the evacuated"."""
    noun = words.tag[j].startswith("NN") or words.at(j - 1) in {"of", "the"}
    return noun and _noun(words, j) is not None


def _unbroken(words: Words, start: int, end: int) -> bool:
    """Whether a headline goes straight from count to value: "Toll from blast at least 12"."""
    return not any(
        words.tag[i].startswith("VB") or words.lower[i] in {",", "and", "with"}
        for i in range(start, end)
    )


def _counted_by(words: Words, j: int) -> Measure | None:
    """What the noun of count `j` counts: "number of people killed", "casualty figure"."""
    for k in range(j + 1, min(j + 8, words.past[j])):
        if found := _noun(words, k) or STATES.get(words.lower[k]):
            return found
    return _noun(words, j - 1) or WEAK.get(words.at(j - 1))


def _noun(words: Words, i: int) -> Measure | None:
    word = words.at(i)
    if word in NOUNS:
        return NOUNS[word]
    return NOUNS.get(words.tokens[i].lemma_.lower()) if words.tag_at(i) == "NNS" else None


def _of_persons(words: Words, counted: Counted) -> bool:
    return counted.head is None or is_person(words, counted.head)


def _ends_with(words: Words, i: int, phrase: Phrase) -> bool:
    size = len(phrase.rest)
    return i >= size and tuple(words.lower[i - size : i]) == phrase.rest
