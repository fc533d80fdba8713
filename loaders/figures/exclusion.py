"""Numbers that are no figures: measurements, money, times, proportions, parts of names."""

from rashomon.loaders.figures.counted import PEOPLES, Counted, is_person, is_plural
from rashomon.loaders.figures.designations import designates
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_WORDS = lexicon("figures")
UNCOUNTED = frozenset(_WORDS["not_counted"]["nouns"])
CURRENCIES = frozenset(_WORDS["not_counted"]["currencies"])
DEFINITE = frozenset(_WORDS["not_counted"]["definite"])
YEAR_MODIFIERS = frozenset(_WORDS["not_counted"]["year_modifiers"])
STRONG = frozenset({"strong", "plus", "odd"})
# Characters that tie a number to what stands before it, and after it.
BEFORE = frozenset("-−/:.#@_*=^°%")
AFTER = frozenset("−/#@_=^°%")
HYPHENS = frozenset("-‑")
YEAR_PREPOSITIONS = frozenset(_WORDS["not_counted"]["year_prepositions"])
YEARS = range(1800, 2101)


def excluded(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether the number is plainly something else than a count, whatever stands around it."""
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None:
        return _measured(words, quantity, counted)
    return (
        value != int(value)
        or _glued(words, quantity)
        or _measured(words, quantity, counted)
        or _timed(words, quantity, counted)
        or _proportion(words, quantity)
        or _difference(words, quantity)
        or designates(words, quantity, counted)
    )


def uncountable(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether a number without a measure reports no count of people or things."""
    head = counted.head
    if head is None:
        return True
    if not is_plural(words, head) and words.lower[head] not in PEOPLES:
        return quantity.modifier is None or quantity.low != 1
    small = not quantity.vague and (quantity.high or 100) <= 10
    if quantity.high == 1 and quantity.low == 1:
        return True
    before = words.at(quantity.start - 1)
    if words.tag_at(quantity.start - 3) == "CD" and words.at(quantity.start - 2) == "of":
        return False
    picked = words.at(quantity.number - 1) in DEFINITE or before in DEFINITE
    return small and picked


def _glued(words: Words, quantity: Quantity) -> bool:
    """Part of a longer token: "12-day", "2011-07", "555-1234", "24/7", "$5", "mid-20"."""
    i, end = quantity.number, quantity.end
    passage = words.passage(i, end)
    before = words.content[max(passage.start - 1, 0) : passage.start]
    after = words.content[passage.end : passage.end + 1]
    if before in CURRENCIES or words.at(i - 1) in CURRENCIES:
        return True
    if before in BEFORE:
        return not (before == "-" and quantity.modifier)
    if after in HYPHENS:
        return words.at(end + 1) not in STRONG and words.joined(end)
    return after in AFTER


def _measured(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Before a unit of measurement, of money or of time."""
    end, head = quantity.end, counted.head
    nouns = [words.at(end)] if head is None or words.tag_at(end) != "JJ" else []
    nouns += [] if head is None else [words.at(head)]
    nouns += [] if head is None else [words.lemma(head)]
    if words.at(end) in {"-", "more", "full", "consecutive", "long", "straight"}:
        nouns.append(words.at(end + 1))
    return any(noun in UNCOUNTED or noun.rstrip("s") in UNCOUNTED for noun in nouns)


def _timed(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Part of a temporal expression; a bare year unless it plainly counts something."""
    timed = any(words.timed[quantity.number : quantity.end])
    if quantity.low not in YEARS or len(words.lower[quantity.number]) != 4:
        return timed
    head = counted.head
    if quantity.modifier is None:
        named = words.tag_at(quantity.start - 1).startswith("NN")
        counts = head is not None and (is_person(words, head) or not (timed or named))
        dated = words.timed[quantity.number - 1] if quantity.number else 0
        return not counts or bool(dated) or words.at(quantity.start - 1) in YEAR_PREPOSITIONS
    if quantity.modifier in YEAR_MODIFIERS and head is None:
        return words.tag_at(quantity.end).startswith(("NN", "JJ"))
    return False


def _difference(words: Words, quantity: Quantity) -> bool:
    """ "Two more than first reported"."""
    end = quantity.end
    return words.at(end) in {"more", "fewer", "less"} and words.at(end + 1) == "than"


def _proportion(words: Words, quantity: Quantity) -> bool:
    """ "One in five", "two out of three": either number."""
    i, end = quantity.start, quantity.end
    if words.at(i - 1) == "in" and words.tag_at(i - 2) == "CD":
        return True
    small = quantity.high is not None and quantity.high <= 10
    if not small or "CD" not in {words.tag_at(end + 1), words.tag_at(end + 2)}:
        return False
    spelled = words.lower[quantity.number].isalpha()
    return words.at(end) == "out" or (words.at(end) == "in" and spelled)
