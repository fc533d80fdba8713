"""What a statement asserts of what it says: "condemned the killing of 12" does not count to 12."""

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Figure, Passage, Statement
from rashomon.loaders.lexicon import lexicon

# Acts whose content the speaker does not hold: a figure that is denied or asked is nobody's.
DISOWNING = frozenset({"Deny", "Ask"})
# Acts that take what they speak of for granted, but for what is quoted.
GRANTING = frozenset({"Order", "Urge", "Other"})
RESPONSIBILITY = frozenset(lexicon("figures")["holder"]["responsibility"])
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "advcl", "csubj", "acl"})
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
