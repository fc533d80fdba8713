"""Dates of documents: which words write one, where it is looked for, and what goes first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.loaders.issued import in_name, in_text, issued, read_date
from rashomon.ontology.errors import InputError


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03", "2026-03"),
        ("2019", "2019"),
        (" 2026-03-02T09:30:00Z ", "2026-03-02"),
        ("2026-03-02T23:30:00.123+02:00", "2026-03-02"),
        ("2026-03-02 09:30", "2026-03-02"),
        ("2026/3/2", "2026-03-02"),
        ("20260302", "2026-03-02"),
        ("2.3.2026", "2026-03-02"),
        ("Mon, 02 Mar 2026 09:30:00 GMT", "2026-03-02"),
        ("Mon Mar 02 2026 09:30:00 GMT+0100", "2026-03-02"),
        ("2nd March 2026", "2026-03-02"),
        ("March 2, 2026 at 9:30 p.m. EST", "2026-03-02"),
        ("Sept. 2026", "2026-09"),
    ],
)
def test_words_that_write_a_date(words: str, edtf: str) -> None:
    assert read_date(words) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "2026-02-30",
        "2026-13",
        "0000",
        "02/03/2026",
        "31 April 2026",
        "yesterday",
        "26",
        "2026-3-2T",
    ],
)
def test_words_that_write_none(words: str) -> None:
    with pytest.raises(InputError, match=r"no possible date; write YYYY-MM-DD, YYYY-MM or YYYY"):
        read_date(words)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from([4, 7, 10]))
def test_iso_dates_keep_their_precision(day: date, length: int) -> None:
    words = day.isoformat()[:length]
    assert read_date(words) == words


@given(st.text(max_size=60))
def test_any_words_are_a_date_or_an_input_error(words: str) -> None:
    try:
        read_date(words)
    except InputError as error:
        assert "write YYYY" in str(error)  # noqa: PT017


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferry sinks\n\n2026-03-02 17:50:00\nAt least 14 died.", "2026-03-02"),
        ("Ferry sinks\nPublished on Monday, 2 March 2026 at 09:30 GMT\nText", "2026-03-02"),
        ("Staff writer | Updated: 3 March 2026 | Published: 2 March 2026\nText", "2026-03-02"),
        ("Last updated March 3, 2026\nText", "2026-03-03"),
        ("GENEVA (2 March 2026) – The agency said that 14 had died.", "2026-03-02"),
        ("LARNE POINT, March 2, 2026 (Wire) - At least 14 died.", "2026-03-02"),
        ("Text.\n" * 40 + "March 2, 2026\n", "2026-03-02"),
        ("Text.\n" * 40 + "2 March 2026\n" + "Text.\n" * 40, None),
        ("LARNE POINT, March 2 (Wire) - At least 14 died.", None),
        ("At least 14 died on 2 March 2026.\nText", None),
        ("Ferry sinks\n2026\nMarch 2026\nText", None),
        ("Ferry sinks\n30 February 2026\nText", None),
        ("", None),
    ],
)
def test_stamps_and_datelines(text: str, day: str | None) -> None:
    assert in_text(text) == day


@given(st.text(alphabet="Published on, 2 March 2026:\n|(–", max_size=200))
def test_any_text_has_a_whole_day_or_none(text: str) -> None:
    day = in_text(text)
    assert day is None or read_date(day) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-03-02-ferry.txt", "2026-03-02"),
        ("ferry_2026_03_02.html", "2026-03-02"),
        ("HP20260302.0017.txt", "2026-03-02"),
        ("https://harbour.example/2026/03/02/ferry", "2026-03-02"),
        ("2026-03_ferry.txt", "2026-03"),
        ("ferry-2026.txt", None),
        ("20261302.txt", None),
        ("bb9e20260302aa.txt", None),
        ("1914947533.txt", None),
    ],
)
def test_dates_in_names(name: str, day: str | None) -> None:
    assert in_name(name) == day


def test_the_surest_evidence_goes_first() -> None:
    text, name = "2026-03-02\nFerry sinks", "2026-03-01.txt"
    assert issued("2026-03", "2026-03-03", text, name) == ("2026-03", "given")
    assert issued(None, "3 March 2026", text, name) == ("2026-03-03", "metadata")
    assert issued(None, None, text, name) == ("2026-03-02", "text")
    assert issued(None, None, "Ferry sinks", name) == ("2026-03-01", "filename")
    assert issued(None, None, "Ferry sinks", "ferry.txt") == (None, "none")


def test_metadata_that_cannot_be_read_is_not_passed_over() -> None:
    with pytest.raises(InputError, match="issued '2026-02-30' is no possible date"):
        issued(None, "2026-02-30", "2026-03-02\nFerry sinks", "ferry.txt")
