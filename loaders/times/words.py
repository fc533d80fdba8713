"""Words of a text with their class in the grammar of times: what the rules are written over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.loaders.lexicon import lexicon

# Lexical shapes that no list can hold; the first that fits is taken.
SHAPES = {
    # Most words: no shape below can hold their beginning.
    "PLAIN": r"[^\W\d_]{3,}(?![\w.:/'’])",
    "ADDRESS": r"(?:https?://|www\.|pic\.|t\.co/|@)[^\s,]+",
    "ISO": r"\d{4}(?P<iso>[-/.])\d\d(?P=iso)\d\d"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?(?![\d-])",
    "SLASHED": r"\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\w/.]*\d)",
    "CLOCK": r"\d{1,2}:\d\d(?::\d\d)?(?![\d:])",
    "DECADE": r"(?:\d{3}|['’‘`]\d)0['’]?s\b",
    "NTH": r"\d{1,4}(?:st|nd|rd|th)\b",
    "HALVES": r"\d{1,3}(?: |-|\xa0)1/2\b|\d{1,3}½",
    "QUARTERNUMBER": r"Q[1-4]\b",
    "GROUPED": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?",
    "DECIMAL": r"\d+\.\d+",
    "DIGITS": r"\d+",
    "SHORTYEAR": r"['’‘]\d\d\b",
    "MERIDIEM": r"(?<![AN-Za-z])[AaPp]\.?[Mm]\b",
    "SUFFIX": r"['’]s\b|['’]",
    "HYPHEN": r"[-‐‑–—]{1,2}",
    "COMMA": r",",
    "STOP": r"\.",
    "OPEN": r"[(\[]",
    "CLOSE": r"[)\]]",
    "MARK": r"[^\w\s]",
    "WORD": r"[^\W\d_]+",
    "REST": r"\w",
}
SCANNER = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in SHAPES.items()))
OTHER = "OTHER"
# No expression runs over the end of a paragraph.
BREAK = re.compile(r"\n\s*\n")
ABBREVIATIONS = {"MONTHABBR", "WEEKDAYABBR"}
# The longest phrase of the lexicon in scanned words ("martin luther king jr. day").
LONGEST = 6

# Shapes that no rule looks for.
NO_TIME = {"PLAIN", "WORD", "REST", "MARK", "ADDRESS"}
NUMERALS = {"DIGITS", "GROUPED", "DECIMAL"}
# Longer runs of digits count no time ("1,000,000,000").
LONGEST_NUMBER = 13


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
    found = [(m.lastgroup or OTHER, *m.span(), m[0].lower()) for m in _scanned(text)]
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


def _scanned(text: str) -> Iterator[re.Match[str]]:
    return SCANNER.finditer(text.replace("’", "'"))


def shaped(shape: str, start: int, end: int, lower: str, text: str) -> tuple[str, int, int, str]:
    """The class of a word that the lexicon does not hold, with its place and text."""
    kind = shape
    if shape == "DIGITS":
        number = int(lower) if len(lower) < 5 else 0
        kind = "NUMBER"
        if len(lower) == 4 and 1000 <= number < 3000:
            kind = "YEAR"
        elif 1 <= number <= 31:
            kind = "DAYNUMBER"
    elif shape == "GROUPED":
        kind = "NUMBER"
    elif shape in NO_TIME:
        kind = OTHER
    elif shape == "HYPHEN" and (text[start - 1 : start].isspace() or text[end : end + 1].isspace()):
        kind = "DASH"
    return kind, start, end, text[start:end]


def quantity(shape: str, lower: str) -> Any:
    """What a numeral is worth; None for a word."""
    match shape:
        case "DIGITS" | "DECIMAL":
            return float(lower) if "." in lower else int(lower)
        case "GROUPED":
            return float(lower.replace(",", ""))
        case "NTH":
            return int(lower[:-2])
        case "HALVES":
            return int(re.match(r"\d+", lower)[0]) + 0.5  # type: ignore[index]
        case "SHORTYEAR" | "QUARTERNUMBER":
            return int(lower[1:])
        case _:
            return None
