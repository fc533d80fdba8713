"""Numbers that are names, ages, list marks or scores: "Article 5", "aged 34", "won 3-1"."""

from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_WORDS = lexicon("figures")["not_counted"]
NAMES = frozenset({*_WORDS["names"], "#"})
SCORE_VERBS = frozenset(_WORDS["score_verbs"])
STREETS = frozenset(_WORDS["streets"])
# "A woman of 29".
AGED = frozenset(_WORDS["aged"])
# "A father of four".
KIN = frozenset(_WORDS["kin"])
# Entities that are quantities themselves; inside of any other, a number is part of a name.
QUANTITIES = frozenset({"CARDINAL", "QUANTITY", "DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", ""})
# Nobody is older.
OLDEST = 120


def designates(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether the number names, orders, dates a person or tells a score, and counts nothing."""
    return (
        _named(words, quantity, counted)
        or _inside_name(words, quantity, counted)
        or _aged(words, quantity, counted)
        or _listed(words, quantity)
        or _scored(words, quantity)
        or _marks(words, quantity)
    )


def _named(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """ "Article 5", "Group of Seven", "father of four", "10 Downing Street"."""
    i, head = quantity.number, counted.head
    before, further = words.at(i - 1), words.at(i - 2)
    if before == "of" and (further in KIN or (further == "group" and words.text[i - 2][0] == "G")):
        return True
    if quantity.modifier is None and before in NAMES and (head is None or before == "war"):
        return True
    return head is not None and words.at(head) in STREETS and words.text[head][0].isupper()


def _inside_name(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """ "Boeing 737", "the Seven Sisters": by the entity, or by capitals in lower-case text."""
    i, end = quantity.number, quantity.end
    if i == words.first[i]:
        return False
    token = words.tokens[i]
    entity = token.ent_iob_ == "I" and token.ent_type_ not in QUANTITIES
    before = words.text[i - 1]
    if entity and before[0].isupper() and words.text[i][0].isdigit():
        return quantity.modifier is None and counted.head is None
    capital = words.text[i][0].isupper() and before.islower() and end < len(words)
    return capital and words.text[end][0].isupper() and words.tag[end].startswith("NNP")


def _aged(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """ "Anna Berg, 34, said", "(34)", "children under 12"."""
    i, end = quantity.number, quantity.end
    if counted.head is not None or (quantity.low or 0) > OLDEST:
        return False
    before = words.at(i - 1)
    pair = before in {"and", "or", ","} and words.tag_at(i - 2) == "CD"
    if pair and words.at(i - 3) in {"aged", "age", "ages"}:
        return True
    if before == "as" and words.at(i - 2) in {"young", "old"}:
        return True
    named = words.tag_at(i - 2).startswith("NNP") and words.at(end) in {",", ".", ")", ""}
    if before == "of" and words.at(i - 2) in AGED:
        return True
    if before in {",", "("} and named and quantity.modifier is None:
        return True
    young = before in {"under", "over", "above", "below"} and words.tag_at(i - 2).startswith("NN")
    return young and words.at(end) in {",", ".", "and", "or", ")", "", "were", "are"}


def _listed(words: Words, quantity: Quantity) -> bool:
    """A list mark or a footnote: "1. ...", "[12]"."""
    i, end = quantity.start, quantity.end
    if words.at(i - 1) == "[" and words.at(end) == "]":
        return True
    return i == words.first[i] and words.at(end) in {".", ")"} and words.text[i].isdigit()


def _scored(words: Words, quantity: Quantity) -> bool:
    """ "Won 2-3", "voted 7-9"."""
    dashed = any(words.at(i) in {"-", "–"} for i in range(quantity.number, quantity.end))
    tight = words.passage(quantity.number, quantity.end)
    joined = " " not in words.content[tight.start : tight.end]
    range_ = quantity.low != quantity.high and quantity.high is not None
    return dashed and joined and range_ and words.at(quantity.start - 1) in SCORE_VERBS


def _marks(words: Words, quantity: Quantity) -> bool:
    """ "She scores", "the test scores": the verb, and the marks of a test."""
    i = quantity.number
    apart = words.tag[i] == "VBZ" or words.tag_at(i - 1).startswith(("NN", "PRP", "POS"))
    return words.lower[i] == "scores" and i > words.first[i] and apart
