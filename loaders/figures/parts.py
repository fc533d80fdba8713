"""Parts and their wholes: "17 people, including eight women", "12 of them", "the other three"."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import PRONOUNS, Counted, is_person
from rashomon.loaders.figures.drafts import Draft
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
# Words between a part's opening and the number, and drafts back to a whole.
OPENING, WHOLES = 10, 12
# Words from a part to the whole that it is "among".
AMONG_REACH = 5


def whole_of(
    words: Words,
    quantity: Quantity,
    counted: Counted,
    before: Sequence[Draft],
    measure: Measure | None,
) -> int | None:
    """The index of the draft that the quantity is a stated part of."""
    kind = class_measure(words, quantity, counted)
    if (
        kind
        or _opened(words, quantity)
        or _divides(words, quantity, counted)
        or _graded(words, quantity, counted)
    ):
        return _latest(words, quantity, counted, before, kind)
    if counted.partitive and words.at(counted.end - 1) in PRONOUNS:
        return _latest(words, quantity, counted, before, None)
    if before and before[-1].exact and complements(words, quantity) and counted.head is None:
        return _latest(words, quantity, counted, before, None)
    if counted.partitive or _among(words, counted):
        whole = _latest(words, quantity, counted, before, measure)
        return whole if _same_kind(words, counted, before, whole, measure) else None
    return None


def class_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of those it is among: "the dead include 3", "among the wounded were 3"."""
    i = quantity.start - 1
    if words.at(i) in INCLUDING:
        return STATES.get(words.at(i - 1)) or noun_at(words, i - 1)
    first = words.first[quantity.number]
    floor = max(first, quantity.start - OPENING)
    divided = first >= floor and words.lower[first] == "of" and words.at(i) == ","
    among = (j for j in range(i, floor - 1, -1) if words.lower[j] in AMONG)
    opening = first if divided else next(among, i)
    if opening == i or (words.at(i) not in BE and words.at(i) != ","):
        return None
    inside = (STATES.get(words.lower[j]) or noun_at(words, j) for j in range(opening + 1, i))
    return next((found for found in inside if found is not None), None)


def complements(words: Words, quantity: Quantity) -> bool:
    """Whether the quantity is what a predicate leaves out: "all but eight have been freed"."""
    return preceded(words, quantity, COMPLEMENTS)


def holds_whole(words: Words, part: Counted, whole: Quantity) -> bool:
    """Whether the next quantity is what `part` is a part of: "8 of the 20", "among the 14 dead"."""
    if part.partitive:
        return whole.number < part.end
    return _among(words, part) and whole.number - part.end <= AMONG_REACH


def preceded(words: Words, quantity: Quantity, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of `phrases` stands right before the quantity or its number."""
    return any(
        tuple(words.lower[max(i - len(phrase), 0) : i]) == phrase
        for phrase in phrases
        for i in (quantity.start, quantity.number)
    )


def _thing(words: Words, draft: Draft) -> bool:
    counts_things = draft.unit is not None and not is_person(words, draft.unit)
    return counts_things and draft.measure == "Other"


def _same_kind(
    words: Words,
    counted: Counted,
    before: Sequence[Draft],
    whole: int | None,
    measure: Measure | None,
) -> bool:
    """Whether the part is of the whole's noun: "three of the sites" of 20 sites, not of 20 men.

    Where a measure is told of both, a whole of mere people holds anyone, and "the dead" are any.
    """
    head, unit = counted.head, None if whole is None else before[whole].unit
    if head is not None and words.lower[head] in GENERIC:
        return True
    if unit is None or head is None:
        return measure is not None
    generic = words.lower[unit] in GENERIC or _among(words, counted)
    return words.lemma(unit) == words.lemma(head) or (measure is not None and generic)


def _opened(words: Words, quantity: Quantity) -> bool:
    """Whether "including", "among them" or the like opens the phrase that the quantity is in."""
    first = words.first[quantity.number]
    if words.lower[first] == "of" and words.at(quantity.start - 1) == ",":
        return quantity.start - first <= OPENING
    floor = max(first, quantity.start - OPENING)
    for i in range(quantity.start - 1, floor - 1, -1):
        word = words.lower[i]
        if word in INCLUDING and words.tag[i] in VERBAL:
            return words.at(i - 1) in GENERIC or words.at(i - 1) in RELATIVE
        if word in OPENERS or (word in AMONG and words.at(i + 1) in PRONOUNS):
            return True
        if word == "of" and words.at(i + 1) in PRONOUNS and i + 2 >= quantity.start - 1:
            return True
        if words.tag[i] in VERBAL or word in {".", ";", ":"} or word[0].isdigit():
            return False
    return False


def _divides(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether a bare number after a comma is told apart from the rest."""
    if counted.head is not None or words.at(quantity.start - 1) not in {",", ":", "–", "—"}:
        return False
    following = words.lower[quantity.end : min(quantity.end + OPENING, words.past[quantity.number])]
    return any(pair in RESTS for pair in pairwise(following))


def _graded(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether a bare number says how badly some of them fared: "and wounded 30, ten seriously"."""
    if counted.head is not None or words.at(quantity.start - 1) not in {",", "—", "–", "("}:
        return False
    following = words.lower[quantity.end : quantity.end + 4]
    adverb = words.tag_at(quantity.end) == "RB" and words.at(quantity.end).endswith("ly")
    return adverb or any(tuple(following[: len(grade)]) == grade for grade in GRADES)


def _among(words: Words, counted: Counted) -> bool:
    """Whether a predicate says so: "three children were among those killed"."""
    following = words.lower[counted.end : counted.end + 4]
    return any(
        word in AMONG and after not in {"them", "whom", "which"}
        for word, after in pairwise(following)
    )


def _latest(
    words: Words,
    quantity: Quantity,
    counted: Counted,
    before: Sequence[Draft],
    measure: Measure | None,
) -> int | None:
    """The nearest earlier draft that can hold the quantity: large enough, and of `measure`."""
    least = quantity.low if quantity.low is not None else quantity.high
    person = counted.head is not None and is_person(words, counted.head)
    for index in range(len(before) - 1, max(len(before) - WHOLES, 0) - 1, -1):
        draft = before[index]
        if draft.part_of is not None or (measure and draft.measure != measure):
            continue
        if person and _thing(words, draft):
            continue
        bound = draft.quantity.high
        if bound is None or least is None or bound >= least:
            return index
    return None
