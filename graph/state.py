"""One state of a store, with what reading it looks up again and again."""

from functools import cached_property

from pyoxigraph import NamedNode, Store

from rashomon.graph.graphs import IDENTITY
from rashomon.graph.nodes import Nodes, local_name
from rashomon.graph.rows import DocumentRow, Evidence, Finding, Reference, TimeRow
from rashomon.graph.sentences import Sentences
from rashomon.ontology.namespaces import (
    DCTERMS,
    GAF,
    NIF,
    OWL,
    PROV,
    RAS,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
)

# Documents whose sentences are kept at a time: some megabytes.
TEXTS = 1000


class State(Nodes):
    """Nodes, and the records that every row is made of; to be dropped when the store changes."""

    def __init__(self, store: Store) -> None:
        """The state of `store` as it is now."""
        super().__init__(store)
        self._split: dict[str, Sentences] = {}

    @cached_property
    def documents(self) -> dict[str, DocumentRow]:
        """Every document by its IRI, by date and IRI, undated ones last."""
        rows = [self._document(node) for node in self.of_type(RAS.Document)]
        rows.sort(key=lambda row: (row.issued is None, row.issued or "", row.iri))
        return {row.iri: row for row in rows}

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The place of each document in the order of documents."""
        return {iri: rank for rank, iri in enumerate(self.documents)}

    @cached_property
    def canonical(self) -> dict[str, str]:
        """For each actor node that another stands for, that other one."""
        quads = self.store.quads_for_pattern(None, OWL.sameAs, None, IDENTITY)
        return {
            q.subject.value: q.object.value
            for q in quads
            if isinstance(q.subject, NamedNode) and isinstance(q.object, NamedNode)
        }

    @cached_property
    def members(self) -> dict[str, list[NamedNode]]:
        """The actor nodes that each canonical actor stands for, itself among them, by IRI."""
        found: dict[str, list[NamedNode]] = {}
        for node in self.of_type(RAS.Actor):
            found.setdefault(self.canonical.get(node.value, node.value), []).append(node)
        return found

    def actor(self, node: NamedNode) -> Reference:
        """The canonical actor of an actor node."""
        return self.named(NamedNode(self.canonical.get(node.value, node.value)))

    def named(self, node: NamedNode) -> Reference:
        """A node with its preferred name."""
        return Reference(node.value, self.value(node, SKOS.prefLabel) or local_name(node))

    def actors(self, subject: NamedNode, predicate: NamedNode) -> tuple[Reference, ...]:
        """The canonical actors that a property names, each once."""
        return tuple(dict.fromkeys(self.actor(node) for node in self.nodes(subject, predicate)))

    def place(self, subject: NamedNode) -> Reference | None:
        """The place of a figure or event."""
        node = self.node(subject, SEM.hasPlace)
        return None if node is None else self.named(node)

    def time(self, subject: NamedNode, predicate: NamedNode) -> TimeRow | None:
        """The time that a property names."""
        node = self.node(subject, predicate)
        if node is None:
            return None
        return TimeRow(
            iri=node.value,
            label=self.value(node, RDFS.label) or local_name(node),
            edtf=self.value(node, RAS.edtf),
            earliest=self.day(node, SEM.hasEarliestBeginTimeStamp),
            latest=self.day(node, SEM.hasLatestEndTimeStamp),
        )

    def finding(self, node: NamedNode | None) -> Finding | None:
        """How a node was read; None where the graph does not say."""
        confidence = None if node is None else self.number(node, RAS.confidence)
        if node is None or confidence is None:
            return None
        basis, way = self.local(node, RAS.foundBy), self.value(node, RAS.way)
        return Finding(float(confidence), basis or "", way or "")

    def attribution(self, node: NamedNode) -> Finding | None:
        """How it was read to whom a node is attributed."""
        return self.finding(self.node(node, PROV.qualifiedAttribution))

    def evidence(self, subject: NamedNode) -> tuple[Evidence, ...]:
        """The passages that speak of a node, by document and place."""
        found = [self.passage(node) for node in self.nodes(subject, GAF.denotedBy)]
        return tuple(sorted(found, key=self.position))

    def position(self, evidence: Evidence) -> tuple[int, int, int]:
        """Where a passage stands in the order of the case."""
        rank = self.ranks.get(evidence.document, len(self.ranks))
        return rank, evidence.start, evidence.end

    def passage(self, node: NamedNode) -> Evidence:
        """A passage with its sentence."""
        document = self.value(node, NIF.referenceContext) or ""
        start = int(self.value(node, NIF.beginIndex) or 0)
        end = int(self.value(node, NIF.endIndex) or start)
        sentences = self._sentences(document)
        first, last = sentences.around(start, end)
        return Evidence(
            iri=node.value,
            document=document,
            start=start,
            end=end,
            words=self.words(node) or "",
            sentence=sentences.text[first:last],
            sentence_start=first,
        )

    def words(self, passage: NamedNode | None) -> str | None:
        """The text of a passage."""
        return None if passage is None else self.value(passage, NIF.anchorOf)

    def _sentences(self, document: str) -> Sentences:
        if document not in self._split:
            text = self.value(NamedNode(document), NIF.isString) if document else None
            if len(self._split) >= TEXTS:
                del self._split[next(iter(self._split))]
            self._split[document] = Sentences(text or "")
        return self._split[document]

    def _document(self, node: NamedNode) -> DocumentRow:
        return DocumentRow(
            iri=node.value,
            title=self.value(node, DCTERMS.title),
            issued=self.value(node, DCTERMS.issued),
            issued_evidence=self.local(node, RAS.issuedEvidence),
            publisher=self.value(node, DCTERMS.publisher),
            source=self.value(node, DCTERMS.source),
            url=self.value(node, SCHEMA.url),
            language=self.value(node, DCTERMS.language),
            characters=len(self.value(node, NIF.isString) or ""),
            actors=self.count(RAS.Actor, node),
            statements=self.count(RAS.Statement, node),
            figures=self.count(RAS.Figure, node),
            events=self.count(SEM.Event, node),
        )
