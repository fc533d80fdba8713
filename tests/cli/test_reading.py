"""The commands that read a case, in every format."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pyoxigraph import RdfFormat, parse

Run = Callable[..., Result]
TABLES = ("documents", "figures", "statements", "timeline", "actors")


@pytest.mark.parametrize("command", TABLES)
def test_each_table_comes_in_each_format(run: Run, case: Path, command: str) -> None:
    table = run(command, case)
    assert (table.exit_code, table.stderr) == (0, "")
    assert max(map(len, table.stdout.splitlines())) <= 120
    rows = json.loads(run(command, case, "-f", "json").stdout)
    lines = run(command, case, "--format", "jsonl").stdout.splitlines()
    assert rows == [json.loads(line) for line in lines]
    records = list(csv.DictReader(io.StringIO(run(command, case, "-f", "csv").stdout)))
    assert len(records) == len(rows) > 2


def test_figures_are_written_to_be_read(run: Run, case: Path) -> None:
    lines = [line.split() for line in run("figures", case).stdout.splitlines()]
    shown = [" ".join(line) for line in lines if line]
    assert any("Killed ≥ 40 people Port Workers" in line for line in shown)
    assert any("Killed 12–15 people Norland" in line for line in shown)
    assert any("Detained ≈ 300 people" in line for line in shown)


def test_numbers_stand_to_the_right(run: Run, case: Path) -> None:
    table = run("figures", case).stdout
    [one] = [line for line in table.splitlines() if "≥ 40" in line]
    [other] = [line for line in table.splitlines() if "12–15" in line]
    assert one.index("≥ 40") + len("≥ 40") == other.index("12–15") + len("12–15")


@pytest.mark.parametrize(
    ("options", "values"),
    [
        (["--actor", "PWU"], ["at least 40", "52"]),
        (["--measure", "detained"], ["About 300"]),
        (["--place", "Velmora"], ["at least 40", "12 to 15"]),
        (["--min-confidence", "0.9"], ["at least 40"]),
        (["--min-confidence", "0.6"], ["at least 40", "52"]),
        (["--since", "2031-03-03", "--until", "2031-03"], ["52", "12 to 15", "About 300"]),
    ],
)
def test_filters_hold_in_every_format(
    run: Run, case: Path, options: list[str], values: list[str]
) -> None:
    rows = json.loads(run("figures", case, *options, "-f", "json").stdout)
    assert [row["evidence"]["words"] for row in rows] == values
    table = csv.DictReader(io.StringIO(run("figures", case, *options, "-f", "csv").stdout))
    assert [row["words"] for row in table] == values


def test_nothing_found_is_said_and_is_no_error(run: Run, case: Path) -> None:
    result = run("figures", case, "--since", "2040")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing found\n")
    assert run("figures", case, "--since", "2040", "-f", "json").stdout == "[]\n"


def test_each_step_of_a_path_has_its_sentence(run: Run, case: Path) -> None:
    hops = json.loads(run("path", case, "a witness", "Norland", "-f", "json").stdout)
    assert [(hop["path"], hop["sentence"]) for hop in hops] == [
        (1, "Norland has denied everything, a witness said.")
    ]
    table = run("path", case, "Anna Keller", "Harbour Watch").stdout
    assert "Nobody was shot" in table
    assert "→" in table


def test_actors_that_are_not_connected(run: Run, case: Path) -> None:
    result = run("path", case, "PWU", "Tomas Brandt", "-k", "3")
    assert result.exit_code == 0
    message = "PWU and Tomas Brandt are not connected in this case; try --through whole\n"
    assert result.stderr == message
    whole = run("path", case, "PWU", "Tomas Brandt", "--through", "whole", "-f", "json")
    assert [hop["target"]["name"] for hop in json.loads(whole.stdout)][-1] == "Tomas Brandt"


def test_the_most_central_come_first(run: Run, case: Path) -> None:
    rows = json.loads(
        run("central", case, "--by", "betweenness", "--top", "2", "-f", "json").stdout
    )
    assert len(rows) == 2
    assert rows[0]["actor"]["name"] == "Norland"


def test_queries_by_name_text_file_and_standard_input(run: Run, case: Path, tmp_path: Path) -> None:
    asked = "SELECT ?words { ?f a ras:Figure ; gaf:denotedBy/nif:anchorOf ?words } ORDER BY ?words"
    file = tmp_path / "figures.rq"
    file.write_text(asked, encoding="utf-8")
    expected = "words\n12 to 15\n52\nAbout 300\nat least 40\n"
    assert run("query", case, asked, "-f", "csv").stdout.replace("\r", "") == expected
    assert run("query", case, file, "-f", "csv").stdout.replace("\r", "") == expected
    assert run("query", case, "-", "-f", "csv", stdin=asked).stdout.replace("\r", "") == expected
    named = run("query", case, "tolls-by-source", "-p", "measure=detained", "-f", "json")
    assert json.loads(named.stdout) == []


def test_other_forms_of_queries(run: Run, case: Path) -> None:
    assert run("query", case, "ASK { ?f a ras:Figure }").stdout == "true\n"
    built = run("query", case, "CONSTRUCT WHERE { ?f ras:measure ras:Killed }")
    assert len(list(parse(built.stdout_bytes, format=RdfFormat.TURTLE))) == 3
    refused = run("query", case, "CONSTRUCT WHERE { ?f a ras:Figure }", "-f", "csv")
    assert refused.exit_code == 2
    assert "leave --format out" in refused.stderr


def test_the_named_queries_are_listed(run: Run) -> None:
    result = run("query", "--list")
    assert result.exit_code == 0
    assert "tolls-by-source: Whose figures" in result.stdout
    assert "-p measure=CONCEPT" in result.stdout


def test_exports_go_to_files_and_standard_output(run: Run, case: Path, tmp_path: Path) -> None:
    file = tmp_path / "case.nq"
    assert run("export", case, "--to", "nquads", "-o", file).exit_code == 0
    assert file.read_bytes() == run("export", case, "--to", "nquads").stdout_bytes
    assert list(tmp_path.iterdir()) == [file]
    assert "turtle" in run("export", "--list").stdout.splitlines()


def test_a_sound_case_passes_the_check(run: Run, case: Path) -> None:
    result = run("check", case)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing is wrong\n")
    assert run("check", case, "--no-shapes", "-f", "json").stdout == "[]\n"


def test_text_of_the_news_does_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    from pyoxigraph import Literal, NamedNode, Quad

    from rashomon.graph import Case
    from rashomon.ontology.namespaces import DCTERMS, RAS, RDF

    document = NamedNode("https://example.org/document/1")
    title = Literal("\x1b[31m[bold]=cmd()\u202e")
    with Case.create(tmp_path / "CASE") as opened:
        quads = [(RDF.type, RAS.Document), (DCTERMS.title, title)]
        opened.add(document.value, [Quad(document, p, o, document) for p, o in quads])
    shown = run("documents", tmp_path / "CASE").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]" in shown
