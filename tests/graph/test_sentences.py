"""The sentence that a passage stands in, and the days that a date covers."""

from datetime import date

import pytest

from rashomon.graph.days import span
from rashomon.graph.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("First things. Two is here. Three.", "Two", "Two is here."),
        ("He left. “Stay,” she said.", "Stay", "“Stay,” she said."),
        ("“Go!” Then silence.", "silence", "Then silence."),
        ("Gen. Olan of the U.S. Army spoke. He sat.", "Army", "Gen. Olan of the U.S. Army spoke."),
        ("A headline\n\nThe body starts.", "body", "The body starts."),
        ("Lines that are\nwrapped end here. Next.", "wrapped", "Lines that are\nwrapped end here."),
        ("Prices rose 3.5 percent. Then fell.", "rose", "Prices rose 3.5 percent."),
        ("One. Two.", "One. Two", "One. Two."),
        ("only this", "this", "only this"),
        ("   padded   ", "padded", "padded"),
        ("Ask e.g. the guard. Or not.", "guard", "Ask e.g. the guard."),
    ],
)
def test_sentences_are_found_by_punctuation(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    first, last = Sentences(text).around(start, start + len(words))
    assert text[first:last] == sentence


def test_a_text_without_stops_is_cut() -> None:
    text = "word " * 10_000
    first, last = Sentences(text).around(25_000, 25_004)
    assert first <= 25_000 < 25_004 <= last
    assert last - first <= 804


def test_passages_at_the_ends_are_held() -> None:
    sentences = Sentences("First. Last.")
    assert sentences.around(0, 5) == (0, 6)
    assert sentences.around(7, 12) == (7, 12)
    assert Sentences("").around(0, 0) == (0, 0)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026-02-14", (date(2026, 2, 14), date(2026, 2, 14))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("2026-02-30", None),
        ("2026-13", None),
        ("0000", None),
        ("14 February", None),
        ("", None),
    ],
)
def test_a_date_covers_the_days_of_its_precision(text: str, days: tuple[date, date] | None) -> None:
    assert span(text) == days
