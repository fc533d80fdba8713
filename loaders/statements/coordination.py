"""Whether what follows a conjunction stands beside a cue and not in what it reports."""

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.remarks import FINITE, is_report, is_speech, tense
from rashomon.loaders.statements.subjects import SUBJECTS

RELATIVE_TAGS = frozenset({"WP", "WDT", "WRB"})


def speaks_next(discourse: Discourse, conjunction: int) -> bool:
    """Whether somebody else's saying comes next: "and rebels accused the army"."""
    doc = discourse.doc
    at = conjunction + 1
    for token in doc[at : at + 10]:
        auxiliary = any(c.dep_ == "aux" and c.tag_ in FINITE for c in token.lefts)
        if token.pos_ == "VERB" and (token.tag_ in FINITE or auxiliary):
            subject = next((c for c in token.lefts if c.dep_ in SUBJECTS), None)
            if subject is None:  # "whilst the source did not deny", where the parse has none
                contrast = doc[conjunction].lower_ in grammar("contrasts")
                return contrast and token.i > at and is_report(token)
            return subject.i >= at and is_report(token)
        if token.is_punct or token.pos_ in ("SCONJ", "VERB") or token.tag_ in RELATIVE_TAGS:
            return False
    return False


def _says(verb: Token) -> bool:
    """Whether a verb with a subject of its own is plainly somebody else speaking."""
    return verb.tag_ in FINITE | {"VBN"} and is_report(verb)


def _reports_too(verb: Token, conjunction: Token, sibling: Token) -> bool:
    """ "said the toll had risen and warned it may rise": a finite cue without a subject between."""
    objection = conjunction.lower_ in grammar("objections")
    if not (is_report(sibling) or (objection and is_speech(sibling))):
        return False
    did = objection and any(c.lemma_ == "do" and c.dep_ == "aux" for c in sibling.lefts)
    if not did and sibling.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    if any(child.dep_ in SUBJECTS for child in sibling.lefts):
        return False
    between = sibling.doc[conjunction.i + 1 : sibling.i]
    return all(token.pos_ in ("ADV", "PART", "AUX") for token in between)


def _returns(verb: Token, conjunction: Token, sibling: Token) -> bool:
    """ "finds that gas was used, but does not say by whom": the tense is the cue's again."""
    tenses = [tense(token) for token in (verb, conjunction.head, sibling)]
    return None not in tenses and tenses[0] == tenses[2] != tenses[1]


def _objects(discourse: Discourse, conjunction: Token, sibling: Token) -> bool:
    """Whether a clause with a subject of its own begins with "but": the reporter's, as a rule.

    It is not if it has a "that" of its own or goes on quoting.
    """
    if conjunction.lower_ not in grammar("objections"):
        return False
    that = any(child.dep_ == "mark" for child in sibling.lefts)
    here = discourse.quote_of[conjunction.i]
    quoted = range(conjunction.i, sibling.right_edge.i + 1)
    return not that and all(discourse.quote_of[i] == here for i in quoted)


def coordinate(discourse: Discourse, verb: Token, conjunction: Token) -> bool:
    """Whether what follows a conjunction stands beside the cue and not beside its content."""
    for sibling in conjunction.head.rights:
        if sibling.dep_ == "conj" and sibling.i > conjunction.i:
            if any(
                child.dep_ in SUBJECTS or child.dep_ in ("expl", "mark") for child in sibling.lefts
            ):
                if any(c.lower_ == "that" and c.dep_ == "mark" for c in sibling.lefts):
                    return False  # "and that the council had promised help"
                return _says(sibling) or _objects(discourse, conjunction, sibling)
            if conjunction.head == verb:
                return sibling.tag_ == verb.tag_ or None not in (tense(verb), tense(sibling))
            return _reports_too(verb, conjunction, sibling) or _returns(verb, conjunction, sibling)
    second = next((c for c in verb.rights if c.dep_ == "ccomp" and c.i > conjunction.i), None)
    return second is not None and _reports_too(verb, conjunction, second)
