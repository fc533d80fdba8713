"""Wholes that their parts add up to: "30 went by boat, the other eight on foot: 38 in all"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.loaders.figures.counted import is_person
from rashomon.loaders.figures.divisions import of_theirs
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.governors import noun_at
from rashomon.loaders.figures.verbs import forms
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_TOTAL = lexicon("figures")["total"]
CLOSERS = frozenset(tuple(text.split()) for text in _TOTAL["closers"])
FURTHER = frozenset(_TOTAL["further"])
RAISERS = frozenset(word for base in _TOTAL["raisers"] for word in forms(base))
COUNTS = frozenset(lexicon("figures")["count"]["nouns"])
REACHING = frozenset(_TOTAL["reaching"])
# Drafts and words from a whole to its farthest part, and words from a raising verb to its value.
DRAFTS, WORDS, RAISED = 8, 90, 7
# How far a rounded whole may lie from the sum of its parts, and the least that is rounded.
ROOM, ROUNDED = 0.08, 12


def summed(words: Words, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with their wholes where exact numbers near each other add up, or words say so."""
    found = list(drafts)
    # The nearest of equal wholes, the lead rather than the headline, comes first.
    for index in range(len(found) - 1, -1, -1):
        _divide(words, found, index)
    for index in range(len(found)):
        _add_up(words, found, index)
    for index in range(1, len(found)):
        if _grows(words, found[index - 1], found[index]):
            found[index] = replace(found[index], part_of=index - 1)
    return found


def _grows(words: Words, toll: Draft, draft: Draft) -> bool:
    """Whether the number has just made the toll what it is: "rose to 20 after two more died"."""
    same = _sentence(words, toll) == _sentence(words, draft) and toll.measure == draft.measure
    free = draft.part_of is None and toll.part_of is None
    value, whole = draft.quantity.low, toll.quantity.low
    if not same or not free or toll.frame != "toll" or value is None or whole is None:
        return False
    return further(words, draft) and value < whole


def _divide(words: Words, found: list[Draft], index: int) -> None:
    """Link the parts that follow a whole."""
    if _is_whole(words, found[index]):
        after = range(index + 1, min(index + 1 + DRAFTS, len(found)))
        _link(found, index, _members(words, found, index, after))


def _add_up(words: Words, found: list[Draft], index: int) -> None:
    """Link the parts that a whole comes after, those of its sentence where words say so."""
    whole = found[index]
    if not _is_whole(words, whole):
        return
    before = range(index - 1, max(index - 1 - DRAFTS, -1), -1)
    totalled = _closed(words, whole) or _raised(words, whole)
    said = _members(words, found, index, before, exact=False) if totalled else []
    _link(found, index, said or _members(words, found, index, before))


def _is_whole(words: Words, whole: Draft) -> bool:
    if _sums(whole) is None or whole.part_of is not None or whole.rate is not None:
        return False
    return not further(words, whole) or _closed(words, whole)


def _link(found: list[Draft], index: int, parts: Sequence[int]) -> None:
    for part in parts:
        found[part] = replace(found[part], part_of=index)
    measures = {found[part].measure for part in parts}
    if len(measures) == 1 and found[index].measure == "Other":
        found[index] = replace(found[index], measure=measures.pop(), frame="total")


def _members(
    words: Words, found: Sequence[Draft], index: int, order: Iterable[int], *, exact: bool = True
) -> list[int]:
    """The nearest drafts that add up to the whole; not `exact`: those before it in its sentence."""
    whole, total = found[index], 0
    least, most = _sums(whole) or (0, 0)
    members: list[int] = []
    for other in order:
        draft = found[other]
        if abs(draft.quantity.number - whole.quantity.number) > WORDS:
            break
        sentence = _sentence(words, draft) == _sentence(words, whole)
        if not exact and not sentence:
            break
        inner = draft.counted.partitive and not of_theirs(words, draft.counted)
        if (
            draft.rate
            or inner
            or draft.part_of in {*members, index}
            or not _alike(words, draft, whole)
        ):
            continue
        rough = not exact or whole.exact is None
        value = draft.exact or (draft.quantity.low if rough else None)
        if draft.part_of is not None or value is None or _anew(words, draft):
            break
        if not sentence and draft.measure not in {whole.measure, "Other"}:
            continue
        if not sentence and draft.counted.head is not None and draft.measure != whole.measure:
            break
        other_fate = whole.measure not in {"Other", draft.measure}
        if (exact and other_fate and draft.counted.head is not None) or value > most > least:
            continue
        members.append(other)
        total += int(value)
        if total >= least:
            break
    if not exact:
        return members if total <= most else []
    return members if least <= total <= most and len(members) > 1 else []


def _sums(whole: Draft) -> tuple[float, float] | None:
    """The least and greatest sum of parts that make up the whole; rounded ones leave some room."""
    low, high = whole.quantity.low, whole.quantity.high
    if whole.exact is not None:
        return (float(whole.exact), float(whole.exact)) if whole.exact > 1 else None
    if whole.quantity.vague or (low or high or 0) < ROUNDED:
        return None
    if low is None:
        return None if high is None else (float(high) * (1 - ROOM), float(high))
    # "More than 50" has more than 50 parts; "at least 50" has those.
    room = 0 if (whole.quantity.modifier or "").endswith("least") else ROOM
    return (float(low), float(low) * (1 + room)) if high is None else None


def further(words: Words, draft: Draft) -> bool:
    """Whether the number comes on top of others: "two additional suspects", "a further 12"."""
    start, end = draft.quantity.start, draft.counted.end + 1
    return not FURTHER.isdisjoint(words.lower[max(start - 2, 0) : end])


def _alike(words: Words, part: Draft, whole: Draft) -> bool:
    """Whether both count persons, or both the same things."""
    if part.unit is None or whole.unit is None:
        unit = whole.unit if part.unit is None else part.unit
        return unit is None or _personal(words, unit)
    if words.lemma(part.unit) == words.lemma(whole.unit):
        return True
    return _personal(words, part.unit) and _personal(words, whole.unit)


def _personal(words: Words, unit: int) -> bool:
    """Whether the noun counts persons, if only by what befell them: "five deaths"."""
    return is_person(words, unit) or noun_at(words, unit) is not None


def _anew(words: Words, draft: Draft) -> bool:
    """Whether the number is the old one of a change: "rose from 9 to 12"."""
    return words.at(draft.quantity.start - 1) == "from"


def _sentence(words: Words, draft: Draft) -> int:
    return words.first[draft.quantity.number]


def _closed(words: Words, whole: Draft) -> bool:
    """ "Eight people in all"."""
    end = whole.counted.end
    return any(tuple(words.lower[end : end + len(closer)]) == closer for closer in CLOSERS)


def _raised(words: Words, whole: Draft) -> bool:
    """ "Bringing the death toll to 75", "rose by 12 to 75"."""
    i = whole.quantity.start
    if words.at(whole.quantity.number - 1) not in REACHING:
        return False
    near = words.lower[max(i - RAISED, 0) : i]
    raised = not RAISERS.isdisjoint(near) and not COUNTS.isdisjoint(near)
    return raised or "by" in near[-4:]
