"""The component on input that nobody writes."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from rashomon.loaders.annotations import Passage
from rashomon.loaders.figures import FiguresComponent

ENGLISH = spacy.blank("en")
COMPONENT = FiguresComponent()
VOCABULARY = """
12 1,204 between and to of at least nearly hundreds thousands dozen million killed were the toll
rose from including them , . ; ( ) – - a one several dead police said 8–10 %
"""
WORDS = st.sampled_from(VOCABULARY.split())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "12 " * 20000,
        "hundreds of thousands of " * 5000,
        "at least " * 5000 + "12 killed",
        "between 1 and " * 5000,
        "1," + "000," * 5000 + "000 killed",
        "9" * 5000 + " killed",
        "killed " * 5000 + "12",
        "12 of the " * 5000 + "dead",
        "a number of " * 5000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    doc = COMPONENT(ENGLISH(text))
    assert all(figure.passage.end <= len(text) for figure in doc._.figures)


@given(st.lists(WORDS, max_size=40))
def test_figures_are_in_order_and_apart(words: list[str]) -> None:
    doc = COMPONENT(ENGLISH(" ".join(words)))
    passages = [figure.passage for figure in doc._.figures]
    assert all(a.end <= b.start for a, b in pairwise(passages))
    for index, figure in enumerate(doc._.figures):
        assert isinstance(figure.passage, Passage)
        assert figure.part_of is None or figure.part_of != index
        assert figure.part_of is None or figure.part_of < len(doc._.figures)
