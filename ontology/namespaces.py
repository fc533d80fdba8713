"""The namespaces of the graph, as closed sets of terms: an unknown term is refused.

The project's own terms are read from rashomon.ttl, so that the ontology is their only list; of the
other vocabularies the terms in use are named here.
"""

from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pyoxigraph import NamedNode, RdfFormat, parse

from rashomon.ontology.errors import TermError

RASHOMON = "https://w3id.org/rashomon/ontology#"


class Namespace:
    """Terms below one IRI: `SKOS.prefLabel` is a NamedNode, `SKOS.preflabel` a TermError."""

    def __init__(self, iri: str, terms: frozenset[str]) -> None:
        """A namespace of just these local names."""
        self.iri = iri
        self._nodes = {term: NamedNode(iri + term) for term in terms}

    def __getattr__(self, term: str) -> NamedNode:
        """The term as a node."""
        if term.startswith("__"):
            raise AttributeError(term)
        return self[term]

    def __getitem__(self, term: str) -> NamedNode:
        """The term as a node, by a name that is not known before run time."""
        try:
            return self._nodes[term]
        except KeyError:
            raise TermError(f"<{self.iri}> has no term {term!r} here") from None

    def __contains__(self, term: str) -> bool:
        """Whether the namespace has this local name."""
        return term in self._nodes


@cache
def ontology_text() -> str:
    """The ontology, rashomon.ttl, as text."""
    return files("rashomon.ontology").joinpath("rashomon.ttl").read_text(encoding="utf-8")


def _own_terms() -> frozenset[str]:
    subjects = (quad.subject for quad in parse(ontology_text(), format=RdfFormat.TURTLE))
    iris = (node.value for node in subjects if isinstance(node, NamedNode))
    return frozenset(iri.removeprefix(RASHOMON) for iri in iris if iri.startswith(RASHOMON))


def _terms(words: str) -> frozenset[str]:
    return frozenset(words.split())


RAS = Namespace(RASHOMON, _own_terms())
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", _terms("type"))
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", _terms("label comment seeAlso"))
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    _terms("date gYearMonth gYear integer decimal boolean nonNegativeInteger string dateTime"),
)
OWL = Namespace("http://www.w3.org/2002/07/owl#", _terms("sameAs"))
NIF = Namespace(
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    _terms("Context RFC5147String isString beginIndex endIndex anchorOf referenceContext"),
)
GAF = Namespace("http://groundedannotationframework.org/gaf#", _terms("denotedBy"))
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    _terms("Entity wasAttributedTo wasDerivedFrom wasGeneratedBy"),
)
SEM = Namespace(
    "http://semanticweb.cs.vu.nl/2009/11/sem/",
    _terms(
        "Event Time Place Role eventType hasActor hasPlace hasTime roleType "
        "hasEarliestBeginTimeStamp hasLatestEndTimeStamp"
    ),
)
TIME = Namespace("http://www.w3.org/2006/time#", _terms("TemporalEntity Duration"))
SCHEMA = Namespace(
    "https://schema.org/",
    _terms("Article Claim QuantitativeValue minValue maxValue unitText text about url"),
)
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#", _terms("prefLabel altLabel exactMatch notation")
)
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    _terms("title issued publisher source language identifier"),
)
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#", _terms("lat long"))

# The prefixes that exports declare and that queries may use without declaring them.
PREFIXES = MappingProxyType(
    {
        "ras": RAS.iri,
        "rdf": RDF.iri,
        "rdfs": RDFS.iri,
        "xsd": XSD.iri,
        "owl": OWL.iri,
        "nif": NIF.iri,
        "gaf": GAF.iri,
        "prov": PROV.iri,
        "sem": SEM.iri,
        "time": TIME.iri,
        "schema": SCHEMA.iri,
        "skos": SKOS.iri,
        "dcterms": DCTERMS.iri,
        "geo": GEO.iri,
    }
)
