"""Words that look like times and are none: "May said", "to march", "2000 people", "Flight 1549"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.cascade import token_after, token_at, token_before
from rashomon.loaders.times.words import OTHER, Word

NAMES = {"PERSON", "ORG", "GPE", "PRODUCT", "WORK_OF_ART", "FAC"}
VERBS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"}
# Years that stand for themselves; others need a preposition before them.
NAMELIKE = {"WEEKDAY", "DAYNAME", "SETADVERB"}
MODERN = range(1900, 2060)
PREPOSITIONS = {"in", "since", "of", "by", "from", "until", "till", "before", "after", "circa"}
LOST_APOSTROPHE = {"WEEKDAYS": "WEEKDAY", "DAYNAMES": "DAYNAME", "UNITS": "UNIT"}
SHIFTING = {"last", "this", "next"}


def guarded(words: Iterable[Word], doc: Doc) -> Iterator[Word]:
    """The words, those that are no times here without their class."""
    sections = lexicon("times")["guards"]
    proper, noun = set(sections["proper"]), set(sections["noun"])
    before = None
    for word in words:
        kind = word.kind
        lower = word.text.lower().rstrip(".")
        if kind in {"MONTH", "MONTHABBR", "WEEKDAYABBR", "SEASON", "SEASONS", "UNIT"}:
            if (lower in proper and not _is_proper(word, doc)) or (
                lower in noun and not _is_noun(word, doc)
            ):
                word = replace(word, kind=OTHER)
        elif kind in NAMELIKE and _in_name(word, doc):
            word = replace(word, kind=OTHER)
        elif kind == "FOLLOWING" and not _determined(word, doc):
            word = replace(word, kind=OTHER)
        elif kind == "LAST" and _is_verb(word, doc):
            word = replace(word, kind=OTHER)
        elif kind == "YEAR" and not _is_year(word, doc):
            word = replace(word, kind="NUMBER")
        if kind in LOST_APOSTROPHE and _lost_apostrophe(word, before, doc):
            word = replace(word, kind=LOST_APOSTROPHE[kind], end=word.end - 1, value=word.value)
        before = word
        yield word


def _is_proper(word: Word, doc: Doc) -> bool:
    token, after = token_at(doc, word.start), token_after(doc, word.end)
    if token is None or not word.text[0].isupper():
        return False
    if after is not None and after.text[:1].isdigit():
        return True
    before = token_before(doc, word.start)
    if before is not None and before.text[:1].isdigit() and len(before) < 5:
        return True
    if after is not None and after.tag_ in {"NNP", "VBD", "VBZ"} and token.dep_ != "npadvmod":
        return token.ent_type_ == "DATE"
    return token.tag_ not in VERBS and token.ent_type_ not in NAMES


def _in_name(word: Word, doc: Doc) -> bool:
    """Whether the word ends a name: "USA Today", "Fox News Sunday"."""
    token = token_at(doc, word.start)
    if token is None or not word.text[0].isupper() or token.i == 0:
        return False
    before = doc[token.i - 1]
    return token.ent_type_ in NAMES and token.ent_iob_ == "I" and before.text[:1].isupper()


def _determined(word: Word, doc: Doc) -> bool:
    """Whether "following" is an adjective here: "following Monday's vote" has a preposition."""
    before = token_before(doc, word.start)
    return before is not None and before.tag_ in {"DT", "PRP$", "IN"} and word.text[0].islower()


def _is_verb(word: Word, doc: Doc) -> bool:
    token = token_at(doc, word.start)
    return token is not None and token.tag_ in VERBS


def _is_noun(word: Word, doc: Doc) -> bool:
    token = token_at(doc, word.start)
    return token is not None and token.tag_ not in VERBS and token.ent_type_ not in NAMES


def _is_year(word: Word, doc: Doc) -> bool:
    sections = lexicon("times")["guards"]
    before, after = token_before(doc, word.start), token_after(doc, word.end)
    lower = before.lower_ if before is not None else ""
    if lower in sections["numbering"] or _glued(word, doc):
        return False
    if word.value not in MODERN and lower not in PREPOSITIONS:
        return False
    if after is None or after.lower_ in sections["dated"]:
        return True
    if after.lower_ in sections["counted"] or after.text == "%":
        return False
    plural = after.tag_ == "NNS"
    return not plural or (before is not None and before.tag_ in {"DT", "PRP$", "POS"})


def _glued(word: Word, doc: Doc) -> bool:
    """Whether the number is part of a longer token or name: "Shahed-136", "#2020", "1,2020"."""
    text = doc.text
    left = text[word.start - 1 : word.start] if word.start else ""
    right = text[word.end : word.end + 1]
    if left.isalnum() or right.isalpha() or left in {"#", "$", "£", "€", "_", "/", "@", "+", "="}:
        return True
    if left == "-" and text[: word.start - 1].endswith(
        ("mid", "Mid", "post", "pre", "late", "early")
    ):
        return False
    return right in {"%", "_", "/"} or (
        left == "-" and text[word.start - 2 : word.start - 1].isupper()
    )


def _lost_apostrophe(word: Word, before: Word | None, doc: Doc) -> bool:
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
