"""Clauses: which clauses say where and when something happened."""

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.loaders.events.arguments import STEPS, child

CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp"}
# Clauses of the same time and place: "two were killed when police stormed it".
MEANWHILE = {"when", "as", "while"}


def clause(token: Token) -> Token:
    """The verb, or in a headline the word, that heads the token's clause."""
    for _ in range(4 * STEPS):
        verbal = token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES
        if verbal or token.head is token:
            return token
        token = token.head
    return token


def clauses(token: Token) -> Iterator[tuple[Token, int]]:
    """The clauses whose circumstances are the token's too, nearest first, each up to a token.

    A verb coordinated with one before it has what stands before it, a participle ("..., killing
    12") has all of its main clause, and clauses with "when" and their main clauses share theirs.
    """
    first = root = clause(token)
    end = len(token.doc)
    for _ in range(STEPS):
        yield root, end
        if root.dep_ == "conj":
            end = min(end, root.i)
        elif root.dep_ != "advcl" or not (_participle(root) or _meanwhile(root)):
            break
        root = clause(root.head)
    for below in child(first, "advcl"):
        if _meanwhile(below):
            yield below, len(token.doc)
    for below in twins(first):
        yield below, len(token.doc)


def twins(verb: Token) -> list[Token]:
    """The verbs after it that say for both where and when: "killed two and wounded six in Lima"."""
    if any(t.i > verb.i for t in child(verb, "prep", "advmod", "npadvmod")):
        return []
    return [t for t in child(verb, "conj") if t.pos_ == "VERB" and _shares(t, verb)]


def _shares(verb: Token, first: Token) -> bool:
    """Whether a verb has its subject from the first, or both are passive: "and 12 wounded"."""
    bare = verb.tag_ == "VBN" and not child(verb, "aux", "auxpass")
    passives = child(first, "auxpass") and (bare or child(verb, "auxpass"))
    return bool(passives) or not child(verb, "nsubj", "nsubjpass")


def _participle(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not child(verb, "mark", "nsubj")


def _meanwhile(verb: Token) -> bool:
    return any(t.lower_ in MEANWHILE for t in child(verb, "advmod", "mark"))
