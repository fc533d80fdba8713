"""What a statement asserts of what it says: "condemned the killing of 12" does not count to 12."""

from datetime import timedelta

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Figure, Passage, Statement
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.anchor import issued_period

# Acts whose content the speaker does not hold: a figure that is denied or asked is nobody's.
DISOWNING = frozenset({"Deny", "Ask"})
# Acts that take what they speak of for granted, but for what is quoted.
GRANTING = frozenset({"Order", "Urge", "Other"})
RESPONSIBILITY = frozenset(lexicon("figures")["holder"]["responsibility"])
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "advcl", "csubj", "acl"})
NOMINAL = frozenset({"pobj", "prep", "conj", "appos", "compound", "poss", "nummod"})
# News is what happened so short a time ago.
NEWS = timedelta(days=7)
# Steps up the parse from a figure to its cue; hostile text is longer.
STEPS = 20


def disowned(statement: Statement) -> bool:
    """Whether what is said is denied or asked."""
    return statement.act in DISOWNING and not statement.negated


def presupposed(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether a statement takes the figure for granted, so that it is somebody else's.

    What is ordered, urged or judged is; and, where the guilty are named, what they did in a
    relative clause or behind "for": "blamed rebels for the raid that killed seven".
    """
    if any(quote.holds(figure.passage) for quote in statement.quotes):
        return False
    if statement.act in GRANTING:
        return True
    path = _path(doc, figure.passage, statement.cue)
    if not path or any(token.dep_ in CLAUSES for token in path):
        return False
    blaming = statement.act == "Allege" or any(t.lower_ in RESPONSIBILITY for t in path)
    return blaming and any(token.dep_ == "relcl" or token.lower_ == "for" for token in path)


def background(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether the reporter tells the figure beside what is said, of something long past.

    "Campaigners say little has changed since the collapse in April 2013, in which 1,134 died."
    """
    issued = issued_period(doc._.issued)
    if issued is None or any(quote.holds(figure.passage) for quote in statement.quotes):
        return False
    last = issued.first - NEWS
    clauses = [t for t in _path(doc, figure.passage, statement.cue) if t.dep_ == "relcl"]
    return any(
        time.latest is not None and time.latest < last and told.holds(time.passage)
        for told in map(_told, clauses)
        for time in doc._.times
    )


def _told(clause: Token) -> Passage:
    """A relative clause with the noun phrase it belongs to."""
    noun = clause.head
    while noun.dep_ in NOMINAL and noun.head is not noun:
        noun = noun.head
    return Passage(noun.left_edge.idx, clause.right_edge.idx + len(clause.right_edge))


def _path(doc: Doc, figure: Passage, cue: Passage) -> list[Token]:
    """The tokens from a figure up to the cue, none if the parse does not lead there."""
    start, end = (doc.char_span(p.start, p.end, alignment_mode="expand") for p in (figure, cue))
    path: list[Token] = []
    token = None if start is None else start.root
    for _ in range(STEPS):
        if token is None or end is None:
            return []
        if end.start <= token.i < end.end:
            return path
        path.append(token)
        token = None if token.head is token else token.head
    return []
