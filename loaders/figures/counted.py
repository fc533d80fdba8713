"""What a figure counts: the noun phrase after its number, or the noun that heads it."""

from dataclasses import dataclass

from rashomon.loaders.figures.measures import STATES, VERBS
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_WORDS = lexicon("figures")
INVARIANT = frozenset(_WORDS["nouns"]["invariant"])
PEOPLES = {
    name.lower()
    for entry in lexicon("countries").values()
    for name in (*entry.get("of", ()), *entry.get("people", ()))
}
PERSONS = frozenset({*_WORDS["nouns"]["persons"], *PEOPLES})
NOT_PERSONS = frozenset(_WORDS["nouns"]["not_persons"])
PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "man", "men", "ee", "ees")
PARTITIVES = frozenset(_WORDS["part"]["partitives"])
PRONOUNS = frozenset({"them", "those", "whom", "which", "these", "us"})
WHOLES = frozenset(_WORDS["count"]["wholes"])
LINKS = frozenset(_WORDS["count"]["links"])
FILLERS = frozenset({"more", "other", "others", "additional", "further", "new", "fellow", "such"})
PREMODIFIERS = ("JJ", "NN", "VBN", "VBG", "VBD", "HYPH", "POS", "AFX", "FW", "NFP", "VB")
PLURAL_VERBS = frozenset({"were", "are", "have"})
QUOTES = frozenset({'"', "“", "'", "‘", "``"})
# No noun phrase of news is longer; the limit keeps hostile text linear.
LONGEST = 14


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase of a quantity: its words end at `end`, `head` is its head noun if it has one.

    `partitive` marks a part of something: "12 of them", "700 of the dead".
    """

    end: int
    head: int | None
    partitive: bool = False


def counted(words: Words, quantity: Quantity) -> Counted:
    """The noun phrase that `quantity` counts, to its right; without a head where there is none."""
    start, partitive = _of(words, quantity)
    if partitive and words.at(start - 1) in PRONOUNS:
        return Counted(start, None, partitive=True)
    if partitive:
        start = _past_number(words, start)
    end, head = start, None
    limit = min(words.past[quantity.number], start + LONGEST)
    i = start
    while i < limit:
        if head is not None and _acronym(words, i):
            i += 3
        if not _goes_on(words, i, head):
            break
        if words.tag[i].startswith("NN") or words.at(i) in INVARIANT | PERSONS:
            head, end = i, i + 1
        i += 1
    if head is not None and quantity.low != 1 and not _countable(words, head):
        end, head = start, None
    if head is None and partitive and words.at(start) in STATES:
        head, end = start, start + 1
    if head is None and words.at(start) in {"more", "others", "other"}:
        end = start + 1
    return Counted(end, head, partitive)


def _of(words: Words, quantity: Quantity) -> tuple[int, bool]:
    """Where the noun phrase begins, after "of" and its determiner; whether it is a part."""
    i = quantity.end
    if words.at(i) != "of":
        return i, False
    following = words.at(i + 1)
    if following[:1].isdigit() and not quantity.vague:
        return i + 1, True
    if following in PRONOUNS or (following in PARTITIVES and not quantity.vague):
        return i + 2, True
    return i + 1 + (following in PARTITIVES), False


def _past_number(words: Words, start: int) -> int:
    """Where the noun of the whole begins: "8 of the 20 men", "3 of the city's 11 banks"."""
    i = start
    while i < min(start + LONGEST, words.past[start]) and words.tag[i] != "CD":
        if not words.tag[i].startswith(("NN", "POS", "PRP", "JJ")):
            return start
        i += 1
    if i > start and words.tag_at(i - 1) not in {"POS", "PRP$"}:
        return start
    while words.tag_at(i) == "CD":
        i += 1
    return i


def _goes_on(words: Words, i: int, head: int | None) -> bool:
    """Whether word `i` belongs to the noun phrase that has `head` so far."""
    if head is not None and _links_name(words, i):
        return True
    word, tag = words.lower[i], words.tag[i]
    if words.timed[i] or word[0].isdigit() or _verbal(words, i):
        return False
    if head is not None:
        return _after_noun(words, i, head)
    designation = tag == "CD" and not word.isalpha()
    if designation or word in FILLERS or word in QUOTES:
        return True
    if tag.startswith("RB") or word in {"and", "or"}:
        return words.tag_at(i + 1).startswith(("JJ", "VBN"))
    return _premodifies(words, i)


def _acronym(words: Words, i: int) -> bool:
    """Whether a short name in brackets stands within the phrase: "a Liberation Front (LF) man"."""
    bracketed = words.at(i) == "(" and words.at(i + 2) == ")" and words.text[i + 1].isupper()
    return bracketed and words.tag_at(i + 3).startswith("NN")


def _links_name(words: Words, i: int) -> bool:
    """Whether "of" stands in a name that a noun follows: "two Ministry of Defence officials"."""
    if words.lower[i] != "of" or words.tag_at(i - 1) != "NNP" or words.tag_at(i + 1) != "NNP":
        return False
    after = i + 2 + 3 * _acronym(words, i + 2)
    return words.tag_at(after) in {"NN", "NNS"}


def _after_noun(words: Words, i: int, head: int) -> bool:
    """Whether a compound goes on after noun `head`; a plural one ends where a name begins."""
    if is_plural(words, head):
        lower = not words.text[i][0].isupper()
        return words.tag[i] in {"NN", "NNS"} and lower and head == i - 1
    return _premodifies(words, i)


def _premodifies(words: Words, i: int) -> bool:
    tag = words.tag[i]
    return tag.startswith(PREMODIFIERS) and (not tag.startswith("VB") or _modifies(words, i))


def _verbal(words: Words, i: int) -> bool:
    """Whether a state or verb ends the phrase: "12 dead", "Thousands Flee" (tagged as a name)."""
    if words.lower[i] in STATES and not _modifies(words, i):
        return True
    verb = VERBS.get(words.lower[i])
    named = words.at(i + 1) == "'s"
    return verb is not None and not verb.patient and words.tag[i] == "NNP" and not named


def _modifies(words: Words, i: int) -> bool:
    """Whether participle or adjective `i` stands before its noun."""
    if i + 1 >= words.past[i] or words.timed[i + 1]:
        return False
    following, tag = words.lower[i + 1], words.tag[i + 1]
    return (
        tag.startswith(("NN", "JJ", "HYPH", "NFP", "VBN", "VBG"))
        and following not in STATES
        and not _apart(words, i)
    )


def _apart(words: Words, i: int) -> bool:
    """Whether a name follows what befell them: "12 killed Syrian TV says"."""
    befell = words.lower[i] in STATES or words.lower[i] in VERBS
    return befell and words.tag[i + 1].startswith("NNP") and words.text[i][0].isupper() is False


def is_plural(words: Words, i: int) -> bool:
    """Whether noun `i` is plural in form or in sense, or by its verb: "50 building were hit"."""
    plural = words.tag[i] in {"NNS", "NNPS"} or words.lower[i] in INVARIANT
    return plural or (words.tag[i] == "NN" and words.at(i + 1) in PLURAL_VERBS)


def _countable(words: Words, head: int) -> bool:
    return is_plural(words, head) or is_person(words, head)


def is_person(words: Words, i: int) -> bool:
    """Whether noun `i` names persons, by the lexicon or by its ending."""
    word = words.lower[i]
    single = word.removesuffix("s")
    if not PERSONS.isdisjoint({word, single, words.tokens[i].lemma_.lower()}):
        return True
    return single.endswith(PERSON_ENDINGS) and not (
        single in NOT_PERSONS or single.endswith("ment")
    )


def whole_before(words: Words, quantity: Quantity) -> int | None:
    """The noun that heads a count without a noun of its own: "a population of 92 million"."""
    i = quantity.start - 1
    for _ in range(4):
        if words.at(i) in WHOLES:
            return i
        if words.at(i) not in LINKS:
            return None
        i -= 1
    return None
