"""Words of time that are names or parts of names: "May said", "USA Today", "Arab Spring"."""

from spacy.tokens import Doc, Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.tokens import around, token_after, token_at, token_before
from rashomon.loaders.times.words import Word

NAMES = {"PERSON", "ORG", "GPE", "LOC", "PRODUCT", "WORK_OF_ART", "FAC"}
VERBS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"}
QUOTES = {'"', "“", "”", "'", "‘", "’", "`", "``", "''"}
# The longest title in quotation marks, in words.
TITLE = 6
# Shorter words are written small in headlines, too; so much of a headline is capital.
SMALL, HEADLINE = 4, 0.7
# How many words on either side tell a headline.
HEADED = 12


def is_name_of_time(word: Word, doc: Doc) -> bool:
    """Whether a word that may be a name or verb ("May", "march") is a month or weekday here."""
    proper = word.text.lower().rstrip(".") in lexicon("times")["guards"]["proper"]
    return not proper or _is_proper(word, doc)


def _is_proper(word: Word, doc: Doc) -> bool:
    token, after = token_at(doc, word.start), token_after(doc, word.end)
    if token is None or not word.text[0].isupper():
        return False
    before = token_before(doc, word.start)
    if word.text == "March" and before is not None and before.lower_ in {"the", "a", "annual"}:
        # "The March for Life", not "the March vote", "the coldest March in years".
        return after is None or after.lower_ not in {"on", "for", "of", "against"}
    if any(beside is not None and beside.text[:1].isdigit() for beside in (before, after)):
        return True
    if word.kind == "MONTHABBR" and before is not None and before.tag_ == "NNP":
        return False  # "Fayez Jan and his men".
    if after is not None and after.tag_ in {"NNP", "VBD", "VBZ"} and token.dep_ != "npadvmod":
        return token.ent_type_ == "DATE"
    return token.tag_ not in VERBS and token.ent_type_ not in NAMES


def is_no_name(word: Word, doc: Doc) -> bool:
    """Whether a day does not end a name: "USA Today", "Fox News Sunday"."""
    if not word.text[0].isupper():
        return True
    token = token_at(doc, word.start)
    if token is None or token.i == 0:
        return True
    if word.kind == "DAYNAME":
        return doc[token.i - 1].tag_ != "NNP" and is_no_title(word, doc)
    named = token.ent_iob_ == "I" and token.ent_type_ in NAMES
    return not (named and doc[token.i - 1].text[:1].isupper()) and not _in_title(token)


def is_no_title(word: Word, doc: Doc) -> bool:
    """Whether a common noun of time is no part of a title: "The Morning Show", "High Noon".

    Such words are written small but at the beginning of a sentence and in headlines.
    """
    if not word.text[0].isupper() or word.text.isupper():
        return True
    token = token_at(doc, word.start)
    if token is None or token.is_sent_start or _in_title(token):
        return token is None or not _in_title(token)
    before = doc[token.i - 1]
    opens = before.is_punct or before.is_quote or before.is_space
    return opens or before.text in QUOTES or _headline(token)


def is_no_place(word: Word, doc: Doc) -> bool:
    """Whether a holiday is no part of a place's name: "Easter Island"."""
    token, after = token_at(doc, word.start), token_after(doc, word.end)
    named = {"GPE", "LOC", "FAC", "PERSON"}
    if after is None or not after.text[:1].isupper():
        return True
    return token is None or token.ent_type_ not in named


def _in_title(token: Token) -> bool:
    """Whether the word stands in quotation marks with nothing but capital words."""
    doc, first, last = token.doc, token.i, token.i
    while first and token.i - first < TITLE and doc[first - 1].text not in QUOTES:
        first -= 1
    while last + 1 < len(doc) and last - token.i < TITLE and doc[last + 1].text not in QUOTES:
        last += 1
    if last - first >= TITLE or not first or last + 1 == len(doc):
        return False
    if doc[first - 1].whitespace_ or doc[last].whitespace_:
        return False  # Between the end of one quotation and the beginning of another.
    words = [t for t in doc[first : last + 1] if t.is_alpha]
    if len(words) < 2 or not words[-1].text[0].isupper():
        return False
    return all(t.text[0].isupper() or len(t) < SMALL for t in words)


def _headline(token: Token) -> bool:
    long = [t for t in around(token, HEADED) if t.is_alpha and len(t) >= SMALL]
    return sum(t.text[0].isupper() for t in long) >= HEADLINE * len(long)


def capital_season(word: Word, doc: Doc) -> bool:
    """Seasons are written small: a capital one is a name ("Arab Spring"), or begins a sentence."""
    before, after = token_before(doc, word.start), token_after(doc, word.end)
    if not word.text[0].isupper() or (after is not None and after.text[:1].isdigit()):
        return False
    named = after is not None and after.tag_ == "NNP"
    return named or (before is not None and before.tag_ in {"NNP", "JJ"})
