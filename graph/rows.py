"""What a case answers with: frozen rows, complete enough for a table line or a page.

IRIs are strings. Actors are canonical: the one node that stands for all names that were found to be
one actor. Offsets are characters of the document's text (`nif:isString`), as everywhere.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rashomon.graph.quantity import quantity


@dataclass(frozen=True, slots=True)
class Reference:
    """A node and the name that it goes by."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage, the sentence it stands in, and where both begin in the document's text.

    `sentence` is the text from `sentence_start` on; the passage's words are at
    `start - sentence_start` in it.
    """

    iri: str
    document: str
    start: int
    end: int
    words: str
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Finding:
    """How something was read: how often that way is right (0 to 1), what it rests on, its name.

    `basis` is the local name of its concept (Rule, Parse, Inference).
    """

    confidence: float
    basis: str
    way: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A report. `issued` is as precise as known ("2026-02-14", "2026-02", "2026") or None.

    `issued_evidence` is the local name of its concept (Given, Metadata, InText, FileName,
    Undated); the last fields count what was read in it.
    """

    iri: str
    title: str | None
    issued: str | None
    issued_evidence: str | None
    publisher: str | None
    source: str | None
    url: str | None
    language: str | None
    characters: int
    actors: int
    statements: int
    figures: int
    events: int

    @property
    def name(self) -> str:
        """What to call it: its title, else where it came from."""
        return self.title or self.source or self.iri


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A day, month, span ... or unresolved words (`label`) with no date at all."""

    iri: str
    label: str
    edtf: str | None
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of the whole case.

    `kind` is Person, Organization, State, Group or Place; `members` are the nodes of single
    documents that are this one (with `iri` among them); `evidence` has every mention.
    """

    iri: str
    name: str
    kind: str
    named: bool
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    country: str | None
    members: tuple[str, ...]
    documents: tuple[DocumentRow, ...]
    evidence: tuple[Evidence, ...]
    statements: int
    figures: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """Somebody saying something.

    `source` and `cue` are the words as they stand, `text` the content; `evidence` spans all of
    them. `form` and `act` are local names of their concepts ("Direct", "Deny"); `about` are
    the actors that the content names, `claims` the IRIs of the figures and events inside it,
    `within` the statement that reports this one. `found` says how the statement was read,
    `attribution` how its speakers were; None where the graph does not say.
    """

    iri: str
    document: DocumentRow
    evidence: Evidence
    source: str | None
    cue: str
    text: str
    quotes: tuple[str, ...]
    form: str
    act: str
    speakers: tuple[Reference, ...]
    addressees: tuple[Reference, ...]
    about: tuple[Reference, ...]
    said_on: TimeRow | None
    negated: bool
    hypothetical: bool
    claims: tuple[str, ...]
    within: str | None
    found: Finding | None = None
    attribution: Finding | None = None

    @property
    def confidence(self) -> float | None:
        """How sure it is that this is a statement, and its speakers' where it has any."""
        return _least(self.found, self.attribution)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number as somebody's figure; a bound that is not asserted is None.

    `sources` is empty where the author states it; `statement` is the statement it was claimed
    in and `part_of` the figure it is a part of. `found` says how value and measure were read,
    `attribution` how the sources were; None where the graph does not say.
    """

    iri: str
    document: DocumentRow
    evidence: Evidence
    low: int | Decimal | None
    high: int | Decimal | None
    modifier: str | None
    measure: str
    unit: str | None
    sources: tuple[Reference, ...]
    as_of: TimeRow | None
    place: Reference | None
    statement: str | None
    part_of: str | None
    found: Finding | None = None
    attribution: Finding | None = None

    @property
    def confidence(self) -> float | None:
        """How sure it is that value, measure and sources, or that it has none, are right."""
        return _least(self.found, self.attribution)

    @property
    def value(self) -> str:
        """The bounds as written for a reader: "≥ 2,571", "12,000–20,000", "≈ 400"."""
        return quantity(self.low, self.high, approximate=self.modifier is not None)


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something reported, with its participants by role.

    It is marked where it did not happen (`negated`), is announced or threatened (`planned`), or
    merely supposed (`hypothetical`). `phrases` are the words by role for whoever takes part
    without being an actor; `same` is the event told before in the report that this is told again.
    `found` says how it was read, None where the graph does not.
    """

    iri: str
    document: DocumentRow
    evidence: Evidence
    type: str
    label: str
    participants: tuple[tuple[str, Reference], ...]
    place: Reference | None
    time: TimeRow | None
    statement: str | None
    negated: bool
    planned: bool
    hypothetical: bool
    phrases: tuple[tuple[str, str], ...] = ()
    same: str | None = None
    found: Finding | None = None

    @property
    def confidence(self) -> float | None:
        """How sure it is that this is an event of the type."""
        return _least(self.found)

    @property
    def title(self) -> str:
        """The type with its marks: "Arrest", "Attack (planned)"."""
        marks = [name for name in ("negated", "planned", "hypothetical") if getattr(self, name)]
        return f"{self.type} ({', '.join(marks)})" if marks else self.type


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry of the timeline: a report, statement, figure or event that has a date.

    `kind` is "document", "statement", "figure" or "event"; `text` what to show; `evidence` is
    None for documents.
    """

    time: TimeRow
    kind: str
    iri: str
    text: str
    actors: tuple[Reference, ...]
    place: Reference | None
    document: DocumentRow
    evidence: Evidence | None


def _least(*findings: Finding | None) -> float | None:
    return min((finding.confidence for finding in findings if finding is not None), default=None)
