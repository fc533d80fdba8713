"""Numbers that are no figures: ages, measurements, money, names, scores, years, list marks."""

from rashomon.loaders.figures.counted import Counted, is_person, is_plural
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_WORDS = lexicon("figures")
UNCOUNTED = frozenset(_WORDS["not_counted"]["nouns"])
NAMES = frozenset(_WORDS["not_counted"]["names"])
SCORE_VERBS = frozenset(_WORDS["not_counted"]["score_verbs"])
CURRENCIES = frozenset(_WORDS["not_counted"]["currencies"])
DEFINITE = frozenset(_WORDS["not_counted"]["definite"])
STREETS = frozenset(_WORDS["not_counted"]["streets"])
# "A father of four".
KIN = frozenset(_WORDS["not_counted"]["kin"])
YEAR_MODIFIERS = frozenset(_WORDS["not_counted"]["year_modifiers"])
STRONG = frozenset({"strong", "plus", "odd"})
GLUE = frozenset("-/:.#@_+*=^°%") | {"−"}
YEARS = range(1800, 2101)


def excluded(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether the number is plainly something else than a count, whatever stands around it."""
    return (
        (
            _glued(words, quantity)
            or _measured(words, quantity, counted)
            or _timed(words, quantity, counted)
            or _named(words, quantity, counted)
            or _aged(words, quantity, counted)
            or _listed(words, quantity)
            or _scored(words, quantity)
            or _marks(words, quantity)
            or _proportion(words, quantity)
            or quantity.low != int(quantity.low or 0)
        )
        if quantity.low is not None
        else _measured(words, quantity, counted)
    )


def uncountable(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Whether a number without a measure reports no count of people or things."""
    head = counted.head
    if head is None or not is_plural(words, head):
        return True
    small = not quantity.vague and (quantity.high or 100) <= 10
    if quantity.high == 1 and quantity.low == 1:
        return True
    before = words.at(quantity.start - 1)
    picked = words.at(quantity.number - 1) in DEFINITE or before in DEFINITE
    return small and picked


def _glued(words: Words, quantity: Quantity) -> bool:
    """Part of a longer token: "12-day", "2011-07", "555-1234", "24/7", "$5", "mid-20"."""
    text, i, end = words.content, quantity.number, quantity.end
    passage = words.passage(i, end)
    before, after = text[passage.start - 1 : passage.start], text[passage.end : passage.end + 1]
    if (before in GLUE and before) or words.at(i - 1) in CURRENCIES or before in CURRENCIES - {""}:
        return not (before == "+" or (before == "-" and quantity.modifier)) or before == ""
    if after in {"-", "‑"}:
        return words.at(end + 1) not in STRONG and words.joined(end) and words.joined(end - 1)
    return after in GLUE - {".", ":", "+", "*"} and bool(after)


def _measured(words: Words, quantity: Quantity, counted: Counted) -> bool:
    end, head = quantity.end, counted.head
    nouns = [words.at(end)] if head is None or words.tag_at(end) != "JJ" else []
    nouns += [] if head is None else [words.at(head)]
    lemmas = {words.tokens[head].lemma_.lower()} if head is not None else set()
    if words.at(end) in {"-", "more", "full", "consecutive", "long", "straight"}:
        nouns.append(words.at(end + 1))
    return any(noun in UNCOUNTED or noun.rstrip("s") in UNCOUNTED for noun in nouns) or bool(
        lemmas & UNCOUNTED
    )


def _timed(words: Words, quantity: Quantity, counted: Counted) -> bool:
    year = quantity.low in YEARS and len(words.lower[quantity.number]) == 4
    if year and quantity.modifier is None:
        people = counted.head is not None and is_person(words, counted.head)
        return not (
            people and words.at(quantity.start - 1) not in {"in", "of", "the", "since", "by"}
        )
    if year and quantity.modifier in YEAR_MODIFIERS and counted.head is None:
        return words.tag_at(quantity.end).startswith(("NN", "JJ"))
    return any(words.timed[quantity.number : quantity.end]) and not year


def _named(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """Part of a name: "Article 5", "Boeing 737", "Group of Seven", "10 Downing Street"."""
    i = quantity.number
    before = words.at(i - 1)
    if before == "of" and words.at(i - 2) in KIN:
        return True
    if quantity.modifier is None and before in NAMES | {"#"} and counted.head is None:
        return True
    if before == "of" and words.at(i - 2) == "group" and words.text[i - 2][0].isupper():
        return True
    token = words.tokens[i]
    inside = token.ent_iob_ == "I" and token.ent_type_ not in {
        "CARDINAL", "QUANTITY", "DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "",
    }  # fmt: skip
    if (
        inside
        and quantity.modifier is None
        and words.text[i - 1][:1].isupper()
        and words.text[i][0].isdigit()
    ):
        return counted.head is None
    capital = words.text[i][0].isupper() and i > words.first[i] and words.text[i - 1].islower()
    if capital and words.text[quantity.end : quantity.end + 1] and quantity.end < len(words):
        return words.text[quantity.end][0].isupper() and words.tag[quantity.end].startswith("NNP")
    head = counted.head
    return head is not None and words.at(head) in STREETS and words.text[head][0].isupper()


def _aged(words: Words, quantity: Quantity, counted: Counted) -> bool:
    """ "Anna Berg, 34, said", "(34)", "children under 12"."""
    i, end = quantity.number, quantity.end
    if counted.head is not None or quantity.low is None or quantity.low > 120:
        return False
    before = words.at(i - 1)
    if before == "as" and words.at(i - 2) in {"young", "old"}:
        return True
    named = words.tag_at(i - 2).startswith("NNP") and words.at(end) in {",", ".", ")", ""}
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


def _proportion(words: Words, quantity: Quantity) -> bool:
    """ "One in five", "two out of three": either number."""
    i, end = quantity.start, quantity.end
    number = words.tag_at(end + 1) == "CD" or words.tag_at(end + 2) == "CD"
    if words.at(end) in {"in", "out"} and number and counted_small(quantity):
        return words.at(end) == "out" or words.lower[quantity.number].isalpha()
    return (
        words.at(i - 1) in {"in", "of"} and words.tag_at(i - 2) == "CD" and words.at(i - 1) == "in"
    )


def counted_small(quantity: Quantity) -> bool:
    """Whether the number is one that proportions begin with."""
    return quantity.high is not None and quantity.high <= 10
