"""Which answer stands for which gold item: one to one, the most alike first."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from rashomon.loaders.annotations import Passage

Gold = TypeVar("Gold")
Answer = TypeVar("Answer")


def pairs(
    gold: Sequence[Gold], answers: Sequence[Answer], likeness: Callable[[Gold, Answer], float]
) -> dict[int, int]:
    """Index of gold to index of answer; `likeness` is 0 where two cannot be a pair."""
    found = [(likeness(g, a), i, j) for i, g in enumerate(gold) for j, a in enumerate(answers)]
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted((f for f in found if f[0] > 0), key=lambda f: (-f[0], f[1], f[2])):
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return taken


def passage(item: Any) -> Passage:
    """The passage of a gold item's `span`, or of the span itself."""
    start, end = item["span"] if isinstance(item, dict) else item
    return Passage(start, end)


def passages(spans: Iterable[Any]) -> list[Passage]:
    """The passages of several spans."""
    return [passage(span) for span in spans]


def shared(one: Passage, other: Passage) -> int:
    """The characters that two passages have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def jaccard(one: Iterable[Passage], other: Iterable[Passage]) -> float:
    """Characters in both, of those in either."""
    a, b = ({i for p in parts for i in range(p.start, p.end)} for parts in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0


def overlap(one: Iterable[Passage], other: Iterable[Passage]) -> bool:
    """Whether a passage of the one shares a character with one of the other."""
    theirs = list(other)
    return any(a.overlaps(b) for a in one for b in theirs)
