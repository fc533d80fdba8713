"""Who stands behind a count: the doer of a verb, the owner of a toll, a tally or a document."""

from spacy.tokens import Token

from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.statements.subjects import is_passive, speaks, subject_of

_HOLDER = lexicon("figures")["holder"]
# Counts that somebody makes ("an AFP tally"), tolls that events and places have ("Gaza's toll").
MADE, TOLLS = frozenset(_HOLDER["made"]), frozenset(_HOLDER["tolls"])
COUNTS = MADE | TOLLS | frozenset(_HOLDER["losses"])
# Counts of everything; "to raise the number of shops to 12" is to build some.
SIZES = frozenset(_HOLDER["sizes"])
DOCUMENTS = frozenset(_HOLDER["documents"])
GIVING = frozenset(_HOLDER["giving"])
NOBODY = frozenset(_HOLDER["nobody"])
# Who signs a document is not whose it is.
SIGNING = frozenset(_HOLDER["signing"])
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
PREPOSITIONS = frozenset({"prep", "agent"})
NOMINAL, CLAUSAL = frozenset({"NOUN", "PROPN", "PRON"}), frozenset({"VERB", "AUX"})
# Links from a count to whose it is: "figures published by", "a list that police released".
LINKS = 4


def doer(verb: Token, links: int = LINKS) -> Token | None:
    """Who does what a verb says, be it passive or a participle; of a document, whose it is."""
    head = agent(verb) if is_passive(verb) else _absolute(verb) or subject_of(verb)
    head = None if head is None else _antecedent(head)
    if head is None or not _somebody(head):
        head = _resumed(verb) or head
    if head is None or not _somebody(head):
        return _name(head) if head is not None and head.lower_ not in NOBODY else None
    if head.lower_ not in COUNTS | DOCUMENTS:
        return head
    return owner(head, links - 1) if links else None


def _resumed(verb: Token) -> Token | None:
    """The speaker who goes on: "police said nine had died but later raised the toll"."""
    said = verb.head
    if verb.dep_ != "conj" or said.dep_ != "ccomp" or said.head.tag_ != verb.tag_:
        return None
    return subject_of(said.head)


def _name(noun: Token) -> Token | None:
    """The name of something that does not speak by its kind: "the Beacon platform"."""
    names = (c for c in noun.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")
    return next(names, None)


def _absolute(verb: Token) -> Token | None:
    """The subject of an absolute participle: "with the ministry counting 12"."""
    if verb.tag_ != "VBG":
        return None
    withs = [c for c in verb.head.children if c.lower_ == "with" and c.i < verb.i]
    return next((noun for c in withs for noun in c.rights if noun.dep_ == "pobj"), None)


def _antecedent(noun: Token) -> Token:
    """The noun that is meant where the parse takes a date: "its report of May, which put"."""
    while noun.ent_type_ in TIMES and noun.head is not noun and noun.head.pos_ not in CLAUSAL:
        noun = noun.head
        while noun.pos_ not in NOMINAL and noun.head is not noun:
            noun = noun.head
    return noun


def owner(count: Token, links: int = LINKS) -> Token | None:
    """Whose a count or document is: possessor, name before it, maker, or who gave it."""
    for child in count.lefts:
        if child.dep_ == "poss" and _somebody(child) and not _placed(count, child):
            return child
    return _namesake(count) or _maker(count) or (_giver(count, links) if links else None)


def agent(verb: Token) -> Token | None:
    """The noun behind the "by" of a passive verb or participle."""
    by = (c for c in verb.rights if c.lower_ == "by" and c.dep_ in PREPOSITIONS)
    return next((noun for c in by for noun in c.rights if noun.dep_ == "pobj"), None)


def _namesake(count: Token) -> Token | None:
    """The name or body before a count: "an AFP tally", "police estimates"."""
    before = count.nbor(-1) if count.i else count
    named = before.head == count and before.ent_type_ in {"ORG", "PERSON"} and before.is_title
    body = before.head == count and before.pos_ == "NOUN" and can_speak(before.lemma_.lower())
    acronym = before.head == count and before.is_upper and before.pos_ == "PROPN"
    if not (named or body or acronym) or _placed(count, before):
        return None
    return before


def _maker(count: Token) -> Token | None:
    """Who a count is "by" or "from", or collected, compiled, published "by"."""
    for child in count.rights:
        made = child.dep_ == "acl" and child.lemma_ not in SIGNING
        if made and (noun := agent(child)) is not None and _somebody(noun):
            return noun
        if child.dep_ not in PREPOSITIONS or child.lower_ not in {"by", "from", "of"}:
            continue
        noun = next((c for c in child.rights if c.dep_ == "pobj"), None)
        if noun is not None and _somebody(noun) and _makes(noun, child.lower_, count):
            return noun
    return None


def _makes(noun: Token, link: str, count: Token) -> bool:
    """Whether "by", "from" or "of" before a noun says whose the count is."""
    if link == "by":
        return True
    made = count.lower_ in (MADE | DOCUMENTS) - SIZES
    if link == "from":
        return made and noun.ent_type_ not in PLACES and speaks(noun)
    # "The register of the morgue", but "a number of cities".
    body = noun.ent_type_ == "ORG" or can_speak(noun.lemma_.lower())
    return made and body and noun.left_edge.lower_ == "the"


def _giver(count: Token, links: int) -> Token | None:
    """Who published, gave or has it: "the ministry released a list of 80 dead"."""
    verb = count.head
    given = count.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in GIVING
    head = doer(verb, links - 1) if given else None
    return None if head is None or _placed(count, head) else head


def _placed(count: Token, noun: Token) -> bool:
    """Whether the noun says where or when the dead are: "Gaza's death toll"."""
    return noun.ent_type_ in PLACES and count.lower_ not in MADE


def _somebody(noun: Token) -> bool:
    """Whether a noun may be one that counts: no event, no time, no thing."""
    if noun.lower_ in NOBODY or noun.ent_type_ in TIMES:
        return False
    if noun.pos_ == "PRON" or noun.lower_ in COUNTS | DOCUMENTS:
        return True
    return speaks(noun) or can_speak(noun.lemma_.lower())
