"""The tense of the clause that an expression stands in: which way from the anchor it points."""

from dataclasses import dataclass
from enum import IntEnum

from spacy.tokens import Doc, Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.tokens import token_at, token_before

VERBS = {"VERB", "AUX"}
# Past participles that modify a noun speak of what is done: "the ruling announced Friday".
MODIFYING = {"acl", "amod", "advcl", "relcl"}
# What an expression is that says when its verb happened.
ADVERBIAL = {"npadvmod", "pobj", "advmod"}
# How many heads are climbed to find a verb with a tense.
DEPTH = 12
# Words to look back for what happened.
REACH = 20


class Evidence(IntEnum):
    """How far the words decide."""

    WEAK = 1
    """A verb without tense, or a limit ("by June"): nearness may decide otherwise."""
    PLAIN = 2
    """The tense of the clause."""
    SURE = 3
    """The verb that the expression says the time of: "was held on May 5"."""


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way a clause points from the document's date: -1 back, 1 ahead."""

    sign: int
    evidence: Evidence = Evidence.PLAIN


def direction(doc: Doc, offset: int) -> Direction | None:
    """Which way the clause round the character points; None where nothing tells."""
    token = token_at(doc, offset)
    if token is None:
        return None
    words = lexicon("times")["tense"]
    before = token_before(doc, offset)
    preposition = before.lower_ if before is not None else ""
    if preposition in words["past"]:
        return Direction(-1, Evidence.SURE)
    found = _clause(token, preposition, words)
    if preposition in words["future"]:
        lasted = found is not None and found.sign < 0 and _lasting(token, words)
        return Direction(-1) if lasted else Direction(1, Evidence.SURE)
    if found is not None and found.sign < 0 and preposition in words["limits"]:
        return Direction(-1, Evidence.WEAK)
    return found


def _clause(token: Token, preposition: str, words: dict[str, list[str]]) -> Direction | None:
    direct, adverbial, start = True, token.dep_ in ADVERBIAL, token.i
    for _ in range(DEPTH):
        if token.pos_ in VERBS:
            found = _tense(token, direct, words)
            if found == Direction(1) and _aftermath(token, start, words):
                return Direction(-1)
            if found is not None:
                sure = direct and adverbial and preposition not in words["goals"]
                # "Was held on May 5" leaves no doubt.
                past = found == Direction(-1) and _finite(token)
                return Direction(-1, Evidence.SURE) if sure and past else found
            direct = False
        elif token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ not in {"DATE", "TIME"}:
            direct = False
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _aftermath(verb: Token, end: int, words: dict[str, list[str]]) -> bool:
    """Whether a verb in the present is followed by what happened before: "mourn the blast"."""
    if verb.tag_ not in {"VBZ", "VBP"}:
        return False
    between = verb.doc[max(verb.i + 1, end - REACH) : end]
    return any(token.lower_ in words["aftermath"] for token in between)


def _tense(verb: Token, direct: bool, words: dict[str, list[str]]) -> Direction | None:
    """The direction that a verb gives; `direct` where the expression hangs on it itself."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    auxiliaries = {helper.lower_ for helper in helpers}
    if "to" not in auxiliaries:
        # "Before going missing", not "going to leave".
        auxiliaries.discard("going")
    # "Was scheduled to" looks ahead; "had been scheduled to" at what did not come.
    planned = verb.lemma_ in words["plans"] and verb.tag_ != "VB" and verb.dep_ != "advcl"
    planned |= verb.lemma_ in words["aims"] and verb.tag_ in {"VBZ", "VBP", "VBG"}
    if auxiliaries & set(words["will"]):
        return Direction(1, Evidence.SURE if direct else Evidence.PLAIN)
    if planned and "had" not in auxiliaries:
        return Direction(1)
    if "to" in auxiliaries and "have" not in auxiliaries:
        return _infinitive(verb, words) if direct else None
    perfect = any(helper.tag_ == "VBD" or helper.lemma_ == "have" for helper in helpers)
    if perfect or verb.tag_ == "VBD":
        return Direction(-1)
    if direct and auxiliaries & set(words["modals"]):
        return Direction(1)
    reporting = verb.tag_ != "VBN" and verb.lemma_ in words["reporting"]
    return _nonfinite(verb, direct and not reporting, helpers)


def _infinitive(verb: Token, words: dict[str, list[str]]) -> Direction | None:
    """As in "plans to vote", "a meeting to be held"; not "had been due to expire Friday".

    What somebody managed or failed to do may be past.
    """
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if not passive and verb.dep_ not in {"xcomp", "ccomp"}:
        return None
    head = verb.head
    if any(c.lower_ == "had" and c.dep_ == "aux" for h in (head, head.head) for c in h.children):
        return Direction(-1)
    told = head.tag_ == "VBD" and head.lemma_ not in words["plans"]
    return Direction(1, Evidence.WEAK if told else Evidence.PLAIN)


def _finite(verb: Token) -> bool:
    """Whether the verb tells of a point in the past: not the perfect, "has set Nov. 10 as"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return verb.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in helpers)


def _nonfinite(verb: Token, direct: bool, helpers: list[Token]) -> Direction | None:
    if verb.tag_ == "VBN" and (verb.dep_ in MODIFYING or not helpers):
        return Direction(-1)
    present = verb.tag_ in {"VBZ", "VBP"} or any(h.tag_ in {"VBZ", "VBP"} for h in helpers)
    return Direction(1) if direct and present and verb.tag_ != "VBG" else None


def _lasting(token: Token, words: dict[str, list[str]]) -> bool:
    """Whether the expression ends what was: "stayed until Friday", not "put off until Friday"."""
    verb = next((t for t in token.ancestors if t.pos_ in VERBS), None)
    if verb is None:
        return False
    undone = {child.lower_ for child in verb.children if child.dep_ in {"aux", "neg"}}
    return verb.lemma_ in words["lasting"] or bool(undone & {"had", "not", "n't", "never"})
