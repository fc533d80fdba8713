"""Parts and their wholes: which figure another is a part of."""

from collections.abc import Sequence

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import PRONOUNS, Counted, is_person
from rashomon.loaders.figures.divisions import (
    GENERIC,
    among,
    class_measure,
    complements,
    divides,
    graded,
    of_theirs,
    opened,
)
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words

# Drafts back to a whole.
WHOLES = 12


def whole_of(
    words: Words,
    quantity: Quantity,
    counted: Counted,
    before: Sequence[Draft],
    measure: Measure | None,
) -> int | None:
    """The index of the draft that the quantity is a stated part of."""
    if not before:
        return None
    kind = class_measure(words, quantity, counted)
    floor = opened(words, quantity)
    divided = divides(words, quantity, counted) or graded(words, quantity, counted)
    left_out = _of_pronoun(words, counted) or _left_out(words, quantity, counted, before[-1])
    if kind or divided or left_out or floor is not None:
        floor = 0 if kind or divided else floor or 0
        return _latest(words, quantity, counted, before, kind, floor)
    if measure == "Other" and _of_last(words, quantity, counted, before[-1]):
        return len(before) - 1
    if not (counted.partitive or among(words, counted)):
        return None
    victims = counted.head is not None and words.lower[counted.head] == "victims"
    whole = _latest(words, quantity, counted, before, "Killed" if victims else measure)
    if not _same_kind(words, counted, before, whole, measure):
        return None
    # "Another 9 of the dead" are none of the 30 of the dead named before.
    beside = whole is not None and before[whole].counted.partitive
    return before[whole].part_of if whole is not None and beside else whole


def _of_pronoun(words: Words, counted: Counted) -> bool:
    """ "Twelve of them"."""
    return counted.partitive and words.at(counted.end - 1) in PRONOUNS


def _left_out(words: Words, quantity: Quantity, counted: Counted, last: Draft) -> bool:
    """ "All but eight", of an exact number before."""
    return counted.head is None and bool(last.exact) and complements(words, quantity)


def _of_last(words: Words, quantity: Quantity, counted: Counted, last: Draft) -> bool:
    """Whether it is told how some of the last came off: "64 were kidnapped; 31 have been freed"."""
    same = words.first[last.quantity.number] == words.first[quantity.number]
    fits = _latest(words, quantity, counted, [last], None) is not None
    told = last.measure not in {"Other", "Killed"} and last.quantity.high is not None
    return same and counted.head is None and told and fits


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
    anyone = words.lower[unit] in GENERIC and not of_theirs(words, counted)
    generic = anyone or among(words, counted)
    return words.lemma(unit) == words.lemma(head) or (measure is not None and generic)


def _latest(
    words: Words,
    quantity: Quantity,
    counted: Counted,
    before: Sequence[Draft],
    measure: Measure | None,
    floor: int = 0,
) -> int | None:
    """The nearest earlier draft that can hold the quantity: large enough, and of `measure`.

    Only from word `floor` on.
    """
    least = quantity.low if quantity.low is not None else quantity.high
    person = counted.head is not None and is_person(words, counted.head)
    for index in range(len(before) - 1, max(len(before) - WHOLES, 0) - 1, -1):
        draft = before[index]
        if draft.quantity.number < floor:
            break
        if draft.part_of is not None or (measure and draft.measure != measure):
            continue
        if person and _thing(words, draft):
            continue
        bound = draft.quantity.high
        if bound is None or least is None or bound >= least:
            return index
    return None
