"""What words look like: numbers, times of day, decades, marks, which no list of words can hold."""

import re
from collections.abc import Iterator
from typing import Any

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
    "SHORTDECADE": r"[1-9]0s\b",
    "NTH": r"\d{1,4}(?:st|nd|rd|th)\b",
    "HALVES": r"\d{1,3}(?: |-|\xa0)1/2\b|\d{1,3}½",
    "QUARTERNUMBER": r"Q[1-4]\b",
    "HALFNUMBER": r"H[12]\b",
    "GROUPED": r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?",
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
# Shapes that no rule looks for.
NO_TIME = {"PLAIN", "WORD", "REST", "MARK", "ADDRESS"}
NUMERALS = {"DIGITS", "GROUPED", "DECIMAL"}
# Longer runs of digits count no time ("1,000,000,000").
LONGEST_NUMBER = 13


def scanned(text: str) -> Iterator[re.Match[str]]:
    """The words of a text with their shapes, in order."""
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
        case "SHORTYEAR" | "QUARTERNUMBER" | "HALFNUMBER":
            return int(lower[1:])
        case _:
            return None
