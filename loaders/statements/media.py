"""In what something was said: "... in a statement", "... at a briefing", "... on Twitter"."""

from itertools import pairwise

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import TERMINAL, Discourse
from rashomon.loaders.statements.lexicon import nouns, reports, verbs

# An object follows its preposition within so many tokens: "in a rare televised interview".
REACH = 7


def medium(discourse: Discourse, verb: Token, start: int, end: int) -> int:
    """Where the phrase that tells in what it was said begins, if it ends a content; else `end`.

    `verb` is the cue, `start` and `end` are its content's tokens. A phrase that hangs on another
    verb of saying, or on a noun for what is said, tells of that one.
    """
    doc = discourse.doc
    here = discourse.quote_of[verb.i]
    for i in range(end - 1, max(start, end - 30), -1):
        if discourse.quote_of[i] != here or doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return end
        if doc[i].pos_ == "ADP" and _names_medium(doc[i], end) and not _told_of(doc[i], verb):
            return i
    return end


def _names_medium(preposition: Token, end: int) -> bool:
    table = {"in": "written", "at": "held", "during": "held", "on": "aired", "by": "line"}
    name = table.get(preposition.lower_)
    if name is None:
        return False
    words = preposition.doc[preposition.i + 1 : min(end, preposition.i + REACH)]
    for token, following in pairwise([*words, *preposition.doc[words.end : words.end + 1]]):
        names = {token.lower_, f"{token.nbor(-1).lower_} {token.lower_}"}
        if not reports("media", name).isdisjoint(names):
            return following.pos_ not in ("NOUN", "PROPN") and following.text != "-"
        clausal = token.pos_ == "VERB" and token.dep_ != "amod"
        if clausal or token.text in TERMINAL or token.pos_ in ("ADP", "SCONJ"):
            return False
    return False


def _told_of(preposition: Token, verb: Token) -> bool:
    head = preposition.head
    if head == verb:
        return False
    return head.lower_ in nouns() or any(e.particle is None for e in verbs().get(head.lower_, ()))
