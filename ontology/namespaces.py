"""The namespaces of the graph, as closed sets of terms: an unknown term is refused.

The project's own terms are read from rashomon.ttl, so that the ontology is their only list; of the
other vocabularies the terms in use are named here.
"""

from collections.abc import Iterator
from difflib import get_close_matches
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
        # As attributes of its own, they are found without a call of `__getattr__`.
        vars(self).update(self._nodes)

    def __getattr__(self, term: str) -> NamedNode:
        """The term as a node."""
        # Python asks for names of its own (copying, unpickling) before `_nodes` is there.
        if term.startswith("_"):
            raise AttributeError(term)
        return self[term]

    def __getitem__(self, term: str) -> NamedNode:
        """The term as a node, by a name that is not known before run time."""
        try:
            return self._nodes[term]
        except KeyError:
            near = get_close_matches(term, self._nodes, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise TermError(f"<{self.iri}> has no term {term!r} here{hint}") from None

    def __contains__(self, term: str) -> bool:
        """Whether the namespace has this local name."""
        return term in self._nodes

    def __iter__(self) -> Iterator[str]:
        """The local names, in alphabetical order."""
        return iter(sorted(self._nodes))


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
RDF = Namespace(
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    _terms("type subject predicate object Statement Property langString"),
)
RDFS = Namespace(
    "http://www.w3.org/2000/01/rdf-schema#",
    _terms("label comment seeAlso isDefinedBy subClassOf subPropertyOf domain range"),
)
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    _terms("date gYearMonth gYear integer decimal boolean nonNegativeInteger string dateTime"),
)
OWL = Namespace(
    "http://www.w3.org/2002/07/owl#",
    _terms("sameAs Class ObjectProperty DatatypeProperty Ontology versionInfo"),
)
NIF = Namespace(
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    _terms("Context RFC5147String isString beginIndex endIndex anchorOf referenceContext"),
)
GAF = Namespace("http://groundedannotationframework.org/gaf#", _terms("denotedBy"))
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    _terms(
        "Entity Agent Person Organization SoftwareAgent Activity wasAttributedTo wasDerivedFrom "
        "wasGeneratedBy wasAssociatedWith hadPrimarySource generatedAtTime used "
        "Attribution qualifiedAttribution agent"
    ),
)
SEM = Namespace(
    "http://semanticweb.cs.vu.nl/2009/11/sem/",
    _terms(
        "Event Actor Time Place Role EventType eventType hasActor hasPlace hasTime roleType "
        "hasEarliestBeginTimeStamp hasLatestEndTimeStamp"
    ),
)
TIME = Namespace("http://www.w3.org/2006/time#", _terms("TemporalEntity Duration hasTime"))
SCHEMA = Namespace(
    "https://schema.org/",
    _terms("Article Claim QuantitativeValue minValue maxValue unitText text about url"),
)
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    _terms(
        "Concept ConceptScheme prefLabel altLabel definition notation exactMatch closeMatch "
        "broader inScheme topConceptOf"
    ),
)
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    _terms("title issued publisher source language identifier description license created"),
)
GEO = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#", _terms("lat long"))
# The Library of Congress' datatype of EDTF literals, which other collections of dates use as well.
EDTF = Namespace("http://id.loc.gov/datatypes/edtf/", _terms("EDTF"))

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
        "edtf": EDTF.iri,
    }
)
