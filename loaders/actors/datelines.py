"""Datelines: where a report was filed, in front of its first words: "LVIV, Ukraine (AP) --"."""

from rashomon.loaders.actors.countries import namings
from rashomon.loaders.actors.kinds import known
from rashomon.loaders.actors.words import DASHES, Words

# Tokens of a dateline, and the paragraphs that may open with one.
LONGEST, PARAGRAPHS = 12, 4
# Words of a place before a colon: "New Delhi: ...".
COLON = 2
# Capitals that may be an acronym.
SHORT = 3
MARKS = {",", ".", "/", "(", ")", ";"}


def datelines(words: Words) -> set[int]:
    """The tokens of all datelines, without what stands in brackets (the agency)."""
    found: set[int] = set()
    for start in range(len(words)):
        if words.paragraph[start] > PARAGRAPHS:
            break
        if start == 0 or "\n" in words.text[start - 1]:
            found.update(_dateline(words, start) or _bare(words, start))
    return found


def _dateline(words: Words, start: int) -> list[int]:
    """The places from a token on up to a dash before a capital, none where there is no dash."""
    places: list[int] = []
    bracketed = False
    if known().get(words.text[start], "Place") != "Place":
        return []
    for at in range(start, min(start + LONGEST, len(words) - 1)):
        text = words.text[at]
        if text == ":" and at > start and at - start <= COLON:
            capitals = words.text[start].isupper() and len(words.text[start]) > SHORT
            return places if capitals or words.phrase(start, at) in namings() else []
        if text in DASHES and at > start:
            spaced = not words.joined[at - 1] or words.text[at - 1] == ")"
            opens = words.capital[at + 1] or not words.text[at + 1][0].isalnum()
            return places if spaced and opens else []
        if text not in MARKS and not words.capital[at] and not text[0].isdigit():
            return []
        bracketed = (text == "(" and at > start) or (bracketed and text != ")")
        if not bracketed and words.capital[at]:
            places.append(at)
    return []


def _bare(words: Words, start: int) -> list[int]:
    """The places of a dateline that has lost its marks: "QAMISHLI Syria A bomb"."""
    text = words.text[start]
    if not (text.isupper() and text.isalpha() and len(text) > SHORT) or start + 2 >= len(words):
        return []
    country = words.text[start + 1] in namings()
    return [start, start + 1] if country and words.capital[start + 2] else []
