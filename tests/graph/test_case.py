"""A case as a directory: what goes in and out, and what is refused."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from rashomon.graph import Case, Snapshot
from rashomon.graph.graphs import SHARED
from rashomon.graph.updates import put
from rashomon.ontology.errors import CaseError
from rashomon.ontology.namespaces import RAS, RDF, RDFS, SEM

Report = tuple[str, list[Quad]]
DOCUMENT = NamedNode("https://example.org/document/1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "CASE"


def filled(path: Path, reports: list[Report]) -> Path:
    with Case.create(path) as case:
        for iri, quads in reports:
            case.add(iri, quads)
    return path


def content(path: Path) -> list[str]:
    with Snapshot.open(path) as snapshot:
        return sorted(str(quad) for quad in snapshot.store)


def test_what_went_in_is_there_after_reopening(path: Path, reports: list[Report]) -> None:
    filled(path, reports)
    with Snapshot.open(path) as snapshot:
        assert {row.iri for row in snapshot.documents()} == {iri for iri, _ in reports}
    with Case.open(path) as case:
        assert len(case.documents()) == len(reports)


def test_every_quad_is_kept(path: Path, wire: Report) -> None:
    filled(path, [wire])
    with Snapshot.open(path) as snapshot:
        kept = {(q.subject, q.predicate) for q in snapshot.store}
    assert kept == {(q.subject, q.predicate) for q in wire[1]}


def test_adding_twice_is_adding_once(path: Path, reports: list[Report]) -> None:
    once = content(filled(path, reports))
    with Case.open(path) as case:
        for iri, quads in reports:
            case.add(iri, quads)
    assert content(path) == once


def test_the_order_of_adding_does_not_count(tmp_path: Path, reports: list[Report]) -> None:
    assert content(filled(tmp_path / "a", reports)) == content(
        filled(tmp_path / "b", reports[::-1])
    )


def test_a_document_added_again_takes_its_own_place(path: Path, wire: Report) -> None:
    filled(path, [wire])
    iri = NamedNode(wire[0])
    with Case.open(path) as case:
        case.add(wire[0], [Quad(iri, RDF.type, RAS.Document, iri)])
        assert case.figures() == []
        assert len(case.store) == 1


def test_forgetting_leaves_what_others_say(tmp_path: Path, reports: list[Report]) -> None:
    filled(tmp_path / "a", reports)
    with Case.open(tmp_path / "a") as case:
        assert case.forget("ledger.txt") == [reports[1][0]]
    assert content(tmp_path / "a") == content(filled(tmp_path / "b", [reports[0], reports[2]]))


def test_forgetting_all_leaves_nothing(path: Path, reports: list[Report]) -> None:
    filled(path, reports)
    with Case.open(path) as case:
        case.forget(*(iri for iri, _ in reports))
        assert len(case.store) == 0


def test_forgetting_a_file_takes_every_report_in_it(path: Path) -> None:
    with Case.create(path) as case:
        for number in (1, 2):
            iri = NamedNode(f"https://example.org/document/{number}")
            source = NamedNode("http://purl.org/dc/terms/source")
            case.add(
                iri.value,
                [
                    Quad(iri, RDF.type, RAS.Document, iri),
                    Quad(iri, source, Literal(f"dump.jsonl#{number}"), iri),
                ],
            )
        assert len(case.forget("dump.jsonl")) == 2


def test_forgetting_what_is_not_there_takes_nothing(path: Path, reports: list[Report]) -> None:
    filled(path, reports)
    with Case.open(path) as case:
        with pytest.raises(CaseError, match=r"no document nowhere\.txt"):
            case.forget("wire.txt", "nowhere.txt")
        assert len(case.documents()) == 3


def test_a_document_goes_in_wholly_or_not_at_all(path: Path, wire: Report, blog: Report) -> None:
    def broken() -> Iterator[Quad]:
        yield from blog[1][:10]
        raise OSError("the disk went away")

    with Case.create(path) as case:
        case.add(*wire)
        before = sorted(map(str, case.store))
        with pytest.raises(OSError, match="disk"):
            case.add(blog[0], broken())
        with pytest.raises(ValueError, match="another graph"):
            case.add(blog[0], [*blog[1], *wire[1]])
        with pytest.raises(ValueError, match="do not describe"):
            case.add(DOCUMENT.value, [])
        assert sorted(map(str, case.store)) == before


def test_leaving_by_an_exception_publishes_what_went_in(path: Path, wire: Report) -> None:
    def interrupted() -> None:
        with Case.create(path) as case:
            case.add(*wire)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with Snapshot.open(path) as snapshot:
        assert len(snapshot.documents()) == 1


def test_days_that_documents_share_are_described_once(path: Path, wire: Report) -> None:
    day = NamedNode("https://w3id.org/rashomon/time/2031-03-02")
    other = [
        Quad(DOCUMENT, RDF.type, RAS.Document, DOCUMENT),
        Quad(NamedNode(f"{DOCUMENT.value}#figure=1,2"), RAS.asOf, day, DOCUMENT),
        Quad(day, RDF.type, SEM.Time, DOCUMENT),
        Quad(day, RDFS.label, Literal("2031-03-02"), DOCUMENT),
    ]
    with Case.create(path) as case:
        case.add(*wire)
        case.add(DOCUMENT.value, other)
        labels = list(case.store.quads_for_pattern(day, RDFS.label, None, None))
        assert [quad.graph_name for quad in labels] == [SHARED]
        case.forget(wire[0])
        assert list(case.store.quads_for_pattern(day, RDFS.label, None, None)) == labels
        case.forget(DOCUMENT.value)
        assert len(case.store) == 0


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_goes_in_as_it_is(text: str) -> None:
    store = Store()
    quads = [
        Quad(DOCUMENT, RDF.type, RAS.Document, DOCUMENT),
        Quad(DOCUMENT, RDFS.label, Literal(text), DOCUMENT),
        Quad(DOCUMENT, RDFS.comment, Literal(text, language="en"), DOCUMENT),
    ]
    put(store, DOCUMENT, quads)
    assert set(store) == set(quads)


def test_a_case_is_not_made_over_something_else(tmp_path: Path, path: Path) -> None:
    (tmp_path / "file").write_text("news")
    with pytest.raises(CaseError, match="is a file"):
        Case.create(tmp_path / "file")
    with pytest.raises(CaseError, match="holds other files"):
        Case.create(tmp_path)
    Case.create(path).close()
    with pytest.raises(CaseError, match="is a case already"):
        Case.create(path)
    Case.open(path, create=True).close()


@pytest.mark.parametrize("open_case", [Case.open, Snapshot.open])
def test_what_is_no_case_is_not_opened(open_case, tmp_path: Path, path: Path) -> None:
    with pytest.raises(CaseError, match="no such case"):
        open_case(path)
    with pytest.raises(CaseError, match=r"is not a case.*rashomon build"):
        open_case(tmp_path)
    Case.create(path).close()
    marker = path / "case.json"
    marker.write_text(json.dumps({"kind": "rashomon case", "version": 99}))
    with pytest.raises(CaseError, match=r"version 99.*build it again"):
        open_case(path)
    marker.write_text(json.dumps(["something"]))
    with pytest.raises(CaseError, match="not the marker"):
        open_case(path)
    marker.write_text("{")
    with pytest.raises(CaseError, match="cannot be read"):
        open_case(path)


def test_a_damaged_store_is_named(path: Path, wire: Report) -> None:
    filled(path, [wire])
    for current in path.glob("**/CURRENT"):
        current.write_text("nonsense")
    with pytest.raises(CaseError, match="store: cannot be opened"):
        Case.open(path)
    with pytest.raises(CaseError, match="cannot be opened"):
        Snapshot.open(path)


def test_the_store_opens_elsewhere(path: Path, wire: Report) -> None:
    filled(path, [wire])
    store = Store.read_only(str(path / "store"))
    assert store.dump(format=RdfFormat.N_QUADS)


def test_a_snapshot_is_not_written(path: Path, wire: Report) -> None:
    filled(path, [wire])
    with Snapshot.open(path) as snapshot, pytest.raises(RuntimeError, match="read-write"):
        snapshot.store.add(wire[1][0])
