"""The component as a whole: what every statement of any text must be."""

from functools import cache

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Statement
from rashomon.loaders.document import Document
from rashomon.loaders.pipeline import annotate, load_pipeline

TEXTS = [
    "",
    "\n\n",
    "said said said said",
    "“”“”",
    '"',
    "According to",
    "He said",
    "He said:",
    ": he said\n\n:",
    "“Yes,” he said. “No.”\n\n“Maybe,” she said, “or not,” and he said she said that he said so.",
    "The envoy said on Tuesday that the army had said the road was open, police said.",
    "(He said (she said (they said the road was open))).",
    "“Open\n\n“open\n\n“open",
]


@cache
def pipeline() -> Language:
    return load_pipeline()


def read(text: str) -> Doc:
    [(_, doc)] = annotate(pipeline(), [Document(text=text, source="case")])
    return doc


@pytest.mark.parametrize("text", TEXTS)
def test_statements_are_sound(text: str) -> None:
    doc = read(text)
    found: tuple[Statement, ...] = doc._.statements
    assert [s.cue for s in found] == sorted({s.cue for s in found})
    for number, statement in enumerate(found):
        assert statement.content
        assert list(statement.content) == sorted(statement.content)
        for part in (statement.cue, *statement.content, *statement.quotes):
            assert 0 <= part.start < part.end <= len(doc.text)
            assert doc.text[part.start : part.end].strip() == doc.text[part.start : part.end]
        assert not any(part.overlaps(statement.cue) for part in statement.content)
        if statement.within is not None:
            assert statement.within != number
            assert any(p.holds(statement.cue) for p in found[statement.within].content)


def test_reads_the_same_text_the_same_way() -> None:
    assert read(TEXTS[-4])._.statements == read(TEXTS[-4])._.statements
