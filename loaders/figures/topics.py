"""What a bare count counts, by what the talk is about: "31 people died. The union speaks of 84"."""

from collections.abc import Sequence

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.divisions import INCLUDING, THEY
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.governors import noun_at
from rashomon.loaders.figures.measures import STATES, VERBS
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.verbs import forms
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_TOPIC = lexicon("figures")["topic"]
# What is listed for persons, and words that add to what was counted before.
NAMES, FURTHER = frozenset(_TOPIC["names"]), frozenset(_TOPIC["further"])
VICTIMS = frozenset({"victim", "victims"})
FATES: tuple[Measure, ...] = ("Killed", "Injured")
# Between a place and its count.
BETWEEN = 3
BESIDE = frozenset({",", ":", "(", "-", "–", "—"})
# Words back to what the talk is about, and drafts that may tell it.
REACH, NEAR = 60, 4


def _givers(kind: str) -> frozenset[tuple[str, ...]]:
    """Every form of the phrases that give a count, as words."""
    parts = [text.split() for text in _TOPIC[kind]]
    return frozenset((form, *rest) for first, *rest in parts for form in (first, *forms(first)))


# Verbs that give a bare number, and those that give one with its noun: "spoke of 12 girls".
SAYING, GIVING = _givers("saying"), _givers("giving")
LONGEST = max(len(phrase) for phrase in SAYING | GIVING)


def given(words: Words, quantity: Quantity, counted: Counted, before: Sequence[Draft]) -> bool:
    """Whether the quantity is given as an account of what was spoken of before."""
    head = counted.head
    bare = head is None
    if head is not None and not (is_person(words, head) or words.lemma(head) in NAMES):
        return False
    if bare and (words.at(quantity.end) == "more" or words.at(quantity.number - 1) in FURTHER):
        return True
    if words.at(quantity.start - 1) in INCLUDING and words.at(quantity.start - 2) in THEY:
        return True
    if bare and not _closed(words, quantity.end):
        return False
    if bare and _tabled(words, quantity, before):
        return True
    heads = GIVING | SAYING if bare else GIVING
    i = quantity.start
    floor = words.first[quantity.number]
    return any(
        tuple(words.lower[i - size : i]) in heads
        for size in range(1, LONGEST + 1)
        if i - size >= floor
    )


def echo(words: Words, quantity: Quantity, counted: Counted, before: Sequence[Draft]) -> int | None:
    """The index of the draft of the same number that "the 26" takes up again."""
    definite = words.at(quantity.number - 1) == "the" and quantity.modifier is None
    if not definite or counted.head is not None or quantity.low != quantity.high:
        return None
    near = range(len(before) - 1, max(len(before) - REACH, 0) - 1, -1)
    said = (i for i in near if before[i].exact == quantity.low)
    return next((i for i in said if before[i].measure != "Other"), None)


def topic(words: Words, quantity: Quantity, before: Sequence[Draft]) -> Measure | None:
    """The measure of the nearest draft, state or event before the quantity; None far from any."""
    told = (draft for draft in reversed(before[-NEAR:]) if draft.measure != "Other")
    last = next(told, before[-1] if before else None)
    floor = max(quantity.start - REACH, last.counted.end if last else 0, 0)
    for i in range(quantity.start - 1, floor - 1, -1):
        if (measure := _measure_at(words, i)) is not None and measure != "Other":
            return measure
    near = last is not None and quantity.start - last.counted.end <= REACH
    return last.measure if last is not None and near else None


def victims(
    words: Words, quantity: Quantity, counted: Counted, before: Sequence[Draft]
) -> Measure | None:
    """What befell "the 13 victims" or "nine of the victims": death, where that was told of any."""
    head = counted.head
    if head is None or words.lower[head] not in VICTIMS:
        return None
    if not (counted.partitive or words.at(quantity.number - 1) == "the"):
        return None
    told = {draft.measure for draft in before[-NEAR:]} | {topic(words, quantity, before)}
    return next((measure for measure in FATES if measure in told), None)


def _tabled(words: Words, quantity: Quantity, before: Sequence[Draft]) -> bool:
    """Whether the number stands beside a place: "killed so far: Aden, 12; Taiz 20"."""
    i = quantity.start - 1
    i -= words.at(i) in BESIDE
    if i < words.first[quantity.number] or words.tag[i] != "NNP":
        return False
    goes_on = bool(before) and i - before[-1].counted.end <= BETWEEN
    return words.tokens[i].ent_type_ == "GPE" or (goes_on and before[-1].frame == "topic")


def _closed(words: Words, end: int) -> bool:
    """Whether nothing that could be counted follows: an end, a conjunction, a time."""
    if end >= len(words) or words.timed[end] or words.first[end] == end:
        return True
    return words.tag[end] in {",", ".", ":", "CC", "IN", "-RRB-", "''"} or words.at(end) == "but"


def _measure_at(words: Words, i: int) -> Measure | None:
    word = words.lower[i]
    verb = VERBS.get(word)
    if verb is not None and not verb.persons and words.tag[i].startswith("VB"):
        return verb.measure
    return STATES.get(word) or noun_at(words, i)
