"""What holds of the layer of actors whatever the text is."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.document import Document
from rashomon.loaders.pipeline import annotate, load_pipeline

REPORT = """Dam Bursts in Sudan as Officials Trade Blame

Ahmed Osman, the governor of Red Sea state, said on Monday that 30 people had died. The Sudanese \
Dam Safety Agency (SDSA) denied that it had been warned. "We had no report," it said.

Residents told the Harbour Gazette that they had called the police. "Nobody came," said one woman \
who lost her house. Osman said he would resign.
"""


@cache
def pipeline() -> Language:
    return load_pipeline()


def read(text: str) -> Doc:
    [(_, doc)] = annotate(pipeline(), [Document(text=text, source="test")])
    return doc


def check(doc: Doc) -> None:
    actors = doc._.actors
    for actor in actors:
        assert actor.name
        assert actor.mentions
        assert list(actor.mentions) == sorted(set(actor.mentions))
        for mention in actor.mentions:
            assert 0 <= mention.start < mention.end <= len(doc.text)
    firsts = [actor.mentions[0] for actor in actors]
    assert firsts == sorted(firsts)
    named = [mention for actor in actors for mention in actor.mentions]
    assert len(named) == len(set(named))
    for statement in doc._.statements:
        for index in (*statement.speakers, *statement.addressees):
            assert 0 <= index < len(actors)
    for indices in doc._.referents.values():
        assert all(0 <= index < len(actors) for index in indices)


def test_report() -> None:
    doc = read(REPORT)
    check(doc)
    by_name = {actor.name: actor for actor in doc._.actors}
    assert by_name["Ahmed Osman"].kind == "Person"
    assert "governor of Red Sea state" in by_name["Ahmed Osman"].roles
    assert "SDSA" in by_name["Sudanese Dam Safety Agency"].aliases
    assert not by_name["Residents"].named


def test_same_text_gives_same_actors() -> None:
    assert read(REPORT)._.actors == read(REPORT)._.actors


def test_sources_of_statements_have_referents() -> None:
    doc = read(REPORT)
    sources = {statement.source for statement in doc._.statements if statement.source}
    assert sources <= doc._.referents.keys()


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "“”", "’s", "-", "A", "(", "The", "of the"])
def test_texts_of_nothing(text: str) -> None:
    assert read(text)._.actors == ()


@pytest.mark.parametrize(
    "text",
    [
        "said " * 300,
        "Anna Berg, " * 300,
        "al-" * 300 + "Assad",
        "of the " * 300 + "Council",
        "Council of the " * 300,
        "King " * 300,
        "(AFP) " * 300,
        "“I said he said she said they said,” it said. " * 40,
    ],
)
def test_long_rows_of_one_thing(text: str) -> None:
    check(read(text))


WORDS = st.sampled_from(
    [
        "Iran", "Tehran", "Iranian", "the", "The", "government", "said", "that", "he", "she", "it",
        "they", "who", "“", "”", ",", ".", "\n\n", "Maria", "Lopez", "President", "of", "for",
        "Council", "rebels", "according", "to", "al", "-", "Assad", "’s", "one", "a", "witness",
        "old", "62", "year", "(", ")", "UN", "we", "you", "told", "in", "forces", "claim",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words(words: list[str]) -> None:
    check(read(" ".join(words)))
