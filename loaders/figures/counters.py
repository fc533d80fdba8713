"""Verbs that count and verbs that give a count: "police counted 12", "put the toll at 12"."""

from spacy.tokens import Token

from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.owners import (
    COUNTS,
    DOCUMENTS,
    GIVING,
    PLACES,
    SIZES,
    doer,
    owner,
)
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_HOLDER = lexicon("figures")["holder"]
# Verbs whose object is counted, always ("documented 40 deaths") or of the dead and held ("named").
COUNTING, NAMING = frozenset(_HOLDER["counting"]), frozenset(_HOLDER["naming"])
SUFFERING, EXPECTING = frozenset(_HOLDER["suffering"]), frozenset(_HOLDER["expecting"])
HOPING = frozenset(_HOLDER["hoping"])
SHOWING, PUTTING = frozenset(_HOLDER["showing"]), frozenset(_HOLDER["putting"])
# Prepositions that go on with an object: "recorded 12 deaths, along with 40 arrests".
ADDING = frozenset(_HOLDER["adding"])
SETTLEMENTS = frozenset(lexicon("figures")["background"]["settlements"])
OBJECTS, CLAUSES = frozenset({"dobj", "nsubjpass"}), frozenset({"ccomp", "xcomp"})
# Subjects and adverbials that are counts: "its toll stands at 12", "by its count".
ASIDE = frozenset({"nsubj", "nsubjpass", "prep"})
RELATIVES = frozenset({"which", "that", "who"})


def is_counted(words: Words, verb: Token, below: Token, draft: Draft) -> bool:
    """Whether the figure is of what a verb's subject counted: "police counted 12"."""
    if verb.lemma_ in HOPING:
        hoped = next(below.rights, below)
        return below.lower_ == "for" and words.index(hoped.idx) == draft.counted.head
    if verb.lemma_ in EXPECTING:
        return below.dep_ in OBJECTS | CLAUSES
    if not (verb.lemma_ in COUNTING or (verb.lemma_ in NAMING and draft.measure != "Other")):
        return False
    if below.dep_ != "prep":
        return below.dep_ in OBJECTS
    return below.lower_ in ADDING or below.i >= words.tokens[draft.quantity.start].i


def counter(verb: Token) -> Token | None:
    """Who counts by a verb of counting; places do not, they suffer."""
    head = doer(verb)
    if head is None or head.ent_type_ in PLACES:
        return None
    place = head.lower_ in SETTLEMENTS or head.lower_ == "it"
    return None if place and verb.lemma_ in SUFFERING else head


def giver(verb: Token, below: Token, draft: Draft) -> Token | None:
    """Who gives the count by its verb: "police raised the toll to 12", "its toll stands at 12"."""
    if _shows(verb) or (below.dep_ == "prep" and verb.lemma_ in PUTTING):
        return doer(verb)
    for child in verb.children:
        if child.dep_ in OBJECTS and verb.lemma_ in GIVING and _gives(child, below, draft):
            head = doer(verb) or owner(child)
            has = child == below and head is not None and head.ent_type_ in PLACES
            return None if has else head  # a place has the deaths that it reports
        noun = next(child.rights, child) if child.lower_ == "by" else child
        if child.dep_ in ASIDE and child != below and _is_count(noun, draft):
            return owner(noun)
    return None


def _gives(given: Token, below: Token, draft: Draft) -> bool:
    """Whether what somebody gives is the count, or the document that has it."""
    return _is_count(given, draft) or (given == below and given.lower_ in DOCUMENTS)


def _is_count(noun: Token, draft: Draft) -> bool:
    sized = noun.lower_ in SIZES and draft.measure == "Other"
    return noun.lower_ in COUNTS and not sized


def is_told(clause: Token) -> bool:
    """Whether a clause is what figures show, or what somebody expects."""
    told = _shows(clause.head) or clause.head.lemma_ in EXPECTING
    return clause.dep_ in CLAUSES and told


def _shows(verb: Token) -> bool:
    """Whether a verb says what a count or document shows."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in RELATIVES:
        subject = verb.head if verb.dep_ in {"acl", "relcl"} else None
    return verb.lemma_ in SHOWING and subject is not None and subject.lower_ in COUNTS | DOCUMENTS
