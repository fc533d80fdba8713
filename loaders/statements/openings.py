"""Where what is said before a cue begins, and whether it can stand alone."""

from rashomon.loaders.statements.discourse import Discourse, Quote
from rashomon.loaders.statements.ends import DASHES
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.utterances import FINITE

# So few tokens before a cue (comma counted) are no clause: "That's why, he said, ...".
SHORTEST = 4
# What a speaker's name is made of.
INNER = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "PART", "NUM"})


def past_like(discourse: Discourse, start: int, end: int) -> bool:
    """Whether a stretch is a clause to all but the tagger: "a raid on a school killed/VBN 40"."""
    participle = any(t.tag_ == "VBN" for t in discourse.doc[start:end])
    return participle and end - start > SHORTEST + 1 and fronted(discourse, start, end)


def quote_clause(discourse: Discourse, quote: Quote, first: int) -> int:
    """Where the clause that ends in a quotation starts: at the quotation or before it."""
    doc = discourse.doc
    first = discourse.opening(first)
    before = [i for i in range(first, quote.start) if not doc[i].is_space]
    if not before or all(doc[i].pos_ in ("CCONJ",) or doc[i].is_punct for i in before):
        return quote.start
    if doc[before[-1]].text in (":", ";") or doc[before[-1]].text in DASHES:
        return quote.start
    complete = has_verb(discourse, quote.start, quote.end)
    if (
        doc[before[-1]].text == ","
        and complete
        and not any(discourse.quote_of[i] >= 0 for i in before)
    ):
        return quote.start
    opener = doc[quote.start + 1]
    if (
        complete
        and opener.text[:1].isupper()
        and opener.lower_ != "i"
        and opener.pos_ != "PROPN"
        and doc[before[-1]].text == ","
    ):
        return quote.start
    return clause_start(discourse, first, quote.start)


def clause_start(discourse: Discourse, first: int, at: int) -> int:
    """Where the clause that ends before token `at` begins: behind what somebody else said."""
    doc = discourse.doc
    for i in range(at - 1, first, -1):
        if doc[i].text == "," and _attributed(discourse, first, i):
            return i + 1
        if doc[i].text == ";" and discourse.quote_of[i] == discourse.quote_of[first]:
            return i + 1
        if doc[i].text == "(" and not any(t.text == ")" for t in doc[i:at]):
            return i + 1
    return discourse.opening(first)


def _attributed(discourse: Discourse, first: int, comma: int) -> bool:
    """Whether a comma closes somebody else's ", the army said," before: what follows is new."""
    doc = discourse.doc
    cue = doc[comma - 1] if comma - 1 > first else doc[comma]
    entries = verbs().get(cue.lower_, ())
    plain = any({"quote", "clause"} <= e.frames.keys() and not e.mental for e in entries)
    if not plain or cue.tag_ not in FINITE:
        return False
    before = next((t for t in reversed(doc[first : comma - 1]) if t.pos_ not in INNER), None)
    return before is not None and before.text == ","


def has_verb(discourse: Discourse, start: int, end: int) -> bool:
    """Whether a stretch of tokens holds a finite verb or an auxiliary."""
    return any(t.tag_ in FINITE or t.pos_ == "AUX" for t in discourse.doc[start:end])


def fronted(discourse: Discourse, start: int, end: int) -> bool:
    """Whether what precedes an inserted cue is a subject and no adverbial of the cue's clause."""
    words = [t for t in discourse.doc[start:end] if not t.is_space]
    return bool(words) and words[0].pos_ not in ("ADP", "ADV", "SCONJ", "VERB", "CCONJ", "PART")


def fronted_phrase(discourse: Discourse, start: int, quote: Quote) -> bool:
    """Whether the words that end in a quotation only lead up to the cue: In "Vogue," she said."""
    first = next((t for t in discourse.doc[start : quote.start] if not t.is_space), None)
    if first is None:
        return False
    phrase = first.pos_ == "ADP" and not has_verb(discourse, start, quote.end)
    return phrase or subordinate(discourse, start)


def subordinate(discourse: Discourse, start: int) -> bool:
    """Whether the clause before the cue is one that something must follow: "Though it was ..."."""
    words = [t for t in discourse.doc[start : start + 4] if not t.is_space][:2]
    return any(
        t.pos_ == "SCONJ" or t.lower_ in grammar("subordinators")
        for t in words
        if t.i == words[0].i or words[0].lower_ == "even"
    )
