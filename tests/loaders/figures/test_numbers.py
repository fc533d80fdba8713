"""The number grammar against values, and against itself."""

from decimal import Decimal

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from rashomon.loaders.figures.numbers import Number, numbers
from rashomon.loaders.figures.words import Words

ENGLISH = spacy.blank("en")
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
UNITS = ("zero one two three four five six seven eight nine " + TEENS).split(" ")
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def read(text: str) -> list[Number]:
    return numbers(Words(ENGLISH(text)))


def spelled(value: int) -> str:
    """The English name of a number below a million."""
    if value >= 1000:
        rest = f" {spelled(value % 1000)}" if value % 1000 else ""
        return f"{spelled(value // 1000)} thousand{rest}"
    if value >= 100:
        rest = f" and {spelled(value % 100)}" if value % 100 else ""
        return f"{UNITS[value // 100]} hundred{rest}"
    if value >= 20:
        return TENS[value // 10 - 2] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    return UNITS[value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,204 men", 1204),
        ("31000 men", 31000),
        ("12 000 men", 12000),
        ("1.5 million men", 1500000),
        ("2.3m men", 2300000),
        ("40k men", 40000),
        ("3bn men", 3000000000),
        ("4 lakh men", 400000),
        ("a dozen men", 12),
        ("two dozen men", 24),
        ("a hundred men", 100),
        ("half a million men", 500000),
        ("a quarter of a million men", 250000),
        ("two hundred and five thousand men", 205000),
        ("one million two hundred thousand men", 1200000),
        ("1.25 men", Decimal("1.25")),
    ],
)
def test_values(text: str, value: int | Decimal) -> None:
    [number] = read(text)
    assert (number.low, number.high) == (value, value)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens of men", 24),
        ("scores of men", 40),
        ("hundreds of men", 200),
        ("thousands of men", 2000),
        ("tens of thousands of men", 20000),
        ("hundreds of thousands of men", 200000),
        ("millions of men", 2000000),
        ("several hundred men", 200),
        ("a few dozen men", 24),
        ("a couple of thousand men", 2000),
        ("thousands and thousands of men", 2000),
    ],
)
def test_vague_plurals_are_twice_their_unit_at_least(text: str, low: int) -> None:
    [number] = read(text)
    assert (number.low, number.high, number.vague) == (low, None, True)


@pytest.mark.parametrize(
    "text", ["the 5th man", "in the 1990s", "an F-16", "a man", "tens", "9/11"]
)
def test_no_numbers(text: str) -> None:
    assert read(text) == []


@given(st.integers(min_value=0, max_value=999_999))
def test_spelled_numbers_are_read_whole(value: int) -> None:
    [number] = read(f"{spelled(value)} men")
    assert number.low == value


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_are_read_with_and_without_commas(value: int) -> None:
    assert [n.low for n in read(f"{value:,} men and {value} men")] == [value, value]
