"""Which numbers are years: "in 2009", "the 1968 riots", not "2000 people" or "Flight 1549"."""

from spacy.tokens import Doc, Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.shapes import OTHER
from rashomon.loaders.times.tokens import token_after, token_at, token_before
from rashomon.loaders.times.words import Word, entries

# Years that stand for themselves; others need a preposition before them.
MODERN = range(1900, 2060)
PREPOSITIONS = {"in", "since", "of", "by", "from", "until", "till", "before", "after", "circa"}
TEMPORAL = {"in", "since", "until", "till", "by", "during", "circa"}
EDGES = {"middle", "end", "beginning", "start", "early", "late", "mid"}
# "In 2000 villages" counts them, "in 2009 villages burned" does not.
ROUND = 1000
# What stands before a year that is an adjective: "the 2000 census", "Gore's 2000 campaign".
QUALIFYING = {"DT", "PRP$", "POS", "JJ", "NNP", "CC", ","}


def is_year(word: Word, doc: Doc) -> bool:
    """Whether a number of four digits is a year, by the words beside it."""
    sections = lexicon("times")["guards"]
    before, after = token_before(doc, word.start), token_after(doc, word.end)
    lower = before.lower_ if before is not None else ""
    follows = after.lower_ if after is not None else ""
    timed = follows in lexicon("times")["ZONE"]["words"]
    if timed or lower in sections["numbering"] or _glued(word, doc):
        return False
    if before is not None and _dated(before):
        return True
    if word.value not in MODERN and lower not in PREPOSITIONS:
        return False
    if after is None or after.lower_ in sections["dated"]:
        return True
    if after.lower_ in sections["counted"] or after.text == "%" or _counting(word, before, after):
        return False
    return (lower in TEMPORAL and word.value % ROUND > 0) or _adjective(before, after)


def _counting(word: Word, before: Token | None, after: Token) -> bool:
    """Whether the number counts a noun: "more than 2000 tankers", "sold for 2000 naira"."""
    noun = after.tag_ in {"NN", "NNS", "JJ", "NNP"} and after.text.islower()
    if before is None or not noun:
        return False
    if before.lower_ in lexicon("times")["guards"]["counting"]:
        return True
    free = before.lower_ not in TEMPORAL and before.tag_ not in QUALIFYING
    return word.value % ROUND == 0 and free


def _adjective(before: Token | None, after: Token) -> bool:
    """Whether a year may stand before this noun: "the 1968 riots", not "1968 riots"."""
    return after.tag_ != "NNS" or (before is not None and before.tag_ in {"DT", "PRP$", "POS"})


def _dated(before: Token) -> bool:
    """Whether the words before a number ask for a year: "March", "the spring of"."""
    if before.lower_ == "of" and before.i:
        before = before.nbor(-1)
    kind, _ = entries().get((before.lower_.rstrip("."),), (OTHER, None))
    return kind in {"MONTH", "MONTHABBR", "SEASON", "UNIT", "HALF"} or before.lower_ in EDGES


def _glued(word: Word, doc: Doc) -> bool:
    """Whether the number is part of a longer token or name: "Shahed-136", "#2020", "1,2020"."""
    token = token_at(doc, word.start)
    assert token is not None
    around = doc[max(token.i - 2, 0) : token.i + 2]
    start, end = word.start - around.start_char, word.end - around.start_char
    text = around.text
    left, right = text[max(start - 1, 0) : start], text[end : end + 1]
    if left.isalnum() or right.isalpha() or left in {"#", "$", "£", "€", "_", "/", "@", "+", "="}:
        return True
    if left == "-" and text[: start - 1].endswith(("mid", "Mid", "post", "pre", "late", "early")):
        return False
    return right in {"%", "_", "/"} or (
        left == "-" and text[max(start - 2, 0) : start - 1].isupper()
    )
