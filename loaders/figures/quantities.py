"""The grammar of quantities: numbers with their modifiers and ranges, as bounds."""

from dataclasses import dataclass, replace
from functools import cache

from rashomon.loaders.figures.numbers import DASHES, Number, Value, numbers
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

Phrase = tuple[str, ...]
BOUNDS = ("low", "high", "about")


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words `start` to `end` (exclusive): a number or range, beginning with its modifier.

    `number` is the word at which the number itself begins. Of `low` and `high` the one that is
    not asserted is None: "at least 12" has no `high`, "nearly 12" no `low`, "hundreds" no `high`.
    """

    start: int
    number: int
    end: int
    low: Value | None
    high: Value | None
    modifier: str | None = None
    vague: bool = False


@cache
def _phrases(side: str) -> dict[str, list[tuple[Phrase, str]]]:
    """Modifier phrases with their bound, longest first, by the word that touches the number."""
    touching = -1 if side == "before" else 0
    table: dict[str, list[tuple[Phrase, str]]] = {}
    for bound in (*BOUNDS, "neutral"):
        for text in lexicon("modifiers")[bound].get(side, ()):
            phrase = tuple(text.split())
            table.setdefault(phrase[touching], []).append((phrase, bound))
    for listed in table.values():
        listed.sort(key=lambda entry: -len(entry[0]))
    return table


_RANGE = lexicon("modifiers")["range"]
OPENERS = tuple(tuple(text.split()) for text in _RANGE["openers"])
CHANGE = frozenset(_RANGE["change"])
PASSING = frozenset(lexicon("modifiers")["low"]["passing"])
LINKS = frozenset({"to", "or", *DASHES})
# Nothing before it belongs to the number: "reports about the 900 people".
DEFINITE = ("the",)


def quantities(words: Words) -> list[Quantity]:
    """All quantities of a text in order, with ranges joined and modifiers read."""
    found = numbers(words)
    joined: list[Quantity] = []
    i, floor = 0, 0
    while i < len(found):
        pair = _range(words, found[i], found[i + 1]) if i + 1 < len(found) else None
        quantity = pair or _single(found[i])
        i += 2 if pair else 1
        i += _restated(words, quantity, found[i : i + 1])
        quantity = _modified(words, quantity, floor)
        floor = quantity.end
        joined.append(quantity)
    return joined


def bare_start(words: Words, quantity: Quantity) -> int:
    """Where the quantity begins with the words that do not change it: "only 10", "a further 8"."""
    at, floor = quantity.start, words.first[quantity.start]
    while (found := _phrase_before(words, at, floor)) and found[1] == "neutral":
        if found[0] == DEFINITE:
            break
        at -= len(found[0])
    return at


def _single(number: Number) -> Quantity:
    return Quantity(
        number.start, number.start, number.end, number.low, number.high, vague=number.vague
    )


def _range(words: Words, a: Number, b: Number) -> Quantity | None:
    """ "8-10", "12 to 15", "between A and B", "from 9 to 12 people", "two or three"."""
    opener = next((o for o in OPENERS if _ends_with(words, a.start, o)), ())
    link = words.at(a.end)
    linked = link == "and" if opener and opener[-1] == "between" else link in LINKS
    skipped = 1 + (link in DASHES and words.at(a.end + 1) in {"to", *DASHES})
    if not linked or a.end + skipped != b.start or words.first[a.start] != words.first[b.start]:
        return None
    if opener and opener[-1] == "from" and _changes(words, a.start - len(opener)):
        return None
    if link == "to" and words.at(a.start - 1) == "by":
        return None
    low, high = _scaled(words, a, b, link), b.high
    if not low < (b.low if high is None else high):
        return None
    start = a.start - len(opener)
    modifier = " ".join(opener) or None
    return Quantity(start, a.start, b.end, low, high, modifier, vague=b.vague)


def _scaled(words: Words, a: Number, b: Number, link: str) -> Value:
    """The lower end of a range at the magnitude of the upper: "10 to 15 million", "8-10,000"."""
    if a.magnitude == 1 and b.magnitude > 1 and a.low * b.magnitude < b.low:
        return a.low * b.magnitude
    thousands = link in DASHES and a.low < 1000 <= b.low and b.low % 1000 == 0
    return a.low * 1000 if thousands and a.low * 1000 < b.low else a.low


def _changes(words: Words, before: int) -> bool:
    return any(words.at(i) in CHANGE for i in range(max(before - 3, 0), before))


def _restated(words: Words, quantity: Quantity, following: list[Number]) -> int:
    """1 where the next number outdoes this one and is no figure: "dozens, if not hundreds"."""
    if not quantity.vague or not following or not following[0].vague:
        return 0
    between = words.lower[quantity.end : following[0].start]
    links = (["if", "not"], [",", "if", "not"], ["or", "even"], ["or"], [",", "or", "even"])
    return int(between in [*links, ["and", "even"]])


def _modified(words: Words, quantity: Quantity, floor: int) -> Quantity:
    """The quantity with the modifiers before it, down to word `floor`, and after it."""
    start, bound, phrase = _before(words, quantity, floor)
    end = quantity.end
    if not bound:
        end, bound, phrase = _after(words, quantity)
    if not bound and _passing(words, start, end):
        start, bound, phrase = start - 1, "low", (words.lower[start - 1],)
    if not bound:
        return quantity
    opening = min(start, quantity.start)
    modified = replace(quantity, start=opening, end=end, modifier=" ".join(phrase))
    match bound:
        case "low":
            return replace(modified, high=None)
        case "high" if not quantity.vague:
            low = quantity.low if quantity.low != quantity.high else None
            return replace(modified, low=low)
        case _:
            return modified


def _passing(words: Words, start: int, end: int) -> bool:
    """ "The toll crossed 7,000": no noun follows in the sentence."""
    inside = start > words.first[end - 1] and words.at(start - 1) in PASSING
    return inside and not (end < words.past[end - 1] and words.tag[end].startswith("NN"))


def _before(words: Words, quantity: Quantity, floor: int) -> tuple[int, str, Phrase]:
    start, bound = quantity.start, ""
    said: Phrase = ()
    at = quantity.start
    limit = max(floor, words.first[quantity.start])
    while found := _phrase_before(words, at, limit):
        phrase, kind = found
        at -= len(phrase)
        if phrase == DEFINITE:
            break
        if kind == "neutral" or (bound and kind == "about"):
            continue
        start, bound, said = at, kind, phrase
    return start, bound, said


def _phrase_before(words: Words, at: int, limit: int) -> tuple[Phrase, str] | None:
    for phrase, bound in _phrases("before").get(words.at(at - 1), ()):
        if at - len(phrase) >= limit and _ends_with(words, at, phrase):
            return phrase, bound
    return None


def _after(words: Words, quantity: Quantity) -> tuple[int, str, Phrase]:
    end = quantity.end
    for phrase, bound in _phrases("after").get(words.at(end), ()):
        after = end + len(phrase)
        if tuple(words.lower[end:after]) == phrase and words.tag_at(after) != "CD":
            return end + len(phrase), bound, phrase
    return end, "", ()


def _ends_with(words: Words, end: int, phrase: Phrase) -> bool:
    return end >= len(phrase) and tuple(words.lower[end - len(phrase) : end]) == phrase
