"""Whose figure it is: the last word on `sources`, once actors are known."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure, Statement
from rashomon.loaders.figures.asserted import background, disowned, presupposed
from rashomon.loaders.figures.repetition import Headline, is_definite, same_count, same_sentence

Sources = tuple[int, ...]


@Language.component("rashomon_attribution")
def attribution(doc: Doc) -> Doc:
    """Give each figure of `doc._.figures` its sources; to run after statements and actors."""
    settled = Attribution(doc).settled()
    doc._.figures = tuple(
        replace(figure, sources=settled.get(index, ()))
        for index, figure in enumerate(doc._.figures)
    )
    return doc


def make_attribution(nlp: Language, name: str) -> object:
    """The factory named by the `spacy_factories` entry point."""
    return attribution


class Attribution:
    """The ways from a figure to its sources.

    Each says whose the figure of an index is: actors, nobody where the text says that it is
    nobody's, or None where the way does not lead there.
    """

    def __init__(self, doc: Doc) -> None:
        """The figures of `doc`, none of them settled."""
        self.doc = doc
        self.figures: Sequence[Figure] = doc._.figures
        self.statements: Sequence[Statement] = doc._.statements
        self.headline = Headline(doc)
        self.known: dict[int, Sources] = {}

    def settled(self) -> dict[int, Sources]:
        """Sources by index of the figure; the first way that leads somewhere has the say."""
        for way in (self.held, self.stated, self.whole, self.restated, self.headlined):
            for index, figure in enumerate(self.figures):
                if index not in self.known and (sources := way(index, figure)) is not None:
                    self.known[index] = sources
        return self.known

    def held(self, index: int, figure: Figure) -> Sources | None:
        """Those whom the figure's own words name: "the ministry's toll of 12"."""
        referents: dict[object, Sources] = self.doc._.referents or {}
        return referents.get(figure.source) or None

    def stated(self, index: int, figure: Figure) -> Sources | None:
        """The speakers of the innermost statement that asserts the figure."""
        at, unknown = figure.statement, False
        while at is not None:
            statement = self.statements[at]
            if disowned(statement) or background(self.doc, statement, figure):
                return ()
            if not (statement.negated or presupposed(self.doc, statement, figure)):
                if statement.speakers:
                    return statement.speakers
                unknown = unknown or statement.source is not None
            at = statement.within
        return () if unknown else None

    def whole(self, index: int, figure: Figure) -> Sources | None:
        """Those of the whole that it is a part of, in one sentence: "12 died, three at once"."""
        if figure.part_of is None or not same_sentence(
            self.doc, figure, self.figures[figure.part_of]
        ):
            return None
        return self.known.get(figure.part_of)

    def restated(self, index: int, figure: Figure) -> Sources | None:
        """Those of the same count before, where it is spoken of as known: "the 46 dead"."""
        if not is_definite(self.doc, figure):
            return None
        before = (i for i in range(index - 1, -1, -1) if same_count(figure, self.figures[i]))
        return next((self.known[i] for i in before if i in self.known), None)

    def headlined(self, index: int, figure: Figure) -> Sources | None:
        """Those of the figure of the body that the headline gives, exactly or rounded."""
        if figure not in self.headline:
            return None
        repeated = self.headline.repeats(figure)
        return None if repeated is None else self.known.get(repeated)
