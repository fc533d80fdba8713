"""Nouns that report: "Trump's claim that ...", "warnings from doctors of ..."."""

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.lexicon import nouns, reports
from rashomon.loaders.statements.site import FINITE_TAGS
from rashomon.loaders.statements.sources import Source, noun_phrase
from rashomon.loaders.statements.subjects import speaks, subject_of

HOLDING = frozenset({"by", "from"})


def noun_statements(discourse: Discourse) -> list[Found]:
    """The statements made by nouns whose holder the text names beside them."""
    found = []
    known = nouns()
    for i, word in enumerate(discourse.lower):
        frames = known.get(word)
        if frames is None:
            continue
        token = discourse.doc[i]
        if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
            continue
        quote = discourse.quote_at(token.i)
        holder = _holder(token)
        if holder is None or (quote is not None and quote.words < 4):
            continue
        content = _content(discourse, token, holder, set(frames))
        if content is not None:
            start, end, frame = content
            found.append(
                Found((token.i, token.i + 1), [(start, end)], frames[frame], holder, token)
            )
    return found


def _holder(noun: Token) -> Source | None:
    """Whose the noun is: possessor, "by"/"from" phrase, name before it, subject of "issued"."""
    possessor = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if possessor is not None:
        if possessor.lower_ in ("its", "whose"):
            return Source(possessor, possessor.i, possessor.i + 1)
        phrase = noun_phrase(possessor, noun)
        end = min(phrase.end, noun.i)
        while end > possessor.i + 1 and noun.doc[end - 1].tag_ == "POS":
            end -= 1
        return Source(possessor, phrase.start, end)
    people = next(
        (c for c in noun.lefts if c.ent_type_ in ("NORP", "ORG", "PERSON") and c.i == noun.i - 1),
        None,
    )
    if people is not None:
        return Source(people, people.i, people.i + 1)
    for child in noun.rights:
        if child.lower_ in HOLDING and child.dep_ in ("prep", "agent"):
            holder = next((c for c in child.children if c.dep_ == "pobj"), None)
            if holder is not None and holder.pos_ in ("NOUN", "PROPN", "PRON"):
                return noun_phrase(holder)
    return _lent(noun)


def _lent(noun: Token) -> Source | None:
    """ "Made the claim that": the subject of a verb that only lends itself to the noun."""
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in reports("holders", "light"):
        return None
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in noun.head.lefts):
        return None
    subject = subject_of(noun.head)
    return noun_phrase(subject, noun.head) if subject is not None and speaks(subject) else None


def _content(
    discourse: Discourse, noun: Token, holder: Source, frames: set[str]
) -> tuple[int, int, str] | None:
    doc = discourse.doc
    _, end = discourse.sentence(noun.i)
    at = noun.i + 1
    if holder.start > noun.i:
        at = max(at, holder.end)
    if at >= end:
        return None
    if "inf" in frames and doc[at].lower_ == "to" and doc[at].pos_ == "ADP":
        whom = next((c for c in doc[at].children if c.dep_ == "pobj"), doc[at])
        at = noun_phrase(whom).end
        if at >= end:
            return None
    if "that" in frames and doc[at].lower_ == "that" and _clause_follows(discourse, at + 1, end):
        stop = _stop(discourse, noun, at + 1, end)
        return (at + 1, stop, "that") if stop > at + 1 else None
    if "inf" in frames and doc[at].tag_ == "TO":
        return at, _stop(discourse, noun, at, end), "inf"
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in frames and child.lower_ not in HOLDING:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.i > child.i:
                stop = min(child.right_edge.i + 1, clause_end(discourse, noun, child.i + 1))
                stop = min(stop, holder.start - 1) if holder.start > inner.i else stop
                return child.i + 1, stop, child.lower_
    return None


def _clause_follows(discourse: Discourse, start: int, end: int) -> bool:
    """Whether "that" opens a clause with a subject of its own: no relative clause."""
    doc = discourse.doc
    if start >= end or doc[start].pos_ in ("VERB", "AUX"):
        return False
    verb = next((t for t in doc[start:end] if t.tag_ in FINITE_TAGS), None)
    return verb is not None and doc[start - 1].dep_ not in ("nsubj", "nsubjpass", "dobj")


def _stop(discourse: Discourse, noun: Token, start: int, end: int) -> int:
    """The end of a noun's clause: before the main verb where that comes behind it."""
    stop = clause_end(discourse, noun, start)
    if noun.dep_ in ("nsubj", "nsubjpass"):
        stop = min(stop, max(noun.right_edge.i + 1, start + 1))
    if _governor(noun).i > noun.i:
        comma = next((t.i for t in discourse.doc[start:end] if t.text == ","), stop)
        stop = min(stop, comma)
    return stop


def _governor(noun: Token) -> Token:
    """The verb that a noun hangs on, be it by a preposition."""
    node = noun.head
    while node.pos_ not in ("VERB", "AUX") and node.head != node:
        node = node.head
    return node
