"""Gold of whole reports: actors, dates, figures, statements and events (see tests/gold/README.md).

What the gold marks as optional is neither rewarded nor punished, whichever way it is read.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from benchmarks.accuracy import events
from benchmarks.accuracy.judged import Judged
from benchmarks.accuracy.pairing import jaccard, pairs, passage, passages, shared
from rashomon.loaders.annotations import Figure, Found, Passage, Statement, Time


def judge(gold: Any, doc: Doc) -> Iterator[Judged]:
    """The judgements of one document; `gold` as tests/gold/README.md describes it."""
    cast = Cast(gold["actors"], doc)
    yield from _mentions(gold["actors"], doc)
    yield from _dates(gold["dates"], doc)
    yield from _figures(gold["figures"], doc, cast)
    yield from _parts(gold["figures"], doc)
    yield from _statements(gold["statements"], doc, cast)
    if "events" in gold:
        yield from events.judge(gold, doc)


class Cast:
    """The gold's actors, to be recognised among those that were read."""

    def __init__(self, actors: Sequence[Any], doc: Doc) -> None:
        """The actors of one document on both sides."""
        self.mentions = {a["id"]: [passage(m) for m in a["mentions"]] for a in actors}
        self.read = [actor.mentions for actor in doc._.actors]

    def same(self, ids: Sequence[str], indices: Sequence[int]) -> bool:
        """Whether the actors read are those of the gold: none missing, none besides."""
        if not ids or not indices:
            return not ids and not indices
        return all(any(self._is(i, j) for j in indices) for i in ids) and all(
            any(self._is(i, j) for i in ids) for j in indices
        )

    def _is(self, id_: str, index: int) -> bool:
        return any(a.overlaps(b) for a in self.mentions[id_] for b in self.read[index])


def _mentions(actors: Sequence[Any], doc: Doc) -> Iterator[Judged]:
    gold = [
        {**mention, "kind": actor["kind"], "optional": _optional(mention) or _optional(actor)}
        for actor in actors
        for mention in actor["mentions"]
    ]
    read = [(mention, actor.kind) for actor in doc._.actors for mention in actor.mentions]
    taken = pairs(gold, read, lambda g, r: _likeness(g, r[0]))
    yield from _judged(
        "actor mentions", gold, read, taken, lambda g: str(g["kind"]), lambda r: r[1].lower()
    )


def _dates(gold: Sequence[Any], doc: Doc) -> Iterator[Judged]:
    read = [time for time in doc._.times if not time.vague]
    taken = pairs(gold, read, lambda g, r: _likeness(g, r.passage))

    def right(g: Any, r: Time) -> bool:
        days = [day and day.isoformat() for day in (r.earliest, r.latest)]
        return days == [g["earliest"], g["latest"]]

    yield from _judged(
        "date values", gold, read, taken, lambda g: str(g["kind"]), _time_kind, right, _found
    )


def _figures(gold: Sequence[Any], doc: Doc, cast: Cast) -> Iterator[Judged]:
    read: Sequence[Figure] = doc._.figures
    taken = pairs(gold, read, lambda g, r: _likeness(g, r.passage))

    def value(g: Any, r: Figure) -> bool:
        return (g["low"], g["high"]) == (r.low, r.high) and g["measure"] == r.measure.lower()

    def source(g: Any, r: Figure) -> bool:
        return value(g, r) and cast.same(g["sources"], r.sources)

    def kind(g: Any) -> str:
        return str(g["measure"])

    def read_kind(r: Figure) -> str:
        return r.measure.lower()

    yield from _judged("figures", gold, read, taken, kind, read_kind, value, _found)
    yield from _judged(
        "figures with source", gold, read, taken, kind, read_kind, source, lambda r: r.source_found
    )
    for i, g in enumerate(gold):
        if i in taken and not _optional(g) and value(g, read[taken[i]]):
            r = read[taken[i]]
            yield Judged("sources", kind(g), True, True, source(g, r), r.source_found)


def _parts(gold: Sequence[Any], doc: Doc) -> Iterator[Judged]:
    read: Sequence[Figure] = doc._.figures
    taken = pairs(gold, read, lambda g, r: _likeness(g, r.passage))
    whole = {g["id"]: taken.get(i) for i, g in enumerate(gold)}
    free = {taken[i] for i, g in enumerate(gold) if _optional(g) and i in taken}
    partner = {j: gold[i] for i, j in taken.items()}
    for i, g in enumerate(gold):
        if g["part_of"] and not _optional(g):
            mine = read[taken[i]].part_of if i in taken else None
            right = mine is not None and mine == whole[g["part_of"]]
            yield Judged("part of", g["measure"], True, mine is not None, right)
    for j, figure in enumerate(read):
        stands = partner.get(j)
        if figure.part_of is not None and j not in free and not (stands and stands["part_of"]):
            yield Judged("part of", figure.measure.lower(), False, True, False)


def _statements(gold: Sequence[Any], doc: Doc, cast: Cast) -> Iterator[Judged]:
    read: Sequence[Statement] = doc._.statements
    taken = pairs(gold, read, _alike)

    def speaker(g: Any, r: Statement) -> bool:
        return cast.same(g["speakers"], r.speakers)

    def whole(g: Any, r: Statement) -> bool:
        return speaker(g, r) and jaccard(passages(g["content"]), r.content) >= 0.8

    def kind(g: Any) -> str:
        return str(g["form"])

    def read_kind(r: Statement) -> str:
        return r.form.lower()

    yield from _judged("statements", gold, read, taken, kind, read_kind, found=_found)
    yield from _judged(
        "statements with speaker",
        *(gold, read, taken, kind, read_kind, speaker),
        lambda r: r.speaker_found,
    )
    for i, g in enumerate(gold):
        if i in taken and not _optional(g):
            r = read[taken[i]]
            yield Judged("speakers", kind(g), True, True, speaker(g, r), r.speaker_found)
    yield from _judged(
        "statements with speaker and content", gold, read, taken, kind, read_kind, whole
    )


def _judged(
    layer: str,
    gold: Sequence[Any],
    read: Sequence[Any],
    taken: dict[int, int],
    gold_kind: Callable[[Any], str],
    read_kind: Callable[[Any], str],
    right: Callable[[Any, Any], bool] = lambda g, r: True,
    found: Callable[[Any], Found | None] = lambda r: None,
) -> Iterator[Judged]:
    for i, g in enumerate(gold):
        if _optional(g):
            continue
        if i not in taken:
            yield Judged(layer, gold_kind(g), True, False, False)
            continue
        r = read[taken[i]]
        yield Judged(layer, gold_kind(g), True, True, right(g, r), found(r))
    used = set(taken.values())
    for j, r in enumerate(read):
        if j not in used:
            yield Judged(layer, read_kind(r), False, True, False, found(r))


def _alike(gold: Any, statement: Statement) -> float:
    """Of the same cue, or with half of the content in common."""
    common = jaccard(passages(gold["content"]), statement.content)
    if gold["cue"] and passage(gold["cue"]).overlaps(statement.cue):
        return 1 + common
    return common if common >= 0.5 else 0.0


def _likeness(gold: Any, read: Passage) -> float:
    mine = passage(gold)
    return shared(mine, read) / max(mine.end - mine.start, read.end - read.start)


def _time_kind(time: Time) -> str:
    return {"DURATION": "duration", "SET": "set"}.get(time.kind, "date")


def _found(record: Time | Figure | Statement) -> Found | None:
    return record.found


def _optional(item: Any) -> bool:
    return bool(item.get("optional"))
