"""Quantities without a number: "several", "a number of", and the article of a single person."""

from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

Phrase = tuple[str, ...]
SINGULAR = frozenset({"a", "an", "another"})
# "A second man" is one of those counted.
ORDINALS = frozenset(lexicon("figures")["not_counted"]["ordinals"])


def _phrases() -> dict[str, list[Phrase]]:
    table: dict[str, list[Phrase]] = {}
    for text in lexicon("figures")["vague"]["words"]:
        phrase = tuple(text.split())
        table.setdefault(phrase[0], []).append(phrase)
    for listed in table.values():
        listed.sort(key=len, reverse=True)
    return table


PHRASES = _phrases()


def unnumbered(words: Words) -> list[Quantity]:
    """Quantities that are words of no value: neither bound, the phrase as modifier."""
    found, i = [], 0
    while i < len(words):
        if words.lower[i] not in PHRASES:
            i += 1
            continue
        phrase = next((p for p in PHRASES[words.lower[i]] if _at(words, i, p)), ())
        if phrase and words.tag_at(i + len(phrase)) != "CD":
            end = i + len(phrase) - (phrase[-1] == "of")
            found.append(Quantity(i, i, end, None, None, " ".join(phrase), vague=True))
        i += len(phrase) or 1
    return found


def singles(words: Words) -> list[Quantity]:
    """Indefinite articles as the number one: "a commander was captured"."""
    return [
        Quantity(i, i, i + 1, 1, 1)
        for i, word in enumerate(words.lower)
        if word in SINGULAR and words.tag[i] == "DT" and words.at(i + 1) not in ORDINALS
    ]


def _at(words: Words, i: int, phrase: Phrase) -> bool:
    return tuple(words.lower[i : i + len(phrase)]) == phrase
