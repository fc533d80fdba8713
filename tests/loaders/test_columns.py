"""The columns say of each token what spaCy says of it."""

import pytest
from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage
from rashomon.loaders.columns import columns
from rashomon.loaders.pipeline import load_pipeline

TEXT = "“Nobody’s left”, she said.\n\nOn 3 May 2,571lives were lost in Velmora ."


@pytest.fixture(scope="module")
def doc() -> Doc:
    return load_pipeline()(TEXT)


def test_columns_are_what_the_tokens_say(doc: Doc) -> None:
    read = columns(doc)
    assert read.content == doc.text
    for i, token in enumerate(doc):
        assert (read.text[i], read.lower[i], read.lemma[i]) == (
            token.text,
            token.lower_,
            token.lemma_,
        )
        assert (read.pos[i], read.tag[i], read.dep[i]) == (token.pos_, token.tag_, token.dep_)
        assert (read.entity[i], read.head[i]) == (token.ent_type_, token.head.i)
        assert (read.begin[i], read.end[i]) == (token.idx, token.idx + len(token))
        assert (read.blank[i], read.joined[i]) == (token.is_space, not token.whitespace_)
        assert read.opens[i] == token.is_sent_start


@pytest.mark.parametrize(
    "words", ["Nobody’s left", "she said.", "obod", "2,571", "lives were", "May 2"]
)
def test_span_is_the_tokens_that_a_passage_touches(doc: Doc, words: str) -> None:
    start = TEXT.index(words)
    span = doc.char_span(start, start + len(words), alignment_mode="expand")
    assert span is not None
    assert columns(doc).span(Passage(start, start + len(words))) == (span.start, span.end)


def test_they_are_read_once(doc: Doc) -> None:
    assert columns(doc) is columns(doc)
