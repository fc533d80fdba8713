"""What a cue does not say: nobody speaks, nothing is said, or somebody only thinks it."""

from spacy.tokens import Token

from rashomon.loaders.statements.circumstances import polarity_of
from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import Quote
from rashomon.loaders.statements.lexicon import grammar, reports
from rashomon.loaders.statements.site import Complement
from rashomon.loaders.statements.sources import Source
from rashomon.loaders.statements.utterances import FINITE

QUESTIONS = frozenset({"wh", "obj-wh"})
CLAUSAL = frozenset({"clause", "that", "obj-that", "wh", "obj-wh"})


def can_speak(source: Source, cue: Cue, *, quoted: bool) -> bool:
    """Whether a source may be somebody: "it" and "this" only say where nothing else could.

    In a quotation "I think", "we confirm" are the quotation's own words and report nothing.
    """
    word = source.head.lower_
    if word in grammar("nobody") or (
        "rate" in cue.entry.frames and word in reports("holders", "tolls")
    ):
        return False
    if word in grammar("nones") or any(c.lower_ == "no" for c in source.head.lefts):
        return False
    if word in grammar("participants"):
        performed = quoted and (cue.entry.mental or cue.verb.tag_ in ("VBP", "VB"))
        return not performed and (word != "you" or "quote" in cue.entry.frames)
    if word == "it":
        governor = source.head.head  # "it is worth noting" is nobody's
        own = governor == cue.verb or governor.lemma_ != "be"
        return own and cue.entry.lemma in grammar("impersonal")
    modified = any(child.i > source.head.i for child in source.head.children)
    return word not in grammar("things") or word == "which" or modified  # those close to him


def anonymity(cue: Cue, right: Complement) -> bool:
    """Whether it is the "asked not to be named" of a source, which tells of the report only."""
    if cue.entry.frames[right.frame] != "Ask" and right.frame != "inf":
        return False
    words = cue.verb.doc[slice(*right.spans[0])]
    return any(t.lemma_.lower() in grammar("anonymity") for t in words[:6])


def inward(cue: Cue) -> bool:
    """Whether a verb inside a quotation tells what somebody thinks and does not say."""
    return cue.entry.mental and "quote" not in cue.entry.frames


def lone(verb: Token, quote: Quote) -> bool:
    """Whether a finite cue is quoted all alone: The council "deplored" the raid."""
    subject = any(c.dep_ == "nsubj" and c.i < quote.start for c in verb.lefts)
    return quote.words == 1 and subject and verb.tag_ in FINITE


def unsaid(cue: Cue, frame: str) -> bool:
    """Whether nothing is said: did not say why, declined to say which, may hope that ..."""
    negated, hypothetical = polarity_of(cue.verb)
    denied = cue.entry.frames[frame] == "Deny"
    if negated and (frame in QUESTIONS or (frame not in CLAUSAL and not denied)):
        return True
    return cue.entry.mental and (negated or hypothetical)
