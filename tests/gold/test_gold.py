"""The example corpus against its gold annotations: how much of each layer is read right.

A floor is the F1 that was measured less a small margin; raise it when the layers get better. What
the gold marks as optional is neither rewarded nor punished, whichever way it is read.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from rashomon.loaders import Document, LoadOptions, gather, load_pipeline
from rashomon.loaders.annotations import Figure, Passage, Statement, Time
from rashomon.loaders.pipeline import annotate

FOLDER = Path(__file__).parent
NEWS = FOLDER.parent.parent / "examples" / "news"
FLOORS = {
    "actor mentions": 0.84,
    "dates": 0.93,
    "figures": 0.85,
    "figures with source": 0.74,
    "statements": 0.92,
    "statements with speaker": 0.80,
    "statements with content": 0.87,
}


@pytest.mark.parametrize("layer", FLOORS)
def test_reads_at_least_as_well_as_measured(layer: str) -> None:
    assert scores()[layer] >= FLOORS[layer]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_gold_is_the_text_between_its_offsets(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = documents()[gold["doc"]].text
    marked = [mention for actor in gold["actors"] for mention in actor["mentions"]]
    cues = [statement["cue"] for statement in gold["statements"] if statement["cue"]]
    for item in [*marked, *cues, *gold["dates"], *gold["figures"]]:
        start, end = item["span"]
        assert text[start:end] == item["text"]


def test_every_example_has_its_gold() -> None:
    assert documents().keys() == gold_documents().keys()


@cache
def documents() -> dict[str, Document]:
    found = gather([str(NEWS)], LoadOptions())
    return {item.source: item for item in found if isinstance(item, Document)}


@cache
def gold_documents() -> dict[str, Any]:
    found = [json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")]
    return {gold["doc"]: gold for gold in found}


@cache
def scores() -> dict[str, float]:
    """The F1 of every layer over the whole corpus."""
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for document, doc in annotate(load_pipeline(), documents().values()):
        gold = gold_documents()[document.source]
        for layer, counts in counted(gold, doc).items():
            tally[layer] = [a + b for a, b in zip(tally[layer], counts, strict=True)]
    return {layer: 2 * hits / max(1, gold + read) for layer, (hits, gold, read) in tally.items()}


def counted(gold: Any, doc: Doc) -> dict[str, tuple[int, int, int]]:
    """By layer, for one document: what is right, what the gold has, and what was read."""

    def same(names: Sequence[str], indices: Sequence[int]) -> bool:
        expected = [spans for name in names for spans in mentions[name]]
        read = [mention for index in indices for mention in doc._.actors[index].mentions]
        return bool(names) == bool(indices) and (
            not names or any(shared(a, b) for a in expected for b in read)
        )

    mentions = {
        actor["id"]: [passage(mention["span"]) for mention in actor["mentions"]]
        for actor in gold["actors"]
    }
    named = [mention for actor in gold["actors"] for mention in actor["mentions"]]
    read = [mention for actor in doc._.actors for mention in actor.mentions]
    statements, figures = gold["statements"], gold["figures"]
    times = [time for time in doc._.times if not time.value.endswith("_REF")]
    said = [s for s in doc._.statements if not (s.negated or s.hypothetical)]
    return {
        "actor mentions": count(named, read, alike),
        "dates": count(gold["dates"], times, alike, right_date),
        "figures": count(figures, doc._.figures, alike, right_figure),
        "figures with source": count(
            figures,
            doc._.figures,
            alike,
            lambda g, r: right_figure(g, r) and same(g["sources"], r.sources),
        ),
        "statements": count(statements, said, alike_statements),
        "statements with speaker": count(
            statements,
            said,
            alike_statements,
            lambda g, r: same(g["speakers"], r.speakers),
        ),
        "statements with content": count(
            statements,
            said,
            alike_statements,
            lambda g, r: content(g, r) >= 0.8,
        ),
    }


def count(
    gold: Sequence[Any],
    read: Sequence[Any],
    likeness: Callable[[Any, Any], float],
    right: Callable[[Any, Any], bool] = lambda gold, read: True,
) -> tuple[int, int, int]:
    """Right ones among pairs of likes, the most alike paired first; all gold; all that was read.

    What is optional in the gold does not count, nor does anything read that is like it.
    """
    pairs = [(likeness(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read)]
    pairs = sorted((pair for pair in pairs if pair[0] > 0), key=lambda pair: -pair[0])
    optional = {i for i, g in enumerate(gold) if g.get("optional")}
    paired: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in paired and j not in paired.values():
            paired[i] = j
    hits = sum(right(gold[i], read[j]) for i, j in paired.items() if i not in optional)
    sure = {j for i, j in paired.items() if i not in optional}
    passed = {j for _, i, j in pairs if i in optional} - sure
    return hits, len(gold) - len(optional), len(read) - len(passed)


def alike(gold: Any, read: Passage | Figure | Time) -> float:
    place = read if isinstance(read, Passage) else read.passage
    return jaccard([passage(gold["span"])], [place])


def right_date(gold: Any, time: Time) -> bool:
    days = [day and day.isoformat() for day in (time.earliest, time.latest)]
    return gold["kind"] != "date" or days == [gold["earliest"], gold["latest"]]


def right_figure(gold: Any, figure: Figure) -> bool:
    bounds = (gold["low"], gold["high"]) == (figure.low, figure.high)
    return bounds and gold["measure"] == figure.measure.lower()


def alike_statements(gold: Any, statement: Statement) -> float:
    """Of the same cue, or with half of the content in common."""
    common = content(gold, statement)
    if gold["cue"] and shared(passage(gold["cue"]["span"]), statement.cue):
        return 1 + common
    return common if common >= 0.5 else 0.0


def content(gold: Any, statement: Statement) -> float:
    return jaccard([passage(span) for span in gold["content"]], statement.content)


def passage(span: Sequence[int]) -> Passage:
    return Passage(span[0], span[1])


def shared(one: Passage, other: Passage) -> bool:
    return one.overlaps(other)


def jaccard(one: Sequence[Passage], other: Sequence[Passage]) -> float:
    """Characters in both, of those in either."""
    a, b = ({i for p in parts for i in range(p.start, p.end)} for parts in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0
