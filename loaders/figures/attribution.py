"""Whose figure it is: the last word on `sources`, once actors are known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure, Statement
from rashomon.loaders.confidence.table import found
from rashomon.loaders.confidence.ways import stated_way
from rashomon.loaders.figures.asserted import (
    disowned,
    hearsay,
    is_text,
    presupposed,
    suffered,
    yields,
)
from rashomon.loaders.figures.background import background
from rashomon.loaders.figures.repetition import (
    Headline,
    is_definite,
    is_known,
    same_count,
    same_sentence,
)

Sources = tuple[int, ...]
# Statements to look back for whoever spoke last.
BACK = 12


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a way leads: actors or nobody, and its name in the table of confidence."""

    sources: Sources
    way: str


# Why a figure in a statement may be nobody's: it is denied, the reporter's, or other people's talk.
NOT_THEIRS = (disowned, background, hearsay)
# Why it may be that of whoever tells of the statement.
TAKEN = (presupposed, suffered)
NOBODY = Lead((), "nobody")
AUTHOR = Lead((), "author")


@Language.component("rashomon_attribution")
def attribution(doc: Doc) -> Doc:
    """Give each figure of `doc._.figures` its `sources`, and `source_found` the way to them.

    It runs after statements and actors.
    """
    leads = Attribution(doc).leads()
    doc._.figures = tuple(
        replace(figure, sources=lead.sources, source_found=found("sources", lead.way))
        for figure, lead in zip(doc._.figures, leads, strict=True)
    )
    return doc


def make_attribution(nlp: Language, name: str) -> object:
    """The factory named by the `spacy_factories` entry point."""
    return attribution


class Attribution:
    """The ways from a figure to its sources, one method each; None where it does not lead there."""

    def __init__(self, doc: Doc) -> None:
        """The figures of `doc`, none of them settled."""
        self.doc = doc
        self.figures: Sequence[Figure] = doc._.figures
        self.statements: Sequence[Statement] = doc._.statements
        self.headline = Headline(doc)
        self.settled: dict[int, Lead] = {}

    @cached_property
    def text(self) -> str:
        """The text, which a `Doc` joins anew each time."""
        return str(self.doc.text)

    def leads(self) -> list[Lead]:
        """Where the first way leads that leads anywhere, else to the author; for each figure."""
        for way in (self.held, self.stated, self.whole, self.restated, self.headlined):
            for index, figure in enumerate(self.figures):
                if index not in self.settled and (lead := way(index, figure)) is not None:
                    self.settled[index] = lead
        return [self.settled.get(index, AUTHOR) for index in range(len(self.figures))]

    def held(self, index: int, figure: Figure) -> Lead | None:
        """To those whom the figure's own words name: "the ministry's toll of 12"."""
        referents: dict[object, Sources] = self.doc._.referents or {}
        named = referents.get(figure.source, ())
        return None if self._places(named) else Lead(named, "held")

    def stated(self, index: int, figure: Figure) -> Lead | None:
        """To the speakers of the statement around it; a headline's state may stand for its army."""
        lead = self._asserted(figure)
        return None if lead and self._countries(lead) and figure in self.headline else lead

    def _countries(self, lead: Lead) -> frozenset[str]:
        """The countries whose state or bodies a lead leads to, none where it leads to others."""
        countries = [self.doc._.actors[actor].country for actor in lead.sources]
        return frozenset(c for c in countries if c) if all(countries) else frozenset()

    def _asserted(self, figure: Figure) -> Lead | None:
        """To the speakers of the innermost statement that asserts the figure.

        Texts that nobody is named for yield to who tells of them: "said reports spoke of 12".
        """
        at, last = figure.statement, None
        while at is not None:
            statement = self.statements[at]
            if any(not_theirs(self.doc, statement, figure) for not_theirs in NOT_THEIRS):
                return NOBODY
            taken = any(taken(self.doc, statement, figure) for taken in TAKEN)
            if not (statement.negated or taken):
                last = self._spoken(statement) or last or self._unknown(at)
                if statement.speakers and not yields(self.doc, statement):
                    return last
            at = statement.within
        return last

    def _spoken(self, statement: Statement) -> Lead | None:
        if self._places(statement.speakers):
            return None
        return Lead(statement.speakers, stated_way(statement, self.doc._.actors, self.text))

    def _places(self, actors: Sources) -> bool:
        """Whether there are none but places, which suffer deaths and count none."""
        return all(self.doc._.actors[actor].kind == "Place" for actor in actors)

    def _unknown(self, at: int) -> Lead | None:
        """Of "according to the figures", whoever spoke last; of other unknown speakers, nobody."""
        source = self.statements[at].source
        if source is None or not is_text(self.doc, self.statements[at]):
            return NOBODY if source else None
        if not is_definite(self.doc, source):
            return NOBODY
        before = (
            self._spoken(self.statements[i]) for i in range(at - 1, max(at - BACK, 0) - 1, -1)
        )
        return next((lead for lead in before if lead is not None), NOBODY)

    def whole(self, index: int, figure: Figure) -> Lead | None:
        """To those of the whole it is a part of, in one sentence: "12 died, three at once"."""
        whole = figure.part_of
        if whole is None or not same_sentence(self.doc, figure, self.figures[whole]):
            return None
        return self._following(whole, "whole")

    def restated(self, index: int, figure: Figure) -> Lead | None:
        """To those of the same count before, where it is spoken of as known: "the 46 dead"."""
        if not is_known(self.doc, figure):
            return None
        before = (i for i in range(index - 1, -1, -1) if same_count(figure, self.figures[i]))
        return self._following(next((i for i in before if i in self.settled), None), "restated")

    def headlined(self, index: int, figure: Figure) -> Lead | None:
        """To those of the figure of the body that the headline gives, exactly or rounded."""
        if figure not in self.headline:
            return None
        said = self._asserted(figure)
        lead = self._following(self.headline.repeats(figure), "headlined")
        if said is None or (lead and self._countries(lead) & self._countries(said)):
            return lead
        return said

    def _following(self, index: int | None, way: str) -> Lead | None:
        """Where the figure of an index was led, if it was, by way of that."""
        lead = None if index is None else self.settled.get(index)
        return replace(lead, way=way) if lead is not None and lead.sources else lead
