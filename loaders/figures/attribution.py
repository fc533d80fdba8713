"""Whose figure it is: the last word on `sources`, once actors are known."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure

Sources = tuple[int, ...]
# Acts whose content the speaker does not hold: whoever denies or asks a figure is not its source.
DISOWNING = frozenset({"Deny", "Ask"})
# A headline rounds: 7,002 in the body may stand as 7,000 above it.
ROUNDING = 20
# From here on, the same number of one document is the same figure whatever noun it has.
DISTINCTIVE = 100
# Figures of the body that a headline may round: the first ones are what it is about.
BODY = 40


@Language.component("rashomon_attribution")
def attribution(doc: Doc) -> Doc:
    """Give each figure of `doc._.figures` its sources; to run after statements and actors.

    They are those that the figure's own words name; else the speakers of the innermost statement
    around it that has any; else those of the figure that it is a part of, or repeats.
    """
    stated = [replace(figure, sources=_stated(doc, figure)) for figure in doc._.figures]
    whole = [_of_whole(figure, stated) for figure in stated]
    doc._.figures = _repeated(whole, doc.text.find("\n"))
    return doc


def make_attribution(nlp: Language, name: str) -> object:
    """The factory named by the `spacy_factories` entry point."""
    return attribution


def _stated(doc: Doc, figure: Figure) -> Sources:
    referents: dict[object, Sources] = doc._.referents or {}
    if figure.source is not None and (named := referents.get(figure.source)):
        return named
    index = figure.statement
    while index is not None:
        statement = doc._.statements[index]
        if statement.act in DISOWNING and not statement.negated:
            return ()
        if statement.speakers and not statement.negated:
            return tuple(statement.speakers)
        index = statement.within
    return ()


def _of_whole(figure: Figure, figures: Sequence[Figure]) -> Figure:
    if figure.sources or figure.part_of is None:
        return figure
    return replace(figure, sources=figures[figure.part_of].sources)


def _repeated(figures: Sequence[Figure], headline_end: int) -> tuple[Figure, ...]:
    """Figures with no source take that of the same figure elsewhere, if it has just one.

    Those before `headline_end` take that of their first repetition, which may be more precise.
    """
    sourced = [figure for figure in figures if figure.sources]
    known: dict[object, dict[Sources, None]] = defaultdict(dict)
    for figure in sourced:
        known[_key(figure)][figure.sources] = None

    def completed(figure: Figure) -> Figure:
        same = [*islice(known.get(_key(figure), ()), 2)]
        if figure.passage.end <= headline_end:
            rounded = (f.sources for f in sourced[:BODY] if _rounds(figure, f))
            same = same[:1] or [*islice(rounded, 1)]
        elif _vague(figure):
            return figure
        return replace(figure, sources=same[0]) if len(same) == 1 else figure

    return tuple(figure if figure.sources else completed(figure) for figure in figures)


def _key(figure: Figure) -> object:
    """What makes two figures of one document the same: value, measure, and of things the unit."""
    common = _value(figure) < DISTINCTIVE and figure.measure == "Other"
    unit = figure.unit if common else None
    return _value(figure), figure.measure, unit


def _vague(figure: Figure) -> bool:
    """Whether it is a word such as "thousands", too common to be the same figure when repeated."""
    return figure.modifier is None and figure.low != figure.high


def _value(figure: Figure) -> float:
    bound = figure.low if figure.low is not None else figure.high
    return float(bound or 0)


def _rounds(headline: Figure, figure: Figure) -> bool:
    """Whether a headline's figure is the other one rounded."""
    rough, exact = _value(headline), _value(figure)
    close = abs(rough - exact) * ROUNDING <= exact
    return headline.measure == figure.measure and close and rough >= 100 and rough % 10 == 0
