"""The tables, read back by csv; the timeline, read back by json."""

import csv
import json
from io import BytesIO, StringIO

import pytest

from rashomon.exports import export, formats
from rashomon.exports.legal import FORMULA, cell
from rashomon.graph import Case, View

TABLES = [name for name in formats() if name.endswith(".csv")]


def rows(case: View, name: str) -> list[dict[str, str]]:
    out = BytesIO()
    export(case, name, out)
    return list(csv.DictReader(StringIO(out.getvalue().decode("utf-8"), newline="")))


@pytest.mark.parametrize("name", TABLES)
def test_every_line_has_every_column(name: str, case: Case) -> None:
    for row in rows(case, name):
        assert None not in row
        assert None not in row.values()


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_a_formula(name: str, hostile: Case) -> None:
    cells = [value for row in rows(hostile, name) for value in row.values()]
    assert [value for value in cells if value.startswith(FORMULA)] == []


def test_a_figure_with_its_words_and_source(case: Case) -> None:
    [row] = [row for row in rows(case, "figures.csv") if row["words"] == "At least 71"]
    expected = {
        "measure": "Killed",
        "value": "≥ 71",
        "low": "71",
        "high": "",
        "modifier": "at least",
        "unit": "person",
        "sources": "Rights Observatory of Karsa",
        "as_of": "2031-03-05",
        "publisher": "The Harbour Post",
        "issued": "2031-03-05",
        "url": "https://harbour.example/71-dead",
    }
    assert {key: row[key] for key in expected} == expected
    assert row["sentence"].startswith("At least 71 people were killed at Karsa market")


def test_a_statement_with_speaker_addressee_and_act(case: Case) -> None:
    [row] = [row for row in rows(case, "statements.csv") if row["act"] == "Urge"]
    assert row["speakers"] == "Nordmark"
    assert row["addressees"] == "Tervania"
    assert row["cue"] == "called on"
    assert row["text"] == "Tervania to let observers in"


def test_as_many_lines_as_the_case_has(case: Case) -> None:
    counted = {name: len(rows(case, name)) for name in TABLES}
    assert counted == {
        "figures.csv": len(case.figures()),
        "statements.csv": len(case.statements()),
        "actors.csv": len(case.actors()),
        "events.csv": len(case.events()),
        "documents.csv": len(case.documents()),
        "timeline.csv": len(case.timeline()),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+43", "'+43"),
        ("-", "'-"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("", ""),
        ("bell\x07", "bell\ufffd"),
    ],
)
def test_cells(text: str, expected: str) -> None:
    assert cell(text) == expected


def test_timelinejs_has_dates_and_no_markup_of_others(case: Case, hostile: Case) -> None:
    out = BytesIO()
    export(case, "timelinejs", out)
    events = json.loads(out.getvalue())["events"]
    assert {"year": 2031, "month": 3, "day": 5} in [event["start_date"] for event in events]
    assert all(event["text"]["headline"] for event in events)
    hostile_out = BytesIO()
    export(hostile, "timelinejs", hostile_out)
    assert b"<script" not in hostile_out.getvalue()
    assert b"<img" not in hostile_out.getvalue()
