"""Words that look like times and are none: "May said", "to march", "2000 people", "Flight 1549"."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.cascade import token_after, token_at, token_before
from rashomon.loaders.times.words import OTHER, Word, entries

NAMES = {"PERSON", "ORG", "GPE", "PRODUCT", "WORK_OF_ART", "FAC"}
VERBS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"}
# Years that stand for themselves; others need a preposition before them.
MODERN = range(1900, 2060)
PREPOSITIONS = {"in", "since", "of", "by", "from", "until", "till", "before", "after", "circa"}
TEMPORAL = {"in", "since", "until", "till", "by", "during", "circa"}
EDGES = {"middle", "end", "beginning", "start", "early", "late", "mid"}
# "In 2000 villages" counts them, "in 2009 villages burned" does not.
ROUND = 1000
LOST_APOSTROPHE = {"WEEKDAYS": "WEEKDAY", "DAYNAMES": "DAYNAME", "UNITS": "UNIT"}
SHIFTING = {"last", "this", "next"}


def guarded(words: Iterable[Word], doc: Doc) -> Iterator[Word]:
    """The words, those that are no times here without their class."""
    for word in words:
        test = GUARDS.get(word.kind)
        if test is not None and not test(word, doc):
            word = replace(word, kind="NUMBER" if word.kind == "YEAR" else OTHER)
        elif word.kind in LOST_APOSTROPHE and _lost_apostrophe(word, doc):
            word = replace(word, kind=LOST_APOSTROPHE[word.kind], end=word.end - 1)
        yield word


def _is_name_of_time(word: Word, doc: Doc) -> bool:
    proper = word.text.lower().rstrip(".") in lexicon("times")["guards"]["proper"]
    return not proper or _is_proper(word, doc)


def _is_noun_of_time(word: Word, doc: Doc) -> bool:
    noun = word.text.lower() in lexicon("times")["guards"]["noun"]
    return not noun or _is_noun(word, doc)


def _is_season(word: Word, doc: Doc) -> bool:
    return _is_noun_of_time(word, doc) and not _capital_season(word, doc)


def _is_proper(word: Word, doc: Doc) -> bool:
    token, after = token_at(doc, word.start), token_after(doc, word.end)
    if token is None or not word.text[0].isupper():
        return False
    before = token_before(doc, word.start)
    if any(beside is not None and beside.text[:1].isdigit() for beside in (before, after)):
        return True
    if after is not None and after.tag_ in {"NNP", "VBD", "VBZ"} and token.dep_ != "npadvmod":
        return token.ent_type_ == "DATE"
    return token.tag_ not in VERBS and token.ent_type_ not in NAMES


def _is_no_name(word: Word, doc: Doc) -> bool:
    """Whether the word does not end a name: "USA Today", "Fox News Sunday"."""
    token = token_at(doc, word.start)
    if token is None or not word.text[0].isupper() or token.i == 0:
        return True
    if word.kind == "DAYNAME":
        return doc[token.i - 1].tag_ != "NNP"
    if token.ent_iob_ != "I":
        return True
    return token.ent_type_ not in NAMES or not doc[token.i - 1].text[:1].isupper()


def _is_determined(word: Word, doc: Doc) -> bool:
    """Whether "following" is an adjective here: "following Monday's vote" has a preposition."""
    before = token_before(doc, word.start)
    return before is not None and before.tag_ in {"DT", "PRP$", "IN"} and word.text[0].islower()


def _is_no_conjunction(word: Word, doc: Doc) -> bool:
    """Whether "that" points: in "he said that last year" it does not."""
    token = token_at(doc, word.start)
    return token is None or token.tag_ not in {"IN", "WDT"}


def _is_no_verb(word: Word, doc: Doc) -> bool:
    token = token_at(doc, word.start)
    return token is None or token.tag_ not in VERBS


def _capital_season(word: Word, doc: Doc) -> bool:
    """Seasons are written small: a capital one is a name ("Arab Spring"), or begins a sentence."""
    before, after = token_before(doc, word.start), token_after(doc, word.end)
    if not word.text[0].isupper() or (after is not None and after.text[:1].isdigit()):
        return False
    named = after is not None and after.tag_ == "NNP"
    return named or (before is not None and before.tag_ in {"NNP", "JJ"})


def _is_noun(word: Word, doc: Doc) -> bool:
    token = token_at(doc, word.start)
    return token is not None and token.tag_ not in VERBS and token.ent_type_ not in NAMES


def _is_year(word: Word, doc: Doc) -> bool:
    sections = lexicon("times")["guards"]
    before, after = token_before(doc, word.start), token_after(doc, word.end)
    lower = before.lower_ if before is not None else ""
    if lower in sections["numbering"] or _glued(word, doc):
        return False
    if before is not None and _dated(before):
        return True
    if word.value not in MODERN and lower not in PREPOSITIONS:
        return False
    if after is None or after.lower_ in sections["dated"]:
        return True
    if after.lower_ in sections["counted"] or after.text == "%":
        return False
    return (lower in TEMPORAL and word.value % ROUND > 0) or _adjective(before, after)


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


def _lost_apostrophe(word: Word, doc: Doc) -> bool:
    """Whether a plural is a possessive whose apostrophe was lost: "Saturdays blast"."""
    after = token_after(doc, word.end)
    if word.kind == "DAYNAMES":
        return True
    if after is None or after.tag_ not in {"NN", "NNS", "JJ", "NNP", "VBG"} or after.is_space:
        return False
    previous = token_before(doc, word.start)
    lower = previous.lower_ if previous is not None else ""
    if word.kind == "UNITS":
        return lower in SHIFTING and after.tag_ != "JJ"
    if lower == "on":
        return after.tag_ == "NN"
    return lower not in {"and", "or", "most", "these", "those"}


# What a word of each class must be to keep it.
GUARDS: dict[str, Callable[[Word, Doc], bool]] = {
    "MONTH": _is_name_of_time,
    "MONTHABBR": _is_name_of_time,
    "WEEKDAYABBR": _is_name_of_time,
    "SEASON": _is_season,
    "SEASONS": _is_season,
    "UNIT": _is_noun_of_time,
    "UNITS": _is_noun_of_time,
    "WEEKDAY": _is_no_name,
    "DAYNAME": _is_no_name,
    "SETADVERB": _is_no_name,
    "FOLLOWING": _is_determined,
    "LAST": _is_no_verb,
    "THAT": _is_no_conjunction,
    "YEAR": _is_year,
}
