"""Words that look like times and are none: "May said", "to march", "2000 people", "Flight 1549"."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.names import (
    NAMES,
    VERBS,
    capital_season,
    is_name_of_time,
    is_no_name,
    is_no_place,
    is_no_title,
)
from rashomon.loaders.times.shapes import OTHER
from rashomon.loaders.times.tokens import token_after, token_at, token_before
from rashomon.loaders.times.words import Word
from rashomon.loaders.times.years import is_year

# What else a word is: "last over a week" takes time.
TURNED = {"YEAR": "NUMBER", "LAST": "TAKING"}
LOST_APOSTROPHE = {"WEEKDAYS": "WEEKDAY", "DAYNAMES": "DAYNAME", "UNITS": "UNIT"}
YEAR_END = "12-31"


def guarded(words: Iterable[Word], doc: Doc) -> Iterator[Word]:
    """The words, those that are no times here without their class."""
    for word in words:
        test = GUARDS.get(word.kind)
        if test is not None and not test(word, doc):
            word = replace(word, kind=TURNED.get(word.kind, OTHER))
        elif word.kind in LOST_APOSTROPHE and _lost_apostrophe(word, doc):
            word = replace(word, kind=LOST_APOSTROPHE[word.kind], end=word.end - 1)
        yield word


def _is_season(word: Word, doc: Doc) -> bool:
    if not _is_noun_of_time(word, doc) or capital_season(word, doc):
        return False
    return word.text.lower() not in {"fall", "falls"} or _is_autumn(word, doc)


def _is_autumn(word: Word, doc: Doc) -> bool:
    """Whether "fall" is no drop: "in the fall", "last fall", not "puts the fall at 5 percent"."""
    before, after = token_before(doc, word.start), token_after(doc, word.end)
    lower = before.lower_ if before is not None else ""
    follows = after.lower_ if after is not None else ""
    guards = lexicon("times")["guards"]
    shifting = guards["shifting"]
    if lower in shifting or follows in shifting or follows[:1].isdigit():
        return True
    if follows in guards["falling"] and not (follows == "of" and _year_follows(after)):
        return False
    if before is not None and lower == "the" and before.i:
        return before.nbor(-1).lower_ in guards["seasonal"]
    return lower in guards["seasonal"] or lower in guards["qualifying"]


def _year_follows(token: Token | None) -> bool:
    following = token.nbor() if token is not None and token.i + 1 < len(token.doc) else None
    return following is not None and (
        following.text[:1].isdigit() or following.lower_ in lexicon("times")["guards"]["shifting"]
    )


def _is_holiday(word: Word, doc: Doc) -> bool:
    """Whether a named day is none of a place or a year: "Easter Island", "the new year"."""
    # Festivals are capital; "year-end" and "election day" may be small.
    small = word.text.isalpha() and word.text.islower() and word.value != YEAR_END
    return is_no_place(word, doc) and word.text != "new year" and not small


def _is_unit(word: Word, doc: Doc) -> bool:
    return _is_noun_of_time(word, doc) and is_no_title(word, doc)


def _is_noun_of_time(word: Word, doc: Doc) -> bool:
    noun = word.text.lower() in lexicon("times")["guards"]["noun"]
    return not noun or _is_noun(word, doc)


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


def _is_noun(word: Word, doc: Doc) -> bool:
    token = token_at(doc, word.start)
    return token is not None and token.tag_ not in VERBS and token.ent_type_ not in NAMES


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
        return lower in lexicon("times")["guards"]["shifting"] and after.tag_ != "JJ"
    if lower == "on":
        return after.tag_ == "NN"
    return lower not in {"and", "or", "most", "these", "those"}


# What a word of each class must be to keep it.
GUARDS: dict[str, Callable[[Word, Doc], bool]] = {
    "MONTH": is_name_of_time,
    "MONTHABBR": is_name_of_time,
    "WEEKDAYABBR": is_name_of_time,
    "SEASON": _is_season,
    "SEASONS": _is_season,
    "UNIT": _is_unit,
    "UNITS": _is_unit,
    "PART": is_no_title,
    "NIGHT": is_no_title,
    "HOURNAME": is_no_title,
    "TONIGHT": is_no_title,
    "REFERENCE": is_no_title,
    "HOLIDAY": _is_holiday,
    "WEEKDAY": is_no_name,
    "DAYNAME": is_no_name,
    "SETADVERB": is_no_name,
    "FOLLOWING": _is_determined,
    "LAST": _is_no_verb,
    "THAT": _is_no_conjunction,
    "YEAR": is_year,
}
