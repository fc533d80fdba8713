"""What the reporter sets behind what was said: participles, circumstances, summaries."""

from spacy.tokens import Span, Token

from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.neighbours import following_word
from rashomon.loaders.statements.subjects import SUBJECTS

FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Frames of verbs that speak: those of belief have clauses only.
SPEAKING = frozenset({"quote", "obj-that", "obj-inf", "obj-of", "pred"})


def sums_up(words: Span) -> bool:
    """ "..., something he denies"; "..., a claim that nobody believes"; "..., the latest raid"."""
    first = words[0].lower_
    if first in grammar("articles") and len(words) > 1:
        return words[1].lower_ in grammar("summative")
    return first == "something"


def with_report(word: Token) -> bool:
    """ "..., with a source confirming that": somebody else's report beside the clause."""
    if word.lower_ != "with":
        return False
    gerunds = (t for t in word.subtree if t.tag_ == "VBG" and t.dep_ in ("pcomp", "acl", "advcl"))
    return any(is_speech(gerund) for gerund in gerunds)


def is_report(verb: Token) -> bool:
    """Whether a verb reports words, and not belief alone."""
    return any(not SPEAKING.isdisjoint(e.frames) for e in verbs().get(verb.lower_, ()))


def is_speech(verb: Token) -> bool:
    """Whether a verb is in the lexicon for more than what somebody thinks."""
    return any(not entry.mental for entry in verbs().get(verb.lower_, ()))


def tense(verb: Token) -> bool | None:
    """Whether a verb is in the past; None if it has no tense of its own."""
    tagged = [t.tag_ for t in (*verb.lefts, verb) if t == verb or t.dep_ in ("aux", "auxpass")]
    finite = next((tag for tag in tagged if tag in FINITE), None)
    return None if finite is None else finite == "VBD"


def participle(verb: Token, words: Span) -> bool:
    """ ", adding that": a participle of reporting behind a comma."""
    for word in words:
        if word.lower_ == "adding" and following_word(word) == "to":
            return False
        if (
            word.tag_ == "VBG"
            and word.lower_ in verbs()
            and word.dep_ in ("advcl", "xcomp", "conj", "ccomp", "acl", "dep", "prep", "pcomp")
        ):
            that = any(t.lower_ == "that" for t in word.doc[word.i + 1 : word.i + 4])
            return that or word.head.i <= verb.i or word.lower_ in grammar("participles")
        if word.pos_ not in ("ADV", "CCONJ"):
            return False
    return False


def circumstance(verb: Token, start: int, word: Token) -> bool:
    """Whether a word behind a comma begins what the reporter says of time or in spite of it."""
    opener = following_word(word) if word.lower_ == "even" else word.lower_
    if opener in grammar("concessions"):
        return True
    if word.lower_ not in grammar("circumstances"):
        return False
    clause = word.head if word.dep_ in ("mark", "advmod") else word
    if word.lower_ == "as" and _meanwhile(clause):
        return True
    return (clause.dep_ in ("advcl", "prep") and clause.head == verb) or clause.head.i < start


def _meanwhile(clause: Token) -> bool:
    """ "..., as the toll went on rising": a whole clause on a noun, not "as they do", "as did"."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    whole = clause.pos_ == "VERB" and (clause.tag_ in FINITE or tense(clause) is not None)
    return whole and clause.dep_ == "advcl" and subject is not None and subject.pos_ != "PRON"
