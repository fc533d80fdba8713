"""Words of a text with their class in the grammar of times: what the rules are written over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.shapes import (
    LONGEST_NUMBER,
    NO_TIME,
    NUMERALS,
    OTHER,
    SCANNER,
    quantity,
    scanned,
    shaped,
)

# No expression runs over the end of a paragraph.
BREAK = re.compile(r"\n\s*\n")
ABBREVIATIONS = {"MONTHABBR", "WEEKDAYABBR"}
# The longest phrase of the lexicon in scanned words ("martin luther king jr. day").
LONGEST = 6


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or several read as one: characters `start` to `end`, class and value."""

    kind: str
    start: int
    end: int
    text: str
    value: Any = None


@cache
def entries() -> dict[tuple[str, ...], tuple[str, Any]]:
    """Class and value of every entry of the lexicon, by its lower-case scanned words."""
    found: dict[tuple[str, ...], tuple[str, Any]] = {}
    for kind, section in lexicon("times").items():
        listed: dict[str, Any] = section.get("values") or dict.fromkeys(section.get("words", ()))
        for entry, value in listed.items():
            found[tuple(match[0] for match in SCANNER.finditer(entry))] = (kind, value)
    return found


@cache
def openings() -> dict[str, int]:
    """How many words the longest entry that begins with a word has."""
    longest: dict[str, int] = {}
    for key in entries():
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return longest


def words(text: str) -> Iterator[Word]:
    """The words of `text` in order, each of its lexicon class or shape.

    Words that can be no part of a time are of class OTHER, those that follow each other as one.
    """
    found = [(m.lastgroup or OTHER, *m.span(), m[0].lower()) for m in scanned(text)]
    known, longest = entries(), openings()
    index, count, before = 0, len(found), 0
    run: tuple[int, int] | None = None
    while index < count:
        shape, start, end, lower = found[index]
        if before and start > before + 1 and BREAK.search(text, before, start):
            run = (run or (before, before))[0], before
            yield from _other(run, text)
            run = None
        size = min(longest.get(lower, 0), count - index)
        if not size and shape in NO_TIME:
            run = (run[0] if run else start, end)
            index, before = index + 1, end
            continue
        if run:
            yield from _other(run, text)
            run = None
        while size and tuple(item[3] for item in found[index : index + size]) not in known:
            size -= 1
        if size:
            kind, value = known[tuple(item[3] for item in found[index : index + size])]
            end = found[index + size - 1][2]
            if kind in ABBREVIATIONS and text[end : end + 1] == ".":
                end, size = end + 1, size + 1
            yield Word(kind, start, end, text[start:end], value)
        else:
            size = 1
            if shape in NUMERALS and len(lower) > LONGEST_NUMBER:
                shape = OTHER
            yield Word(*shaped(shape, start, end, lower, text), value=quantity(shape, lower))
        index, before = index + size, end
    if run:
        yield from _other(run, text)


def _other(run: tuple[int, int], text: str) -> Iterator[Word]:
    yield Word(OTHER, *run, text[run[0] : run[1]])
