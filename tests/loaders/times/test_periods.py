"""Calendar arithmetic and both notations."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from rashomon.loaders.times.holidays import day_of
from rashomon.loaders.times.periods import Period, moved

UNITS = [
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]
days = st.dates(date(1200, 1, 1), date(2800, 12, 31))


@pytest.mark.parametrize(
    ("unit", "value", "edtf", "last"),
    [
        ("day", "2026-01-14", "2026-01-14", date(2026, 1, 14)),
        ("week", "2026-W03", "2026-01-12/2026-01-18", date(2026, 1, 18)),
        ("weekend", "2026-W03-WE", "2026-01-17/2026-01-18", date(2026, 1, 18)),
        ("month", "2026-01", "2026-01", date(2026, 1, 31)),
        ("season", "2025-WI", "2025-24", date(2026, 2, 28)),
        ("quarter", "2026-Q1", "2026-33", date(2026, 3, 31)),
        ("half", "2026-H1", "2026-40", date(2026, 6, 30)),
        ("year", "2026", "2026", date(2026, 12, 31)),
        ("decade", "202", "202X", date(2029, 12, 31)),
        ("century", "20", "20XX", date(2099, 12, 31)),
    ],
)
def test_notations(unit: str, value: str, edtf: str, last: date) -> None:
    period = Period.holding(unit, date(2026, 1, 14))
    assert (period.value, period.edtf, period.last) == (value, edtf, last)


@given(st.sampled_from(UNITS), days)
def test_a_period_holds_its_day_and_is_valid_edtf(unit: str, day: date) -> None:
    period = Period.holding(unit, day)
    parse_edtf(period.edtf)
    assert period.first <= period.last
    if unit != "weekend":
        assert period.first <= day <= period.last


@given(st.sampled_from(UNITS), days, st.integers(-30, 30))
def test_shifting_there_and_back(unit: str, day: date, count: int) -> None:
    if unit == "century":
        count = count % 5
    period = Period.holding(unit, day)
    assert period.shift(count).shift(-count) == period


@given(st.sampled_from(UNITS), days)
def test_the_next_period_begins_where_one_ends(unit: str, day: date) -> None:
    period = Period.holding(unit, day)
    if unit != "weekend":
        assert (period.shift(1).first - period.last).days == 1


def test_moving_ends_in_the_month() -> None:
    assert moved(date(2024, 1, 31), 1, "month") == date(2024, 2, 29)
    assert moved(date(2024, 2, 29), -1, "year") == date(2023, 2, 28)


def test_the_calendar_has_an_end() -> None:
    with pytest.raises(ValueError, match="out of range"):
        moved(date(9990, 1, 1), 2, "decade")


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2015, date(2015, 12, 25)),
        ("11thu4", 2025, date(2025, 11, 27)),
        ("5mon-1", 2024, date(2024, 5, 27)),
        ("easter+0", 2017, date(2017, 4, 16)),
        ("easter-2", 2017, date(2017, 4, 14)),
        ("", 2017, None),
    ],
)
def test_holidays(rule: str, year: int, day: date | None) -> None:
    assert day_of(rule, year) == day
