"""Words without a number that a later count makes precise: "several killed ... 13 were killed"."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.loaders.figures.counted import is_person
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.totals import further
from rashomon.loaders.figures.words import Words

# Words from the start to the end of a lead, and the least that "several" can be.
LEAD, SEVERAL = 90, 3


def restated(words: Words, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of the lead without a number being parts of the count that follows.

    They are taken together so that nobody adds up the same people.
    """
    found = list(drafts)
    for index, draft in enumerate(found):
        if draft.quantity.number > LEAD:
            break
        if _open(draft) and draft.part_of is None and not further(words, draft):
            later = range(index + 1, len(found))
            count = next((i for i in later if _precise(words, draft, found[i])), None)
            found[index] = replace(draft, part_of=count)
    return found


def _open(draft: Draft) -> bool:
    return draft.quantity.low is None and draft.quantity.high is None


def _precise(words: Words, vague: Draft, draft: Draft) -> bool:
    """Whether `draft` numbers the same people in a later sentence."""
    low = draft.quantity.low
    return (
        low is not None
        and low >= SEVERAL
        and draft.measure == vague.measure
        and draft.part_of is None
        and words.first[draft.quantity.number] > vague.quantity.number
        and _same(words, vague, draft)
        and not further(words, draft)
    )


def _same(words: Words, vague: Draft, draft: Draft) -> bool:
    if vague.unit is None or draft.unit is None:
        return draft.unit is None or is_person(words, draft.unit)
    return words.lemma(vague.unit) == words.lemma(draft.unit)
