"""The tense of the clause that an expression stands in: which way from the anchor it points."""

from spacy.tokens import Doc, Token

from rashomon.loaders.times.cascade import token_at, token_before

FUTURE_MODALS = {"will", "shall", "'ll", "’ll", "wo", "going"}
WEAK_MODALS = {"would", "could", "may", "might", "must", "should", "can"}
PLANS = {"plan", "expect", "schedule", "intend", "hope", "slate", "due", "set", "propose", "expire"}
VERBS = {"VERB", "AUX"}
# How many heads are climbed to find a finite verb.
DEPTH = 12


def direction(doc: Doc, offset: int) -> int | None:
    """-1 where the clause round the character is in the past, 1 in the future, None unknown."""
    token = token_at(doc, offset)
    if token is None:
        return None
    before = token_before(doc, offset)
    if before is not None and before.lower_ == "since":
        return -1
    for _ in range(DEPTH):
        if token.pos_ in VERBS:
            found = _tense(token)
            if found is not None:
                return found
        if token.head is token or token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense(verb: Token) -> int | None:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {helper.lower_ for helper in helpers}
    if words & FUTURE_MODALS:
        return 1
    if any(helper.tag_ == "VBD" or helper.lemma_ == "have" for helper in helpers):
        return 1 if verb.lemma_ in PLANS and verb.tag_ == "VBN" and _infinitive(verb) else -1
    if words & WEAK_MODALS:
        return 1
    if verb.tag_ == "VBD":
        return -1
    if verb.tag_ == "VB" and "to" in words:
        return 1
    if verb.tag_ in {"VBZ", "VBP", "VBG"} and (verb.tag_ != "VBG" or words):
        return 1
    if verb.tag_ == "VBN" and not helpers and verb.dep_ in {"acl", "amod"}:
        return None
    return None


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children)
