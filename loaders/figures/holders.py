"""Whose figure it is by its own words: "the ministry's toll of 12", "police put it at 12"."""

from rashomon.loaders.annotations import Passage
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_HOLDER = lexicon("figures")["holder"]
COUNTS = frozenset(lexicon("figures")["count"]["nouns"])
GIVING = frozenset(_HOLDER["giving"])
BODIES, NOT_HOLDERS = frozenset(_HOLDER["bodies"]), frozenset(_HOLDER["never"])
SKIPPED = frozenset(_HOLDER["skipped"])
DOCUMENTS = frozenset(_HOLDER["documents"])
COUNTING = frozenset(_HOLDER["counting"])
LISTS = frozenset(_HOLDER["lists"])
NAME_TAGS = ("NN", "JJ", "DT", "PRP", "POS", "CD")
# Words to look back for the noun of the count, and for the verb that gives it.
REACH = 22


def holder(words: Words, start: int) -> Passage | None:
    """The words that name the holder of the count whose value begins at word `start`."""
    floor = max(words.first[start], start - REACH)
    if words.at(start - 1) in COUNTING and words.tag_at(start - 1).startswith("VB"):
        return _subject(words, start - 1, floor)
    for i in range(start - 1, floor - 1, -1):
        if words.lower[i] in {";", ".", ":"}:
            return None
        if words.lower[i] in COUNTS or words.tokens[i].lemma_ in {"death", "arrest", "dead"}:
            return _possessor(words, i, floor) or _maker(words, i, start) or _giver(words, i, floor)
    return None


def _possessor(words: Words, i: int, floor: int) -> Passage | None:
    """ "The ministry's toll", "an Amnesty count", "government figures"."""
    j = i - 1
    while j > max(floor, i - 4) and words.at(j) not in {"'s", "'"} and _is_modifier(words, j):
        if words.tag[j] == "NNP" or words.at(j) in BODIES:
            return _phrase(words, j + 1, floor)
        j -= 1
    return (
        _phrase(words, j, floor) if words.at(j) in {"'s", "'"} and words.tag[j] == "POS" else None
    )


def _is_modifier(words: Words, j: int) -> bool:
    return words.tag[j].startswith(("NN", "JJ", "VBN", "HYPH", "RB"))


def _maker(words: Words, i: int, start: int) -> Passage | None:
    """ "Figures from the health ministry show", "a count by Reuters of 12"."""
    if words.at(i + 1) != "by" and not (words.at(i + 1) == "from" and words.lower[i] in LISTS):
        return None
    end = i + 2
    while end < start and (words.tag[end].startswith(NAME_TAGS) or _name_link(words, end)):
        end += 1
    return _phrase(words, end, i + 2) if end > i + 2 else None


def _giver(words: Words, i: int, floor: int) -> Passage | None:
    """ "The ministry has put the death toll at", "Tehran offered a figure that puts deaths at"."""
    j = i - 1
    while j > floor and words.lower[j] not in GIVING:
        if words.lower[j] in {",", "that", "and"} and words.at(j - 1) not in COUNTS:
            return None
        j -= 1
    if j <= floor or words.lower[j] not in GIVING:
        return None
    if words.at(j - 1) in {"that", "which"}:
        return _antecedent(words, j - 1, floor) or _of_document(words, j, floor)
    return _subject(words, j, floor)


def _subject(words: Words, j: int, floor: int) -> Passage | None:
    """The noun phrase before verb `j` and its auxiliaries."""
    k = j
    while k > floor and (words.lower[k - 1] in SKIPPED or words.tag[k - 1] == "RB"):
        k -= 1
    acronym = words.at(k - 1) == ")" and words.at(k - 3) == "("
    return _phrase(words, k - 3 if acronym else k, floor)


def _antecedent(words: Words, i: int, floor: int) -> Passage | None:
    """The name that relative pronoun `i` follows: "Amnesty, which put the number at 30"."""
    end = i - (words.at(i - 1) == ",")
    named = words.tag_at(end - 1).startswith("NNP") and not words.timed[end - 1]
    return _phrase(words, end, floor) if named else None


def _of_document(words: Words, j: int, floor: int) -> Passage | None:
    """ "The ministry's statement issued on Monday, which put the toll at": whose document it is."""
    for i in range(j - 1, floor - 1, -1):
        if words.lower[i] in DOCUMENTS | COUNTS:
            owner = _possessor(words, i, floor) or _maker(words, i, j)
            return owner or _giver(words, i, floor)
    return None


def _phrase(words: Words, end: int, floor: int) -> Passage | None:
    """The noun phrase that ends before word `end`, unless it is a count itself."""
    start = end
    while start > floor and (
        words.tag[start - 1].startswith(NAME_TAGS) or _name_link(words, start - 1)
    ):
        start -= 1
    while start < end and words.tag[start] in {"POS", "CD"}:
        start += 1
    if start >= end or words.lower[end - 1] in NOT_HOLDERS | COUNTS or words.timed[end - 1]:
        return None
    return words.passage(start, end)


def _name_link(words: Words, i: int) -> bool:
    """Whether word `i` links parts of a name: "Observatory for Human Rights"."""
    return (
        words.at(i) in {"of", "for", "and"}
        and words.tag_at(i - 1).startswith("NNP")
        and (words.tag_at(i + 1).startswith("NNP"))
    )
