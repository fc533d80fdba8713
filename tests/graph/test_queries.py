"""Asking a case in SPARQL."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from rashomon.graph import Case, Table, View
from rashomon.graph.named import named_queries, parse
from rashomon.graph.sparql import compact, turtle
from rashomon.ontology.errors import QueryError

Report = tuple[str, list[Quad]]


@pytest.fixture(scope="module")
def view(reports: list[Report], tmp_path_factory: pytest.TempPathFactory) -> View:
    case = Case.create(tmp_path_factory.mktemp("queries") / "CASE")
    for report in reports:
        case.add(*report)
    return case


def column(answer: object, name: str) -> list[object]:
    assert isinstance(answer, Table)
    return [record[name] for record in answer.records()]


def test_prefixes_are_known_and_all_graphs_are_asked(view: View) -> None:
    answer = view.query("SELECT (COUNT(?f) AS ?n) WHERE { ?f a ras:Figure }")
    assert column(answer, "n") == [4]


def test_shared_days_do_not_multiply_rows(view: View) -> None:
    answer = view.query(
        "SELECT ?f ?day WHERE { ?f ras:asOf ?t . ?t sem:hasEarliestBeginTimeStamp ?day }"
    )
    assert sorted(column(answer, "day")) == ["2031-03-02", "2031-03-03"]


def test_each_form_of_query_has_its_answer(view: View) -> None:
    assert view.query("ASK { ?f ras:measure ras:Killed }") is True
    assert view.query("ASK { ?f ras:measure ras:Missing }") is False
    built = view.query("CONSTRUCT { ?f a ras:Figure } WHERE { ?f a ras:Figure }")
    assert isinstance(built, tuple)
    assert len(built) == 4
    described = view.query("DESCRIBE ?d WHERE { ?d dcterms:source 'wire.txt' }")
    assert isinstance(described, tuple)
    assert any(t.object == Literal("Union counts dead") for t in described)
    assert b"ras:Figure" in turtle(built)


def test_what_is_unbound_is_none(view: View) -> None:
    answer = view.query("SELECT ?d ?t WHERE { ?d a ras:Document OPTIONAL { ?d dcterms:title ?t } }")
    assert set(column(answer, "t")) == {"Union counts dead", "Toll disputed", None}


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "# a comment\nPREFIX a: <urn:a>\n  delete where { ?s ?p ?o }",
        "BASE <urn:x> CLEAR ALL",
        "DROP ALL",
        "LOAD <http://example.org/x>",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused_by_name(view: View, update: str) -> None:
    before = len(view.store)
    with pytest.raises(QueryError, match=r"(?i)(insert|delete|clear|drop|load|with) is an update"):
        view.query(update)
    assert len(view.store) == before


def test_a_malformed_query_is_placed(view: View) -> None:
    with pytest.raises(QueryError, match=r"query, line 2, column \d+: not SPARQL") as caught:
        view.query("SELECT ?s WHERE {\n  ?s ?p }")
    lines = str(caught.value).splitlines()
    assert lines[1].strip() == "?s ?p }"
    assert lines[2].strip() == "^"
    assert len(lines[0]) < 250


def test_an_unknown_prefix_is_told_from_those_known(view: View) -> None:
    with pytest.raises(QueryError, match=r"not declared; known .* ras, "):
        view.query("SELECT * WHERE { ?s foaf:name ?o }")


def test_an_empty_query_is_an_error(view: View) -> None:
    with pytest.raises(QueryError, match="not SPARQL"):
        view.query("")


def test_there_are_named_queries_and_each_says_what_it_is() -> None:
    queries = named_queries()
    assert len(queries) >= 6
    for query in queries.values():
        assert query.title
        assert query.about.endswith(".")
        assert all(parameter.about for parameter in query.parameters)


@pytest.mark.parametrize("name", named_queries())
def test_each_named_query_finds_something(view: View, name: str) -> None:
    given = {"actor": "Anna Keller", "node": view.figures()[0].iri}
    query = named_queries()[name]
    wanted = {p.name: given[p.name] for p in query.parameters if p.default is None}
    answer = view.query(name, wanted)
    assert isinstance(answer, Table)
    assert answer.rows
    assert not {p.name for p in query.parameters} & set(answer.columns)


def test_named_queries_answer_their_question(view: View) -> None:
    assert column(view.query("tolls-by-source"), "words") == ["12 to 15", "at least 40", "52"]
    assert column(view.query("tolls-by-source", {"measure": "injured"}), "words") == []
    assert set(column(view.query("denials"), "actor")) == {"Anna Keller", "Norland"}
    assert column(view.query("figures-without-source"), "words") == ["About 300"]
    said = view.query("statements-by-actor", {"actor": "PWU"})
    assert column(said, "cue") == ["said", "put the toll"]
    union = view.actor("PWU").iri
    assert column(view.query("evidence", {"node": union}), "words") == ["PWU", "Port Workers Union"]
    assert column(view.query("sources"), "actor")[:2] == ["Port Workers Union", "Norland"]
    assert column(view.query("documents"), "figures") == [1, 3, 0]


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("denial", {}, r"did you mean denials\? there are denials, documents"),
        ("evidence", {}, "query evidence: needs the parameter node"),
        ("documents", {"measure": "Killed"}, "takes no 'measure', its parameters: none"),
        ("evidence", {"node": "not an iri"}, "'not an iri' is no iri"),
        ("tolls-by-source", {"measure": "Wounded"}, "'Wounded' is no concept"),
        ("statements-by-actor", {"actor": "Nobody"}, "actor 'Nobody': not in this case"),
    ],
)
def test_named_queries_refuse_by_name(
    view: View, name: str, given: dict[str, str], message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        view.query(name, given)


def test_parameters_are_bound_and_never_pasted(view: View) -> None:
    text = "# title: t\n# about: a\n# parameter: x (text): x\nSELECT ?d ?x { ?d dcterms:source ?x }"
    assert column(view.query(text, {"x": "wire.txt"}), "d") == [view.documents()[0].iri]
    assert column(view.query(text, {"x": "wire.txt' } #"}), "d") == []


def test_a_head_is_read_over_several_lines() -> None:
    query = parse(
        "q",
        "# title: T\n# about: one\n#   two.\n"
        "# parameter: day (date, default 2031-03-02): which\nASK { ?s ?p ?day }",
    )
    assert query.about == "one two."
    assert query.parameters[0].default == "2031-03-02"


def test_iris_are_shown_in_short() -> None:
    assert compact(NamedNode("https://w3id.org/rashomon/ontology#Killed")) == "ras:Killed"
    digest = "0123456789abcdef01234567"
    node = NamedNode(f"https://w3id.org/rashomon/document/{digest}#figure=1,2")
    assert compact(node) == "…012345#figure=1,2"
    assert compact(None) == ""


def test_rdflib_reads_the_same(view: View) -> None:
    dataset = view.rdflib()
    found = dataset.query("SELECT ?f WHERE { ?f a ras:Figure }")
    assert len(list(found)) == 4
