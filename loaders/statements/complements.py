"""What stands to the right of a reporting verb as the thing said, frame by frame."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.sources import SUBJECTS, is_passive, noun_phrase

OBJECTS = frozenset({"dobj", "dative", "obj"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
OPENING = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})
REPORTERS_REACH = 25


@dataclass(frozen=True, slots=True)
class Complement:
    """What is said to the right of a cue: token ranges, the frame that found it, the addressee."""

    spans: tuple[tuple[int, int], ...]
    frame: str
    addressee: Token | None = None
    cue_end: int | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A cue with what its complements are looked for in."""

    discourse: Discourse
    cue: Cue
    after: int  # the first token behind cue and inverted subject
    times: tuple[Passage, ...]

    @property
    def verb(self) -> Token:
        """The cue's verb."""
        return self.cue.verb

    def to_end(self, start: int) -> tuple[tuple[int, int], ...]:
        """The content from token `start` to where the reporter takes the word again."""
        return ((start, clause_end(self.discourse, self.verb, start)),)


def complement(site: Site) -> Complement | None:
    """What the cue's frames find to its right, the surest frame first."""
    frames = site.cue.entry.frames
    for names, finder in FINDERS:
        for name in names:
            if name in frames or (name == "*" and any(f in PREPOSITIONAL for f in frames)):
                found = finder(site, name)
                if found is not None:
                    return found
                break
    return None


def _clause(site: Site, frame: str) -> Complement | None:
    start = _that(site)
    if start is None and frame != "that":
        start = _bare(site)
    if start is None:
        return None
    obj = _object(site.verb)
    addressee = obj if obj is not None and obj.i < start else _to_whom(site.verb, start)
    return Complement(site.to_end(start), frame, addressee)


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
    following = that.nbor() if that.i + 1 < len(that.doc) else that
    return following.tag_ in FINITE_TAGS and that.tag_ != "IN"


def _plain_between(site: Site, i: int) -> bool:
    """Whether nothing but circumstances (or who was told) stands between cue and "that"."""
    between = site.discourse.doc[site.after : i]
    told = "obj-that" in site.cue.entry.frames
    return not any(
        t.pos_ in ("VERB", "AUX") or (t.dep_ == "dobj" and t.head == site.verb and not told)
        for t in between
    )


def _bare(site: Site) -> int | None:
    """Where a clause without "that" starts."""
    verb = site.verb
    doc = site.discourse.doc
    _, end = site.discourse.sentence(verb.i)
    for child in verb.rights:
        if child.dep_ == "ccomp" and site.after <= child.i < end and _finite(child):
            start = max(site.after, child.left_edge.i)
            subject = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
            return _past_circumstances(site, start, subject)
    start = _past_circumstances(site, site.after, None)
    if start < end and _clause_at(site, start, end):
        return start
    return start if start < end and _sure_clause(site, start, end) else None


def _sure_clause(site: Site, start: int, end: int) -> bool:
    """Behind "say" a noun phrase with a verb after it is a clause, whatever the parse made of it."""
    if site.cue.entry.lemma not in grammar("clausal") or site.discourse.doc[start].pos_ not in OPENING:
        return False
    rest = site.discourse.doc[start + 1 : end]
    return any(t.tag_ in FINITE_TAGS or t.tag_ == "VBN" for t in rest)


def _relative(site: Site, frame: str) -> Complement | None:
    """An explosion [that] Russia said [had damaged the hospital]."""
    doc = site.discourse.doc
    verb = site.verb
    if (
        site.after >= len(doc)
        or doc[site.after].tag_ not in FINITE_TAGS
        or verb.tag_ not in FINITE_TAGS
    ):
        return None
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    before = subject.left_edge.i - 1 if subject is not None else -1
    if before < 0 or doc[before].lower_ not in grammar("relatives") | {"what"}:
        return None
    spans = site.to_end(site.after)
    antecedent = _antecedent(doc[before])
    if antecedent is not None:
        spans = (antecedent, *spans)
    elif doc[before].lower_ != "that":
        spans = ((before, before + 1), *spans)
    return Complement(spans, frame)


def _antecedent(relative: Token) -> tuple[int, int] | None:
    """The noun phrase that a relative pronoun right behind it stands for."""
    i = relative.i - 1
    while i > 0 and relative.doc[i].text == ",":
        i -= 1
    head = relative.doc[i]
    for _ in range(3):
        if head.dep_ == "pobj" and head.head.head.pos_ in ("NOUN", "PROPN"):
            head = head.head.head
    if relative.lower_ == "what" or head.pos_ not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(head)
    return (phrase.start, phrase.end) if phrase.end <= relative.i else None


def _finite(verb: Token) -> bool:
    if verb.tag_ in FINITE_TAGS:
        return True
    return any(
        c.dep_ in ("aux", "auxpass", "cop") and c.tag_ in FINITE_TAGS for c in verb.lefts
    ) or (
        any(c.dep_ in SUBJECTS for c in verb.lefts)
        and not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    )


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
            token.pos_ == "ADP"
            and i + 1 < limit
            and any(t.start <= doc[i + 1].idx < t.end for t in site.times)
        ):
            i += 1
        elif token.text == "," and i > start and subject is not None:
            i += 1
        elif token.is_space:
            i += 1
        else:
            break
    return i if i < limit or subject is not None else start


def _clause_at(site: Site, start: int, end: int) -> bool:
    """Whether a subject with a finite verb starts at token `start`, however it is attached."""
    doc = site.discourse.doc
    for i in range(start, min(end, start + 20)):
        token = doc[i]
        if (
            token.dep_ in SUBJECTS
            and token.left_edge.i <= start <= token.i
            and token.i < token.head.i
        ):
            if token.head.i < end and _finite(token.head):
                return start == max(token.left_edge.i, site.after)
        if token.text in (",", ";", ":") or token.pos_ == "VERB":
            return False
    return False


def _wh(site: Site, frame: str) -> Complement | None:
    doc = site.discourse.doc
    _, end = site.discourse.sentence(site.verb.i)
    for i in range(site.after, min(end, site.after + 8)):
        token = doc[i]
        if token.lower_ in grammar("interrogatives") and (i == site.after or _governed(token, site.verb)):
            obj = _object(site.verb)
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


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.rights if c.dep_ in OBJECTS), None)


def _to_whom(verb: Token, before: int) -> Token | None:
    for child in verb.rights:
        if child.dep_ in ("prep", "dative") and child.lower_ == "to" and child.i < before:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _infinitive(site: Site, frame: str) -> Complement | None:
    """Promised to go; urged them to go (`obj-inf`: the object is who is spoken to)."""
    doc = site.discourse.doc
    _, end = site.discourse.sentence(site.verb.i)
    for child in site.verb.rights:
        if child.dep_ not in ("xcomp", "ccomp", "advcl") or not site.after <= child.i < end:
            continue
        to = next((c for c in child.lefts if c.lower_ == "to" and c.tag_ == "TO"), None)
        if to is None:
            continue
        inner = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        obj = inner or _object(site.verb)
        if (obj is None or obj.i > to.i) == (frame == "obj-inf"):
            continue
        if child.dep_ == "advcl" and frame != "obj-inf":
            continue
        start = to.i
        while start > site.after and doc[start - 1].lower_ in ("not", "never"):
            start -= 1
        return Complement(site.to_end(start), frame, obj if frame == "obj-inf" else None)
    return None


def _gerund(site: Site, frame: str) -> Complement | None:
    for child in site.verb.rights:
        if (
            child.dep_ in ("xcomp", "ccomp", "pcomp")
            and child.tag_ == "VBG"
            and child.i >= site.after
        ):
            if any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE_TAGS for c in child.lefts):
                continue
            return Complement(site.to_end(max(site.after, child.left_edge.i)), frame)
    return None


def _predicate(site: Site, frame: str) -> Complement | None:
    """Called the protesters "terrorists": object and predicate together."""
    doc = site.discourse.doc
    verb = site.verb
    if is_passive(verb):
        return _passive_predicate(site, frame)
    start = site.after
    last = None
    for child in verb.rights:
        if child.i < start:
            continue
        if child.dep_ == "oprd":
            last = child
        elif child.dep_ == "ccomp" and not _finite_aux(child):
            last = child
        elif child.dep_ in OBJECTS and _juxtaposed(site, child):
            last = child
    if last is None:
        return None
    first = next(
        (c for c in verb.rights if c.i >= start and c.dep_ in OBJECTS | {"ccomp", "oprd"}), last
    )
    start = max(start, first.left_edge.i)
    end = clause_end(site.discourse, verb, start)
    if doc[start].lower_ == "for" or start >= end:
        return None
    return Complement(((start, end),), frame)


def _finite_aux(verb: Token) -> bool:
    return verb.tag_ in FINITE_TAGS or any(
        c.dep_ in ("aux", "auxpass") and (c.tag_ in FINITE_TAGS or c.tag_ == "TO")
        for c in verb.lefts
    )


def _juxtaposed(site: Site, obj: Token) -> bool:
    """An object with a quotation or a second noun phrase right behind it."""
    doc = site.discourse.doc
    behind = obj.i + 1
    if behind >= len(doc):
        return False
    number = site.discourse.quote_of[behind]
    if number >= 0 and site.discourse.quotes[number].start == behind:
        return True
    quote = site.discourse.quote_at(obj.i)
    if (
        quote is not None
        and quote.start > site.after
        and quote is not site.discourse.quote_at(site.verb.i)
    ):
        return True
    return obj.pos_ in ("PRON", "PROPN") and doc[behind].lower_ in grammar("articles")


def _passive_predicate(site: Site, frame: str) -> Complement | None:
    verb = site.verb
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    rest = next((c for c in verb.rights if c.dep_ in ("oprd", "attr", "acomp")), None)
    if rest is None:
        return None
    spans = ((rest.left_edge.i, clause_end(site.discourse, verb, rest.left_edge.i)),)
    if subject is not None:
        spans = ((subject.left_edge.i, subject.right_edge.i + 1), *spans)
    return Complement(spans, frame)


def _object_as(site: Site, frame: str) -> Complement | None:
    """Described it as a crime; was described by residents as a crime."""
    doc = site.discourse.doc
    verb = site.verb
    _, end = site.discourse.sentence(verb.i)
    start = next(
        (i for i in range(site.after, min(end, site.after + 30)) if _as(doc[i], verb)), None
    )
    if start is None:
        return None
    stop = clause_end(site.discourse, verb, start + 1)
    if is_passive(verb):
        subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
        if subject is None:
            return None
        agent = next((c for c in verb.rights if c.dep_ == "agent" and c.i > start), None)
        stop = agent.i if agent is not None else stop
        return Complement(((subject.left_edge.i, subject.right_edge.i + 1), (start, stop)), frame)
    obj = _object(verb)
    if obj is None or obj.i > start:
        return None
    return Complement(((max(site.after, obj.left_edge.i), stop),), frame)


def _as(token: Token, verb: Token) -> bool:
    if token.lower_ != "as" or token.dep_ != "prep":
        return False
    head = token.head
    return (
        head == verb
        or (head.head == verb and head.dep_ in OBJECTS | {"agent", "nsubjpass"})
        or head.head.head == verb
    )


PREPOSITIONAL = {
    name
    for p in ("of", "about", "on", "upon", "for", "to", "against", "over", "at", "with")
    for name in (p, f"obj-{p}", f"{p}-inf")
}


def _prepositional(site: Site, _: str) -> Complement | None:
    """Called for calm, accused them of lying, called on them to go."""
    frames = site.cue.entry.frames
    for child in (*site.verb.rights, *_hung_on_object(site.verb)):
        if (
            child.dep_ not in ("prep", "agent", "dative", "prt", "mark", "advmod")
            or child.i < site.after - 1
        ):
            continue
        word = child.lower_
        found = None
        if f"{word}-inf" in frames:
            found = _preposition_infinitive(site, child)
        if found is None and f"obj-{word}" in frames:
            found = _object_preposition(site, child)
        if found is None and word in frames and child.i <= site.after + 3:
            found = _preposition(site, child)
        if found is not None:
            return found
    return None


def _hung_on_object(verb: Token) -> list[Token]:
    obj = _object(verb)
    return [] if obj is None else [c for c in obj.rights if c.dep_ == "prep"]


def _preposition_infinitive(site: Site, prep: Token) -> Complement | None:
    whom = next((c for c in prep.children if c.dep_ in ("pobj",)), None)
    verbs = [
        c
        for c in (*site.verb.rights, *prep.rights, *(whom.rights if whom is not None else ()))
        if c.dep_ in ("xcomp", "advcl", "ccomp", "acl", "relcl", "pcomp")
    ]
    for child in verbs:
        to = next((c for c in child.lefts if c.tag_ == "TO"), None)
        whom = whom or next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        if to is not None and to.i > prep.i and whom is not None and whom.i < to.i:
            if prep.lower_ == "for":
                return Complement(site.to_end(prep.i + 1), "for-inf", None, prep.i + 1)
            return Complement(site.to_end(to.i), f"{prep.lower_}-inf", whom, prep.i + 1)
    return None


def _object_preposition(site: Site, prep: Token) -> Complement | None:
    obj = _object(site.verb)
    subject = next((c for c in site.verb.lefts if c.dep_ == "nsubjpass"), None)
    if obj is not None and obj.i < prep.i:
        start = max(site.after, obj.left_edge.i)
        return Complement(site.to_end(start), f"obj-{prep.lower_}")
    if subject is not None:
        return Complement(
            ((subject.left_edge.i, subject.right_edge.i + 1), *site.to_end(prep.i)),
            f"obj-{prep.lower_}",
        )
    return None


def _preposition(site: Site, prep: Token) -> Complement | None:
    inner = next((c for c in prep.children if c.dep_ in ("pobj", "pcomp")), None)
    if inner is None:
        return None
    start = prep.i + 1
    end = _phrase_end(site, inner, start)
    return Complement(((start, end),), prep.lower_, None, prep.i + 1)


def _noun(site: Site, frame: str) -> Complement | None:
    """Condemned the attack: the object is what is spoken of."""
    obj = next((c for c in site.verb.rights if c.dep_ == "dobj" and c.i >= site.after), None)
    if obj is None:
        return _passive_noun(site, frame)
    start = max(site.after, obj.left_edge.i)
    behind = noun_phrase(obj).end
    doc = site.discourse.doc
    if "clause" in site.cue.entry.frames and behind < len(doc) and doc[behind].tag_ in FINITE_TAGS:
        return Complement(site.to_end(start), "clause")  # the parse took a subject for an object
    return Complement(((start, _phrase_end(site, obj, start)),), frame)


def _passive_noun(site: Site, frame: str) -> Complement | None:
    if not is_passive(site.verb):
        return None
    subject = next((c for c in site.verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is not None:
        return Complement(((subject.left_edge.i, subject.right_edge.i + 1),), frame)
    if site.verb.dep_ == "acl":
        return Complement(((site.verb.head.left_edge.i, site.verb.i),), frame)
    return None


def _phrase_end(site: Site, head: Token, start: int) -> int:
    """The end of a noun phrase that is said: without a clause behind a comma."""
    end = clause_end(site.discourse, site.verb, start)
    doc = site.discourse.doc
    for i in range(head.i + 1, end):
        if doc[i].tag_ == "VBG" and doc[i].dep_ in ("advcl", "acl") and "quote" in _frames(doc[i]):
            return i
        if (
            doc[i].text == ","
            and i + 1 < end
            and doc[i + 1].lower_ in grammar("remarks")
        ):
            return i
    return end


def _frames(token: Token) -> set[str]:
    return {frame for entry in verbs().get(token.lower_, ()) for frame in entry.frames}


Finder = Callable[[Site, str], Complement | None]
FINDERS: tuple[tuple[tuple[str, ...], Finder], ...] = (
    (("clause",), _relative),
    (("wh", "obj-wh"), _wh),
    (("clause", "obj-that", "that"), _clause),
    (("obj-inf",), _infinitive),
    (("inf",), _infinitive),
    (("obj-as",), _object_as),
    (("pred",), _predicate),
    (("ger",), _gerund),
    (("*",), _prepositional),
    (("np",), _noun),
)
