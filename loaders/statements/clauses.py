"""Clauses as what is said: with "that" and without, questions, infinitives, gerunds."""

from spacy.tokens import Token

from rashomon.loaders.statements.ends import DASHES
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.neighbours import following
from rashomon.loaders.statements.site import FINITE_TAGS, Complement, Site, is_finite, object_of
from rashomon.loaders.statements.subjects import SUBJECTS

OPENING = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})
# A subject's noun follows the start of its clause within so many tokens.
SUBJECT_REACH = 20
# So far from the cue "that" may stand.
REPORTERS_REACH = 25


def clause(site: Site, frame: str) -> Complement | None:
    """Said [that] the dam had held."""
    start = _that(site)
    if start is None and frame != "that" and not _all_said(site.verb):
        start = _bare(site)
    doc = site.discourse.doc
    if start is None or start >= len(doc) or doc[start].lower_ == "whether":
        return None
    obj = object_of(site.verb)
    addressee = obj if obj is not None and obj.i < start else _to_whom(site.verb, start)
    return Complement(site.to_end(start), frame, addressee)


def _all_said(verb: Token) -> bool:
    """Whether a cue's relative clause is on a noun for what was said: everything he said was ..."""
    return verb.dep_ == "relcl" and verb.head.lower_ in grammar("whole")


def _that(site: Site) -> int | None:
    """The token behind the "that" of a clause that the cue governs."""
    doc = site.discourse.doc
    _, end = site.discourse.sentence(site.verb.i)
    for i in range(site.after, min(end, site.after + REPORTERS_REACH)):
        token = doc[i]
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT", "DT"):
            if token.dep_ in ("nsubj", "nsubjpass", "det") and _demonstrative(token):
                return i if i == site.after and _clause_at(site, i, end) else None
            if i == site.after:
                return i + 1
            if token.dep_ == "mark" and token.head.head == site.verb and _plain_between(site, i):
                return i + 1
            if (
                token.tag_ in ("IN", "WDT")
                and not _demonstrative(token)
                and _plain_between(site, i)
            ):
                return i + 1
        if site.discourse.quote_of[i] != site.discourse.quote_of[site.verb.i]:
            return None
    return None


def _demonstrative(that: Token) -> bool:
    """Whether "that" is itself what the clause speaks of: said that was not his view."""
    behind = following(that)
    return behind is not None and behind.tag_ in FINITE_TAGS and that.tag_ != "IN"


def _plain_between(site: Site, i: int) -> bool:
    """Whether nothing but circumstances (or who was told) stands between cue and "that"."""
    between = site.discourse.doc[site.after : i]
    told = "obj-that" in site.cue.entry.frames
    own = {"dobj"} if not told else set()
    verbal = any(t.pos_ in ("VERB", "AUX") and t.dep_ != "acl" for t in between)
    return not verbal and not any(t.dep_ in own and t.head == site.verb for t in between)


def _bare(site: Site) -> int | None:
    """Where a clause without "that" starts."""
    verb = site.verb
    _, end = site.discourse.sentence(verb.i)
    for child in verb.rights:
        if child.dep_ == "ccomp" and site.after <= child.i < end and is_finite(child):
            start = max(site.after, child.left_edge.i)
            subject = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
            if subject is None and start > site.after:
                return _without_subject(site, start)
            return _past_circumstances(site, start, subject)
    if site.after < end and site.discourse.doc[site.after].text in DASHES:
        return None
    start = _past_circumstances(site, site.after, None)
    if start < end and _clause_at(site, start, end):
        return start
    return start if start < end and _sure_clause(site, start, end) else None


def _without_subject(site: Site, start: int) -> int:
    """Where a clause starts whose subject the parse took for something else.

    A time: told the BBC Friday was a black day; a phrase: says around half of them were women.
    """
    told = object_of(site.verb) if "obj-that" in site.cue.entry.frames else None
    first = site.after if told is None else max(site.after, min(told.right_edge.i + 1, start))
    behind = _past_circumstances(site, first, None)
    return behind if behind < start else first


def _sure_clause(site: Site, start: int, end: int) -> bool:
    """Whether a noun phrase with a verb behind it follows "say": a clause, whatever the parse."""
    if (
        site.cue.entry.lemma not in grammar("clausal")
        or site.discourse.doc[start].pos_ not in OPENING
    ):
        return False
    rest = site.discourse.doc[start + 1 : end]
    return any(t.tag_ in FINITE_TAGS or t.tag_ == "VBN" for t in rest)


def _past_circumstances(site: Site, start: int, subject: Token | None) -> int:
    """Step over "on Tuesday", "in a statement", "to reporters" between the cue and its clause."""
    doc = site.discourse.doc
    limit = subject.left_edge.i if subject is not None else site.discourse.sentence(site.verb.i)[1]
    i = start
    while i < limit:
        token = doc[i]
        time = next((t for t in site.times if t.start <= token.idx < t.end), None)
        if time is not None and (i == start or doc[i - 1].pos_ != "CCONJ"):
            while i < limit and doc[i].idx < time.end:
                i += 1
        elif (
            token.dep_ == "prep"
            and token.head == site.verb
            and subject is not None
            and token.right_edge.i < limit
        ):
            i = token.right_edge.i + 1
        elif (
            (
                token.pos_ == "ADP"
                and i + 1 < limit
                and any(t.start <= doc[i + 1].idx < t.end for t in site.times)
            )
            or (token.text == "," and i > start and subject is not None)
            or token.is_space
        ):
            i += 1
        else:
            break
    return i if i < limit or subject is not None else start


def _clause_at(site: Site, start: int, end: int) -> bool:
    """Whether a subject with a finite verb starts at token `start`, however it is attached."""
    for token in site.discourse.doc[start : min(end, start + SUBJECT_REACH)]:
        if token.dep_ in SUBJECTS and token.left_edge.i <= start and token.i < token.head.i < end:
            if is_finite(token.head):
                return start == max(token.left_edge.i, site.after)
        elif token.text in (",", ";", ":") or token.pos_ == "VERB":
            return False
    return False


def question(site: Site, frame: str) -> Complement | None:
    """Asked whether, explained why."""
    doc = site.discourse.doc
    _, end = site.discourse.sentence(site.verb.i)
    for i in range(site.after, min(end, site.after + 8)):
        token = doc[i]
        if token.lower_ in grammar("interrogatives") and (
            i == site.after or _governed(token, site.verb)
        ):
            obj = object_of(site.verb)
            return Complement(site.to_end(i), frame, obj if obj is not None and obj.i < i else None)
        if token.pos_ in ("VERB", "AUX") or token.is_punct:
            return None
    return None


def _governed(token: Token, verb: Token) -> bool:
    node = token
    for _ in range(4):
        node = node.head
        if node.dep_ in ("ccomp", "pcomp") and (node.head == verb or node.head.head == verb):
            return True
    return False


def _to_whom(verb: Token, before: int) -> Token | None:
    for child in verb.rights:
        if child.dep_ in ("prep", "dative") and child.lower_ == "to" and child.i < before:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
