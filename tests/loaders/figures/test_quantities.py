"""Bounds: what modifiers and ranges assert."""

import pytest
import spacy

from rashomon.loaders.figures.quantities import Quantity, quantities
from rashomon.loaders.figures.words import Words

ENGLISH = spacy.blank("en")


def read(text: str) -> tuple[list[Quantity], Words]:
    words = Words(ENGLISH(text))
    return quantities(words), words


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "modifier"),
    [
        ("killed at least 12 men", "at least 12", 12, None, "at least"),
        ("no fewer than two dozen men", "no fewer than two dozen", 24, None, "no fewer than"),
        ("nearly 2,000 men", "nearly 2,000", None, 2000, "nearly"),
        ("as high as 250", "as high as 250", None, 250, "as high as"),
        ("about 400 men", "about 400", 400, 400, "about"),
        ("an estimated 400 men", "an estimated 400", 400, 400, "an estimated"),
        ("at least another 12 men", "at least another 12", 12, None, "at least"),
        ("up to an estimated 20 men", "up to an estimated 20", None, 20, "up to"),
        ("30 or more men", "30 or more", 30, None, "or more"),
        ("between 12 and 15 men", "between 12 and 15", 12, 15, "between"),
        ("8-10 men", "8-10", 8, 10, None),
        ("8–10 men", "8–10", 8, 10, None),
        ("2-3 million men", "2-3 million", 2000000, 3000000, None),
        ("8-10,000 men", "8-10,000", 8000, 10000, None),
        ("more than several hundred men", "more than several hundred", 200, None, "more than"),
        ("nearly a dozen men", "nearly a dozen", None, 12, "nearly"),
    ],
)
def test_bounds(
    text: str, span: str, low: int | None, high: int | None, modifier: str | None
) -> None:
    [quantity], words = read(text)
    passage = words.passage(quantity.start, quantity.end)
    assert text[passage.start : passage.end] == span
    assert (quantity.low, quantity.high, quantity.modifier) == (low, high, modifier)


def test_a_change_is_two_quantities() -> None:
    found, _ = read("the toll rose from 9 to 12")
    assert [quantity.low for quantity in found] == [9, 12]


def test_a_modifier_does_not_reach_over_a_number() -> None:
    found, _ = read("at least 12 30 men")
    assert [(q.low, q.high) for q in found] == [(12, None), (30, 30)]
