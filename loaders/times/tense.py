"""The tense of the clause that an expression stands in: which way from the anchor it points."""

from spacy.tokens import Doc, Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.cascade import token_at, token_before

VERBS = {"VERB", "AUX"}
# Past participles that modify a noun speak of what is done: "the ruling announced Friday".
MODIFYING = {"acl", "amod", "advcl", "relcl"}
# What an expression is that says when its verb happened.
ADVERBIAL = {"npadvmod", "pobj", "advmod"}
# "Extended to May 5", "payable May 5" leave the date open where "on May 5" does not.
LIMITS = {"to", "through", "by", "for", "effective", "payable"}
# How many heads are climbed to find a verb with a tense.
DEPTH = 12


def direction(doc: Doc, offset: int) -> int | None:
    """-1 where the clause round the character is in the past, 1 in the future, None unknown.

    -2 and 2 where the verb that it hangs on or a preposition ("until") leaves no doubt.
    """
    token = token_at(doc, offset)
    if token is None:
        return None
    words = lexicon("times")["tense"]
    before = token_before(doc, offset)
    if before is not None and before.lower_ in words["past"]:
        return -2
    if before is not None and before.text in words["future"]:
        return 2
    direct = True
    adverbial = token.dep_ in ADVERBIAL and (before is None or before.lower_ not in LIMITS)
    for _ in range(DEPTH):
        if token.pos_ in VERBS:
            found = _tense(token, direct, words)
            if found is not None:
                # "Was held on May 5" leaves no doubt; "set May 5 as the deadline" does.
                sure = direct and adverbial and found == -1 and _finite(token)
                return -2 if sure else found
            direct = False
        elif token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ not in {"DATE", "TIME"}:
            direct = False
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense(verb: Token, direct: bool, words: dict[str, list[str]]) -> int | None:
    """The direction that a verb gives; `direct` where the expression hangs on it itself."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    auxiliaries = {helper.lower_ for helper in helpers}
    planned = verb.lemma_ in words["plans"] and verb.tag_ in {"VBD", "VBN"}
    perfect = any(helper.tag_ == "VBD" or helper.lemma_ == "have" for helper in helpers)
    if planned or auxiliaries & set(words["will"]):
        return 1
    if perfect or verb.tag_ == "VBD":
        return -1
    if direct and auxiliaries & set(words["modals"]):
        return 1
    return _nonfinite(verb, direct, helpers)


def _finite(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _nonfinite(verb: Token, direct: bool, helpers: list[Token]) -> int | None:
    if verb.tag_ == "VBN" and (verb.dep_ in MODIFYING or not helpers):
        return -1
    if verb.tag_ == "VB":
        purposed = verb.dep_ in {"xcomp", "ccomp"} and any(h.lower_ == "to" for h in helpers)
        return 1 if purposed else None
    return 1 if direct and verb.tag_ in {"VBZ", "VBP", "VBN"} else None
