"""A case for rdflib: the same store behind rdflib's interface, and single graphs in its memory."""

from collections.abc import Iterable

from oxrdflib import OxigraphStore
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Dataset, Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.term import BNode, Node

from rashomon.ontology.namespaces import PREFIXES


def dataset(store: Store) -> Dataset:
    """An rdflib Dataset over the store, with the vocabulary's prefixes; for reading.

    `initNs` of rdflib's query takes strings only here; the prefixes bound are known without it.
    """
    found = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, iri in PREFIXES.items():
        found.bind(prefix, iri)
    return found


def graph(quads: Iterable[Quad]) -> Graph:
    """The triples of some quads as an rdflib Graph in memory."""
    found = Graph()
    for quad in quads:
        found.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return found


def _term(term: object) -> Node:
    match term:
        case NamedNode():
            return URIRef(term.value)
        case Literal():
            datatype = None if term.language else URIRef(term.datatype.value)
            return RdflibLiteral(term.value, lang=term.language, datatype=datatype)
        case _:
            return BNode(str(term))
