"""The triples of one document: its annotations as quads of one named graph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad
from spacy.tokens import Doc

from rashomon.loaders.annotations import Actor, Event, Figure, Passage, Statement, Time
from rashomon.loaders.document import BASE, Document
from rashomon.ontology.namespaces import (
    DCTERMS,
    EDTF,
    GAF,
    NIF,
    PROV,
    RAS,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
    TIME,
    XSD,
)

EVIDENCE = {
    "given": RAS.Given,
    "metadata": RAS.Metadata,
    "text": RAS.InText,
    "filename": RAS.FileName,
    "none": RAS.Undated,
}
# The XSD type of a date is its precision: "2026", "2026-02", "2026-02-14".
ISSUED_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def quads(document: Document, doc: Doc) -> Iterator[Quad]:
    """All quads of one annotated document, in the graph named by the document's IRI.

    No quad is given twice; the order is a function of the document alone.
    """
    graph = DocumentGraph(document, doc)
    return iter(dict.fromkeys(graph.quads()))


class DocumentGraph:
    """The nodes of one document: IRIs are made from the document's IRI and character offsets."""

    def __init__(self, document: Document, doc: Doc) -> None:
        """The graph of `document` as annotated in `doc`."""
        self.document = document
        self.doc = doc
        self.node = NamedNode(document.iri)
        self.times: tuple[Time, ...] = doc._.times
        self.statements: tuple[Statement, ...] = doc._.statements
        self.figures: tuple[Figure, ...] = doc._.figures
        self.actors: tuple[Actor, ...] = doc._.actors
        self.events: tuple[Event, ...] = doc._.events
        self.inside: dict[int, list[int]] = defaultdict(list)
        for index, statement in enumerate(self.statements):
            if statement.within is not None:
                self.inside[statement.within].append(index)

    def quads(self) -> Iterator[Quad]:
        """The document's quads, layer by layer."""
        yield from self._document()
        for actor in self.actors:
            yield from self._actor(actor)
        for time in self.times:
            yield from self._time(time)
        for index, statement in enumerate(self.statements):
            yield from self._statement(index, statement)
        for figure in self.figures:
            yield from self._figure(figure)
        for event in self.events:
            yield from self._event(event)

    def _describe(
        self, subject: NamedNode, *pairs: tuple[NamedNode, NamedNode | Literal | None]
    ) -> Iterator[Quad]:
        for predicate, value in pairs:
            if value is not None:
                yield Quad(subject, predicate, value, self.node)

    def _document(self) -> Iterator[Quad]:
        document = self.document
        yield from self._describe(
            self.node,
            (RDF.type, RAS.Document),
            (RDF.type, SCHEMA.Article),
            (RDF.type, NIF.Context),
            (DCTERMS.title, _text(document.title)),
            (DCTERMS.issued, _issued(document.issued)),
            (RAS.issuedEvidence, EVIDENCE[document.issued_evidence]),
            (DCTERMS.publisher, _text(document.publisher)),
            (DCTERMS.source, _text(document.source)),
            (SCHEMA.url, _text(document.url)),
            (DCTERMS.language, _text(document.language)),
            (DCTERMS.identifier, Literal(f"sha256:{document.digest}")),
            (NIF.isString, Literal(document.text)),
        )

    def _passage(self, passage: Passage) -> tuple[NamedNode, list[Quad]]:
        node = NamedNode(f"{self.document.iri}#char={passage.start},{passage.end}")
        quads = self._describe(
            node,
            (RDF.type, RAS.Passage),
            (RDF.type, NIF.RFC5147String),
            (NIF.beginIndex, _offset(passage.start)),
            (NIF.endIndex, _offset(passage.end)),
            (NIF.anchorOf, Literal(self.document.text[passage.start : passage.end])),
            (NIF.referenceContext, self.node),
        )
        return node, list(quads)

    def _link(
        self, subject: NamedNode, predicate: NamedNode, passages: Iterable[Passage | None]
    ) -> Iterator[Quad]:
        for passage in passages:
            if passage is not None:
                node, quads = self._passage(passage)
                yield Quad(subject, predicate, node, self.node)
                yield from quads

    def _local(self, kind: str, passage: Passage) -> NamedNode:
        return NamedNode(f"{self.document.iri}#{kind}={passage.start},{passage.end}")

    def _actor_node(self, index: int) -> NamedNode:
        return self._local("actor", self.actors[index].mentions[0])

    def _time_node(self, time: Time) -> NamedNode:
        if time.edtf is None:
            return self._local("time", time.passage)
        return NamedNode(f"{BASE}time/{quote(time.edtf, safe='')}")

    def _statement_node(self, index: int | None) -> NamedNode | None:
        return None if index is None else self._local("statement", self.statements[index].cue)

    def _figure_node(self, index: int | None) -> NamedNode | None:
        return None if index is None else self._local("figure", self.figures[index].passage)

    def _time_of(self, index: int | None) -> NamedNode | None:
        if index is None or self.times[index].vague:
            return None
        return self._time_node(self.times[index])

    def _place(self, passage: Passage | None) -> tuple[NamedNode | None, list[Quad]]:
        if passage is None:
            return None, []
        name = " ".join(self.document.text[passage.start : passage.end].split())
        node = NamedNode(f"{self.document.iri}#place={quote(name, safe='')}")
        quads = self._describe(node, (RDF.type, SEM.Place), (SKOS.prefLabel, Literal(name)))
        return node, [*quads, *self._link(node, GAF.denotedBy, [passage])]

    def _actor(self, actor: Actor) -> Iterator[Quad]:
        node = self._local("actor", actor.mentions[0])
        yield from self._describe(
            node,
            (RDF.type, RAS.Actor),
            (RDF.type, RAS[actor.kind]),
            (SKOS.prefLabel, Literal(actor.name)),
            *((SKOS.altLabel, Literal(alias)) for alias in actor.aliases),
            *((RAS.role, Literal(role)) for role in actor.roles),
            (RAS.named, _boolean(actor.named)),
            (RAS.country, _text(actor.country)),
        )
        yield from self._link(node, GAF.denotedBy, actor.mentions)

    def _time(self, time: Time) -> Iterator[Quad]:
        passage, described = self._passage(time.passage)
        yield from described
        yield from self._describe(
            passage, (RAS.timexType, RAS[time.kind]), (RAS.timexValue, Literal(time.value))
        )
        if time.vague:
            # "Now" is no time that anything could be said of: only its passage is kept.
            return
        node = self._time_node(time)
        words = self.document.text[time.passage.start : time.passage.end]
        yield from self._describe(
            node,
            (RDF.type, SEM.Time),
            (RDF.type, TIME.TemporalEntity),
            (RDF.type, TIME.Duration if time.kind == "DURATION" else None),
            (RDFS.label, Literal(time.edtf or words)),
            (RAS.edtf, Literal(time.edtf, datatype=EDTF.EDTF) if time.edtf else None),
            (SEM.hasEarliestBeginTimeStamp, _day(time.earliest)),
            (SEM.hasLatestEndTimeStamp, _day(time.latest)),
        )
        yield Quad(node, GAF.denotedBy, passage, self.node)

    def _statement(self, index: int, statement: Statement) -> Iterator[Quad]:
        node = self._local("statement", statement.cue)
        text = " … ".join(self.document.text[p.start : p.end] for p in statement.content)
        yield from self._describe(
            node,
            (RDF.type, RAS.Statement),
            (RDF.type, SCHEMA.Claim),
            (RDF.type, PROV.Entity),
            *((PROV.wasAttributedTo, self._actor_node(i)) for i in statement.speakers),
            *((RAS.addressee, self._actor_node(i)) for i in statement.addressees),
            (SCHEMA.text, Literal(text)),
            (RAS.form, RAS[statement.form]),
            (RAS.act, RAS[statement.act]),
            (RAS.saidOn, self._time_of(statement.time)),
            (RAS.negated, _flag(statement.negated)),
            (RAS.hypothetical, _flag(statement.hypothetical)),
            *((RAS.reports, self._statement_node(i)) for i in self.inside.get(index, ())),
            *((SCHEMA.about, self._actor_node(i)) for i in self._about(statement)),
        )
        yield from self._link(node, RAS.cue, [statement.cue])
        yield from self._link(node, RAS.source, [statement.source])
        yield from self._link(node, RAS.content, statement.content)
        yield from self._link(node, RAS.quote, statement.quotes)
        yield from self._link(node, GAF.denotedBy, [_hull(statement)])

    def _about(self, statement: Statement) -> list[int]:
        return [
            index
            for index, actor in enumerate(self.actors)
            if any(part.holds(mention) for part in statement.content for mention in actor.mentions)
        ]

    def _figure(self, figure: Figure) -> Iterator[Quad]:
        node = self._local("figure", figure.passage)
        place, described = self._place(figure.place)
        statement = self._statement_node(figure.statement)
        yield from self._describe(
            node,
            (RDF.type, RAS.Figure),
            (RDF.type, SCHEMA.QuantitativeValue),
            (SCHEMA.minValue, _number(figure.low)),
            (SCHEMA.maxValue, _number(figure.high)),
            (RAS.modifier, _text(figure.modifier)),
            (RAS.measure, RAS[figure.measure]),
            (SCHEMA.unitText, _text(figure.unit)),
            *((PROV.wasAttributedTo, self._actor_node(i)) for i in figure.sources),
            (RAS.claimedIn, statement),
            (RAS.asOf, self._time_of(figure.as_of)),
            (SEM.hasPlace, place),
            (RAS.partOf, self._figure_node(figure.part_of)),
        )
        yield from described
        if statement is not None:
            yield Quad(statement, RAS.claims, node, self.node)
        yield from self._link(node, GAF.denotedBy, [figure.passage])

    def _event(self, event: Event) -> Iterator[Quad]:
        node = self._local("event", event.trigger)
        place, described = self._place(event.place)
        statement = self._statement_node(event.statement)
        yield from self._describe(
            node,
            (RDF.type, SEM.Event),
            (SEM.eventType, RAS[event.type]),
            (RDFS.label, Literal(self.document.text[event.trigger.start : event.trigger.end])),
            *((SEM.hasActor, self._actor_node(i)) for _, i in event.participants),
            *((RAS[role], self._actor_node(i)) for role, i in event.participants),
            (SEM.hasPlace, place),
            (SEM.hasTime, self._time_of(event.time)),
            (RAS.claimedIn, statement),
            (RAS.negated, _flag(event.negated)),
            (RAS.hypothetical, _flag(event.hypothetical)),
            (RAS.planned, _flag(event.planned)),
        )
        yield from described
        if statement is not None:
            yield Quad(statement, RAS.claims, node, self.node)
        yield from self._link(node, GAF.denotedBy, [event.trigger])


def _hull(statement: Statement) -> Passage:
    parts = [statement.cue, *statement.content, *([statement.source] if statement.source else [])]
    return Passage(min(p.start for p in parts), max(p.end for p in parts))


def _text(value: str | None) -> Literal | None:
    return Literal(value) if value else None


def _issued(value: str | None) -> Literal | None:
    if value is None:
        return None
    return Literal(value, datatype=ISSUED_TYPES.get(len(value), EDTF.EDTF))


def _offset(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.nonNegativeInteger)


def _day(value: date | None) -> Literal | None:
    return Literal(value.isoformat(), datatype=XSD.date) if value else None


def _number(value: int | Decimal | None) -> Literal | None:
    if value is None:
        return None
    datatype = XSD.integer if isinstance(value, int) else XSD.decimal
    return Literal(str(value), datatype=datatype)


def _boolean(value: bool) -> Literal:
    return Literal(str(value).lower(), datatype=XSD.boolean)


def _flag(value: bool) -> Literal | None:
    return _boolean(True) if value else None
