"""What the reporter tells beside what is said: figures in a statement that are not its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import timedelta

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Figure, Statement, Time
from rashomon.loaders.governor import path_up
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.anchor import issued_period

_BACKGROUND = lexicon("figures")["background"]
MEANWHILE = frozenset(_BACKGROUND["meanwhile"])
SETTLEMENTS = frozenset(_BACKGROUND["settlements"])
NOMINAL = frozenset({"pobj", "prep", "conj", "appos", "compound", "poss", "nummod"})
# News is what happened so short a time ago.
NEWS = timedelta(days=7)


def background(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """Whether the reporter tells the figure, and not the speaker of the statement it stands in."""
    if any(quote.holds(figure.passage) for quote in statement.quotes):
        return False
    return _size(doc, figure) or _past(doc, statement, figure) or _meanwhile(doc, statement, figure)


def _size(doc: Doc, figure: Figure) -> bool:
    """The size of a place: "fell on a port city of 1.3 million"."""
    span = doc.char_span(figure.passage.start, figure.passage.end, alignment_mode="expand")
    if span is None or span.start < 2 or doc[span.start - 1].lower_ != "of":
        return False
    return doc[span.start - 2].lower_ in SETTLEMENTS


def _past(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """What is long past, in a relative clause: "since the fire of 2013, in which 30 died"."""
    issued = issued_period(doc._.issued)
    if issued is None:
        return False
    path = path_up(doc, figure.passage, statement.cue)
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


def _meanwhile(doc: Doc, statement: Statement, figure: Figure) -> bool:
    """What happens while something is said: "called it “a disaster” as 300 families fled".

    It stands right behind a quotation, or is a clause of the cue's own.
    """
    path = path_up(doc, figure.passage, statement.cue)
    if path and _opens(path[-1]):
        return True
    before = [quote.end for quote in statement.quotes if quote.end <= figure.passage.start]
    if not before:
        return False
    span = doc.char_span(max(before), figure.passage.start, alignment_mode="expand")
    words = (token.lower_ for token in span or () if not (token.is_punct or token.is_space))
    return next(words, None) in MEANWHILE


def _opens(clause: Token) -> bool:
    """Whether a phrase or clause begins with "as", "despite" and the like."""
    if clause.dep_ == "prep":
        return clause.lower_ in MEANWHILE - {"as"}
    marks = (child.lower_ for child in clause.lefts if child.dep_ == "mark")
    return clause.dep_ == "advcl" and next(marks, None) in MEANWHILE
