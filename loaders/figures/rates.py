"""Rates, which are no tolls: "20 people a day", "the disease kills 600 every week"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.measures import STATES
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_RATE = lexicon("figures")["rate"]
PER, PERIODS = frozenset(_RATE["per"]), frozenset(_RATE["periods"])
# "A day later" is a time, not a rate.
SHIFTS = frozenset(_RATE["shifts"])
# Steps up the tree from a number to its verb: lists can be long, and hostile text longer.
STEPS = 6


def _per(words: Words, i: int) -> Passage | None:
    """ "A day", "per hour" at word `i`; not "a day later"."""
    per = words.at(i) in PER and words.at(i + 1) in PERIODS
    return words.passage(i, i + 2) if per and words.at(i + 2) not in SHIFTS else None


class Rates:
    """The recurring times of a document (TIMEX3 SETs), by what each of them modifies."""

    def __init__(self, words: Words) -> None:
        """The sets among the times of the document of `words`; one pass over them."""
        doc: Doc = words.doc
        self.words = words
        self.modified: dict[int, Passage] = {}
        for time in doc._.times:
            if time.kind != "SET":
                continue
            span = doc.char_span(time.passage.start, time.passage.end, alignment_mode="expand")
            # "Daily", "weekly" before a noun say of that how often it is.
            if span is not None and span.root.dep_ not in {"amod", "compound"}:
                self.modified[span.root.head.i] = time.passage

    def rate(self, quantity: Quantity, counted: Counted) -> Passage | None:
        """The words that say of the number, its noun or its verb how often it is."""
        state = self.words.at(counted.end) in STATES
        if (per := _per(self.words, counted.end + state)) is not None or not self.modified:
            return per
        path = self._path(quantity, counted)
        return next((self.modified[t.i] for t in path if t.i in self.modified), None)

    def _path(self, quantity: Quantity, counted: Counted) -> Iterator[Token]:
        """From the number's noun up to its nearest verb."""
        token = self.words.tokens[quantity.end - 1 if counted.head is None else counted.head]
        for _ in range(STEPS):
            yield token
            if token.tag_.startswith("VB") or token.head is token:
                return
            token = token.head
