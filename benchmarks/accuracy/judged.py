"""What a comparison with gold comes down to: one judgement for each item that either side has."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.loaders.annotations import Found


@dataclass(frozen=True, slots=True)
class Judged:
    """One item of a layer: in the gold, in the answer, or in both, and whether it is read right.

    `kind` is the class that the report counts it under (the gold's where there is gold); `found`
    is how the answer was found, where it says so.
    """

    layer: str
    kind: str
    gold: bool
    answered: bool
    right: bool
    found: Found | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, answered, and in the gold."""

    right: int = 0
    answered: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Right ones among the answers."""
        return self.right / self.answered if self.answered else 0.0

    @property
    def recall(self) -> float:
        """Right ones among the gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.answered + self.gold
        return 2 * self.right / both if both else 0.0


def score(judged: Iterable[Judged]) -> Score:
    """The counts of some judgements."""
    items = list(judged)
    return Score(
        sum(item.right for item in items),
        sum(item.answered for item in items),
        sum(item.gold for item in items),
    )


def by_layer(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    """The judgements of each layer, layers in the order in which they first occur."""
    layers: dict[str, list[Judged]] = defaultdict(list)
    for item in judged:
        layers[item.layer].append(item)
    return layers


def by_kind(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    """The judgements of each class, by its name."""
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for item in judged:
        kinds[item.kind].append(item)
    return dict(sorted(kinds.items()))
