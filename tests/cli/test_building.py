"""From a folder of news to a case, through the real pipeline."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pyoxigraph import RdfFormat, parse

Run = Callable[..., Result]

TOLL = "Police in Velmora said on Monday that at least 40 people were killed in the city.\n"
DENIAL = "The interior ministry denied the claim. “Nobody was shot,” a spokesman told reporters.\n"


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news")
    (folder / "toll.txt").write_text(TOLL, encoding="utf-8")
    (folder / "denial.txt").write_text(DENIAL, encoding="utf-8")
    (folder / "manifest.csv").write_text("file,issued,publisher\ntoll.txt,2031-03,Coastal Wire\n")
    return folder


@pytest.fixture(scope="module")
def built(run: Run, news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "CASE"
    result = run("build", news, "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"2 documents went into {path}\n"
    return path


def test_build_makes_the_store_the_turtle_and_the_page(run: Run, built: Path) -> None:
    rows = json.loads(run("documents", built, "-f", "json").stdout)
    assert [(row["source"], row["issued"], row["publisher"]) for row in rows] == [
        ("toll.txt", "2031-03", "Coastal Wire"),
        ("denial.txt", None, None),
    ]
    figures = json.loads(run("figures", built, "-f", "json").stdout)
    assert [(row["low"], row["high"], row["measure"]) for row in figures] == [(40, None, "Killed")]
    turtle = list(parse(path=str(built / "graph.ttl"), format=RdfFormat.TURTLE))
    assert len(turtle) > 50
    page = (built / "index.html").read_text(encoding="utf-8")
    assert "</html>" in page
    assert run("check", built).exit_code == 0


def test_building_again_gives_the_same_bytes(
    run: Run, news: Path, built: Path, tmp_path: Path
) -> None:
    assert run("build", news, "-o", tmp_path / "CASE").exit_code == 0
    for name in ("graph.ttl", "index.html"):
        assert (tmp_path / "CASE" / name).read_bytes() == (built / name).read_bytes()


def test_add_and_forget_keep_the_files_up_to_date(
    run: Run, news: Path, built: Path, tmp_path: Path
) -> None:
    path = tmp_path / "CASE"
    run("build", news / "toll.txt", "-o", path)
    one = (path / "graph.ttl").read_bytes()
    assert run("add", path, news / "denial.txt").exit_code == 0
    assert (path / "graph.ttl").read_bytes() == (built / "graph.ttl").read_bytes()
    result = run("forget", path, "denial.txt")
    assert result.stderr == f"1 document went out of {path}\n"
    assert (path / "graph.ttl").read_bytes() == one


def test_news_from_standard_input(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rashomon.cli", "build", "-", "-o", "CASE"]
    result = subprocess.run(
        [*command, "--issued", "2031-03-03"],
        input=TOLL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert (result.returncode, result.stdout) == (0, "")
    assert (tmp_path / "CASE" / "index.html").is_file()


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(
    run: Run, news: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "good.txt").write_text(TOLL, encoding="utf-8")
    (folder / "dated.txt").write_text(DENIAL, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"GIF89a\x00\x01\x02\x03\x00\xff")
    (folder / "undecodable.txt").write_bytes(b"\xff\xfea\x00\x00\xd8a\x00")
    (folder / "huge.txt").write_text(TOLL * 100, encoding="utf-8")
    (folder / "manifest.csv").write_text(
        "file,issued\ndated.txt,2031-02-30\nlost.txt,2031-02-03\n", encoding="utf-8"
    )
    path = tmp_path / "CASE"
    result = run("build", folder, "-o", path, "--max-bytes", "5000")
    assert result.exit_code == 1
    lines = [line for line in result.stderr.splitlines() if line.startswith("not in: ")]
    named = ("empty.txt", "binary.txt", "undecodable.txt", "huge.txt", "2031-02-30", "lost.txt")
    for name in named:
        [line] = [line for line in lines if name in line]
        assert ";" in line, "a remedy"
    assert result.stderr.splitlines()[-1] == f"1 document went into {path}, 6 did not"
    rows = json.loads(run("documents", path, "-f", "json").stdout)
    assert [row["source"] for row in rows] == ["good.txt"]
    before = (path / "graph.ttl").read_bytes()
    assert run("add", path, tmp_path / "nowhere").exit_code == 1
    assert (path / "graph.ttl").read_bytes() == before


def test_a_folder_without_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("build", tmp_path / "empty", "-o", tmp_path / "CASE")
    assert result.exit_code == 1
    assert "empty: no document in this folder" in result.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--issued", "2031-02-30"], "2031-02-30"),
        (["--model", "no_such_model"], "model no_such_model: not an installed spaCy pipeline"),
        (["--format", "papyrus"], "'papyrus'"),
        (["--field", "text"], "write it as NAME=THEIRS"),
        (["--manifest", "nowhere.csv"], "nowhere.csv"),
        (["--max-bytes", "0"], "--max-bytes"),
    ],
)
def test_options_that_are_wrong(
    run: Run, news: Path, tmp_path: Path, options: list[str], message: str
) -> None:
    result = run("build", news, "-o", tmp_path / "CASE", *options)
    assert result.exit_code == 2
    assert message in result.stderr
