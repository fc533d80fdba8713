"""Objects with a predicate: called it a crime, described it as a crime."""

from spacy.tokens import Token

from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.neighbours import following_word
from rashomon.loaders.statements.objects import modified_noun
from rashomon.loaders.statements.site import FINITE_TAGS, OBJECTS, Complement, Site, object_of
from rashomon.loaders.statements.sources import noun_phrase
from rashomon.loaders.statements.subjects import SUBJECTS, is_passive


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
    antecedent = modified_noun(site) if obj is None else None
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
    if token.lower_ != "as" or token.dep_ != "prep":
        return False
    if following_word(token) in grammar("degrees"):
        return False
    head = token.head
    return (
        head == verb
        or (head.head == verb and head.dep_ in OBJECTS | {"agent", "nsubjpass"})
        or head.head.head == verb
    )
