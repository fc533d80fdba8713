"""What a statement asserts of what it says: "condemned the killing of 12" does not count to 12."""

from itertools import pairwise

from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure, Statement
from rashomon.loaders.figures.owners import COUNTS, DOCUMENTS, PLACES
from rashomon.loaders.governor import governor, path_up
from rashomon.loaders.lexicon import lexicon

# Acts whose content the speaker does not hold: a figure that is denied or asked is nobody's.
DISOWNING = frozenset({"Deny", "Ask"})
# Acts that take what they speak of for granted, but for what is quoted: "condemned the raid".
GRANTING = frozenset({"Other"})
# Acts that bring about what they speak of: whoever reports the order counts.
DIRECTING = frozenset({"Order", "Urge"})
_HOLDER = lexicon("figures")["holder"]
CLAIMING, CLAIMED = frozenset(_HOLDER["claiming"]), frozenset(_HOLDER["claimed"])
CLAIMS, AFFIRMING = frozenset(_HOLDER["claims"]), frozenset(_HOLDER["affirming"])
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "advcl", "csubj", "acl"})


def disowned(_doc: Doc, statement: Statement, _figure: Figure) -> bool:
    """Whether what is said is denied or asked."""
    return statement.act in DISOWNING and not statement.negated


def presupposed(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether a statement takes the figure for granted, so that it is somebody else's.

    What is judged is; and, where the guilty are named or orders given, what
    happened in a relative clause or behind "for": "blamed rebels for the raid that killed seven".
    """
    if any(quote.holds(figure.passage) for quote in statement.quotes):
        return False
    if statement.act in GRANTING:
        return True
    path = path_up(doc, figure.passage, statement.cue)
    if statement.act in DIRECTING:
        return any(token.dep_ == "relcl" for token in path)
    if any(token.dep_ in CLAUSES for token in path):
        return False
    claimed = governor(doc, statement.cue).lemma_ in CLAIMING
    known = claimed or statement.act == "Allege" or any(t.lower_ in CLAIMED for t in path)
    return known and any(token.dep_ == "relcl" or token.lower_ == "for" for token in path)


def hearsay(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether the speaker only speaks of a claim: "could not confirm reports that 12 had died"."""
    for token, noun in pairwise(path_up(doc, figure.passage, statement.cue)):
        told = noun.dep_ == "pobj" and noun.head.lower_ == "in"  # said in a report that
        if token.dep_ in CLAUSES and noun.lower_ in CLAIMS and not told:
            verb = noun.head
            denied = any(child.dep_ == "neg" for child in verb.children)
            return denied or verb.lemma_ not in AFFIRMING
    return False


def suffered(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether a city or region has what it reports: "Lagos alone reported 900 deaths"."""
    source, actors = statement.source, doc._.actors
    if source is None or any(actors[speaker].country for speaker in statement.speakers):
        return False
    path = path_up(doc, figure.passage, statement.cue)
    place = governor(doc, source).ent_type_ in PLACES
    return place and bool(path) and not any(token.dep_ in CLAUSES for token in path)


def is_text(doc: Doc, statement: Statement) -> bool:
    """Whether texts or pictures speak: "reports", "her own register"."""
    source = statement.source
    return source is not None and governor(doc, source).lower_ in COUNTS | DOCUMENTS


def yields(doc: Doc, statement: Statement) -> bool:
    """Whether whoever tells of the speaker is the source of what the speaker says.

    So with orders, texts that nobody is named for, and parts of a body: "its offices reported".
    """
    source = statement.source
    if statement.act in DIRECTING:
        return True
    if source is None or any(doc._.actors[speaker].named for speaker in statement.speakers):
        return False
    own = any(child.lower_ == "its" for child in governor(doc, source).lefts)
    return own or is_text(doc, statement)
