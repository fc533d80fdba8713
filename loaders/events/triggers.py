"""Triggers: the words that report an event, each in the sense that fits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import child
from rashomon.loaders.events.senses import Sense, senses
from rashomon.loaders.events.words import lemma, traits
from rashomon.loaders.lexicon import lexicon

VERBAL_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}
NOMINAL_DEPS = {"nsubj", "nsubjpass", "dobj", "pobj", "pcomp", "conj", "attr"}
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
    words, phrases = _forms()
    known = words | phrases.keys()
    forms = doc.to_array(["LOWER", "LEMMA"]).tolist()
    end = 0
    for index, (lower, lemmatized) in enumerate(forms):
        if index < end or not (lower in known or lemmatized in known):
            continue
        seconds = phrases.get(lemmatized) or phrases.get(lower) or frozenset()
        begins = index + 1 < len(forms) and not seconds.isdisjoint(forms[index + 1])
        if not (begins or lower in words or lemmatized in words):
            continue
        token = doc[index]
        found = (_phrase(doc, token) if begins else None) or _word(doc, token)
        if found is not None:
            end = found.end
            yield found


@cache
def _forms() -> tuple[frozenset[int], dict[int, frozenset[int]]]:
    """Hashes of the words of one-word triggers, and of the first words of phrases to the second.

    Names have no lemma: their plurals are there too.
    """
    listed = senses()
    words = _hashes([*listed.verbs, *listed.nouns])
    phrases = {
        form: _hashes(phrase[1] for phrase, _ in found)
        for first, found in listed.phrases.items()
        for form in _hashes([first])
    }
    return words, phrases


def _hashes(words: Iterable[str]) -> frozenset[int]:
    return frozenset(get_string_id(form) for word in words for form in (word, f"{word}s"))


def _phrase(doc: Doc, first: Token) -> Trigger | None:
    known = senses().phrases
    for start in {*traits(first)[:2]}:
        for words, sense in known.get(start, ()):
            end = first.i + len(words)
            if end > len(doc) or not all(_is(doc[first.i + k], w) for k, w in enumerate(words)):
                continue
            span = doc[first.i : end]
            # "on strike" hangs on who is on strike, or on what they do.
            head = span.root.head if span.root.pos_ == "ADP" else span.root
            verbal = head.pos_ in {"VERB", "AUX"}
            if not _modifies(doc, span) and sense.fits(head, verbal):
                return Trigger(span.start, span.end, head, sense, verbal)
    return None


def _is(token: Token, word: str) -> bool:
    return word in traits(token)[:2]


def _word(doc: Doc, token: Token) -> Trigger | None:
    verbal = token.pos_ in {"VERB", "AUX"} or (token.tag_ in VERBAL_TAGS and token.dep_ == "amod")
    verbal = verbal or _counting(doc, token)
    nominal = token.pos_ in {"NOUN", "PROPN"} or (
        token.tag_ == "VBG" and token.dep_ in NOMINAL_DEPS and not child(token, "dobj")
    )
    if (token.pos_ == "PROPN" and token.ent_type_ in NAMES) or token.ent_type_ == "DATE":
        return None
    if nominal:
        sense = senses().of(token, False)
        if sense is not None and not _modifies(doc, doc[token.i : token.i + 1]):
            return Trigger(token.i, token.i + 1, token, sense, False)
    if verbal:
        sense = senses().of(token, True)
        if sense is not None and not (
            _hyphenated(doc, doc[token.i : token.i + 1]) or _habit(token, sense)
        ):
            return Trigger(token.i, _particle_end(token), token, sense, True)
    return None


def _modifies(doc: Doc, span: Span) -> bool:
    """Whether nouns are but a part of another: "attack helicopter", "post-war", "strike-bound"."""
    if _hyphenated(doc, span):
        return True
    noun = span.root if span.root.pos_ in {"NOUN", "PROPN", "VERB", "ADP"} else span[-1]
    if noun.dep_ not in MODIFYING or noun.head.i <= noun.i:
        return False
    return lemma(noun.head) not in _bearers()


def _counting(doc: Doc, token: Token) -> bool:
    """Whether a headline's verb was taken for a noun: "Blast at landing kills 20"."""
    if token.tag_ != "NNS" or token.i + 1 == len(doc):
        return False
    after = doc[token.i + 1]
    return after.like_num or after.lower_ in _counts()


@cache
def _counts() -> frozenset[str]:
    return frozenset(lexicon("events_words")["headlines"]["counting"])


@cache
def _bearers() -> frozenset[str]:
    return frozenset(lexicon("events_words")["bearers"]["lemmas"])


def _hyphenated(doc: Doc, span: Span) -> bool:
    after = doc[span.end] if span.end < len(doc) else None
    before = doc[span.start - 1] if span.start else None
    if after is not None and after.text in HYPHENS:
        return not (doc[span.end - 1].whitespace_ or after.whitespace_)
    return before is not None and before.text in HYPHENS and not before.whitespace_


def _habit(verb: Token, sense: Sense) -> bool:
    """Whether a participle tells what something is for: "killing machine"; not "dying man"."""
    return verb.dep_ == "amod" and verb.tag_ == "VBG" and sense.frame.get("object") == "patient"


def _particle_end(verb: Token) -> int:
    return max(
        [verb.i + 1, *(p.i + 1 for p in child(verb, "prt") if p.i == verb.i + 1)],
    )
