"""The same figure told twice: restated further on, and given in the headline."""

from itertools import islice

from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure, Passage
from rashomon.loaders.figures.owners import COUNTS
from rashomon.loaders.governor import governor
from rashomon.loaders.lexicon import lexicon

DEFINITE = frozenset(lexicon("figures")["holder"]["definite"])
# From here on, the same number of one document is the same figure whatever is counted.
DISTINCTIVE = 100
# A headline rounds: 7,002 in the body may stand as 7,000 above it, 41 as over 40 or dozens.
ROUNDING, BOUNDING, VAGUE = 20, 10, 10
# Figures of the body that a headline may give: the first ones are what it is about.
BODY = 40
# Steps from a number up to the verb that gives it.
NEAR = 3


class Headline:
    """The first line of a document, if others follow, and what it repeats of them."""

    def __init__(self, doc: Doc) -> None:
        """The headline of `doc`."""
        breaks = (token.idx for token in doc if token.is_space and "\n" in token.text)
        self.end: int = next(breaks, -1)
        body = ((i, f) for i, f in enumerate(doc._.figures) if f not in self)
        self.body = [*islice(body, BODY)]

    def __contains__(self, figure: Figure) -> bool:
        """Whether a figure stands in it."""
        return figure.passage.end <= self.end

    def repeats(self, figure: Figure) -> int | None:
        """The index of the first figure of the body that a headline's figure gives or rounds."""
        exact = (i for i, other in self.body if same_count(figure, other))
        alike = ((i, other) for i, other in self.body if other.measure == figure.measure)
        near = islice(alike, 1) if _is_vague(figure) else alike
        rounded = (i for i, other in near if _rounds(figure, other))
        return next(exact, next(rounded, None))


def same_count(figure: Figure, other: Figure) -> bool:
    """Whether two figures of a document have the same number of the same."""
    if _value(figure) != _value(other) or _is_vague(figure) != _is_vague(other):
        return False
    things = figure.measure == other.measure == "Other"
    alike = figure.unit == other.unit if things else figure.measure == other.measure
    return alike or (_value(figure) >= DISTINCTIVE and not _is_vague(figure))


def is_known(doc: Doc, figure: Figure) -> bool:
    """Whether a figure is spoken of as known: "the 46 dead", "the death toll rose to 46"."""
    if is_definite(doc, figure.passage):
        return True
    above = islice(governor(doc, figure.passage).ancestors, NEAR)
    clause = next((token for token in above if token.pos_ in {"VERB", "AUX"}), None)
    subject = clause and next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    return bool(subject and subject.lower_ in COUNTS and subject.left_edge.lower_ in DEFINITE)


def is_definite(doc: Doc, passage: Passage) -> bool:
    """Whether a phrase begins with "the" or the like, or stands right behind it."""
    span = doc.char_span(passage.start, passage.end, alignment_mode="expand")
    return span is not None and any(
        token.lower_ in DEFINITE for token in doc[max(span.start - 1, 0) : span.start + 1]
    )


def same_sentence(doc: Doc, figure: Figure, other: Figure) -> bool:
    """Whether no sentence begins between two figures."""
    first, last = sorted([figure.passage, other.passage])
    span = doc.char_span(first.start, last.end, alignment_mode="expand")
    return span is not None and not any(token.is_sent_start for token in span[1:])


def _is_vague(figure: Figure) -> bool:
    """Whether it is a word such as "thousands"."""
    return figure.modifier is None and figure.low != figure.high


def _value(figure: Figure) -> float:
    bound = figure.low if figure.low is not None else figure.high
    return float(bound or 0)


def _rounds(headline: Figure, figure: Figure) -> bool:
    """Whether a headline's figure is the other one rounded, or a word for its size."""
    rough, exact = _value(headline), _value(figure)
    if _is_vague(headline):
        return rough <= exact < rough * VAGUE
    low, high = headline.low, headline.high
    if low is None or high is None:  # over 40, nearly 50
        bounded = (low is None or exact >= low) and (high is None or exact <= high)
        return bounded and abs(rough - exact) * BOUNDING <= exact
    return abs(rough - exact) * ROUNDING <= exact and rough >= DISTINCTIVE and rough % 10 == 0
