"""Objects as what is said: condemned the attack, called it a crime, described it as a crime."""

from spacy.tokens import Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.site import FINITE_TAGS, OBJECTS, Complement, Site, object_of
from rashomon.loaders.statements.sources import SUBJECTS, is_cited, is_passive, noun_phrase


def predicate(site: Site, frame: str) -> Complement | None:
    """Called the protesters "terrorists": object and predicate together."""
    doc = site.discourse.doc
    verb = site.verb
    if is_passive(verb):
        return _passive_predicate(site, frame)
    own = any(child.dep_ in SUBJECTS for child in verb.lefts)
    if verb.dep_ == "acl" and verb.tag_ != "VBG" and not own:
        return None  # a cab called a tuk-tuk
    start = site.after
    last = None
    for child in verb.rights:
        if child.i < start:
            continue
        if (
            child.dep_ == "oprd"
            or (child.dep_ == "ccomp" and not _finite_aux(child))
            or (child.dep_ in OBJECTS and _juxtaposed(site, child))
        ):
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
    agent = next((c for c in verb.rights if c.dep_ == "agent" and c.i > rest.i), None)
    said = site.to_end(rest.left_edge.i) if agent is None else ((rest.left_edge.i, agent.i),)
    if subject is None:
        return Complement(said, frame)
    return Complement(((subject.left_edge.i, subject.right_edge.i + 1), *said), frame)


def object_as(site: Site, frame: str) -> Complement | None:
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
        agent = next((c for c in verb.rights if c.dep_ == "agent" and c.i > start), None)
        spoken_of = _passive_subject(verb)
        said = (start, stop if agent is None else agent.i)
        return Complement((spoken_of, said), frame) if spoken_of is not None else None
    obj = object_of(verb)
    if obj is not None and obj.i < start:
        return Complement(((max(site.after, obj.left_edge.i), stop),), frame)
    antecedent = _antecedent(site) if obj is None else None
    return Complement((antecedent, (start, stop)), frame) if antecedent is not None else None


def _passive_subject(verb: Token) -> tuple[int, int] | None:
    """What a passive verb is said of: its subject, or the noun it stands by as a participle."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is not None:
        return subject.left_edge.i, subject.right_edge.i + 1
    if verb.dep_ != "acl":
        return None
    phrase = noun_phrase(verb.head)
    return phrase.start, phrase.end


def _as(token: Token, verb: Token) -> bool:
    if token.lower_ != "as" or token.dep_ != "prep" or token.nbor().lower_ in grammar("degrees"):
        return False
    head = token.head
    return (
        head == verb
        or (head.head == verb and head.dep_ in OBJECTS | {"agent", "nsubjpass"})
        or head.head.head == verb
    )


def noun(site: Site, frame: str) -> Complement | None:
    """Condemned the attack: the object is what is spoken of."""
    obj = next((c for c in site.verb.rights if c.dep_ == "dobj" and c.i >= site.after), None)
    if obj is None:
        antecedent = _antecedent(site)
        return (
            _passive_noun(site, frame) if antecedent is None else Complement((antecedent,), frame)
        )
    if _nothing_said(site, frame, obj) or _says_no_more(site.verb):
        return None
    start = max(site.after, obj.left_edge.i)
    behind = noun_phrase(obj).end
    doc = site.discourse.doc
    if "clause" in site.cue.entry.frames and behind < len(doc) and doc[behind].tag_ in FINITE_TAGS:
        return Complement(site.to_end(start), "clause")  # the parse took a subject for an object
    return Complement(((start, phrase_end(site, obj, start)),), frame)


def _nothing_said(site: Site, frame: str, obj: Token) -> bool:
    """Whether an object is not spoken of: denied him a visa, dismissed the minister."""
    dative = any(c.dep_ == "dative" and c.pos_ != "ADP" for c in site.verb.rights)
    return dative or (site.cue.entry.frames[frame] == "Deny" and _is_person(obj))


def _says_no_more(verb: Token) -> bool:
    """Whether what somebody quoted says stands before: "..., it quoted a doctor as saying."."""
    for child in verb.rights:
        for cited in child.rights:
            if is_cited(cited):
                return all(t.is_punct or t.is_space for t in cited.rights)
    return False


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in lexicon("titles")["offices"]


def _passive_noun(site: Site, frame: str) -> Complement | None:
    if not is_passive(site.verb):
        return None
    subject = next((c for c in site.verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is not None and site.cue.entry.frames[frame] == "Deny" and _is_person(subject):
        return None  # the minister was dismissed by the king
    if subject is not None:
        return Complement(((subject.left_edge.i, subject.right_edge.i + 1),), frame)
    if site.verb.dep_ == "acl":
        return Complement(((site.verb.head.left_edge.i, site.verb.i),), frame)
    return None


def _antecedent(site: Site) -> tuple[int, int] | None:
    """The plan [that] the minister announced: what a relative clause without an object is on."""
    verb, head = site.verb, site.verb.head
    own = any(c.dep_ in SUBJECTS and c.lower_ not in grammar("relatives") for c in verb.lefts)
    if verb.dep_ != "relcl" or not own or head.pos_ not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(head)
    return phrase.start, min(phrase.end, verb.left_edge.i)


def phrase_end(site: Site, head: Token, start: int) -> int:
    """The end of a noun phrase that is said: before the circumstances of saying it, and remarks."""
    end = clause_end(site.discourse, site.verb, start)
    doc = site.discourse.doc
    for child in site.verb.rights:
        if head.i < child.left_edge.i < end and _circumstance(site, child, end):
            end = child.left_edge.i
    for i in range(head.i + 1, end):
        if doc[i].tag_ == "VBG" and doc[i].dep_ in ("advcl", "acl") and "quote" in _frames(doc[i]):
            return i
        if doc[i].text == "," and i + 1 < end and _remarks(doc[i + 1]):
            return i
    return end


def _remarks(word: Token) -> bool:
    """Whether a word behind a comma begins a remark on a noun phrase that is over."""
    goes_on = word.lower_ == "as" and word.i + 1 < len(word.doc) and word.nbor().lower_ == "well"
    return word.lower_ in grammar("remarks") and not goes_on


def _circumstance(site: Site, child: Token, end: int) -> bool:
    """Whether a clause beside a cue's object, or a time that ends it, tells when it was said."""
    if child.dep_ == "advcl":
        marks = {c.lower_ for c in child.lefts if c.dep_ in ("mark", "advmod")}
        return not marks.isdisjoint(grammar("circumstances"))
    if child.dep_ == "prep" and child.lower_ in grammar("circumstances") - {"as"}:
        return any(c.dep_ == "pcomp" for c in child.rights)
    if child.dep_ not in ("prep", "npadvmod"):
        return False
    last = child.right_edge
    timed = any(time.start <= last.idx < time.end for time in site.times)
    return timed and all(token.is_punct for token in site.discourse.doc[last.i + 1 : end])


def _frames(token: Token) -> set[str]:
    return {frame for entry in verbs().get(token.lower_, ()) for frame in entry.frames}
