"""The component on text of any kind: what it may never do, whatever the words."""

from functools import cache

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.pipeline import load_pipeline
from rashomon.loaders.times.anchor import issued_period
from rashomon.loaders.times.durations import duration
from rashomon.loaders.times.words import words

ENTRIES = sorted(
    entry
    for section in lexicon("times").values()
    for listed in (section.get("values", {}), section.get("words", []))
    for entry in listed
)
DIGITS = [
    "1",
    "12",
    "31",
    "2009",
    "1,200",
    "'90s",
    "1990s",
    "3rd",
    "10:30",
    "2 1/2",
    "Q3",
    "5/6/2012",
]
MARKS = ["-", ",", ".", "'s", "(", ")", "\n\n"]
ISSUED = [None, "2026", "2026-02", "2026-01-14", "2024-02-29", "2026-01-14T10:00:00", "nonsense"]

phrases = st.lists(st.sampled_from(ENTRIES + DIGITS + MARKS), max_size=12).map(" ".join)


@cache
def pipeline() -> Language:
    nlp = load_pipeline()
    nlp.select_pipes(
        disable=[
            name
            for name in nlp.pipe_names
            if name.startswith("rashomon") and name != "rashomon_times"
        ]
    )
    return nlp


def read(text: str, issued: str | None) -> Doc:
    doc = pipeline().make_doc(text)
    doc._.issued = issued
    return pipeline()(doc)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(phrases, st.sampled_from(ISSUED))
def test_every_time_is_well_formed(text: str, issued: str | None) -> None:
    doc = read(text, issued)
    end = 0
    for time in doc._.times:
        assert end <= time.passage.start < time.passage.end <= len(text)
        end = time.passage.end
        assert "\n\n" not in text[time.passage.start : end]
        assert time.value
        assert (time.edtf is None) == (time.earliest is None) == (time.latest is None)
        if time.edtf is not None:
            parse_edtf(time.edtf)
            assert time.earliest <= time.latest


@pytest.mark.parametrize(
    "word", ["Tuesday", "today", "last week", "March", "Dec 28", "two days ago", "last year"]
)
def test_without_an_anchor_nothing_is_invented(word: str) -> None:
    [time] = read(f"They met {word}.", None)._.times
    assert time.edtf is None
    assert "X" in time.value


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 5000,
        "two " * 5000,
        "- " * 5000,
        "the last " * 3000,
        "early " * 3000 + "March",
        "a year ago " * 2000,
        "https://" + "a" * 20000,
        "9" * 20000,
        "hundred " * 3000 + "years ago",
        "999,999,999,999 centuries ago",
    ],
)
def test_long_runs_are_read(text: str) -> None:
    nlp = pipeline()
    doc = nlp.get_pipe("rashomon_times")(nlp.make_doc(text))
    assert isinstance(doc._.times, tuple)


def test_words_keep_their_place() -> None:
    text = "On Jan. 5, New Year’s Eve's 2,571lives — “quoted” [Saturday]s"
    for word in words(text):
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("issued", "unit"),
    [
        ("2026-01-14", "day"),
        ("2026-01-14T10:00:00Z", "day"),
        ("2026-02", "month"),
        ("2026-02~", "month"),
        ("2026", "year"),
        ("2026-13", None),
        ("[2026,2027]", None),
        (None, None),
    ],
)
def test_the_anchor_is_as_precise_as_known(issued: str | None, unit: str | None) -> None:
    period = issued_period(issued)
    assert (period.unit if period else None) == unit


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (2.0, "week", "P2W"),
        (2.5, "year", "P2Y6M"),
        (1.5, "minute", "PT1M30S"),
        (0.5, "hour", "PT30M"),
        (2.0, "decade", "P20Y"),
        (1.0, "fortnight", "P2W"),
        (None, "month", "PXM"),
        (None, "hour", "PTXH"),
        (None, "decade", "PXE"),
    ],
)
def test_durations(amount: float | None, unit: str, value: str) -> None:
    assert duration(amount, unit) == value
