"""The reading of figures: quantities become drafts, each with its measure, whole and unit."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, counted, is_person, is_plural, whole_before
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.exclusion import excluded, uncountable
from rashomon.loaders.figures.governors import (
    governor_measure,
    list_measure,
    noun_measure,
    unreal,
)
from rashomon.loaders.figures.measures import WEAK
from rashomon.loaders.figures.numbers import ARTICLES
from rashomon.loaders.figures.parts import coordinated, gapped, holds_whole, stands_alone, whole_of
from rashomon.loaders.figures.predicates import adjacent_measure, predicate_measure
from rashomon.loaders.figures.quantities import Quantity, quantities
from rashomon.loaders.figures.syntax import syntax_measure
from rashomon.loaders.figures.tolls import toll
from rashomon.loaders.figures.unnumbered import singles, unnumbered
from rashomon.loaders.figures.words import Words

# What is told of one person as a figure, and what of "a" person.
SINGLES = frozenset({"Killed", "Injured", "Detained", "Executed", "Missing"})
TOLD = frozenset({"Killed", "Detained"})


def drafts(words: Words) -> list[Draft]:
    """The figures of a text in order."""
    found: list[Draft] = []
    for quantity in _candidates(words):
        phrase = counted(words, quantity)
        if not excluded(words, quantity, phrase):
            draft = _draft(words, quantity, phrase, found)
            if draft is not None:
                found.append(draft)
    return [_forward(words, found, index) for index in range(len(found))]


def _forward(words: Words, found: Sequence[Draft], index: int) -> Draft:
    """The draft with its whole, where that comes after it: "8 of the 20 missiles"."""
    draft = found[index]
    if draft.part_of is None and index + 1 < len(found):
        after = found[index + 1].quantity
        if holds_whole(words, draft.counted, after):
            return replace(draft, part_of=index + 1)
    return draft


def _candidates(words: Words) -> list[Quantity]:
    """Quantities with a number, and those without one that none of the first covers."""
    numbered = quantities(words)
    taken = {i for quantity in numbered for i in range(quantity.start, quantity.end)}
    others = [q for q in unnumbered(words) if q.start not in taken]
    taken |= {quantity.start for quantity in others}
    alone = [q for q in singles(words) if not {q.start, q.end} & taken]
    return sorted([*numbered, *others, *alone], key=lambda quantity: quantity.start)


def _draft(
    words: Words, quantity: Quantity, phrase: Counted, before: Sequence[Draft]
) -> Draft | None:
    if quantity.low == quantity.high == 1 and quantity.modifier is None:
        return _single(words, quantity, phrase)
    measure = _own_measure(words, quantity, phrase)
    valueless = quantity.low is None and quantity.high is None
    if valueless and unreal(words, quantity):
        return None
    listed = coordinated(words, quantity, before)
    whole = whole_of(words, quantity, phrase, before, measure)
    if whole is None and listed is not None and measure in {None, before[listed].measure}:
        whole = before[listed].part_of
    for other in (whole, listed):
        if measure is None and other is not None:
            measure = _inherited(words, phrase, before[other])
    count = toll(words, quantity, phrase)
    if measure is None and count is not None and count.unit is None and before:
        measure = before[-1].measure
    if measure in {None, "Other"}:
        measure = _weak_measure(words, phrase) or measure
    unit = phrase.head
    if unit is None:
        unit = count.unit if count and count.unit else _unit(words, quantity, before)
    if measure is None and (valueless or _no_count(words, quantity, phrase, unit)):
        return None
    return Draft(quantity, phrase, measure or "Other", unit, whole, listed)


def _unit(words: Words, quantity: Quantity, before: Sequence[Draft]) -> int | None:
    """The noun counted, where none follows the number: before it, or that of the list."""
    unit = whole_before(words, quantity)
    return before[-1].unit if unit is None and gapped(words, quantity, before) else unit


def _single(words: Words, quantity: Quantity, phrase: Counted) -> Draft | None:
    """A single person, where a verb or state says what befell them: "one injured"."""
    head = phrase.head
    article = words.lower[quantity.number] in ARTICLES
    governed = governor_measure(words, quantity, phrase)
    if governed and unreal(words, quantity):
        return None
    if head is None:
        measure = None if article else governed or adjacent_measure(words, phrase)
    elif phrase.partitive:
        measure = governed
    elif is_plural(words, head) or not is_person(words, head):
        return None
    else:
        measure = governed or predicate_measure(words, phrase)
        measure = measure or list_measure(words, quantity, phrase)
    if measure not in SINGLES or (article and measure not in TOLD):
        return None
    return Draft(quantity, phrase, measure, head)


def _no_count(words: Words, quantity: Quantity, phrase: Counted, unit: int | None) -> bool:
    """Whether nothing is counted; a vague plural may stand alone: "thousands who fear for it"."""
    if phrase.head is None:
        return unit is None and not quantity.vague and not stands_alone(words, quantity)
    return uncountable(words, quantity, phrase)


def _own_measure(words: Words, quantity: Quantity, phrase: Counted) -> Measure | None:
    """The measure by the words around the figure, the nearest and surest first."""
    count = toll(words, quantity, phrase)
    return (
        governor_measure(words, quantity, phrase)
        or noun_measure(words, quantity, phrase)
        or adjacent_measure(words, phrase)
        or (count.measure if count else None)
        or predicate_measure(words, phrase)
        or list_measure(words, quantity, phrase)
        or syntax_measure(words, quantity, phrase)
    )


def _inherited(words: Words, phrase: Counted, other: Draft) -> Measure | None:
    """The measure of the whole or of the list before; things do not inherit that of persons."""
    person = phrase.head is None or is_person(words, phrase.head)
    return other.measure if person or other.measure == "Other" else None


def _weak_measure(words: Words, phrase: Counted) -> Measure | None:
    if phrase.head is None:
        return None
    return WEAK.get(words.lemma(phrase.head))
