"""What is refused, with which message and exit code."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from rashomon.graph import Case

Run = Callable[..., Result]
READING = ("documents", "figures", "statements", "timeline", "actors", "central", "check")


@pytest.mark.parametrize("command", READING)
def test_a_case_that_is_none(run: Run, tmp_path: Path, command: str) -> None:
    result = run(command, tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {tmp_path}: is not a case")
    assert "rashomon build" in result.stderr
    missing = run(command, tmp_path / "nowhere")
    assert missing.exit_code == 2
    assert "no such case" in missing.stderr


def test_a_directory_with_other_files_is_not_built_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("Dear diary")
    result = run("build", tmp_path / "diary.txt", "-o", tmp_path)
    assert result.exit_code == 2
    assert "holds other files and is not a case" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_a_case_that_another_process_is_writing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "CASE"
    with Case.create(path):
        for arguments in (
            ["add", path, "x.txt"],
            ["forget", path, "x"],
            ["build", "x", "-o", path],
        ):
            command = [sys.executable, "-m", "rashomon.cli", *map(str, arguments)]
            result = subprocess.run(command, capture_output=True, text=True, check=False)
            assert result.returncode == 1
            assert f"{path}: is being written by process" in result.stderr
            assert "try again" in result.stderr
        assert run("documents", path).exit_code == 0


def test_forgetting_what_is_not_there(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "CASE"
    Case.create(path).close()
    result = run("forget", path, "lost.txt")
    assert result.exit_code == 2
    assert "has no document lost.txt; `rashomon documents` lists those it has" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query", "CASE", "SELECT ?s WHERE { ?s ?p }"], "query, line 1, column"),
        (["query", "CASE", "DROP ALL"], "DROP is an update"),
        (["query", "CASE", "everything"], "query 'everything': not known; there are denials"),
        (["query", "CASE", "lost.rq"], "lost.rq: cannot be read"),
        (["query", "CASE", "evidence"], "needs the parameter node"),
        (["query", "CASE", "denials", "-p", "x"], "write it as NAME=VALUE"),
        (["export", "CASE", "--to", "parchment"], "format 'parchment': not known; there are"),
        (["export", "CASE", "--to", "turtle", "-o", "no/such/dir.ttl"], "no/such/dir.ttl"),
        (["figures", "CASE", "-f", "xml"], "'xml' is not one of 'table', 'csv', 'json', 'jsonl'"),
        (["figures", "CASE", "--actor", "Ana Keler"], "did you mean Anna Keller, Keller?"),
        (["figures", "CASE", "--measure", "hurt"], "measure 'hurt': not known; there are Killed"),
        (["figures", "CASE", "--since", "2031-02-30"], "since '2031-02-30': not a date"),
        (["path", "CASE", "PWU", "Nobody"], "actor 'Nobody': not in this case"),
        (["central", "CASE", "--by", "fame"], "measure 'fame': not known; there are pagerank"),
        (["burn", "CASE"], "No such command 'burn'"),
    ],
)
def test_wrong_usage(run: Run, case: Path, arguments: list[str], message: str) -> None:
    result = run(*(case if argument == "CASE" else argument for argument in arguments))
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_findings_make_the_exit_code_1(run: Run, tmp_path: Path) -> None:
    from pyoxigraph import Literal, NamedNode, Quad

    from rashomon.ontology.namespaces import NIF, RAS, RDF

    document = NamedNode("https://example.org/document/1")
    passage = NamedNode(f"{document.value}#char=0,4")
    with Case.create(tmp_path / "CASE") as opened:
        opened.add(
            document.value,
            [
                Quad(document, RDF.type, RAS.Document, document),
                Quad(document, NIF.isString, Literal("News"), document),
                Quad(passage, RDF.type, RAS.Passage, document),
                Quad(passage, NIF.beginIndex, Literal(0), document),
                Quad(passage, NIF.endIndex, Literal(4), document),
                Quad(passage, NIF.anchorOf, Literal("Olds"), document),
            ],
        )
    result = run("check", tmp_path / "CASE", "--no-shapes")
    assert result.exit_code == 1
    assert "'Olds'" in result.stdout
