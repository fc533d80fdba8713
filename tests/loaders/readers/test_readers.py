"""One report written in every format: each reader gives the same article, and refuses the same."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.loaders import Failure, LoadOptions
from rashomon.loaders.readers.base import Article
from rashomon.loaders.readers.registry import formats, reader
from rashomon.ontology.errors import InputError

TITLE = "Ferry sinks off Larne Point, 14 feared dead"
BODY = (
    "At least 14 people drowned when a ferry sank off Larne Point on Monday, the coastguard said.\n"
    "“We are still looking for nine passengers,” said Captain Zoë O’Hara, who leads the search."
)
ISSUED = "2026-03-02"
PUBLISHER = "The Harbour Post"
URL = "https://harbour.example/ferry"


def plain() -> str:
    return f"{TITLE}\n\n{BODY}"


def markdown() -> str:
    body = BODY.replace("\n", "\n\n").replace("nine", "**nine**")
    head = f"title: '{TITLE}'\ndate: {ISSUED}\npublisher: {PUBLISHER}\nurl: {URL}"
    return f"---\n{head}\n---\n\n# {TITLE}\n\n{body}\n"


def hypertext() -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{TITLE}</title>"
        f"<meta property='og:site_name' content='{PUBLISHER}'><link rel='canonical' href='{URL}'>"
        f"<meta property='article:published_time' content='{ISSUED}T09:30:00+00:00'></head>"
        f"<body><nav>Home</nav><article><h1>{TITLE}</h1>{paragraphs}</article></body></html>"
    )


def record() -> dict[str, str]:
    return {"headline": TITLE, "body": BODY, "date": ISSUED, "publisher": PUBLISHER, "url": URL}


def table(separator: str) -> str:
    def quoted(words: str) -> str:
        return '"' + words.replace('"', '""') + '"'

    rows = (record(), map(quoted, record().values()))
    return "\n".join(separator.join(row) for row in rows)


WRITTEN: dict[str, Callable[[], str]] = {
    "txt": plain,
    "md": markdown,
    "markdown": markdown,
    "html": hypertext,
    "htm": hypertext,
    "xhtml": hypertext,
    "json": lambda: json.dumps(record()),
    "jsonl": lambda: json.dumps(record(), ensure_ascii=False) + "\n",
    "ndjson": lambda: json.dumps(record()),
    "csv": lambda: table(","),
    "tsv": lambda: table("\t"),
}
DATED = [name for name in WRITTEN if name != "txt"]


def read(name: str, data: bytes, options: LoadOptions | None = None) -> list[Article | Failure]:
    return list(reader(name)(io.BytesIO(data), options or LoadOptions()))


def only(name: str, data: bytes) -> Article:
    [article] = read(name, data)
    assert isinstance(article, Article)
    return article


def test_every_format_is_tested() -> None:
    assert formats() == sorted(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
def test_reads_headline_and_paragraphs(name: str) -> None:
    article = only(name, WRITTEN[name]().encode("utf-8"))
    assert [line for line in article.text.split("\n") if line] == [TITLE, *BODY.split("\n")]


@pytest.mark.parametrize("name", DATED)
def test_reads_metadata(name: str) -> None:
    article = only(name, WRITTEN[name]().encode("utf-8"))
    assert (article.title, article.publisher, article.url) == (TITLE, PUBLISHER, URL)
    assert (article.issued or "").startswith(ISSUED)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("name", WRITTEN)
def test_reads_other_encodings(name: str, encoding: str) -> None:
    text = WRITTEN[name]().replace("charset='utf-8'", f"charset='{encoding}'")
    assert only(name, text.encode(encoding)) == only(name, WRITTEN[name]().encode("utf-8"))


@pytest.mark.parametrize("name", WRITTEN)
def test_line_ends_make_no_difference(name: str) -> None:
    text = WRITTEN[name]().encode("utf-8")
    assert only(name, text.replace(b"\n", b"\r\n")) == only(name, text)


@pytest.mark.parametrize("name", WRITTEN)
def test_refuses_more_than_the_limit(name: str) -> None:
    try:
        found = read(name, WRITTEN[name]().encode("utf-8"), LoadOptions(max_bytes=40))
    except InputError as error:
        assert "longer than 40 bytes" in str(error)  # noqa: PT017
    else:
        assert all(isinstance(item, Failure) for item in found)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_nothing_in_a_file_is_no_article_with_text(name: str, data: bytes) -> None:
    try:
        found = read(name, data)
    except InputError:
        return
    assert not any(item.text.strip() for item in found if isinstance(item, Article))


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(InputError, match="no reader for 'pages'; there are: csv, htm, html, json"):
        reader("pages")


def test_plain_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = "  A\tB\n\n\n“C” \u00a0\u2028 \f Ends without a break"
    assert only("txt", text.encode("utf-8")).text == text
