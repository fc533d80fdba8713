"""What is found wrong with a case."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from rashomon.graph import View
from rashomon.graph.graphs import IDENTITY
from rashomon.graph.identity import identities
from rashomon.graph.state import State
from rashomon.graph.updates import put, replacing
from rashomon.ontology.namespaces import NIF, OWL, PROV, RAS, RDF, XSD

Report = tuple[str, list[Quad]]


@pytest.fixture
def store(reports: list[Report]) -> Store:
    store = Store()
    for iri, quads in reports:
        put(store, NamedNode(iri), quads)
    replacing(store, IDENTITY, identities(State(store)))
    return store


def messages(store: Store, shapes: bool = False) -> list[str]:
    return [finding.message for finding in View(store).check(shapes)]


def test_a_sound_case_has_no_findings(store: Store) -> None:
    assert messages(store, shapes=True) == []


def change(store: Store, subject: NamedNode, predicate: NamedNode, value: Literal) -> None:
    [quad] = store.quads_for_pattern(subject, predicate, None, None)
    store.remove(quad)
    store.add(Quad(subject, predicate, value, quad.graph_name))


@pytest.fixture
def passage(wire: Report) -> NamedNode:
    return NamedNode(f"{wire[0]}#char=49,60")


def test_a_passage_that_is_not_the_text(store: Store, passage: NamedNode) -> None:
    change(store, passage, NIF.anchorOf, Literal("at least 41"))
    assert messages(store) == ["is 'at least 41', but the text there is 'at least 40'"]


def test_a_passage_beyond_the_text(store: Store, passage: NamedNode) -> None:
    change(store, passage, NIF.endIndex, Literal("9999", datatype=XSD.integer))
    assert messages(store) == ["49 to 9999 is no stretch of a text of 233 characters"]


def test_a_passage_without_numbers(store: Store, passage: NamedNode) -> None:
    change(store, passage, NIF.beginIndex, Literal("here"))
    assert messages(store) == ["has no whole numbers as offsets"]


def test_a_node_that_is_not_described(store: Store, wire: Report) -> None:
    figure, nobody = NamedNode(f"{wire[0]}#figure=49,60"), NamedNode(f"{wire[0]}#actor=9,9")
    store.add(Quad(figure, PROV.wasAttributedTo, nobody, NamedNode(wire[0])))
    [finding] = View(store).check(shapes=False)
    assert (finding.node, finding.message) == (nobody.value, "is named but not described")


def test_a_graph_that_is_no_document(store: Store) -> None:
    stray = NamedNode("https://example.org/stray")
    store.add(Quad(stray, RDF.type, RAS.Figure, stray))
    assert messages(store) == ["is neither a document nor the case's own graph"]


def test_conclusions_that_documents_do_not_give(store: Store, wire: Report) -> None:
    one, other = (NamedNode(f"{wire[0]}#actor={span}") for span in ("4,22", "191,197"))
    store.add(Quad(one, OWL.sameAs, other, IDENTITY))
    [finding] = View(store).check(shapes=False)
    assert finding.node == IDENTITY.value
    assert finding.message.startswith("1 of its triples are not what documents give")


def test_what_the_shapes_do_not_allow(store: Store, wire: Report) -> None:
    figure = NamedNode(f"{wire[0]}#figure=49,60")
    for quad in list(store.quads_for_pattern(figure, RAS.measure, None, None)):
        store.remove(quad)
    [finding] = View(store).check()
    assert finding.node == figure.value
    assert "measure" in finding.message
    assert finding.severity == "Violation"
