"""RDF files, read back by readers that are not ours."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Dataset, Graph, URIRef
from rdflib.compare import isomorphic

from rashomon.exports import export
from rashomon.graph import Case, View
from rashomon.ontology.namespaces import PREFIXES, RAS

QUADS = {"trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}
TRIPLES = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml"}
CASES = ("case", "hostile")


def exported(case: View, name: str) -> bytes:
    out = BytesIO()
    export(case, name, out)
    return out.getvalue()


def graphs(case: View) -> dict[str, Graph]:
    """The graphs of a store, as rdflib reads each alone from N-Triples."""
    found = {}
    for name in case.store.named_graphs():
        lines = [f"{q.triple} .\n" for q in case.store.quads_for_pattern(None, None, None, name)]
        found[name.value] = Graph().parse(data="".join(lines), format="nt")
    return found


@pytest.mark.parametrize("chosen", CASES)
@pytest.mark.parametrize("name", QUADS)
def test_rdflib_reads_the_same_graphs(
    name: str, chosen: str, request: pytest.FixtureRequest
) -> None:
    case = request.getfixturevalue(chosen)
    read = Dataset().parse(data=exported(case, name), format=QUADS[name])
    expected = graphs(case)
    parts = {str(g.identifier): g for g in read.graphs() if len(g)}
    assert parts.keys() == expected.keys()
    assert all(isomorphic(parts[iri], expected[iri]) for iri in expected)


@pytest.mark.parametrize("name", TRIPLES)
def test_rdflib_reads_the_union_of_the_graphs(name: str, case: Case) -> None:
    read = Graph().parse(data=exported(case, name), format=TRIPLES[name])
    union = Graph()
    for graph in graphs(case).values():
        union += graph
    assert isomorphic(read, union)


def test_each_triple_is_written_once(case: Case) -> None:
    lines = exported(case, "ntriples").splitlines()
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("name", ["turtle", "trig"])
def test_prefixes_are_declared_and_used(name: str, case: Case) -> None:
    text = exported(case, name).decode("utf-8")
    declared = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert declared == [f"@prefix {p}: <{iri}> ." for p, iri in sorted(PREFIXES.items())]
    assert "ras:Figure" in text
    assert text.count(RAS.iri) == 1


@pytest.mark.parametrize("name", ["turtle", "rdfxml", "ntriples"])
@pytest.mark.skipif(shutil.which("rapper") is None, reason="raptor2-utils is not installed")
def test_rapper_reads_as_many_triples(name: str, case: Case, tmp_path: Path) -> None:
    path = tmp_path / "graph"
    path.write_bytes(exported(case, name))
    run = ["rapper", "-i", name, "-c", str(path)]
    said = subprocess.run(run, capture_output=True, check=True, text=True).stderr
    assert f"returned {len(exported(case, 'ntriples').splitlines())} triples" in said


def test_characters_that_xml_has_not_are_replaced_in_rdfxml(hostile: Case) -> None:
    read = Graph().parse(data=exported(hostile, "rdfxml"), format="xml")
    titles = {str(title) for title in read.objects(None, URIRef("http://purl.org/dc/terms/title"))}
    assert any("\ufffdbell" in title for title in titles)


def test_jsonld_keeps_what_the_context_has_no_term_for() -> None:
    store = Store()
    graph = NamedNode("http://example.org/g")
    thing = NamedNode("http://example.org/thing")
    number = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    objects = (
        Literal("two", language="en"),
        Literal("007", datatype=number),
        Literal("12", datatype=number),
        Literal("1.50", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
        Literal("x", datatype=NamedNode("http://example.org/type")),
        Literal(True),
        NamedNode("http://example.org/other"),
    )
    predicates = (NamedNode("http://example.org/p"), RAS.role, RAS.asOf)
    store.extend(Quad(thing, p, o, graph) for p in predicates for o in objects)
    store.add(Quad(thing, predicates[0], Literal("default")))
    read = Dataset().parse(data=exported(View(store), "jsonld"), format="json-ld")
    again = read.serialize(format="nquads")
    expected = Dataset().parse(data=exported(View(store), "nquads"), format="nquads")
    assert sorted(again.splitlines()) == sorted(expected.serialize(format="nquads").splitlines())
