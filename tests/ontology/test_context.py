import json
from importlib.resources import files

from rdflib import Graph
from rdflib.compare import isomorphic

from rashomon.ontology.context import context, context_text
from rashomon.ontology.namespaces import RAS, RASHOMON


def test_committed_context_is_up_to_date() -> None:
    committed = files("rashomon.ontology").joinpath("context.jsonld").read_text(encoding="utf-8")
    assert committed == context_text(), "run: python -m rashomon.ontology.context"


def test_every_own_term_is_in_it() -> None:
    names = context()
    for term in RAS:
        definition = names[term]
        iri = definition["@id"] if isinstance(definition, dict) else definition
        assert iri == RASHOMON + term


def test_no_name_is_a_prefix_and_a_term() -> None:
    prefixes = {name for name, value in context().items() if str(value).endswith(("#", "/"))}
    assert not prefixes & set(RAS)
    assert context()["edtf"] == {
        "@id": RASHOMON + "edtf",
        "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
    }


def test_graph_survives_the_round_trip(graph: Graph) -> None:
    text = graph.serialize(format="json-ld", context=context(), auto_compact=False)
    assert isomorphic(Graph().parse(data=text, format="json-ld"), graph)


def test_compacted_nodes_read_well(graph: Graph) -> None:
    text = graph.serialize(format="json-ld", context=context(), auto_compact=False)
    figures = [node for node in json.loads(text)["@graph"] if "Figure" in node["@type"]]
    assert {figure["measure"] for figure in figures} == {"Attending", "Detained"}
    assert all(isinstance(figure["gaf:denotedBy"], str) for figure in figures)
