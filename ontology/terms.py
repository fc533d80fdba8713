"""The ontology's own terms as records: what the page and the JSON-LD context are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from rashomon.ontology.namespaces import PREFIXES, RASHOMON, ontology_text


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property, concept or scheme; references to other terms are prefixed names.

    `kinds` are what it is an instance of, `parents` what it is a subclass, subproperty or narrower
    concept of, `schemes` the concept schemes that it is in.
    """

    name: str
    label: str
    comment: str
    kinds: tuple[str, ...]
    parents: tuple[str, ...] = ()
    domain: str | None = None
    range: str | None = None
    schemes: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    bound: str | None = None

    def a(self, kind: str) -> bool:
        """Whether the term is an instance of this class, named by its prefixed name."""
        return kind in self.kinds


@cache
def terms() -> tuple[Term, ...]:
    """Every term of the project's own namespace, in alphabetical order."""
    graph = Graph().parse(data=ontology_text(), format="turtle")
    names = {node for node in graph.subjects() if str(node).startswith(RASHOMON)}
    return tuple(_term(graph, URIRef(str(node))) for node in sorted(names, key=str))


def _term(graph: Graph, node: URIRef) -> Term:
    def first(path: URIRef) -> str | None:
        return next(_names(graph, node, path), None)

    parents = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader)
    return Term(
        name=str(node).removeprefix(RASHOMON),
        label=str(graph.value(node, RDFS.label) or ""),
        comment=str(graph.value(node, RDFS.comment) or ""),
        kinds=tuple(_names(graph, node, RDF.type)),
        parents=tuple(name for path in parents for name in _names(graph, node, path)),
        domain=first(RDFS.domain),
        range=first(RDFS.range),
        schemes=tuple(_names(graph, node, SKOS.inScheme)),
        alternatives=tuple(sorted(str(label) for label in graph.objects(node, SKOS.altLabel))),
        bound=first(URIRef(RASHOMON + "bound")),
    )


def _names(graph: Graph, node: URIRef, path: URIRef) -> Iterator[str]:
    yield from sorted(prefixed(str(value)) for value in graph.objects(node, path))


def prefixed(iri: str) -> str:
    """An IRI as prefix:name where one of the project's prefixes fits, and as it stands if none."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


CLASS = prefixed(str(OWL.Class))
OBJECT_PROPERTY = prefixed(str(OWL.ObjectProperty))
DATATYPE_PROPERTY = prefixed(str(OWL.DatatypeProperty))
SCHEME = prefixed(str(SKOS.ConceptScheme))
CONCEPT = prefixed(str(SKOS.Concept))
