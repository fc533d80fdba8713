"""A single person as a figure, where a verb or state says what befell them: "one injured"."""

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person, is_plural
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.governors import governor_measure, list_measure, unreal
from rashomon.loaders.figures.numbers import ARTICLES
from rashomon.loaders.figures.predicates import adjacent_measure, predicate_measure
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

# What is told of one person as a figure, and what of "a" person.
TOLD = frozenset({"Killed", "Injured", "Detained", "Executed", "Missing"})
TOLD_OF_A = frozenset({"Killed", "Detained"})
SOUGHT = frozenset(lexicon("figures")["single"]["sought"])
# Nouns of a force that stand for one of its members too: "one police personnel was killed".
COLLECTIVE = frozenset({"personnel", "staff", "police", "crew"})
# Words to look on for a name.
REACH = 6


def single(words: Words, quantity: Quantity, phrase: Counted) -> Draft | None:
    """The draft of "one" or "a" person, if something to be counted befell them."""
    word = words.lower[quantity.number]
    article = word in ARTICLES or (word == "another" and phrase.head is not None)
    governed = governor_measure(words, quantity, phrase)
    if governed and unreal(words, quantity):
        return None
    measure, frame = _measure(words, quantity, phrase, governed, article=article)
    if measure == "Other" and not article and phrase.partitive:
        return Draft(quantity, phrase, measure, frame, phrase.head)
    if measure not in (TOLD_OF_A if article else TOLD):
        return None
    if article and not _sought(words, phrase):
        return None
    return Draft(quantity, phrase, measure, frame, phrase.head)


def _measure(
    words: Words, quantity: Quantity, phrase: Counted, governed: Measure | None, *, article: bool
) -> tuple[Measure | None, str]:
    head = phrase.head
    if governed and (not article or head is not None):
        person = head is None or phrase.partitive or _one_person(words, head)
        return (governed if person else None), "governor"
    if head is None:
        return (None if article else adjacent_measure(words, phrase)), "adjacent"
    if phrase.partitive:
        return predicate_measure(words, phrase), "predicate"
    if not _one_person(words, head):
        return None, "single"
    if (said := predicate_measure(words, phrase)) is not None:
        return said, "predicate"
    return list_measure(words, quantity, phrase), "conjunct"


def _sought(words: Words, phrase: Counted) -> bool:
    """Whether the article counts: of those that an operation is after, and not named next."""
    head = phrase.head
    after = phrase.end + (words.at(phrase.end) == ",")
    named = words.tag_at(after) == "NNP" or _of_name(words, phrase.end)
    return head is not None and words.lemma(head) in SOUGHT and not named


def _of_name(words: Words, i: int) -> bool:
    """Whether a name comes after what its bearer is of: "a leader of the union Rosa Diaz"."""
    if words.at(i) != "of":
        return False
    end = next((j for j in range(i, min(i + REACH, words.past[i])) if words.tag[j] == "NN"), i)
    return words.tag_at(end + 1) == "NNP" and words.tag_at(end + 2) == "NNP"


def _one_person(words: Words, head: int) -> bool:
    return is_person(words, head) and (
        words.lower[head] in COLLECTIVE or not is_plural(words, head)
    )
