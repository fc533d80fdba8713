"""Gold of TIMEX3: extents and values, as TempEval-3 scores them (UzZaman et al. 2013, 4.1)."""

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from benchmarks.accuracy.judged import Judged
from benchmarks.accuracy.pairing import pairs, passage, shared
from rashomon.loaders.annotations import Time

Pair = tuple[Any | None, Time | None]


def judge(gold: Sequence[Any], doc: Doc) -> Iterator[Judged]:
    """Judgements of "date extents" (the same characters) and "date values" (an equal value).

    `gold` is a list of {"span", "type", "value"}; one expression is matched by one answer that
    overlaps it.
    """
    read: Sequence[Time] = doc._.times

    def likeness(g: Any, r: Time) -> float:
        mine = passage(g)
        return 1e9 if mine == r.passage else shared(mine, r.passage)

    taken = pairs(gold, read, likeness)
    used = set(taken.values())
    both: list[Pair] = [(g, read[taken[i]] if i in taken else None) for i, g in enumerate(gold)]
    both += [(None, r) for j, r in enumerate(read) if j not in used]
    for g, r in both:
        kind = g["type"] if g else r.kind if r else ""
        extent = bool(g and r and passage(g) == r.passage)
        value = bool(g and r and (g["value"] or "") == r.value)
        found = r.found if r else None
        yield Judged("date extents", kind, g is not None, r is not None, extent)
        yield Judged("date values", kind, g is not None, r is not None, value, found)
