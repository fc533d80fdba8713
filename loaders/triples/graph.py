"""The graph of one document, layer by layer."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Literal, Quad
from spacy.tokens import Doc

from rashomon.loaders.annotations import Actor, Event, Figure, Passage, Statement, Time
from rashomon.loaders.document import Document
from rashomon.loaders.triples.literals import boolean, day, edtf, flag, issued, number, text
from rashomon.loaders.triples.nodes import Nodes
from rashomon.ontology.namespaces import (
    DCTERMS,
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
)

EVIDENCE = {
    "given": RAS.Given,
    "metadata": RAS.Metadata,
    "text": RAS.InText,
    "filename": RAS.FileName,
    "none": RAS.Undated,
}


def quads(document: Document, doc: Doc) -> Iterator[Quad]:
    """All quads of one annotated document, in the graph named by the document's IRI.

    No quad is given twice; the order is a function of the document alone.
    """
    graph = DocumentGraph(Nodes(document, doc))
    return iter(dict.fromkeys(graph.quads()))


class DocumentGraph:
    """What each record of a document becomes."""

    def __init__(self, nodes: Nodes) -> None:
        """The graph of the document whose nodes they are."""
        self.nodes = nodes
        self.inside: dict[int, list[int]] = defaultdict(list)
        for index, statement in enumerate(nodes.statements):
            if statement.within is not None:
                self.inside[statement.within].append(index)
        self.mentions = sorted(
            (mention, index)
            for index, actor in enumerate(nodes.actors)
            for mention in actor.mentions
        )

    def quads(self) -> Iterator[Quad]:
        """The document's quads, layer by layer."""
        yield from self._document(self.nodes.document)
        for actor in self.nodes.actors:
            yield from self._actor(actor)
        for time in self.nodes.times:
            yield from self._time(time)
        for index, statement in enumerate(self.nodes.statements):
            yield from self._statement(index, statement)
        for figure in self.nodes.figures:
            yield from self._figure(figure)
        for event in self.nodes.events:
            yield from self._event(event)

    def _document(self, document: Document) -> Iterator[Quad]:
        return self.nodes.describe(
            self.nodes.node,
            (RDF.type, RAS.Document),
            (RDF.type, SCHEMA.Article),
            (RDF.type, NIF.Context),
            (DCTERMS.title, text(document.title)),
            (DCTERMS.issued, issued(document.issued)),
            (RAS.issuedEvidence, EVIDENCE[document.issued_evidence]),
            (DCTERMS.publisher, text(document.publisher)),
            (DCTERMS.source, text(document.source)),
            (SCHEMA.url, text(document.url)),
            (DCTERMS.language, text(document.language)),
            (DCTERMS.identifier, Literal(f"sha256:{document.digest}")),
            (NIF.isString, Literal(document.text)),
        )

    def _actor(self, actor: Actor) -> Iterator[Quad]:
        node = self.nodes.local("actor", actor.mentions[0])
        yield from self.nodes.describe(
            node,
            (RDF.type, RAS.Actor),
            (RDF.type, RAS[actor.kind]),
            (SKOS.prefLabel, Literal(actor.name)),
            *((SKOS.altLabel, Literal(alias)) for alias in actor.aliases),
            *((RAS.role, Literal(role)) for role in actor.roles),
            (RAS.named, boolean(actor.named)),
            (RAS.country, text(actor.country)),
        )
        yield from self.nodes.link(node, GAF.denotedBy, actor.mentions)

    def _time(self, time: Time) -> Iterator[Quad]:
        nodes = self.nodes
        passage, described = nodes.passage(time.passage)
        yield from described
        yield from nodes.describe(
            passage, (RAS.timexType, RAS[time.kind]), (RAS.timexValue, Literal(time.value))
        )
        yield from nodes.found(passage, time.found)
        if time.vague:
            # "Now" is no time that anything could be said of: only its passage is kept.
            return
        node = nodes.time_node(time)
        words = nodes.text[time.passage.start : time.passage.end]
        yield from nodes.describe(
            node,
            (RDF.type, SEM.Time),
            (RDF.type, TIME.TemporalEntity),
            (RDF.type, TIME.Duration if time.kind == "DURATION" else None),
            (RDFS.label, Literal(time.edtf or words)),
            (RAS.edtf, edtf(time.edtf)),
            (SEM.hasEarliestBeginTimeStamp, day(time.earliest)),
            (SEM.hasLatestEndTimeStamp, day(time.latest)),
        )
        yield Quad(node, GAF.denotedBy, passage, nodes.node)

    def _statement(self, index: int, statement: Statement) -> Iterator[Quad]:
        nodes = self.nodes
        node = nodes.local("statement", statement.cue)
        content = " … ".join(nodes.text[p.start : p.end] for p in statement.content)
        yield from nodes.describe(
            node,
            (RDF.type, RAS.Statement),
            (RDF.type, SCHEMA.Claim),
            (RDF.type, PROV.Entity),
            *((RAS.addressee, nodes.actor(i)) for i in statement.addressees),
            (SCHEMA.text, Literal(content)),
            (RAS.form, RAS[statement.form]),
            (RAS.act, RAS[statement.act]),
            (RAS.saidOn, nodes.time(statement.time)),
            (RAS.negated, flag(statement.negated)),
            (RAS.hypothetical, flag(statement.hypothetical)),
            *((RAS.reports, nodes.statement(i)) for i in self.inside.get(index, ())),
            *((SCHEMA.about, nodes.actor(i)) for i in self._about(statement)),
        )
        speaker = nodes.local("speaker", statement.cue)
        yield from nodes.found(node, statement.found)
        yield from nodes.attributed(node, speaker, statement.speakers, statement.speaker_found)
        yield from nodes.link(node, RAS.cue, [statement.cue])
        yield from nodes.link(node, RAS.source, [statement.source])
        yield from nodes.link(node, RAS.content, statement.content)
        yield from nodes.link(node, RAS.quote, statement.quotes)
        yield from nodes.link(node, GAF.denotedBy, [_hull(statement)])

    def _about(self, statement: Statement) -> list[int]:
        """The actors whose names the content holds."""
        named: set[int] = set()
        for part in statement.content:
            first = bisect_left(self.mentions, (Passage(part.start, part.start), 0))
            last = bisect_left(self.mentions, (Passage(part.end, part.end), 0))
            named.update(i for mention, i in self.mentions[first:last] if mention.end <= part.end)
        return sorted(named)

    def _figure(self, figure: Figure) -> Iterator[Quad]:
        nodes = self.nodes
        node = nodes.local("figure", figure.passage)
        place, described = nodes.place(figure.place)
        statement = nodes.statement(figure.statement)
        yield from nodes.describe(
            node,
            (RDF.type, RAS.Figure),
            (RDF.type, SCHEMA.QuantitativeValue),
            (SCHEMA.minValue, number(figure.low)),
            (SCHEMA.maxValue, number(figure.high)),
            (RAS.modifier, text(figure.modifier)),
            (RAS.rate, text(None if figure.rate is None else nodes.words(figure.rate))),
            (RAS.measure, RAS[figure.measure]),
            (SCHEMA.unitText, text(figure.unit)),
            (RAS.claimedIn, statement),
            (RAS.asOf, nodes.time(figure.as_of)),
            (SEM.hasPlace, place),
            (RAS.partOf, nodes.figure(figure.part_of)),
        )
        source = nodes.local("source", figure.passage)
        # A figure of nobody's says that it is the report's own: it is as sure as that.
        yield from nodes.found(node, figure.found if figure.sources else figure.source_found)
        yield from nodes.attributed(node, source, figure.sources, figure.source_found)
        yield from described
        if statement is not None:
            yield Quad(statement, RAS.claims, node, nodes.node)
        yield from nodes.link(node, GAF.denotedBy, [figure.passage])

    def _event(self, event: Event) -> Iterator[Quad]:
        nodes = self.nodes
        node = nodes.local("event", event.trigger)
        place, described = nodes.place(event.place)
        statement = nodes.statement(event.statement)
        yield from nodes.describe(
            node,
            (RDF.type, SEM.Event),
            (SEM.eventType, RAS[event.type]),
            (RDFS.label, Literal(nodes.text[event.trigger.start : event.trigger.end])),
            *((SEM.hasActor, nodes.actor(i)) for _, i in event.participants),
            *((RAS[role], nodes.actor(i)) for role, i in event.participants),
            *((RAS[f"{role}Phrase"], Literal(nodes.words(p))) for role, p in event.phrases),
            (RAS.sameEventAs, nodes.event(event.same)),
            (SEM.hasPlace, place),
            (SEM.hasTime, nodes.time(event.time)),
            (RAS.claimedIn, statement),
            (RAS.negated, flag(event.negated)),
            (RAS.hypothetical, flag(event.hypothetical)),
            (RAS.planned, flag(event.planned)),
        )
        yield from nodes.found(node, event.found)
        yield from described
        if statement is not None:
            yield Quad(statement, RAS.claims, node, nodes.node)
        for index in event.figures:
            yield from nodes.describe(
                nodes.local("figure", nodes.figures[index].passage), (RAS.concerns, node)
            )
        yield from nodes.link(node, GAF.denotedBy, [event.trigger])


def _hull(statement: Statement) -> Passage:
    parts = [statement.cue, *statement.content, *([statement.source] if statement.source else [])]
    return Passage(min(p.start for p in parts), max(p.end for p in parts))
