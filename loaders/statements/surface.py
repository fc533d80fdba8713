"""Sources by their place alone: between a quotation and its cue the parse often fails."""

from spacy.tokens import Token

from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import MARKS, Discourse
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.sources import Source
from rashomon.loaders.statements.subjects import speaks
from rashomon.loaders.statements.utterances import FINITE, speechlike

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
INSIDE = NOMINAL | {"DET", "ADJ", "ADP", "PART", "PUNCT", "SYM", "CCONJ", "ADV", "X", "SPACE"}
PHRASE = NOMINAL | {"DET", "ADJ", "PART"}
OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
BESIDE = frozenset({"aux", "auxpass", "cc"})
REACH = 30


def source_beside_quotation(discourse: Discourse, verb: Token) -> Source | None:
    """The words between a quotation and the cue behind it, or behind a cue that follows one."""
    return _between(discourse, verb) or _inverted(discourse, verb)


def _between(discourse: Discourse, verb: Token) -> Source | None:
    """ "...," Rep. Jim Smith (R-Ohio), a member of the panel, said."""
    doc = discourse.doc
    first, _ = discourse.outer_sentence(verb.i)
    i = verb.i - 1
    while i >= max(first, verb.i - REACH) and discourse.quote_of[i] == discourse.quote_of[verb.i]:
        if doc[i].tag_ in FINITE and doc[i].dep_ != "relcl" and not _auxiliary(doc[i], verb):
            return None
        i -= 1
    if (
        i < first
        or discourse.quote_of[i] < 0
        or discourse.quote_of[i] == discourse.quote_of[verb.i]
    ):
        return None
    if not speechlike(discourse, discourse.quotes[discourse.quote_of[i]]):
        return None
    return _nominal(discourse, i + 1, verb.i)


def _auxiliary(token: Token, verb: Token) -> bool:
    return token.head == verb and token.dep_ in ("aux", "auxpass")


def _inverted(discourse: Discourse, verb: Token) -> Source | None:
    """ "...," said Jim Smith, a member of the panel."""
    doc = discourse.doc
    if verb.lemma_.lower() in grammar("addressing"):
        return None
    i = verb.i - 1
    while i > 0 and (doc[i].is_space or doc[i].text == ","):
        i -= 1
    number = discourse.quote_of[i]
    if number < 0 or number == discourse.quote_of[verb.i] or discourse.quotes[number].end != i + 1:
        return None
    _, end = discourse.outer_sentence(verb.i)
    return _nominal(discourse, verb.i + 1, end)


def _nominal(discourse: Discourse, start: int, end: int) -> Source | None:
    doc = discourse.doc
    while start < end and (doc[start].is_punct or doc[start].is_space or doc[start].text in MARKS):
        start += 1
    stop = start
    while stop < end and doc[stop].pos_ in INSIDE and doc[stop].text not in {",", ";", ".", ":"}:
        stop += 1
    heads = [t for t in doc[start:stop] if t.pos_ in NOMINAL]
    if not heads or doc[start].pos_ in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return None
    head = next(
        (t for t in reversed(heads) if t.dep_ in ("nsubj", "ROOT", "appos", "dobj")), heads[-1]
    )
    return Source(head, start, stop)


def source_before(discourse: Discourse, verb: Token) -> Source | None:
    """The nominal words right before a cue, or before the apposition that precedes it."""
    doc = discourse.doc
    first, _ = discourse.sentence(verb.i)
    at = verb.i
    while at > first and (doc[at - 1].pos_ in ("ADV", "AUX") or doc[at - 1].is_space):
        at -= 1
    if at > first and doc[at - 1].text == ",":
        comma = _apposition(discourse, first, at - 1)
        if comma is None:
            return None
        at = comma
    start = at
    while start > first and doc[start - 1].pos_ in PHRASE:
        start -= 1
    return _nominal(discourse, start, at) if start < at else None


def source_crowded(discourse: Discourse, verb: Token) -> Source | None:
    """The noun phrase right before a finite cue that lost its comma and, to the parse, its subject.

    "... reached 19 people the mayor's office said"; behind a preposition, which needs a noun of
    its own, the last noun alone: "... from the sea reports say".
    """
    doc = discourse.doc
    first, _ = discourse.sentence(verb.i)
    last = doc[verb.i - 1] if verb.i > first else verb
    if last.pos_ not in ("NOUN", "PROPN") or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    start = last.i
    while start > first and _continues(doc[start - 1], doc[start]):
        start -= 1
    if any(c.dep_ in OWN for c in verb.lefts) and not _articled(doc[start], first):
        return None
    start += doc[start].pos_ == "ADP"
    if start > first and doc[start - 1].pos_ == "ADP":
        if start == last.i or not speaks(last):
            return None
        start = last.i
    return Source(last, start, verb.i) if start > first else None


def _articled(token: Token, first: int) -> bool:
    """Whether an article follows a noun or number: it heads a phrase of its own, with a verb."""
    before = token.doc[token.i - 1] if token.i > first else token
    crowded = before.pos_ in ("NOUN", "PROPN", "NUM") and before.dep_ != "predet"
    return crowded and token.lower_ in grammar("articles") and before.lower_ != "half"


def source_inverted(discourse: Discourse, cue: Cue) -> Source | None:
    """The noun phrase that ends a sentence behind a comma and a cue: "..., reported the AP"."""
    doc, verb = discourse.doc, cue.verb
    _, end = discourse.sentence(verb.i)
    while end > cue.end and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    own = any(c.dep_ in BESIDE or (c.dep_ == "nsubj" and speaks(c)) for c in verb.lefts)
    if own or cue.entry.lemma in grammar("addressing"):
        return None
    if verb.i < 1 or doc[verb.i - 1].text != "," or end <= cue.end:
        return None
    if any(token.pos_ not in INSIDE or token.text == "," for token in doc[cue.end : end]):
        return None
    source = _nominal(discourse, cue.end, end)
    if source is None or not speaks(source.head):
        return None
    objects = "np" in cue.entry.frames and source.head.pos_ != "PROPN"
    return None if objects and source.head.lower_ != "agency" else source


def _continues(before: Token, token: Token) -> bool:
    """Whether a phrase goes on leftwards: not over its article, nor over the end of a name."""
    if token.pos_ == "DET":
        return False
    if "-" in (before.text, token.text):
        return not before.whitespace_  # British-based
    if token.pos_ == "ADP":  # Observatory for Human Rights
        return before.pos_ == "PROPN"
    named = before.ent_type_ in ("PERSON", "DATE", "TIME") and before.ent_type_ != token.ent_type_
    modifies = before.dep_ in ("amod", "compound") or before.pos_ in PHRASE
    return not named and (modifies or before.lower_ in ("for", "of"))


def _apposition(discourse: Discourse, first: int, close: int) -> int | None:
    """The comma that opens the apposition or relative clause closed by a comma."""
    doc = discourse.doc
    for i in range(close - 1, first, -1):
        if doc[i].text == ",":
            relative = doc[i + 1].lower_ in grammar("interrogatives")
            if relative or not any(t.tag_ in FINITE for t in doc[i + 1 : close]):
                return i
    return None
