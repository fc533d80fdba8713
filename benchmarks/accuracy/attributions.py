"""Gold of attributions (PolNeAR, Newell et al. 2018): source, cue and content of what is said.

Only speech counts, and only the outermost attribution: an answer inside the content of a gold one
is left out, since that corpus does not mark what is nested.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from benchmarks.accuracy.judged import Judged
from benchmarks.accuracy.pairing import overlap, pairs, passages
from rashomon.loaders.annotations import Passage, Statement

WORD = re.compile(r"\w+(?:[.,’']\w+)*")
CLOSE = 0.8  # of content: the words in both, of those in either


def judge(gold: Sequence[Any], doc: Doc, aside: Sequence[Any] = ()) -> Iterator[Judged]:
    """Judgements of "cue" and "whole attribution" (cue, source, and a content that is close).

    `gold` is a list of {"source", "cue", "content", "form", "speech"}; `aside` has the spans that
    the annotators set aside.
    """
    places = [Passage(*match.span()) for match in WORD.finditer(doc.text)]
    read: Sequence[Statement] = doc._.statements
    theirs = [_words(passages(g["content"]), places) for g in gold]
    ours = [_words(r.content, places) for r in read]

    def likeness(i: int, j: int) -> float:
        common = _share(theirs[i], ours[j])
        if overlap(passages(gold[i]["cue"]), [read[j].cue]):
            return 1 + common
        nested = any(p.holds(read[j].cue) for p in passages(gold[i]["content"]))
        return common if common >= 0.5 and not nested else 0.0

    taken = pairs(range(len(gold)), range(len(read)), likeness)
    for i, g in enumerate(gold):
        if not g["speech"]:
            continue
        if i not in taken:
            yield from _both(g["form"], True, False, False, False)
            continue
        r = read[taken[i]]
        cue = overlap(passages(g["cue"]), [r.cue])
        named = passages(g["source"])
        source = overlap(named, [r.source] if r.source else []) if named else r.source is None
        close = _share(theirs[i], ours[taken[i]]) >= CLOSE
        yield from _both(g["form"], True, True, cue, cue and source and close, r)
    used = set(taken.values())
    for j, r in enumerate(read):
        if j not in used and not _left_out(r, gold, aside):
            yield from _both(r.form.lower(), False, True, False, False, r)


def _both(
    form: str, gold: bool, answered: bool, cue: bool, whole: bool, read: Statement | None = None
) -> Iterator[Judged]:
    yield Judged("cue", form, gold, answered, cue, read.found if read else None)
    yield Judged("whole attribution", form, gold, answered, whole)


def _left_out(statement: Statement, gold: Sequence[Any], aside: Sequence[Any]) -> bool:
    contents = [p for g in gold for p in passages(g["content"])]
    nested = any(p.holds(statement.cue) for p in contents)
    return nested or overlap(passages(aside), [statement.cue])


def _words(parts: Sequence[Passage], places: Sequence[Passage]) -> frozenset[int]:
    return frozenset(i for i, place in enumerate(places) if any(p.overlaps(place) for p in parts))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
