"""The words that divide a whole: "including eight women", "of whom 12", "ten of them"."""

from itertools import pairwise

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import PRONOUNS, Counted, is_person
from rashomon.loaders.figures.governors import noun_at
from rashomon.loaders.figures.measures import NOUNS, STATES, WEAK
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_PART = lexicon("figures")["part"]
OPENERS = frozenset(_PART["openers"])
INCLUDING = frozenset(_PART["including"])
AMONG = frozenset(_PART["among"])
COMPLEMENTS = frozenset(tuple(text.split()) for text in _PART["complements"])
GRADES = frozenset(tuple(text.split()) for text in _PART["grades"])
RESTS = frozenset(tuple(text.split()) for text in _PART["rests"])
RELATIVE = frozenset(lexicon("figures")["clause"]["relative"])
BE = frozenset(lexicon("figures")["clause"]["be"])
# What may stand for any persons: "three of the victims".
GENERIC = frozenset({*lexicon("figures")["count"]["generic"], *STATES, *NOUNS, *WEAK})
VERBAL = frozenset({"VBD", "VBZ", "VBP", "VB", "MD"})
THEY = frozenset({"they", "these", "those"})
INCLUDERS = GENERIC | RELATIVE | THEY
# Before a number that grades.
GRADING = frozenset({",", "—", "–", "(", "with", "and"})
# Words between a part's opening and the number.
OPENING = 10
# Words back from a member to the verb that lists it, and marks that end the list.
LISTED, ENDS = 20, frozenset({";", ":", "that", "who"})
# Words from a part to the whole that it is "among".
AMONG_REACH = 5


def class_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of those it is among: "the dead include 3", "among the wounded were 3"."""
    i = quantity.start - 1
    if words.at(i) in INCLUDING:
        return STATES.get(words.at(i - 1)) or noun_at(words, i - 1)
    first = words.first[quantity.number]
    floor = max(first, quantity.start - OPENING)
    divided = first >= floor and words.lower[first] == "of" and words.at(i) == ","
    near = (j for j in range(i, floor - 1, -1) if words.lower[j] in AMONG)
    opening = first if divided else next(near, i)
    between = range(opening + 1, i + 1)
    if opening == i or any(words.tag[j] == "CD" for j in between):
        return None
    if words.at(i) != "," and BE.isdisjoint(words.lower[j] for j in between):
        return None
    inside = (STATES.get(words.lower[j]) or noun_at(words, j) for j in range(opening + 1, i))
    return next((found for found in inside if found is not None), None)


def listed_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of those that a sentence lists: "the dead were a nurse and her two sons"."""
    first, i = words.first[quantity.number], quantity.start - 1
    if counted.head is not None and not is_person(words, counted.head):
        return None
    for j in range(i, max(first, i - LISTED), -1):
        if words.lower[j] in BE | INCLUDING and words.tag_at(j + 1) != "IN":
            if words.lower[first] in AMONG:
                return next((STATES[w] for w in words.lower[first + 1 : j] if w in STATES), None)
            whole = words.at(j - 2) in {"the", "those"}
            return STATES.get(words.at(j - 1)) if whole else None
        if words.tag[j].startswith("VB") or words.tag[j] in {"CD", "MD"} or words.lower[j] in ENDS:
            return None
    return None


def complements(words: Words, quantity: Quantity) -> bool:
    """Whether the quantity is what a predicate leaves out: "all but eight have been freed"."""
    return preceded(words, quantity, COMPLEMENTS)


def holds_whole(words: Words, part: Counted, whole: Quantity) -> bool:
    """Whether the next quantity is what `part` is a part of: "8 of the 20", "among the 14 dead"."""
    if part.partitive:
        return whole.number < part.end
    return among(words, part) and whole.number - part.end <= AMONG_REACH


def preceded(words: Words, quantity: Quantity, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of `phrases` stands right before the quantity or its number."""
    return any(
        tuple(words.lower[max(i - len(phrase), 0) : i]) == phrase
        for phrase in phrases
        for i in (quantity.start, quantity.number)
    )


def opened(words: Words, quantity: Quantity) -> int | None:
    """From which word on a whole may stand, if "including", "among them" or the like opens a part.

    "Including" opens it within the sentence of the whole.
    """
    first = words.first[quantity.number]
    if words.lower[first] == "of" and words.at(quantity.start - 1) == ",":
        return 0 if quantity.start - first <= OPENING else None
    floor = max(first, quantity.start - OPENING)
    for i in range(quantity.start - 1, floor - 1, -1):
        if (opening := _opening(words, quantity, i)) is not None:
            return opening
        word = words.lower[i]
        if words.tag[i] in VERBAL or word in {".", ";", ":"} or word[0].isdigit():
            return None
    return None


def _opening(words: Words, quantity: Quantity, i: int) -> int | None:
    """From where on a whole may stand, if word `i` opens a part."""
    word = words.lower[i]
    if word in INCLUDING and words.tag[i] in VERBAL:
        return 0 if words.at(i - 1) in INCLUDERS else None
    if word in OPENERS:
        return words.first[i]
    near = word == "of" and i + 2 >= quantity.start - 1
    return 0 if (word in AMONG or near) and words.at(i + 1) in PRONOUNS else None


def of_theirs(words: Words, counted: Counted) -> bool:
    """Whether they are nobody's part: "two of their colleagues" are not of those counted."""
    return counted.partitive and words.tag_at(counted.end - 2) == "PRP$"


def divides(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether a bare number after a comma is told apart from the rest."""
    if counted.head is not None or words.at(quantity.start - 1) not in {",", ":", "–", "—"}:
        return False
    following = words.lower[quantity.end : min(quantity.end + OPENING, words.past[quantity.number])]
    return any(pair in RESTS for pair in pairwise(following))


def graded(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether a bare number says how badly some of them fared: "and wounded 30, ten seriously"."""
    if counted.head is not None or words.at(quantity.start - 1) not in GRADING:
        return False
    following = words.lower[quantity.end : quantity.end + 4]
    adverb = words.tag_at(quantity.end) == "RB" and words.at(quantity.end).endswith("ly")
    return adverb or any(tuple(following[: len(grade)]) == grade for grade in GRADES)


def among(words: Words, counted: Counted) -> bool:
    """Whether a predicate says so: "three children were among those killed"."""
    following = words.lower[counted.end : counted.end + 4]
    return any(
        word in AMONG and after not in {"them", "whom", "which"}
        for word, after in pairwise(following)
    )
