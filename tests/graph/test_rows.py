"""The rows that a case answers with."""

from datetime import date

import pytest
from pyoxigraph import Quad, Store

from rashomon.graph import Filter, View
from rashomon.graph.case import Case
from rashomon.graph.quantity import quantity
from rashomon.ontology.errors import QueryError

Report = tuple[str, list[Quad]]


@pytest.fixture(scope="module")
def view(reports: list[Report], tmp_path_factory: pytest.TempPathFactory) -> View:
    case = Case.create(tmp_path_factory.mktemp("rows") / "CASE")
    for report in reports:
        case.add(*report)
    return case


def names(references: object) -> list[str]:
    return [reference.name for reference in references]


def test_documents_come_by_date_and_undated_ones_last(view: View) -> None:
    rows = view.documents()
    assert [row.source for row in rows] == ["wire.txt", "ledger.txt", "blog.txt"]
    assert [row.issued for row in rows] == ["2031-03-02", "2031-03-04", None]
    assert [row.name for row in rows] == ["Union counts dead", "Toll disputed", "blog.txt"]
    wire = rows[0]
    assert (wire.actors, wire.statements, wire.figures, wire.events) == (5, 3, 1, 2)
    assert wire.issued_evidence == "Given"


def test_figures_have_bounds_source_and_evidence(view: View) -> None:
    rows = view.figures()
    assert [row.value for row in rows] == ["≥ 40", "52", "12–15", "≈ 300"]
    first = rows[0]
    assert (first.low, first.high, first.modifier) == (40, None, "at least")
    assert (first.measure, first.unit) == ("Killed", "people")
    assert names(first.sources) == ["Port Workers Union"]
    assert first.as_of is not None
    assert first.as_of.earliest == date(2031, 3, 2)
    assert first.place is not None
    assert first.place.name == "Velmora"
    assert rows[3].sources == ()


def test_evidence_is_a_span_of_its_sentence(view: View) -> None:
    for row in [*view.figures(), *view.statements(), *view.events()]:
        evidence = row.evidence
        start = evidence.start - evidence.sentence_start
        words = evidence.sentence[start : start + evidence.end - evidence.start]
        assert words == evidence.words


def test_sentences_are_those_of_the_text(view: View) -> None:
    assert view.figures()[1].evidence.sentence == "PWU put the toll at 52 dead on 3 March."
    assert view.events()[1].evidence.sentence == "Police arrested union leader Tomas Brandt."


def test_statements_have_speaker_words_and_content(view: View) -> None:
    toll, denial, quotation, *_ = view.statements()
    assert names(toll.speakers) == ["Port Workers Union"]
    assert (toll.source, toll.cue) == ("The Port Workers Union (PWU)", "said")
    assert toll.text == "at least 40 people were killed in Velmora"
    assert {claim.partition("#")[2] for claim in toll.claims} == {"figure=49,60", "event=73,79"}
    assert (denial.act, denial.form) == ("Deny", "Indirect")
    assert quotation.quotes == ("Nobody was shot,",)
    assert names(quotation.addressees) == ["Harbour Watch"]


def test_a_statement_knows_the_one_that_reports_it(view: View) -> None:
    by_cue = {row.cue: row for row in view.statements()[-2:]}
    assert by_cue["denied"].within == by_cue["said"].iri
    assert names(by_cue["said"].about) == ["Norland"]


def test_events_have_participants_by_role(view: View) -> None:
    killing, arrest = view.events()
    assert (killing.type, killing.participants) == ("Killing", ())
    assert [(role, actor.name) for role, actor in arrest.participants] == [
        ("agent", "Police"),
        ("patient", "Tomas Brandt"),
    ]


def test_actors_are_one_over_all_reports(view: View) -> None:
    rows = {row.name: row for row in view.actors()}
    union = rows["Port Workers Union"]
    assert union.aliases == ("PWU",)
    assert (len(union.members), union.statements, union.figures) == (2, 2, 2)
    assert [row.source for row in union.documents] == ["wire.txt", "ledger.txt"]
    assert rows["Anna Keller"].roles == ("Interior Minister",)
    assert not rows["a witness"].named


def test_the_timeline_runs_by_day(view: View) -> None:
    rows = view.timeline()
    days = [row.time.earliest for row in rows]
    assert days == sorted(days)
    assert [(row.kind, row.text) for row in rows] == [
        ("document", "Union counts dead"),
        ("statement", "at least 40 people were killed in Velmora"),
        ("figure", "Killed ≥ 40 people"),
        ("event", "Killing: killed"),
        ("figure", "Killed 52"),
        ("document", "Toll disputed"),
    ]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ({"actor": "pwu"}, ["≥ 40", "52"]),
        ({"actor": "The Port-Workers Union"}, ["≥ 40", "52"]),
        ({"measure": "detained"}, ["≈ 300"]),
        ({"place": "velmora"}, ["≥ 40", "12–15"]),
        ({"since": "2031-03-03"}, ["52", "12–15", "≈ 300"]),
        ({"until": "2031-03-03"}, ["≥ 40", "52"]),
        ({"since": "2031-03", "until": "2031"}, ["≥ 40", "52", "12–15", "≈ 300"]),
        ({"since": "2032"}, []),
    ],
)
def test_filters_pass_what_is_asked_for(
    view: View, words: dict[str, str], values: list[str]
) -> None:
    assert [row.value for row in view.figures(Filter.of(**words))] == values


def test_filters_of_other_rows(view: View) -> None:
    assert len(view.statements(Filter.of(measure="killed"))) == 3
    assert len(view.statements(Filter.of(place="Velmora"))) == 2
    assert [row.type for row in view.events(Filter.of(actor="Police"))] == ["Arrest"]
    assert [row.kind for row in view.timeline(Filter.of(actor="PWU"))] == [
        "statement",
        "figure",
        "figure",
    ]
    assert names(view.actors(Filter.of(actor="NORLAND"))) == ["Norland"]


def test_a_filtered_view_filters_all_rows(view: View) -> None:
    filtered = view.filtered(Filter.of(actor="Anna Keller"))
    assert filtered.figures() == []
    assert [row.cue for row in filtered.statements()] == ["denied", "told"]
    assert len(filtered.documents()) == 3


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"measure": "wounded"}, "measure 'wounded': not known; there are Killed"),
        ({"since": "last week"}, "since 'last week': not a date; write it as 2026-02-14"),
        ({"until": "2026-02-30"}, "until '2026-02-30': not a date"),
    ],
)
def test_filters_refuse_what_they_cannot_take(words: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        Filter.of(**words)


@pytest.mark.parametrize(
    ("low", "high", "approximate", "written"),
    [
        (2571, None, False, "≥ 2,571"),
        (None, 2000, False, "≤ 2,000"),
        (12000, 20000, False, "12,000–20,000"),
        (400, 400, True, "≈ 400"),
        (52, 52, False, "52"),
        (None, None, False, "?"),
    ],
)
def test_quantities_are_written_for_a_reader(
    low: int | None, high: int | None, approximate: bool, written: str
) -> None:
    assert quantity(low, high, approximate) == written


def test_an_empty_view_has_no_rows() -> None:
    view = View(Store())
    assert not any((view.documents(), view.figures(), view.actors(), view.timeline()))
    assert view.central() == []
