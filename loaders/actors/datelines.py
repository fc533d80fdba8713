"""Datelines: where a report was filed, in front of its first words: "LVIV, Ukraine (AP) --"."""

from rashomon.loaders.actors.kinds import known
from rashomon.loaders.actors.words import DASHES, Words

# Tokens of a dateline, and the paragraphs that may open with one.
LONGEST, PARAGRAPHS = 12, 4
MARKS = {",", ".", "/", "(", ")", ";"}


def datelines(words: Words) -> set[int]:
    """The tokens of all datelines, without what stands in brackets (the agency)."""
    found: set[int] = set()
    for start in range(len(words)):
        if words.paragraph[start] > PARAGRAPHS:
            break
        if start == 0 or "\n" in words.text[start - 1]:
            found.update(_dateline(words, start))
    return found


def _dateline(words: Words, start: int) -> list[int]:
    """The places from a token on up to a dash before a capital, none where there is no dash."""
    places: list[int] = []
    bracketed = False
    if known().get(words.text[start], "Place") != "Place":
        return []
    for at in range(start, min(start + LONGEST, len(words) - 1)):
        text = words.text[at]
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
