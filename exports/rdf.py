"""RDF files, written by Oxigraph's serializers, in an order that is a function of the case.

A store's own order is the order of insertion in memory and that of hashes on disk. Sorting graph
by graph gives the same bytes for both, keeps the nodes of a document together, and needs no more
memory than the largest graph.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from rashomon.exports.exporter import Exporter
from rashomon.exports.legal import xml
from rashomon.graph import View
from rashomon.ontology.namespaces import PREFIXES

PREFIX = re.compile(rb'@prefix [^\n]*\n| xmlns:[^=]*="[^"]*"')
PREFIX_RUN = re.compile(rb"(?:%b)+" % PREFIX.pattern)


def graph_names(store: Store) -> list[NamedNode | BlankNode | DefaultGraph]:
    """The default graph and then the named ones by name."""
    return [DefaultGraph(), *sorted(store.named_graphs(), key=str)]


def quads(store: Store) -> Iterator[Quad]:
    """All quads, graph by graph, sorted by their N-Quads text."""
    for name in graph_names(store):
        yield from sorted(store.quads_for_pattern(None, None, None, name), key=str)


def triples(store: Store) -> Iterator[Triple]:
    """The union of all graphs, each triple once, in the order of `quads`.

    Only triples about nodes that graphs share (days, actors) are remembered: what a graph says of
    nodes below its own IRI no other graph says.
    """
    shared: set[Triple] = set()
    for quad in quads(store):
        if not _is_own(quad):
            if quad.triple in shared:
                continue
            shared.add(quad.triple)
        yield quad.triple


def _is_own(quad: Quad) -> bool:
    match quad:
        case Quad(subject=NamedNode(value=subject), graph_name=NamedNode(value=name)):
            return subject.startswith(name)
        case _:
            return False


def legal(triple: Triple) -> Triple:
    """The triple as XML can have it; what a literal loses there is marked by U+FFFD."""
    literal = triple.object
    if not isinstance(literal, Literal) or xml(literal.value) == literal.value:
        return triple
    tag = {"language": literal.language} if literal.language else {"datatype": literal.datatype}
    return Triple(triple.subject, triple.predicate, Literal(xml(literal.value), **tag))


class OrderedHeader:
    """A file to write RDF to, which puts the prefixes at its head into alphabetical order.

    Oxigraph declares prefixes in the order of a randomly seeded hash table. It hands over pieces
    of 8 KiB; the declarations are in the first.
    """

    def __init__(self, out: BinaryIO) -> None:
        """A filter on the way to `out`."""
        self._out = out
        self._at_head = True

    def write(self, piece: bytes) -> int:
        """Pass a piece on."""
        self._out.write(PREFIX_RUN.sub(_in_order, piece, count=1) if self._at_head else piece)
        self._at_head = False
        return len(piece)

    def flush(self) -> None:
        """Flush the file behind."""
        self._out.flush()


def _in_order(declarations: re.Match[bytes]) -> bytes:
    return b"".join(sorted(PREFIX.findall(declarations[0])))


class RdfExporter(Exporter):
    """A format of Oxigraph's; one without named graphs holds the union of the graphs.

    RDF/XML cannot hold control characters, and its readers turn carriage returns into line feeds;
    the others lose nothing.
    """

    def __init__(self, rdf_format: RdfFormat) -> None:
        """The exporter of one RDF syntax."""
        self.format = rdf_format
        self.suffix = rdf_format.file_extension
        self.media_type = rdf_format.media_type

    def write(self, case: View, out: BinaryIO) -> None:
        """Write the whole store."""
        ordered = cast(BinaryIO, OrderedHeader(out))
        content = self._content(case.store)
        serialize(content, output=ordered, format=self.format, prefixes=dict(PREFIXES))

    def _content(self, store: Store) -> Iterator[Quad] | Iterator[Triple]:
        if self.format.supports_datasets:
            return quads(store)
        return map(legal, triples(store)) if self.format == RdfFormat.RDF_XML else triples(store)


TURTLE = RdfExporter(RdfFormat.TURTLE)
TRIG = RdfExporter(RdfFormat.TRIG)
NQUADS = RdfExporter(RdfFormat.N_QUADS)
NTRIPLES = RdfExporter(RdfFormat.N_TRIPLES)
RDFXML = RdfExporter(RdfFormat.RDF_XML)
