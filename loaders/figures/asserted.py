"""What a statement asserts of what it says: "condemned the killing of 12" does not count to 12."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import timedelta

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Figure, Passage, Statement, Time
from rashomon.loaders.figures.owners import COUNTS, DOCUMENTS
from rashomon.loaders.governor import governor
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.anchor import issued_period

# Acts whose content the speaker does not hold: a figure that is denied or asked is nobody's.
DISOWNING = frozenset({"Deny", "Ask"})
# Acts that take what they speak of for granted, but for what is quoted.
GRANTING = frozenset({"Order", "Urge", "Other"})
RESPONSIBILITY = frozenset(lexicon("figures")["holder"]["responsibility"])
MEANWHILE = frozenset(lexicon("figures")["holder"]["meanwhile"])
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


def is_text(doc: Doc, statement: Statement) -> bool:
    """Whether unnamed texts or pictures speak: "reports", "her own register"."""
    source = statement.source
    named = any(doc._.actors[speaker].named for speaker in statement.speakers)
    if source is None or named:
        return False
    return governor(doc, source).lower_ in COUNTS | DOCUMENTS


def background(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether the reporter tells the figure, beside what is said.

    So with what is long past, in a relative clause: "Campaigners say little has changed since the
    collapse in April 2013, in which 1,134 died"; and with what goes on around words that are
    quoted: "called the storm “a disaster” as 300 families sheltered in schools".
    """
    if any(quote.holds(figure.passage) for quote in statement.quotes):
        return False
    return _past(doc, statement, figure) or _around(doc, statement, figure)


def _around(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether the figure stands in what happens while a quotation is said, right behind it."""
    before = [quote.end for quote in statement.quotes if quote.end <= figure.passage.start]
    if not before:
        return False
    span = doc.char_span(max(before), figure.passage.start, alignment_mode="expand")
    words = (token.lower_ for token in span or () if not (token.is_punct or token.is_space))
    return next(words, None) in MEANWHILE


def _past(doc: Doc, statement: Statement, figure: Figure) -> bool:
    issued = issued_period(doc._.issued)
    if issued is None:
        return False
    path = _path(doc, figure.passage, statement.cue)
    told = (time for token in path if token.dep_ == "relcl" for time in _times(doc, token))
    return any(t.latest is not None and t.latest < issued.first - NEWS for t in told)


def _times(doc: Doc, clause: Token) -> Sequence[Time]:
    """The times in a relative clause and the noun phrase that it belongs to."""
    noun = clause.head
    while noun.dep_ in NOMINAL and noun.head is not noun:
        noun = noun.head
    times: Sequence[Time] = doc._.times
    first = bisect_left(times, noun.left_edge.idx, key=_start)
    return times[first : bisect_right(times, clause.right_edge.idx, key=_start)]


def _start(time: Time) -> int:
    return time.passage.start


def _path(doc: Doc, figure: Passage, cue: Passage) -> list[Token]:
    """The tokens from a figure up to the cue, none if the parse does not lead there."""
    token = governor(doc, figure)
    path: list[Token] = []
    for _ in range(STEPS):
        if cue.start <= token.idx < cue.end:
            return path
        path.append(token)
        if token.head is token:
            break
        token = token.head
    return []
