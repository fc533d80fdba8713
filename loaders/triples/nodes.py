"""The nodes of one document: IRIs are made from the document's IRI and character offsets."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad
from spacy.tokens import Doc

from rashomon.loaders.annotations import Actor, Event, Figure, Found, Passage, Statement, Time
from rashomon.loaders.document import BASE, Document
from rashomon.loaders.triples import literals
from rashomon.ontology.namespaces import GAF, NIF, PROV, RAS, RDF, SEM, SKOS

Value = NamedNode | Literal | None


class Nodes:
    """What the graph of a document calls its nodes, and the nodes that several layers share."""

    def __init__(self, document: Document, doc: Doc) -> None:
        """The nodes of `document` as annotated in `doc`."""
        self.document = document
        self.text = document.text
        self.iri = document.iri
        self.node = NamedNode(self.iri)
        self.times: tuple[Time, ...] = doc._.times
        self.statements: tuple[Statement, ...] = doc._.statements
        self.figures: tuple[Figure, ...] = doc._.figures
        self.actors: tuple[Actor, ...] = doc._.actors
        self.events: tuple[Event, ...] = doc._.events
        self._passages: dict[Passage, NamedNode] = {}

    def describe(self, subject: NamedNode, *pairs: tuple[NamedNode, Value]) -> Iterator[Quad]:
        """The quads of one subject; what has no value gets none."""
        graph = self.node
        return (Quad(subject, p, value, graph) for p, value in pairs if value is not None)

    def local(self, kind: str, passage: Passage) -> NamedNode:
        """The node of this kind at a passage."""
        return NamedNode(f"{self.iri}#{kind}={passage.start},{passage.end}")

    def actor(self, index: int) -> NamedNode:
        """The node of an actor by its index."""
        return self.local("actor", self.actors[index].mentions[0])

    def statement(self, index: int | None) -> NamedNode | None:
        """The node of a statement by its index."""
        return None if index is None else self.local("statement", self.statements[index].cue)

    def figure(self, index: int | None) -> NamedNode | None:
        """The node of a figure by its index."""
        return None if index is None else self.local("figure", self.figures[index].passage)

    def event(self, index: int | None) -> NamedNode | None:
        """The node of an event by its index."""
        return None if index is None else self.local("event", self.events[index].trigger)

    def time(self, index: int | None) -> NamedNode | None:
        """The node of a time by its index; "now" is no time that anything could be said of."""
        if index is None or self.times[index].vague:
            return None
        return self.time_node(self.times[index])

    def time_node(self, time: Time) -> NamedNode:
        """The node of a time: one day is one node, whichever document names it."""
        if time.edtf is None:
            return self.local("time", time.passage)
        return NamedNode(f"{BASE}time/{quote(time.edtf, safe='')}")

    def passage(self, passage: Passage) -> tuple[NamedNode, list[Quad]]:
        """The node of a passage, and its description where it was not given yet."""
        known = self._passages.get(passage)
        if known is not None:
            return known, []
        node = self._passages[passage] = self.local("char", passage)
        pairs: tuple[tuple[NamedNode, NamedNode | Literal], ...] = (
            (RDF.type, RAS.Passage),
            (RDF.type, NIF.RFC5147String),
            (NIF.beginIndex, literals.offset(passage.start)),
            (NIF.endIndex, literals.offset(passage.end)),
            (NIF.anchorOf, Literal(self.text[passage.start : passage.end])),
            (NIF.referenceContext, self.node),
        )
        return node, [Quad(node, predicate, value, self.node) for predicate, value in pairs]

    def link(
        self, subject: NamedNode, predicate: NamedNode, passages: Iterable[Passage | None]
    ) -> Iterator[Quad]:
        """Quads from a subject to passages, and the passages' own."""
        for passage in passages:
            if passage is not None:
                node, quads = self.passage(passage)
                yield Quad(subject, predicate, node, self.node)
                yield from quads

    def words(self, passage: Passage) -> str:
        """The words of a passage as one line."""
        return " ".join(self.text[passage.start : passage.end].split())

    def place(self, passage: Passage | None) -> tuple[NamedNode | None, list[Quad]]:
        """The node of the place that a passage names, and its quads."""
        if passage is None:
            return None, []
        name = self.words(passage)
        node = NamedNode(f"{self.iri}#place={quote(name, safe='')}")
        quads = self.describe(node, (RDF.type, SEM.Place), (SKOS.prefLabel, Literal(name)))
        return node, [*quads, *self.link(node, GAF.denotedBy, [passage])]

    def found(self, subject: NamedNode, found: Found | None) -> Iterator[Quad]:
        """How something was found, and how sure that is."""
        if found is None:
            return iter(())
        return self.describe(
            subject,
            (RAS.confidence, literals.share(found.confidence)),
            (RAS.foundBy, RAS[found.basis]),
            (RAS.way, Literal(found.way)),
        )

    def attributed(
        self, subject: NamedNode, node: NamedNode, actors: Iterable[int], found: Found | None
    ) -> Iterator[Quad]:
        """To whom something is attributed, and by a node of its own how that was found.

        That node is a qualified attribution (PROV-O, 3.3).
        """
        agents = [self.actor(index) for index in actors]
        yield from self.describe(subject, *((PROV.wasAttributedTo, agent) for agent in agents))
        if agents and found is not None:
            yield from self.describe(
                node,
                (RDF.type, PROV.Attribution),
                *((PROV.agent, agent) for agent in agents),
            )
            yield from self.found(node, found)
            yield Quad(subject, PROV.qualifiedAttribution, node, self.node)
