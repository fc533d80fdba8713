"""What was measured last: counts by set, kept so that a set not at hand keeps its figures."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.accuracy.corpora import ROOT
from benchmarks.accuracy.judged import Judged, Score, by_kind, by_layer, score

PATH = ROOT / "benchmarks" / "accuracy" / "results.json"
Counts = tuple[int, int, int]


@dataclass(frozen=True)
class Measured:
    """The figures of one set, measured on `day`.

    `layers` has right, answered and gold by layer and class; `sure` has right and all answers by
    layer and confidence. `unseen` sets were not read by those who wrote the grammar.
    """

    day: str
    documents: int
    unseen: bool
    layers: Mapping[str, Mapping[str, Counts]] = field(default_factory=dict)
    sure: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=dict)

    def of(self, layer: str) -> Score:
        """The score of a layer, all classes together."""
        counts = self.layers.get(layer, {}).values()
        return Score(*(sum(column) for column in zip(*counts, strict=True)))


def measured(judged: Iterable[Judged], day: str, documents: int, unseen: bool) -> Measured:
    """The figures of a set's judgements."""
    layers = by_layer(judged)
    return Measured(
        day,
        documents,
        unseen,
        {name: _counts(items) for name, items in layers.items()},
        {name: sure for name, items in layers.items() if (sure := _sure(items))},
    )


def read() -> dict[str, Measured]:
    """The sets that were measured, by name."""
    if not PATH.exists():
        return {}
    rows = json.loads(PATH.read_text(encoding="utf-8"))
    return {name: Measured(**row) for name, row in rows.items()}


def write(sets: Mapping[str, Measured], path: Path = PATH) -> None:
    """Keep the figures, sets by name."""
    rows = {name: asdict(sets[name]) for name in sorted(sets)}
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _counts(items: list[Judged]) -> dict[str, Counts]:
    scores = {kind: score(of) for kind, of in by_kind(items).items()}
    return {kind: (s.right, s.answered, s.gold) for kind, s in scores.items()}


def _sure(items: list[Judged]) -> dict[str, tuple[int, int]]:
    answers = [(f"{item.found.confidence:.2f}", item.right) for item in items if item.found]
    of, right = Counter(c for c, _ in answers), Counter(c for c, hit in answers if hit)
    return {confidence: (right[confidence], of[confidence]) for confidence in sorted(of)}
