"""Triggers: the words that report an event, each in the sense that fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import child
from rashomon.loaders.events.senses import Sense, senses
from rashomon.loaders.events.words import Words, lemma
from rashomon.loaders.lexicon import lexicon

VERBAL_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}
NOMINAL_DEPS = {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr"}
# A noun with one of these dependencies only modifies another.
MODIFYING = {"compound", "nmod", "npadvmod"}
NAMES = {"ORG", "PERSON", "WORK_OF_ART", "PRODUCT", "LAW"}
HYPHENS = {"-", "‐", "‑", "–"}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `start` to `end` (exclusive) report an event; `head` is the one with arguments."""

    start: int
    end: int
    head: Token
    sense: Sense
    verbal: bool

    def passage(self, doc: Doc) -> Passage:
        """The trigger's characters."""
        return Passage(doc[self.start].idx, doc[self.end - 1].idx + len(doc[self.end - 1]))


def triggers(doc: Doc) -> Iterator[Trigger]:
    """The triggers of a document in text order, none overlapping another."""
    end = 0
    for token in doc:
        if token.i < end:
            continue
        found = _phrase(doc, token) or _word(doc, token)
        if found is not None:
            end = found.end
            yield found


def _phrase(doc: Doc, first: Token) -> Trigger | None:
    known = senses().phrases
    for start in {lemma(first), first.lower_}:
        for words, sense in known.get(start, ()):
            span = doc[first.i : first.i + len(words)]
            if len(span) < len(words) or not all(map(_is, span, words)):
                continue
            # "on strike" hangs on who is on strike, or on what they do.
            head = span.root.head if span.root.pos_ == "ADP" else span.root
            verbal = head.pos_ in {"VERB", "AUX"}
            if not _modifies(doc, span[-1]) and sense.fits(head, verbal):
                return Trigger(span.start, span.end, head, sense, verbal)
    return None


def _is(token: Token, word: str) -> bool:
    return token.lower_ == word or lemma(token) == word


def _word(doc: Doc, token: Token) -> Trigger | None:
    verbal = token.pos_ in {"VERB", "AUX"} or (token.tag_ in VERBAL_TAGS and token.dep_ == "amod")
    nominal = token.pos_ in {"NOUN", "PROPN"} or (
        token.tag_ == "VBG" and token.dep_ in NOMINAL_DEPS
    )
    if (token.pos_ == "PROPN" and token.ent_type_ in NAMES) or token.ent_type_ == "DATE":
        return None
    if nominal and not _modifies(doc, token):
        sense = senses().of(token, False)
        if sense is not None:
            return Trigger(token.i, token.i + 1, token, sense, False)
    if verbal and not _hyphenated(doc, token):
        sense = senses().of(token, True)
        if sense is not None and not _habit(token, sense):
            return Trigger(token.i, _particle_end(token), token, sense, True)
    return None


def _modifies(doc: Doc, noun: Token) -> bool:
    """Whether a noun is but a part of another: "attack helicopter", "post-war", "strike-bound"."""
    if _hyphenated(doc, noun):
        return True
    if noun.dep_ not in MODIFYING or noun.head.i <= noun.i:
        return False
    return not Words.of(lexicon("events_words")["bearers"]["lemmas"]).holds(noun.head)


def _hyphenated(doc: Doc, token: Token) -> bool:
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i else None
    if after is not None and after.text in HYPHENS and not (token.whitespace_ or after.whitespace_):
        return True
    return before is not None and before.text in HYPHENS and not before.whitespace_


def _habit(verb: Token, sense: Sense) -> bool:
    """Whether a participle tells what something is for: "killing machine"; not "dying man"."""
    return verb.dep_ == "amod" and verb.tag_ == "VBG" and sense.frame.get("object") == "patient"


def _particle_end(verb: Token) -> int:
    return max(
        [verb.i + 1, *(p.i + 1 for p in child(verb, "prt") if p.i == verb.i + 1)],
    )
