"""Gold of events: what happened, who took part, where and when, and whether it is said to be so.

Place, time, statement and modality count where the event itself is right. What the gold marks as
optional, and the fields that it names as unsure, are not judged.
"""

from collections.abc import Callable, Iterator
from typing import Any

from spacy.tokens import Doc

from benchmarks.accuracy.judged import Judged
from benchmarks.accuracy.pairing import pairs, passage, shared
from rashomon.loaders.annotations import Event, Passage

MOODS = ("negated", "planned", "hypothetical")


def judge(gold: Any, doc: Doc) -> Iterator[Judged]:
    """The judgements of one document's events; `gold` as tests/gold/README.md describes it."""
    return Events(gold, doc).judged()


class Events:
    """One document's events beside their gold."""

    def __init__(self, gold: Any, doc: Doc) -> None:
        """`gold` is the document's whole gold, `doc` has been through every layer."""
        self.gold, self.doc = gold["events"], doc
        self.names = {a["id"]: [passage(m) for m in a["mentions"]] for a in gold["actors"]}
        self.days = {day["id"]: passage(day) for day in gold["dates"]}
        self.cues = {s["id"]: s["cue"] and passage(s["cue"]) for s in gold["statements"]}
        self.read: tuple[Event, ...] = doc._.events
        self.taken = pairs(self.gold, self.read, lambda g, r: shared(passage(g), r.trigger))

    def judged(self) -> Iterator[Judged]:
        """By layer: the events, with places, times, statements and moods, and who took part."""
        parts: dict[str, Callable[[Any, Event], bool]] = {
            "events": lambda gold, read: True,
            "events with place": self._same_place,
            "events with time": self._same_time,
            "events with statement": self._same_statement,
            "events with modality": _same_mood,
        }
        for layer, right in parts.items():
            yield from self._compared(layer, right)
        for i, gold in enumerate(self.gold):
            if not gold.get("optional"):
                yield from self._parties(
                    gold, self.read[self.taken[i]] if i in self.taken else None
                )

    def _compared(self, layer: str, right: Callable[[Any, Event], bool]) -> Iterator[Judged]:
        for i, gold in enumerate(self.gold):
            read = self.read[self.taken[i]] if i in self.taken else None
            if not gold.get("optional"):
                alike = read is not None and read.type == gold["type"] and right(gold, read)
                found = read.found if read else None
                yield Judged(layer, gold["type"], True, read is not None, alike, found)
        for j in set(range(len(self.read))) - set(self.taken.values()):
            yield Judged(layer, self.read[j].type, False, True, False, self.read[j].found)

    def _parties(self, gold: Any, read: Event | None) -> Iterator[Judged]:
        """Actors in roles; one that stands in the words of a role without being an actor counts."""
        layer, left = "event participants", list(read.participants) if read else []
        for expected in gold["participants"]:
            names = self.names[expected["actor"]]
            found = [p for p in left if p[0] == expected["role"] and self._named(p[1], names)]
            words = [p for role, p in (read.phrases if read else ()) if role == expected["role"]]
            right = bool(found) or any(p.overlaps(name) for p in words for name in names)
            left = [pair for pair in left if pair not in found]
            if not expected.get("optional"):
                yield Judged(layer, expected["role"], True, right, right)
        for role, index in left:
            # Whether it is an actor at all is for the layer of actors.
            if any(self._named(index, names) for names in self.names.values()):
                yield Judged(layer, role, False, True, False)

    def _named(self, index: int, names: list[Passage]) -> bool:
        mentions = self.doc._.actors[index].mentions
        return any(mention.overlaps(name) for mention in mentions for name in names)

    def _same_place(self, gold: Any, read: Event) -> bool:
        where = read.place and self.doc.text[read.place.start : read.place.end]
        return "place" in gold.get("unsure", ()) or bool(gold["place"] == where)

    def _same_time(self, gold: Any, read: Event) -> bool:
        if "time" in gold.get("unsure", ()):
            return True
        if gold["time"] is None or read.time is None:
            return bool(gold["time"] == read.time)
        return self.days[gold["time"]].overlaps(self.doc._.times[read.time].passage)

    def _same_statement(self, gold: Any, read: Event) -> bool:
        if gold["statement"] is None or read.statement is None:
            return bool(gold["statement"] == read.statement)
        cue = self.cues[gold["statement"]]
        return cue is None or cue.overlaps(self.doc._.statements[read.statement].cue)


def _same_mood(gold: Any, read: Event) -> bool:
    unsure = gold.get("unsure", ())
    return all(mood in unsure or gold[mood] == getattr(read, mood) for mood in MOODS)
