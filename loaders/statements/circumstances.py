"""What surrounds the saying: when, to whom, and whether it was said at all."""

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.lexicon import polarity
from rashomon.loaders.statements.sources import noun_phrase

MOVABLE = 12


def polarity_of(verb: Token) -> tuple[bool, bool]:
    """Whether a cue is negated ("did not say") and whether it is hypothetical ("may say")."""
    negated = hypothetical = False
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ == "prep":
        return False, False
    node = verb
    for step in range(4):
        for child in node.lefts:
            negated |= child.dep_ == "neg" or (
                child.lower_ in polarity("negators") and child.dep_ in ("advmod", "preconj")
            )
            hypothetical |= child.dep_ == "aux" and child.lower_ in polarity("modals")
            hypothetical |= child.dep_ == "mark" and child.lower_ in polarity("conditionals")
        if node.dep_ not in ("xcomp", "pcomp", "prep") or node.head.pos_ not in (
            "VERB",
            "AUX",
            "ADJ",
            "ADP",
        ):
            break
        to = any(c.tag_ == "TO" for c in node.lefts)
        node = node.head
        if node.lower_ == "with":
            break  # "with the ministry warning that": no part of the clause around it
        negated |= node.pos_ == "ADP" and node.lower_ in polarity("negators")
        negated |= node.lemma_.lower() in polarity("refusals") and step < 3
        hypothetical |= to and node.lemma_.lower() in polarity("plans")
    return negated, hypothetical


def addressee(found: Found) -> Passage | None:
    """The words for who is spoken to: "told reporters", "said to the crowd"."""
    head = found.addressee
    if head is None:
        head = next(
            (
                c
                for c in found.verb.rights
                if c.dep_ == "dobj" and found.verb.lemma_ in ("tell", "remind", "assure", "inform")
            ),
            None,
        )
    if head is None:
        head = _to_whom(found)
    if head is None:
        return None
    phrase = noun_phrase(head)
    taken = list(found.spans)
    if found.source is not None:
        taken.append((found.source.start, found.source.end))
    if any(start < phrase.end and phrase.start < end for start, end in taken):
        return None
    last = head.doc[phrase.end - 1]
    return Passage(head.doc[phrase.start].idx, last.idx + len(last))


def _to_whom(found: Found) -> Token | None:
    for child in found.verb.rights:
        if child.lower_ == "to" and child.dep_ in ("prep", "dative"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def time_of(discourse: Discourse, found: Found, times: tuple[Passage, ...]) -> int | None:
    """The index of the time at which it was said, if the cue's own clause names one."""
    doc = discourse.doc
    start, end = discourse.outer_sentence(found.verb.i)
    best: tuple[int, int] | None = None
    for number, time in enumerate(times):
        if time.end <= doc[start].idx or time.start >= doc[end - 1].idx + len(doc[end - 1]):
            continue
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is None or any(a < span.end and span.start < b for a, b in found.spans):
            continue
        distance = _distance(found, span.start, span.end)
        if _belongs(found.verb, span.root, distance) and (best is None or distance < best[0]):
            best = (distance, number)
    return None if best is None else best[1]


def _distance(found: Found, start: int, end: int) -> int:
    return start - found.cue[1] if start >= found.cue[1] else found.cue[0] - end


def _belongs(verb: Token, root: Token, distance: int) -> bool:
    """Whether a time hangs on the cue with no other verb between, or stands right beside it."""
    node = root
    for _ in range(4):
        if node.head == verb:
            return True
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            break
    return distance == 0
