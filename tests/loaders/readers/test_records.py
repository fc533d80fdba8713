"""JSON and CSV: several reports a file, names of fields, and the records that cannot be read."""

import io
import json
from collections.abc import Mapping
from typing import Any

import pytest

from rashomon.loaders import Failure, LoadOptions
from rashomon.loaders.readers.base import Article
from rashomon.loaders.readers.fields import check_fields
from rashomon.loaders.readers.registry import reader
from rashomon.ontology.errors import InputError


def read(name: str, text: str, fields: Mapping[str, str] | None = None) -> list[Article | Failure]:
    options = LoadOptions(fields=fields or {})
    return list(reader(name)(io.BytesIO(text.encode("utf-8")), options))


@pytest.mark.parametrize(
    "whole",
    [
        [{"text": "One."}, {"text": "Two."}],
        {"status": "ok", "articles": [{"text": "One."}, {"text": "Two."}]},
    ],
)
def test_arrays_of_articles(whole: object) -> None:
    assert read("json", json.dumps(whole)) == [
        Article("One.", place="#1"),
        Article("Two.", place="#2"),
    ]


def test_nested_fields_and_lists_of_paragraphs() -> None:
    record = {
        "content": ["One.", "Two."],
        "source": {"id": None, "name": "Harbour Radio"},
        "publishedAt": "2026-03-02T09:30:00Z",
        "tags": ["sea"],
    }
    [article] = read("json", json.dumps(record))
    assert article == Article("One.\nTwo.", None, "2026-03-02T09:30:00Z", "Harbour Radio")


def test_fields_can_be_named_and_left_out() -> None:
    record = {"Meldung": {"Text": "One."}, "date": "no date at all", "text": "Not this."}
    fields = {"text": "meldung.text", "issued": ""}
    assert read("json", json.dumps(record), fields) == [Article("One.")]


def test_names_of_columns_are_read_loosely() -> None:
    [article] = read("csv", "Published At;Full-Text\n2026-03;One, two.\n")
    assert article == Article("One, two.", issued="2026-03", place="#1")


def test_a_field_that_no_document_has() -> None:
    with pytest.raises(InputError, match="no field 'body' in a document; there are: text, title"):
        check_fields({"body": "text"})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{not json", "not JSON: Expecting property name enclosed in double quotes at character 1"),
        ('["text"]', "a list instead of an object"),
        ('{"headline": "Ferry"}', "no text; name its field with --field text=NAME"),
        ('{"text": 14}', "field text: int instead of text"),
        ("[" * 100_000, "JSON that cannot be read"),
        ("1" * 10_000, "JSON that cannot be read"),
        ("\0", "binary: a NUL"),
    ],
)
def test_a_broken_line_does_not_stop_the_rest(line: str, message: str) -> None:
    found = read("jsonl", f'{{"text": "One."}}\n{line}\n\n{{"text": "Two."}}\n')
    assert [item.text for item in found if isinstance(item, Article)] == ["One.", "Two."]
    [failure] = [item for item in found if isinstance(item, Failure)]
    assert failure.source == "#2"
    assert message in failure.message


def test_a_line_over_the_limit_is_passed_over() -> None:
    lines = ['{"text": "One."}', '{"text": "' + "x" * 500 + '"}', '{"text": "Two."}']
    stream = io.BytesIO("\n".join(lines).encode())
    first, failure, last = reader("jsonl")(stream, LoadOptions(max_bytes=60))
    assert (first, last) == (Article("One.", place="#1"), Article("Two.", place="#3"))
    assert failure == Failure(
        "#2", "the line is longer than 60 bytes; split it, or raise the limit"
    )


@pytest.mark.parametrize("whole", ["14", '"text"', "[14", ""])
def test_json_that_holds_no_articles(whole: str) -> None:
    with pytest.raises(InputError, match=r"JSON"):
        read("json", whole)


def test_rows_keep_breaks_in_quotes() -> None:
    [article] = read("csv", 'title,text\r\nFerry,"One.\r\n\r\n""Two"", he said."\r\n')
    assert article == Article('Ferry\n\nOne.\n\n"Two", he said.', "Ferry", place="#1")


def test_rows_that_are_no_csv_are_named_by_line() -> None:
    broken: list[Any] = read(
        "csv", 'text,date\nOne.,2026\nTwo, three, four\n"x"y,2026\nFive.,2025\n'
    )
    assert [item.text for item in broken if isinstance(item, Article)] == ["One.", "Five."]
    assert [item.message.split(":")[0] for item in broken if isinstance(item, Failure)] == [
        "line 3",
        "line 4",
    ]


def test_a_quote_that_is_never_closed() -> None:
    [one, failure] = read("csv", 'text\nOne.\n"Two\nThree\n')
    assert one == Article("One.", place="#1")
    assert isinstance(failure, Failure)
    assert "not CSV: unexpected end of data" in failure.message


def test_a_table_without_text_names_its_columns() -> None:
    [failure] = read("csv", "a,b\n1,2\n")
    assert isinstance(failure, Failure)
    assert failure.message == "no text; name its field with --field text=NAME (there: a, b)"


def test_tables_of_old_line_ends() -> None:
    assert read("csv", "title,text\rFerry,One.\r") == [
        Article("Ferry\n\nOne.", "Ferry", place="#1")
    ]


def test_fields_of_any_length() -> None:
    [article] = read("csv", "text\n" + "x" * 200_000)
    assert isinstance(article, Article)
    assert len(article.text) == 200_000
