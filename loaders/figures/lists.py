"""Members of one list, which share what is said of them: "12 dead in Homs, four in Hama"."""

from collections.abc import Sequence

from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.divisions import BE, VERBAL, preceded
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_PART = lexicon("figures")["part"]
MARKS = frozenset(_PART["list_marks"])
CLAUSES = frozenset(_PART["clauses"])
SIBLINGS = frozenset(tuple(text.split()) for text in _PART["siblings"])
JOINERS = frozenset(tuple(text.split()) for text in _PART["joiners"])
COMPARING = frozenset(tuple(text.split()) for text in _PART["comparing"])
DASHES = frozenset({":", "–", "—", "--"})
# Words between members of a list, and to "the other three" in the sentence after.
REACH, NEXT = 14, 60


def coordinated(
    words: Words, quantity: Quantity, counted: Counted, before: Sequence[Draft]
) -> int | None:
    """The index of the draft just before, if the quantity goes on the same list."""
    if not before:
        return None
    last = before[-1]
    between = quantity.start - last.counted.end
    if divides_on(words, quantity):
        return len(before) - 1 if between <= NEXT else None
    if between > REACH or not _one_sentence(words, quantity, last):
        return None
    beside = _parallel(words, quantity, last) or _compared(words, quantity.start)
    return len(before) - 1 if beside or _goes_on(words, quantity, counted, last) else None


def _goes_on(words: Words, quantity: Quantity, counted: Counted, last: Draft) -> bool:
    """Whether a comma or conjunction leads from the last member to this one."""
    start, end = last.counted.end, quantity.start
    if words.at(end - 1) not in MARKS | DASHES and not preceded(words, quantity, JOINERS):
        return False
    if _elliptic(words, quantity, counted, last):
        return True
    verbs = {words.lower[i] for i in range(start, end) if words.tag[i] in VERBAL}
    # "700 of the dead were rebels and 200 soldiers": the copula only says what the parts are;
    # "of whom 60 went home and 28 stayed": a bare number goes on dividing the whole.
    copular = (last.counted.partitive or last.part_of is not None) and verbs <= BE
    dividing = last.part_of is not None and counted.head is None
    return copular or dividing or not verbs


def gapped(words: Words, quantity: Quantity, before: Sequence[Draft]) -> bool:
    """Whether the noun is left out before a verb: "four missiles hit the port and five the dam"."""
    if not before or not _one_sentence(words, quantity, before[-1]):
        return False
    mark = words.at(quantity.start - 1)
    return (mark in MARKS or mark in CLAUSES) and words.tag_at(quantity.end) in VERBAL | {"VBN"}


def stands_alone(words: Words, quantity: Quantity) -> bool:
    """Whether the number begins a clause and has a verb: "Twenty-two were rescued"."""
    i, end = quantity.start, quantity.end
    said = words.tag_at(i - 1).startswith("VB") or words.at(i - 1) == "that"
    opens = i == words.first[i] or words.at(i - 1) in CLAUSES or said
    return opens and end < words.past[i] and words.tag[end] in VERBAL


def divides_on(words: Words, quantity: Quantity) -> bool:
    """Whether the number is what is left of a whole: "the other three", "leaving 20"."""
    return preceded(words, quantity, SIBLINGS)


def _one_sentence(words: Words, quantity: Quantity, other: Draft) -> bool:
    return words.first[other.quantity.number] == words.first[quantity.number]


def _compared(words: Words, end: int) -> bool:
    """Whether the number before word `end` is compared: "12 dead, up from nine"."""
    return any(tuple(words.lower[max(end - len(c), 0) : end]) == c for c in COMPARING)


def _parallel(words: Words, quantity: Quantity, other: Draft) -> bool:
    """Whether the verb is left out: "police put it at 400, the organisers at 2,000"."""
    link = words.at(quantity.start - 1)
    between = range(other.counted.end, quantity.start)
    return (
        link in {"at", "to"}
        and words.at(other.quantity.start - 1) == link
        and any(words.lower[i] in MARKS for i in between)
        and not any(words.tag[i] in VERBAL for i in between)
    )


def _elliptic(words: Words, quantity: Quantity, counted: Counted, last: Draft) -> bool:
    """Whether only a place follows, the rest being left out: "five died here, four in Hama"."""
    same = None not in {counted.head, last.unit} and (
        words.lemma(counted.head or 0) == words.lemma(last.unit or 0)
    )
    end = counted.end if same else quantity.end
    end += words.tag_at(end) == "RB"
    return words.tag_at(end) == "IN" and words.at(end) != "of"
