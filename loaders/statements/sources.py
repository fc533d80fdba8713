"""Sources: the words that name who speaks."""

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.subjects import SUBJECTS, is_passive, speaks, subject_of

DASHES = frozenset({"-", "–", "—", "―", "--"})
# What a noun phrase sheds: clauses and appositions after a comma say more, they do not name.
SHED = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp", "dep"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: the head noun or pronoun, and the tokens `start` to `end` (exclusive)."""

    head: Token
    start: int
    end: int


def is_cited(verb: Token) -> bool:
    """Whether it is the "saying" of "was quoted as saying"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.tag_ == "VBG"


def quotes_somebody(verb: Token) -> bool:
    """Whether it is the "quoted" of "was quoted as saying", which reports nothing of its own."""
    if not is_passive(verb):
        return False
    return any(is_cited(inner) for c in verb.rights if c.lower_ == "as" for inner in c.children)


def source_of(verb: Token) -> Source | None:
    """The source of a reporting verb by the parse: its subject, or its agent where passive."""
    if is_passive(verb):
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        noun = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
        return noun_phrase(noun, verb) if noun is not None else None
    head = subject_of(verb)
    if head is not None and verb.tag_ == "VBG" and not speaks(head):
        head = _reporting_above(verb) or head
    if head is None:
        return None
    head = _past_dateline(head, verb)
    phrase = noun_phrase(head, verb)
    relative = next(
        (c for c in verb.lefts if c.dep_ in SUBJECTS and c.lower_ in grammar("relatives")), None
    )
    if relative is not None and phrase.end <= relative.i:
        return Source(head, phrase.start, relative.i + 1)
    return _joined(phrase, verb)


def _past_dateline(head: Token, verb: Token) -> Token:
    """The noun that the parse hangs on the town of a dateline: "LIMA (AP) - Farmers and ... say".

    "NATO - the alliance - says" closes its dash.
    """
    doc = head.doc
    if not head.is_upper or not head.is_sent_start or doc[verb.i - 1].text in DASHES:
        return head
    behind = (c for c in head.rights if c.dep_ == "appos" and c.left_edge.i > head.i)
    return next((c for c in behind if doc[c.left_edge.i - 1].text in DASHES), head)


def _reporting_above(verb: Token) -> Token | None:
    """The speaker of the report that a participle hangs in: said a bomb went off, adding that."""
    for ancestor in verb.ancestors:
        if ancestor.lower_ in verbs() and ancestor.pos_ == "VERB":
            subject = subject_of(ancestor)
            if subject is not None and speaks(subject):
                return subject
    return None


def _joined(phrase: Source, verb: Token) -> Source:
    """A subject with the noun right before it that the parse took for another: "agency Tass"."""
    before = [
        c
        for c in verb.lefts
        if c.dep_ in SUBJECTS and c.i == phrase.start - 1 and c.pos_ in ("NOUN", "PROPN")
    ]
    return Source(phrase.head, noun_phrase(before[0]).start, phrase.end) if before else phrase


def noun_phrase(head: Token, verb: Token | None = None) -> Source:
    """The phrase around a noun, without clauses and appositions that follow it.

    It never reaches over `verb`.
    """
    start, end = _left_start(head), _right_end(head)
    if verb is not None and start <= verb.i < head.i:
        start = verb.i + 1
    if verb is not None and head.i < verb.i < end:
        end = verb.i
    while end > head.i + 1 and _loose(head.doc[end - 1]) and head.doc[end - 1].text != ")":
        end -= 1
    return Source(head, start, end)


def _loose(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)


def _left_start(head: Token) -> int:
    """Where a noun phrase begins: behind a dateline, and behind what it swallowed."""
    doc, start = head.doc, head.left_edge.i
    while start < head.i and (_loose(doc[start]) or doc[start].dep_ == "cc"):
        start += 1
    for i in range(start + 1, head.i):
        if doc[i].lower_ == "the" and doc[i - 1].pos_ in ("NUM", "NOUN", "PROPN"):
            # "... reached 112 the monitor said": an article stands at the head of its phrase
            start = i
        if doc[i].text in DASHES and doc[i].whitespace_ and doc[start].is_upper:
            return i + 1
    return start


def _right_end(head: Token) -> int:
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "conj":
            end = max(end, _right_end(child))
        elif child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge.i == head.i + 1:
            end = child.i + 1  # the state news agency Tass
        elif child.dep_ in SHED or child.text in (",", ";", ":", "—", "--", "–"):
            if not any(c.dep_ == "conj" for c in head.rights):
                break
        elif child.dep_ == "prep" and child.right_edge.ent_type_ in ("DATE", "TIME"):
            break
        elif child.dep_ in ("prep", "poss", "case", "nmod", "compound", "nummod", "amod"):
            end = max(end, child.right_edge.i + 1)
            cut = next((t.i for t in head.doc[head.i + 1 : end] if t.text == ","), None)
            if cut is not None and child.i < cut:
                end = cut
                break
    return end
