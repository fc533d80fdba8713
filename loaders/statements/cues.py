"""Cues: the verbs of a document that may report somebody's words, with their lexicon entries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.loaders.statements.lexicon import Verb, grammar, verbs
from rashomon.loaders.statements.neighbours import following_word


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb where it stands; `end` is behind its particle."""

    verb: Token
    entry: Verb
    end: int


def verb_cues(doc: Doc, lower: Sequence[str]) -> Iterator[Cue]:
    """The reporting verbs of a document in text order; `lower` has its tokens in small letters."""
    known = verbs()
    for i, word in enumerate(lower):
        entries = known.get(word)
        if entries is None or not _verbal(token := doc[i], entries[0]):
            continue
        for entry in entries:
            end = _end(token, entry)
            if end is not None:
                yield Cue(token, entry, end)
                break


def _verbal(token: Token, entry: Verb) -> bool:
    if token.dep_ in ("amod", "compound", "nmod") or _attributive(token):
        return False
    if token.pos_ in ("VERB", "AUX") or _gerund(token):
        return True
    if token.dep_ == "ROOT" and token.lower_.endswith("s") and "clause" in entry.frames:
        return following_word(token) in ("", ".")
    return entry.lemma in grammar("verbal") and token.lower_ != entry.lemma


def _attributive(token: Token) -> bool:
    """Whether a participle stands between a number and its noun: "1,200 reported cases"."""
    doc, i = token.doc, token.i
    if token.tag_ not in {"VBN", "VBD"} or not 0 < i < len(doc) - 1:
        return False
    return doc[i - 1].tag_ == "CD" and doc[i + 1].pos_ in {"NOUN", "ADJ"}


def _gerund(token: Token) -> bool:
    """Whether a noun to the tagger has a subject: "with the envoy warning that"."""
    return token.lower_.endswith("ing") and any(c.dep_ == "nsubj" for c in token.lefts)


def _end(token: Token, entry: Verb) -> int | None:
    """Where the cue ends; None if it lacks the particle that the entry needs."""
    if entry.particle is None:
        return token.i + 1
    words = entry.particle.split()
    doc = token.doc
    after = [t.lower_ for t in doc[token.i + 1 : token.i + 1 + len(words)]]
    if after == words:
        return token.i + 1 + len(words)
    return None
