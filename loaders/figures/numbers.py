"""The grammar of numbers: digits, number words and vague plurals, as values with bounds."""

import re
from dataclasses import dataclass
from decimal import Decimal

from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

# A point or an apostrophe before three noughts divides thousands: "12.000", "12'000".
DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,5}|\d{1,3}(?:['’]\d{3}){1,5}|\d{1,15}(?:\.\d{1,9})?")
ROUND = re.compile(r"\.(?=000(?:\D|$))")
DIVIDERS = str.maketrans("", "", ",'’")
THOUSANDS = re.compile(r"\d{3}")

_NUMBERS = lexicon("numbers")
UNITS: dict[str, int] = _NUMBERS["units"]
TENS: dict[str, int] = _NUMBERS["tens"]
MAGNITUDES: dict[str, int] = _NUMBERS["magnitudes"]
ABBREVIATIONS: dict[str, int] = _NUMBERS["abbreviations"]
PLURALS: dict[str, int] = _NUMBERS["plurals"]
ARTICLES = frozenset(_NUMBERS["words"]["articles"])
SEVERAL = frozenset(_NUMBERS["words"]["several"])
DASHES = frozenset(_NUMBERS["words"]["dashes"])
STARTS = frozenset({*UNITS, *TENS, *PLURALS, *SEVERAL, *ARTICLES, "half"})

Value = int | Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """Words `start` to `end` (exclusive) that name a number.

    `low` and `high` are alike, except in vague plurals: "hundreds" is at least 200, with no upper
    bound. `magnitude` is the multiplier that closes it (million in "1.5 million"), else 1.
    """

    start: int
    end: int
    low: Value
    high: Value | None
    magnitude: int = 1

    @property
    def vague(self) -> bool:
        """Whether it is a plural such as "thousands"."""
        return self.high is None


def numbers(words: Words) -> list[Number]:
    """All numbers in text order, longest first at each place, none overlapping."""
    found, i = [], 0
    while i < len(words):
        number = number_at(words, i)
        if number is None:
            i += 1
        else:
            found.append(number)
            i = number.end
    return found


def number_at(words: Words, i: int) -> Number | None:
    """The longest number that begins with word `i`."""
    word = words.lower[i]
    if word[0].isdigit():
        return _digits(words, i)
    if word not in STARTS:
        return None
    return _plural(words, i) or _several(words, i) or _half(words, i) or _spelled(words, i)


def _digits(words: Words, i: int) -> Number | None:
    if not DIGITS.fullmatch(words.lower[i]):
        return None
    value, end = _value(words.lower[i]), i + 1
    if _spaced_thousands(words, i):
        value, end = int(words.lower[i] + words.lower[end]), end + 1
    magnitude = MAGNITUDES.get(words.at(end))
    if magnitude is None and words.joined(end - 1):
        magnitude = ABBREVIATIONS.get(words.at(end))
    if magnitude is None:
        return Number(i, end, value, value)
    value = _whole(value * magnitude)
    return Number(i, end + 1, value, value, magnitude)


def _spaced_thousands(words: Words, i: int) -> bool:
    """Whether word `i` goes on after a space: "12 000"; a lone year or day is left alone."""
    apart = i + 1 < len(words) and words.start[i + 1] == words.start[i] + len(words.text[i]) + 1
    whole = len(words.lower[i]) <= 3 and words.lower[i].isdigit() and words.lower[i][0] != "0"
    return (
        apart
        and whole
        and words.at(i + 1).startswith("0")
        and bool(THOUSANDS.fullmatch(words.at(i + 1)))
    )


def _plural(words: Words, i: int) -> Number | None:
    if words.lower[i] not in PLURALS:
        return None
    low, end = 2 * PLURALS[words.lower[i]], i + 1
    if words.lower[i] == "tens" and words.at(end) != "of":
        return None
    if words.at(end) == "of" and words.at(end + 1) in PLURALS:
        low, end = low * PLURALS[words.at(end + 1)], end + 2
    while words.at(end) in {"and", "upon"} and words.at(end + 1) == words.lower[i]:
        end += 2
    return Number(i, end, low, None)


def _several(words: Words, i: int) -> Number | None:
    """ "Several hundred", "a few dozen", "a couple of thousand": at least twice the magnitude."""
    end = i + (words.lower[i] in ARTICLES)
    if words.at(end) not in SEVERAL:
        return None
    end += 1 + (words.at(end + 1) == "of")
    magnitude = MAGNITUDES.get(words.at(end)) or PLURALS.get(words.at(end))
    if magnitude is None:
        return None
    number = Number(i, end + 1, 2 * magnitude, None)
    if words.at(end + 1) == "of" and words.at(end + 2) in PLURALS:
        return Number(i, end + 3, number.low * PLURALS[words.at(end + 2)], None)
    return number


def _half(words: Words, i: int) -> Number | None:
    """ "Half a million", "a half-million", "a quarter of a million"."""
    end = i + (words.lower[i] in ARTICLES)
    part = {"half": 2, "quarter": 4}.get(words.at(end))
    if part is None:
        return None
    end += 1
    end += words.at(end) == "of"
    while words.at(end) in DASHES or words.at(end) in ARTICLES:
        end += 1
    magnitude = MAGNITUDES.get(words.at(end))
    if magnitude is None or magnitude % part:
        return None
    return Number(i, end + 1, magnitude // part, magnitude // part, magnitude)


def _spelled(words: Words, i: int) -> Number | None:
    """ "Twenty-three", "a hundred", "fifty thousand", "one hundred and five"."""
    total, end, magnitude, limit = 0, i, 1, max(MAGNITUDES.values()) + 1
    while group := _group(words, end + (end > i and words.at(end) == "and")):
        value, at, magnitude = group
        times = MAGNITUDES.get(words.at(at), 1)
        if not 100 < times < limit:
            total, end = total + value, at
            break
        total, end, magnitude, limit = total + value * times, at + 1, times, times
    return Number(i, end, total, total, magnitude) if end > i else None


def _group(words: Words, i: int) -> tuple[int, int, int] | None:
    """Value, end and last magnitude of what may stand before "thousand": "two hundred and five"."""
    small = _small(words, i)
    if small is None and words.at(i) in ARTICLES and words.at(i + 1) in MAGNITUDES:
        small = (1, i + 1)
    if small is None:
        return None
    value, end = small
    end += words.at(end) in DASHES and words.at(end + 1) in MAGNITUDES
    magnitude = MAGNITUDES.get(words.at(end), 1000)
    if magnitude > 100:
        return value, end, 1
    rest = _small(words, end + 1 + (words.at(end + 1) == "and")) if magnitude == 100 else None
    if rest is None:
        return value * magnitude, end + 1, magnitude
    return value * magnitude + rest[0], rest[1], 1


def _small(words: Words, i: int) -> tuple[int, int] | None:
    """Value and end of a spelled number below a hundred: "seven", "twenty-three"."""
    if (unit := UNITS.get(words.at(i))) is not None:
        return unit, i + 1
    if (ten := TENS.get(words.at(i))) is None:
        return None
    after = i + 1 + (words.at(i + 1) in DASHES)
    unit = UNITS.get(words.at(after), 0)
    return (ten + unit, after + 1) if 0 < unit < 10 else (ten, i + 1)


def _value(text: str) -> Value:
    plain = ROUND.sub("", text.translate(DIVIDERS))
    return Decimal(plain) if "." in plain else int(plain)


def _whole(value: Value) -> Value:
    return int(value) if value == int(value) else value
