"""The JSON-LD context: the project's own terms by their bare names, the others' by prefixed ones.

`python -m rashomon.ontology.context` prints it; what it prints is kept as context.jsonld.
"""

import json
import sys

from rashomon.ontology.namespaces import EDTF, PREFIXES, RAS, RASHOMON
from rashomon.ontology.terms import DATATYPE_PROPERTY, OBJECT_PROPERTY, Term, terms

# Values of the other vocabularies' properties: nodes, or literals of one datatype.
LINKS = (
    "gaf:denotedBy nif:referenceContext prov:wasAttributedTo prov:wasDerivedFrom "
    "prov:qualifiedAttribution prov:agent schema:about "
    "sem:hasActor sem:hasPlace sem:hasTime owl:sameAs skos:exactMatch"
)
TYPED = {
    "nif:beginIndex": "xsd:nonNegativeInteger",
    "nif:endIndex": "xsd:nonNegativeInteger",
    "sem:hasEarliestBeginTimeStamp": "xsd:date",
    "sem:hasLatestEndTimeStamp": "xsd:date",
}


def context() -> dict[str, object]:
    """The context, as the value of "@context".

    JSON-LD turns a compact name such as "Killed" into its IRI where the property's values are
    concepts; numbers of figures and dates of issue keep the datatype that they came with.
    """
    # A name cannot be a prefix and a term: "edtf" is the property, and its datatype goes in full.
    names: dict[str, object] = {p: iri for p, iri in PREFIXES.items() if p not in RAS}
    for name in LINKS.split():
        names[name] = {"@id": name, "@type": "@id"}
    for name, datatype in TYPED.items():
        names[name] = {"@id": name, "@type": datatype}
    names["sem:eventType"] = {"@id": "sem:eventType", "@type": "@vocab"}
    concepts = {f"ras:{term.name}" for term in terms() if "skos:Concept" in term.parents}
    for term in terms():
        names[term.name] = _definition(term, concepts)
    return names


def _definition(term: Term, concepts: set[str]) -> object:
    iri = RASHOMON + term.name
    if term.a(OBJECT_PROPERTY):
        return {"@id": iri, "@type": "@vocab" if term.range in concepts else "@id"}
    # A plain string needs no coercion, and with one JSON-LD 1.0 processors fail to compact it.
    if term.a(DATATYPE_PROPERTY) and term.range not in {None, "xsd:string"}:
        datatype = EDTF.EDTF.value if term.range == "edtf:EDTF" else term.range
        return {"@id": iri, "@type": datatype}
    return iri


def context_text() -> str:
    """The context document as JSON text."""
    return json.dumps({"@context": context()}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(context_text())
