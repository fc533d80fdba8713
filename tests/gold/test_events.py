"""The events of the example corpus against their gold: types, who took part, where, when, how sure.

A floor is the F1 that was measured less a small margin. Place, time, statement and modality count
where the event itself is right; what the gold marks as optional or unsure is not judged.
"""

import importlib.util
from collections import defaultdict
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from spacy.tokens import Doc

from rashomon.loaders import load_pipeline
from rashomon.loaders.annotations import Event
from rashomon.loaders.pipeline import annotate


def beside(name: str) -> ModuleType:
    """A module of this folder, which is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


corpus = beside("test_gold")
count, passage, shared = corpus.count, corpus.passage, corpus.shared

MOODS = ("negated", "planned", "hypothetical")
FLOORS = {
    "events": 0.92,
    "participants": 0.85,
    "with place": 0.90,
    "with time": 0.90,
    "with statement": 0.83,
    "with modality": 0.88,
}


@pytest.mark.parametrize("part", FLOORS)
def test_reads_events_at_least_as_well_as_measured(part: str) -> None:
    assert scores()[part] >= FLOORS[part]


@pytest.mark.parametrize("source", sorted(corpus.gold_documents()))
def test_events_are_the_text_between_their_offsets(source: str) -> None:
    text = corpus.documents()[source].text
    for event in corpus.gold_documents()[source]["events"]:
        start, end = event["span"]
        assert text[start:end] == event["text"]


@cache
def scores() -> dict[str, float]:
    """The F1 of every part over the whole corpus."""
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for document, doc in annotate(load_pipeline(), corpus.documents().values()):
        judged = Judged(corpus.gold_documents()[document.source], doc)
        for part, counts in judged.counted().items():
            tally[part] = [a + b for a, b in zip(tally[part], counts, strict=True)]
    return {part: 2 * hits / max(1, gold + read) for part, (hits, gold, read) in tally.items()}


class Judged:
    """One document's events beside their gold."""

    def __init__(self, gold: Any, doc: Doc) -> None:
        """`gold` is the document's JSON file, `doc` has been through every layer."""
        self.gold, self.doc, self.events = gold, doc, gold["events"]
        self.mentions = {
            actor["id"]: [passage(mention["span"]) for mention in actor["mentions"]]
            for actor in gold["actors"]
        }
        self.days = {day["id"]: passage(day["span"]) for day in gold["dates"]}
        self.cues = {s["id"]: s["cue"] and passage(s["cue"]["span"]) for s in gold["statements"]}

    def counted(self) -> dict[str, tuple[int, int, int]]:
        """By part: what is right, what the gold has, and what was read."""
        judges = {
            "events": lambda gold, read: True,
            "with place": self.same_place,
            "with time": self.same_time,
            "with statement": self.same_statement,
            "with modality": lambda gold, read: all(
                gold[mood] == getattr(read, mood) or mood in gold.get("unsure", ())
                for mood in MOODS
            ),
        }
        return {
            part: count(
                self.events,
                self.doc._.events,
                alike,
                lambda gold, read, judge=judge: gold["type"] == read.type and judge(gold, read),
            )
            for part, judge in judges.items()
        } | {"participants": self.participants()}

    def participants(self) -> tuple[int, int, int]:
        """Pairs of role and actor, of the events that the gold has for sure."""
        hits = gold_count = read_count = 0
        for gold in self.events:
            read = next((r for r in self.doc._.events if alike(gold, r)), None)
            if gold.get("optional"):
                continue
            taking = [] if read is None else list(read.participants)
            words = [] if read is None else list(read.phrases)
            for expected in gold["participants"]:
                found = [pair for pair in taking if self.same_actor(expected, pair)]
                found = found or [pair for pair in words if self.same_words(expected, pair)]
                sure = not expected.get("optional")
                gold_count += sure
                read_count += sure * bool(found)
                hits += sure * bool(found)
                taking = [pair for pair in taking if pair not in found]
            # Whether more words name actors than the gold has is for the layer of actors.
            read_count += sum(
                shared(mention, name)
                for _, index in taking
                for mention in self.doc._.actors[index].mentions[:1]
                for names in self.mentions.values()
                for name in names
            )
        return hits, gold_count, read_count

    def same_actor(self, gold: Any, read: tuple[str, int]) -> bool:
        role, index = read
        names = self.doc._.actors[index].mentions
        return gold["role"] == role and any(
            shared(one, other) for one in self.mentions[gold["actor"]] for other in names
        )

    def same_words(self, gold: Any, read: tuple[str, Any]) -> bool:
        names = self.mentions[gold["actor"]]
        return gold["role"] == read[0] and any(shared(name, read[1]) for name in names)

    def same_place(self, gold: Any, read: Event) -> bool:
        if "place" in gold.get("unsure", ()):
            return True
        where = read.place and self.doc.text[read.place.start : read.place.end]
        return bool(gold["place"] == where)

    def same_time(self, gold: Any, read: Event) -> bool:
        if "time" in gold.get("unsure", ()):
            return True
        if gold["time"] is None or read.time is None:
            return bool(gold["time"] == read.time)
        return shared(self.days[gold["time"]], self.doc._.times[read.time].passage)

    def same_statement(self, gold: Any, read: Event) -> bool:
        if gold["statement"] is None or read.statement is None:
            return bool(gold["statement"] == read.statement)
        cue = self.cues[gold["statement"]]
        return cue is None or shared(cue, self.doc._.statements[read.statement].cue)


def alike(gold: Any, read: Event) -> float:
    return float(shared(passage(gold["span"]), read.trigger))
