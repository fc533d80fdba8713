"""Parts and wholes, and lists: "17 people, including eight women and 2 boys", "12 of them"."""

from collections.abc import Sequence

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import PRONOUNS, Counted
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_PART = lexicon("figures")["part"]
OPENERS = frozenset(_PART["openers"])
AMONG = frozenset(_PART["among"])
BE = frozenset(lexicon("figures")["clause"]["be"])
LIST_MARKS = frozenset(_PART["list_marks"])
CLAUSES = frozenset(_PART["clauses"])
VERBAL = frozenset({"VBD", "VBZ", "VBP", "VB", "MD"})
# Words between a part's opening and the number, between members of a list, back to a whole.
OPENING, LIST, WHOLES = 10, 14, 12
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
    if _opened(words, quantity) or (counted.partitive and words.at(counted.end - 1) in PRONOUNS):
        return _latest(words, quantity, before, None)
    if counted.partitive or _among(words, counted):
        whole = _latest(words, quantity, before, measure)
        return whole if measure or _same_unit(words, counted, before, whole) else None
    return None


def holds_whole(words: Words, part: Counted, whole: Quantity) -> bool:
    """Whether the next quantity is what `part` is a part of: "8 of the 20", "among the 14 dead"."""
    if part.partitive:
        return whole.number < part.end
    return _among(words, part) and whole.number - part.end <= AMONG_REACH


def _same_unit(words: Words, counted: Counted, before: Sequence[Draft], whole: int | None) -> bool:
    """Whether part and whole count the same noun: "three of the sites" of "20 sites"."""
    unit = None if whole is None else before[whole].unit
    if unit is None or counted.head is None:
        return False
    return words.lemma(unit) == words.lemma(counted.head)


def coordinated(words: Words, quantity: Quantity, before: Sequence[Draft]) -> int | None:
    """The index of the draft just before, if the quantity goes on the same list."""
    if not before or words.first[before[-1].quantity.number] != words.first[quantity.number]:
        return None
    start, end = before[-1].counted.end, quantity.start
    if end - start > LIST or words.at(end - 1) not in LIST_MARKS:
        return None
    if _elliptic(words, quantity):
        return len(before) - 1
    verbs = {words.lower[i] for i in range(start, end) if words.tag[i] in VERBAL}
    # "700 of the dead were rebels and 200 soldiers": the copula only says what the parts are.
    copular = before[-1].counted.partitive and verbs <= BE
    return len(before) - 1 if copular or not verbs else None


def _elliptic(words: Words, quantity: Quantity) -> bool:
    """Whether only a place follows, the rest being left out: "five died here, four in Hama"."""
    return words.tag_at(quantity.end) == "IN" and words.at(quantity.end) != "of"


def gapped(words: Words, quantity: Quantity, before: Sequence[Draft]) -> bool:
    """Whether the noun is left out before a verb: "four missiles hit the port and five the dam"."""
    if not before or words.first[before[-1].quantity.number] != words.first[quantity.number]:
        return False
    listed = words.at(quantity.start - 1) in LIST_MARKS or words.at(quantity.start - 1) in CLAUSES
    return listed and words.tag_at(quantity.end) in VERBAL | {"VBN"}


def stands_alone(words: Words, quantity: Quantity) -> bool:
    """Whether the number begins a clause and has a verb: "Twenty-two were rescued"."""
    i, end = quantity.start, quantity.end
    opens = i == words.first[i] or words.at(i - 1) in CLAUSES
    return opens and end < words.past[i] and words.tag[end] in VERBAL


def _opened(words: Words, quantity: Quantity) -> bool:
    """Whether "including", "among them" or the like opens the phrase that the quantity is in."""
    first = words.first[quantity.number]
    if words.lower[first] == "of" and words.at(quantity.start - 1) == ",":
        return quantity.start - first <= OPENING
    floor = max(first, quantity.start - OPENING)
    for i in range(quantity.start - 1, floor - 1, -1):
        word = words.lower[i]
        if word in OPENERS or (word in AMONG and words.at(i + 1) in PRONOUNS):
            return True
        if word == "of" and words.at(i + 1) in PRONOUNS and i + 2 >= quantity.start - 1:
            return True
        if words.tag[i] in VERBAL or word in {".", ";", ":"} or word[0].isdigit():
            return False
    return False


def _among(words: Words, counted: Counted) -> bool:
    """Whether a predicate says so: "three children were among those killed"."""
    following = words.lower[counted.end : counted.end + 4]
    return any(word in AMONG for word in following[:3])


def _latest(
    words: Words, quantity: Quantity, before: Sequence[Draft], measure: Measure | None
) -> int | None:
    """The nearest earlier draft that can hold the quantity: large enough, and of `measure`."""
    least = quantity.low if quantity.low is not None else quantity.high
    for index in range(len(before) - 1, max(len(before) - WHOLES, 0) - 1, -1):
        draft = before[index]
        if draft.part_of is not None or (measure and draft.measure != measure):
            continue
        bound = draft.quantity.high if draft.quantity.high is not None else None
        if bound is None or least is None or bound >= least:
            return index
    return None
