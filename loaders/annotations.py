"""What the language layers find in one document: plain records, tied to characters of its text.

Every layer leaves a tuple of its records in an extension attribute of the spaCy `Doc`:
`doc._.times`, `doc._.statements`, `doc._.figures`, `doc._.actors`, `doc._.events`.
Records point at each other by index into those tuples. Offsets are characters of `doc.text`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from spacy.tokens import Doc

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind = Literal["Person", "Organization", "State", "Group", "Place"]
Form = Literal["Direct", "Indirect", "Mixed"]
Act = Literal[
    "Assert", "Deny", "Allege", "Warn", "Urge", "Promise", "Ask", "Order", "Acknowledge", "Other"
]
Measure = Literal[
    "Killed", "Injured", "Detained", "Executed", "Missing", "Displaced", "Attending", "Other"
]
Basis = Literal["Rule", "Parse", "Inference"]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Characters `start` to `end` (exclusive) of the document's text."""

    start: int
    end: int

    def holds(self, other: "Passage") -> bool:
        """Whether `other` lies wholly inside this passage."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Found:
    """How something was found: by which way, on what basis, and how often that way is right.

    The basis is the words themselves (Rule), the sentence's syntax (Parse), or a conclusion from
    other sentences (Inference). `confidence` is the share of the ways' answers that were right on
    annotated news (0 to 1); of an attribution, the share that was right and of a right record.
    """

    way: str
    basis: Basis
    confidence: float


@dataclass(frozen=True, slots=True)
class Time:
    """A temporal expression (TIMEX3 of TimeML 1.2.1).

    `value` is the TIMEX3 value ("2026-01-14", "P2W", "XXXX-WXX-3", "PAST_REF"), `edtf` the ISO
    8601-2 text where the expression and its anchor give one, `earliest` and `latest` the first
    and last day it can mean; None where nothing gives them (durations, sets, unresolved
    words).
    """

    passage: Passage
    kind: TimexType
    value: str
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    found: Found | None = None

    @property
    def vague(self) -> bool:
        """Whether the words name no calendar time at all: "now", "recently", "the future"."""
        return self.value.endswith("_REF")


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody saying something: cue, source and content as they stand, and who it is.

    `source` is None where no words name the speaker (a quote carried on). `speakers` are
    indices of `doc._.actors`, `time` one of `doc._.times`, `within` the statement in whose
    content this one stands. `negated` ("did not say"), `hypothetical` ("may announce") speech
    is marked, not dropped. `found` is how the statement was found, `speaker_found` how its
    speakers were.
    """

    cue: Passage
    content: tuple[Passage, ...]
    form: Form
    act: Act
    source: Passage | None = None
    quotes: tuple[Passage, ...] = ()
    addressee: Passage | None = None
    time: int | None = None
    within: int | None = None
    negated: bool = False
    hypothetical: bool = False
    speakers: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    found: Found | None = None
    speaker_found: Found | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number reported as a count: "at least 2,571" has low 2571 and no high.

    `unit` is the head lemma of what is counted ("protester"). `source` is the passage that
    names whose figure it is where the figure's own clause does ("the ministry's toll of 12");
    `statement` is the innermost statement whose content holds it; `sources` are the actors
    that it is attributed to in the end (indices of `doc._.actors`, none where the author
    states it). `as_of` is an index of `doc._.times`, `part_of` one of `doc._.figures`, `place`
    the passage of a place name, `rate` the words that make the number a rate and no count ("a
    day"). `found` is how the value and measure were found,
    `source_found` how its sources were.
    """

    passage: Passage
    low: int | Decimal | None
    high: int | Decimal | None
    modifier: str | None
    measure: Measure
    unit: str | None = None
    source: Passage | None = None
    statement: int | None = None
    sources: tuple[int, ...] = ()
    as_of: int | None = None
    place: Passage | None = None
    part_of: int | None = None
    rate: Passage | None = None
    found: Found | None = None
    source_found: Found | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who speaks, acts or is acted on, with all the names the document has for them.

    `name` is the fullest; `mentions` are names (and the describing phrases of unnamed
    sources), never pronouns. `named` is false for "activists", "a witness". `country` is the
    ISO 3166-1 alpha-2 code of a state or government.
    """

    name: str
    kind: ActorKind
    mentions: tuple[Passage, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    named: bool = True
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the document reports as happening, being planned or threatened.

    `type` is the local name of a concept of the ontology's event scheme ("Protest"),
    `participants` pairs of role ("agent", "patient", "place"...) and index of `doc._.actors`,
    `phrases` pairs of role and the words for whom or what takes part without being an actor,
    `figures` those of `doc._.figures` that count participants; `statement` is the innermost
    statement in whose content it stands, None where the author reports it. Marked are events
    that did not happen (`negated`), those announced, called for
    or threatened (`planned`), and those merely supposed or possible (`hypothetical`). `same` is the
    index of the event told before that these words speak of again, `found` how it was found.
    """

    trigger: Passage
    type: str
    participants: tuple[tuple[str, int], ...] = ()
    place: Passage | None = None
    time: int | None = None
    statement: int | None = None
    negated: bool = False
    planned: bool = False
    hypothetical: bool = False
    phrases: tuple[tuple[str, Passage], ...] = ()
    figures: tuple[int, ...] = ()
    same: int | None = None
    found: Found | None = None


for _layer in ("times", "statements", "figures", "actors", "events"):
    Doc.set_extension(_layer, default=(), force=True)
# Whom each source, addressee, pronoun and definite description stands for, as
# {Passage: indices of `doc._.actors`}.
Doc.set_extension("referents", default=None, force=True)
# The document's own date as EDTF, the anchor of every relative expression; None where unknown.
Doc.set_extension("issued", default=None, force=True)
