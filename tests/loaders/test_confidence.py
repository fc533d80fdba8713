"""How records were found: every way is in the table, every record of a document has one."""

from collections.abc import Iterator

import pytest
from spacy.tokens import Doc

from rashomon.loaders.annotations import Found
from rashomon.loaders.confidence.table import found
from rashomon.loaders.document import Document
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.pipeline import annotate, load_pipeline

TEXT = """Clashes in Velmora

At least 30 people were killed on 3 May 2031, police said. "We counted 30," Anna Keller said. \
She added that 12 were missing. According to the union, dozens were held last week. Doctors: 41 \
dead. The mayor denied this.
"""


@pytest.fixture(scope="module")
def doc() -> Doc:
    document = Document(TEXT, "clashes.txt", issued="2031-05-05")
    [(_, read)] = annotate(load_pipeline(), [document])
    return read


def test_every_record_says_how_it_was_found(doc: Doc) -> None:
    records = [*doc._.times, *doc._.statements, *doc._.figures]
    assert records
    assert all(record.found is not None for record in records)
    assert all(statement.speaker_found is not None for statement in doc._.statements)
    assert all(figure.source_found is not None for figure in doc._.figures)


def test_ways_are_told_apart(doc: Doc) -> None:
    cues = {TEXT[s.cue.start : s.cue.end]: s for s in doc._.statements}
    assert cues["According to"].found.way == "according to"
    assert cues["added"].found.way == "clause"
    assert cues["denied"].found.way == "clause, rare cue"
    assert cues["added"].speaker_found.way == "pronoun"
    assert cues["added"].speaker_found.basis == "Inference"
    dates = {TEXT[t.passage.start : t.passage.end]: t.found.way for t in doc._.times}
    assert dates == {"3 May 2031": "year given", "last week": "period"}


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    assert found("speakers", "pronoun").confidence < found("speakers", "name").confidence


def rows() -> Iterator[tuple[str, str]]:
    for layer, ways in lexicon("confidence").items():
        for way in ways:
            yield layer, way


@pytest.mark.parametrize(("layer", "way"), list(rows()))
def test_confidence_is_a_share_drawn_to_the_layers_average(layer: str, way: str) -> None:
    ways = lexicon("confidence")[layer].values()
    average = sum(row["right"] for row in ways) / sum(row["of"] for row in ways)
    row = lexicon("confidence")[layer][way]
    share = row["right"] / row["of"] if row["of"] else average
    confidence = found(layer, way).confidence
    assert min(share, average) - 0.01 <= confidence <= max(share, average) + 0.01


def test_a_way_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(KeyError, match="hearsay"):
        found("speakers", "hearsay")


def test_found_is_plain() -> None:
    assert isinstance(found("figures", "measured, digits"), Found)
