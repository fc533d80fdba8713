"""Manifests give what documents lack; every flaw names the manifest, the line and the remedy."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.loaders import Document, Failure, LoadOptions, gather

REPORT = "At least 14 people drowned when a ferry sank on Monday, the coastguard said.\n"
# What a cell of a table can hold: any printable text on one line.
CELLS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=20).map(str.strip)


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "sub/a.txt", "sub/c.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT, encoding="utf-8")
    return tmp_path / "news"


def dates(*paths: str, manifest: Path | None = None) -> tuple[dict[str, str | None], list[str]]:
    found = list(gather(paths or ["news"], LoadOptions(manifest=manifest)))
    issued = {item.source: item.issued for item in found if isinstance(item, Document)}
    return issued, [str(item) for item in found if isinstance(item, Failure)]


def test_rows_beside_the_files(news: Path) -> None:
    (news / "manifest.csv").write_text(
        "file,issued,title,publisher,url\n"
        "a.txt,2026-03-02,Ferry sinks,The Harbour Post,https://harbour.example/1\n"
        "sub/a.txt,2026-03,,,\n"
        "c.txt,2026,,,\n",
        encoding="utf-8",
    )
    first, second, third, last = gather(["news"], LoadOptions())
    assert first == Document(
        REPORT,
        "a.txt",
        "Ferry sinks",
        "2026-03-02",
        "given",
        "The Harbour Post",
        "https://harbour.example/1",
    )
    assert [getattr(item, "issued", "") for item in (second, third, last)] == [
        None,
        "2026-03",
        "2026",
    ]


def test_the_nearest_manifest_goes_first_and_a_given_one_before_all(news: Path) -> None:
    (news / "manifest.csv").write_text("file,issued\na.txt,2020\nsub/a.txt,2021\n")
    (news / "sub" / "manifest.csv").write_text("file,issued\na.txt,2022\n")
    assert dates()[0] == {"a.txt": "2020", "b.txt": None, "sub/a.txt": "2022", "sub/c.txt": None}
    given = news.parent / "given.csv"
    given.write_text("file,issued\nnews/a.txt,2023\nb.txt,2024\n")
    assert dates(manifest=given)[0] == {
        "a.txt": "2023",
        "b.txt": "2024",
        "sub/a.txt": "2022",
        "sub/c.txt": None,
    }


def test_a_manifest_above_the_texts_is_for_any_part_of_them(news: Path) -> None:
    given = news.parent / "given.csv"
    given.write_text("file,issued\nb.txt,2024\na.txt,2025\n")
    assert dates("news/b.txt", manifest=given) == ({"b.txt": "2024"}, [])


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("file\nd.txt\n", "line 2: no file 'd.txt'; correct the name or delete the row"),
        (f"file\n{'x' * 5000}\n", f"line 2: no file {'x' * 5000!r}; "
         "correct the name or delete the row"),
        ("file,issued\n,2026\n", "line 2: no file named; name it or delete the row"),
        ("file\na.txt\n\na.txt\n",
         "line 4: 'a.txt' has a row already (news/manifest.csv, line 2); delete one"),
        ("file,isued\na.txt,2026\n", "line 1: unknown column 'isued'; "
         "the columns are file, issued, title, publisher, url"),
        ("file\na.txt,2026\n", "line 2: 2 fields under 1 columns; "
         "put quotes round a field that holds the separator"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_and_the_rest_goes_on(news: Path, table: str, message: str) -> None:
    (news / "manifest.csv").write_text(table)
    issued, failures = dates()
    assert len(issued) == 4
    assert failures == [f"news/manifest.csv, {message}"]


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13", "yesterday", "03/02/2026"])
def test_a_document_with_a_broken_date_is_left_out(news: Path, day: str) -> None:
    (news / "manifest.csv").write_text(f"file,issued\nb.txt,{day}\n")
    issued, failures = dates()
    assert "b.txt" not in issued
    assert failures == [
        f"b.txt: news/manifest.csv, line 2: issued {day!r} is no possible date; "
        "write YYYY-MM-DD, YYYY-MM or YYYY"
    ]


def test_a_name_that_two_files_have(news: Path) -> None:
    (news / "sub" / "deep").mkdir()
    (news / "sub" / "deep" / "b.txt").write_text(REPORT)
    given = news.parent / "lists" / "given.csv"
    given.parent.mkdir()
    given.write_text("file,issued\nb.txt,2026\n")
    assert dates("news/sub", manifest=given)[0]["deep/b.txt"] == "2026"
    assert dates("news", manifest=given)[0]["sub/deep/b.txt"] is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no header; name the columns in the first line"),
        (b"name,issued\n", "no column 'file'; the columns are file, issued, title"),
        (b"file\0\n", "binary: a NUL at byte 4"),
    ],
)
def test_a_manifest_that_is_none(news: Path, data: bytes, message: str) -> None:
    (news / "manifest.csv").write_bytes(data)
    issued, [failure] = dates()
    assert len(issued) == 4
    assert failure.startswith(f"news/manifest.csv: {message}")


def test_a_given_manifest_that_is_missing(news: Path) -> None:
    issued, failures = dates(manifest=Path("none.csv"))
    assert len(issued) == 4
    assert failures == ["none.csv: No such file or directory; name a readable manifest"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    title=CELLS,
    publisher=CELLS,
    delimiter=st.sampled_from(",;\t"),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_what_csv_writes_comes_back(
    news: Path, title: str, publisher: str, delimiter: str, end: str
) -> None:
    written = io.StringIO()
    table = csv.writer(written, delimiter=delimiter, lineterminator=end)
    table.writerows([["file", "title", "publisher"], ["b.txt", title, publisher]])
    (news / "manifest.csv").write_bytes(written.getvalue().encode("utf-8"))
    [document] = gather(["news/b.txt"], LoadOptions())
    assert isinstance(document, Document)
    assert (document.title or "", document.publisher or "") == (title, publisher)
