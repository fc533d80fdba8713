"""Quotation marks of every kind, whole and broken."""

import pytest

from rashomon.loaders.statements.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[q.passage.start : q.passage.end] for q in quotations(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We stay,” he said.",
        '"We stay," he said.',
        "''We stay,'' he said.",
        "``We stay,'' he said.",
        "‘We stay,’ he said.",
        "'We stay,' he said.",
        "«We stay,» he said.",
        "„We stay,“ he said.",
        "”We stay,” he said.",
    ],
)
def test_finds_the_marks_that_people_use(sentence: str) -> None:
    assert quoted(sentence) == [sentence.removesuffix(" he said.")]


@pytest.mark.parametrize(
    "text",
    [
        "The residents’ homes and the dogs’ barking.",
        "It's the '90s, isn't it? Rock 'n' roll, get 'em!",
        "He is 6'2\" tall.",
        "The ship’s crew and Iran’s navy.",
        "",
        "'",
        "no marks at all\n\nand a second paragraph",
    ],
)
def test_apostrophes_open_nothing(text: str) -> None:
    assert quoted(text) == []


def test_keeps_apostrophes_inside_single_marks() -> None:
    assert quoted("‘It’s the residents’ choice,’ she said.") == ["‘It’s the residents’ choice,’"]


def test_keeps_inner_quotations_whole() -> None:
    assert quoted("“He said ‘never’ twice,” she said.") == ["“He said ‘never’ twice,”"]


def test_goes_on_where_the_next_paragraph_opens_again() -> None:
    text = "“The dam held.\n\n“We were lucky,” he said."
    first, second = quotations(text)
    assert first.open
    assert not second.open
    assert quoted(text) == ["“The dam held.", "“We were lucky,”"]


def test_goes_on_where_the_next_paragraph_only_closes() -> None:
    assert quoted("“The dam held.\n\nWe were lucky,” he said.") == [
        "“The dam held.",
        "We were lucky,”",
    ]


def test_ends_an_unclosed_quotation_with_its_paragraph() -> None:
    assert quoted('He said: "We stay.\n\nThe road is open.') == ['"We stay.']


@pytest.mark.parametrize("mark", ["“", '"', "'", "‘", "''", "\n\f", "'a ", "\n \n", "”“"])
def test_reads_hostile_text_in_linear_time(mark: str) -> None:
    text = mark * 20_000
    assert all(q.passage.end <= len(text) for q in quotations(text))
