"""The rows of a case as the page has them: lists that point at each other by number.

Evidence is a pointer into the text of its document, which stands in the page once: what is shown
as a quotation cannot differ from the text.
"""

from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode

from rashomon.exports.legal import inert
from rashomon.exports.table import when
from rashomon.exports.text import Text
from rashomon.graph import (
    ActorRow,
    DocumentRow,
    EventRow,
    Evidence,
    FigureRow,
    Reference,
    StatementRow,
    View,
)
from rashomon.ontology.namespaces import NIF, RAS, SCHEMA

Json = dict[str, Any]
ROLES = (("source", RAS.source), ("cue", RAS.cue), ("content", RAS.content))


class Content:
    """What a case says, read once."""

    def __init__(self, case: View) -> None:
        """The content of a case."""
        self.store = case.store
        self.documents = case.documents()
        self.actors = case.actors()
        self.statements = case.statements()
        self.figures = case.figures()
        self.events = case.events()
        self.document_number = {row.iri: n for n, row in enumerate(self.documents)}
        self.actor_number = {m: n for n, row in enumerate(self.actors) for m in row.members}
        self.statement_number = {row.iri: n for n, row in enumerate(self.statements)}
        self.figure_number = {row.iri: n for n, row in enumerate(self.figures)}

    def json(self) -> Json:
        """All rows, ready for the page."""
        return {
            "documents": [self._document(row) for row in self.documents],
            "actors": [self._actor(row) for row in self.actors],
            "statements": [self._statement(row) for row in self.statements],
            "figures": [self._figure(row) for row in self.figures],
            "events": [self._event(row) for row in self.events],
        }

    def numbers(self, references: tuple[Reference, ...]) -> list[int]:
        """The numbers of the actors that are referred to."""
        found = (self.actor_number.get(reference.iri) for reference in references)
        return list(dict.fromkeys(number for number in found if number is not None))

    def about(self, row: StatementRow) -> list[int]:
        """The numbers of the actors that a statement is about, its speakers left out."""
        quads = self.store.quads_for_pattern(NamedNode(row.iri), SCHEMA.about, None, None)
        iris = {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}
        found = {self.actor_number[iri] for iri in iris if iri in self.actor_number}
        return sorted(found.difference(self.numbers(row.speakers)))

    @cached_property
    def _texts(self) -> dict[str, "Text"]:
        return {row.iri: Text(self._text(row.iri)) for row in self.documents}

    def _text(self, iri: str) -> str:
        quads = self.store.quads_for_pattern(NamedNode(iri), NIF.isString, None, None)
        return min((q.object.value for q in quads if isinstance(q.object, Literal)), default="")

    def _document(self, row: DocumentRow) -> Json:
        return _filled(
            title=row.name,
            publisher=row.publisher,
            issued=row.issued,
            file=row.source,
            url=row.url if row.url and _is_web(row.url) else None,
            text=self._texts[row.iri].shown,
        )

    def _actor(self, row: ActorRow) -> Json:
        return _filled(
            name=row.name,
            kind=row.kind,
            unnamed=not row.named,
            aliases=list(row.aliases),
            roles=list(row.roles),
            country=row.country,
            evidence=[self._evidence(e) for e in row.evidence if e.document in self._texts],
        )

    def _statement(self, row: StatementRow) -> Json:
        return _filled(
            speakers=self.numbers(row.speakers),
            addressees=self.numbers(row.addressees),
            about=self.about(row),
            source=row.source,
            cue=row.cue,
            text=row.text,
            act=row.act,
            form=row.form,
            said=when(row.said_on),
            negated=row.negated,
            hypothetical=row.hypothetical,
            figures=[self.figure_number[c] for c in row.claims if c in self.figure_number],
            sure=row.confidence,
            way=_ways(row),
            evidence=[self._evidence(row.evidence, self._parts(row.iri))],
        )

    def _figure(self, row: FigureRow) -> Json:
        return _filled(
            value=row.value,
            low=_number(row.low),
            high=_number(row.high),
            number=_number(row.high if row.low is None else row.low),
            measure=row.measure,
            unit=row.unit,
            sources=self.numbers(row.sources),
            asof=when(row.as_of),
            place=row.place.name if row.place else None,
            statement=self.statement_number.get(row.statement or ""),
            sure=row.confidence,
            way=_ways(row),
            evidence=[self._evidence(row.evidence)],
        )

    def _event(self, row: EventRow) -> Json:
        roles = [(role, self.actor_number.get(actor.iri)) for role, actor in row.participants]
        return _filled(
            type=row.type,
            label=row.label,
            participants=[[role, number] for role, number in roles if number is not None],
            place=row.place.name if row.place else None,
            time=when(row.time),
            negated=row.negated,
            planned=row.planned,
            evidence=[self._evidence(row.evidence)],
        )

    def _parts(self, iri: str) -> list[tuple[int, int, str]]:
        """The passages of a statement that name its source, its cue and its content."""
        found = []
        for role, predicate in ROLES:
            for quad in self.store.quads_for_pattern(NamedNode(iri), predicate, None, None):
                start, _, end = str(quad.object).rstrip(">").rpartition("#char=")[2].partition(",")
                if start.isdecimal() and end.isdecimal():
                    found.append((int(start), int(end), role))
        return sorted(found)

    def _evidence(self, row: Evidence, parts: list[tuple[int, int, str]] | None = None) -> Json:
        text = self._texts[row.document]
        marks = parts or [(row.start, row.end, "mark")]
        return {
            "in": self.document_number[row.document],
            "at": [
                text.unit(row.sentence_start),
                text.unit(row.sentence_start + len(row.sentence)),
            ],
            "marks": [[text.unit(start), text.unit(end), role] for start, end, role in marks],
        }


def _ways(row: FigureRow | StatementRow) -> str:
    return "; ".join(found.way for found in (row.found, row.attribution) if found is not None)


def _number(value: int | Decimal | None) -> int | float | None:
    return float(value) if isinstance(value, Decimal) else value


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _filled(**fields: Any) -> Json:
    """The fields that have something to say, every text inert."""
    return {
        name: _inert(value)
        for name, value in fields.items()
        if not (value is None or value is False or value in ("", []))
    }


def _inert(value: Any) -> Any:
    if isinstance(value, str):
        return inert(value)
    return (
        [inert(part) if isinstance(part, str) else part for part in value]
        if isinstance(value, list)
        else value
    )
