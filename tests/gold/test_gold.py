"""The example corpus against its gold annotations: how much of each layer is read right.

A floor is the F1 that was measured less a small margin; raise it when the layers get better.
"""

from functools import cache

import pytest

from benchmarks.accuracy.corpora import EXAMPLES
from benchmarks.accuracy.judged import by_layer, score
from rashomon.loaders import load_pipeline

FLOORS = {
    "actor mentions": 0.84,
    "date values": 0.93,
    "figures": 0.85,
    "figures with source": 0.74,
    "statements": 0.92,
    "statements with speaker": 0.80,
    "statements with speaker and content": 0.74,
    "events": 0.94,
    "events with place": 0.93,
    "events with time": 0.92,
    "events with statement": 0.86,
    "events with modality": 0.93,
    "event participants": 0.86,
}


@pytest.mark.parametrize("layer", FLOORS)
def test_reads_at_least_as_well_as_measured(layer: str) -> None:
    assert scores()[layer] >= FLOORS[layer]


def test_gold_is_the_text_between_its_offsets() -> None:
    for document in EXAMPLES.documents():
        gold = EXAMPLES.gold_of(document)
        marked = [mention for actor in gold["actors"] for mention in actor["mentions"]]
        cues = [statement["cue"] for statement in gold["statements"] if statement["cue"]]
        for item in [*marked, *cues, *gold["dates"], *gold["figures"], *gold["events"]]:
            start, end = item["span"]
            assert document.text[start:end] == item["text"], f"{document.source}: {item}"


def test_every_example_has_its_gold() -> None:
    assert {document.source for document in EXAMPLES.documents()} == EXAMPLES.annotations.keys()


@cache
def scores() -> dict[str, float]:
    """The F1 of every layer over the whole corpus."""
    judged = by_layer(EXAMPLES.judge(load_pipeline()))
    return {layer: score(items).f1 for layer, items in judged.items()}
