"""Gold of totals: how many a short report has killed and detained, all in all.

The answer is the sum of the figures of the measure that are part of no other, equal ones once, as
a release says its figure twice. A vague figure is worth its least; one without any, two.
"""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from benchmarks.accuracy.judged import Judged
from rashomon.loaders.annotations import Figure

MEASURES = ("killed", "detained")
STRICT = {"more than", "over", "in excess of", "greater than", "upwards of"}
# What the code book of the ISAF press releases' data set makes of vague words.
VAGUE = {
    **dict.fromkeys(("few", "several", "some", "group", "multiple"), 3),
    **dict.fromkeys(("numerous", "handful"), 4),
    "couple": 2,
}


def judge(gold: Any, doc: Doc) -> Iterator[Judged]:
    """One judgement for each measure; `gold` has the number of each."""
    text = doc.text
    for measure in MEASURES:
        figures = {i: f for i, f in enumerate(doc._.figures) if f.measure.casefold() == measure}
        worths = {_worth(f, text) for f in figures.values() if f.part_of not in figures}
        low, more = sum(worth for worth, _ in worths), sum(more for _, more in worths)
        yield Judged(measure, measure, True, True, low <= gold[measure] <= low + more)


def _worth(figure: Figure, text: str) -> tuple[int, int]:
    """The least a figure stands for, and by how much a strict bound may raise it."""
    modifier = (figure.modifier or "").casefold()
    if figure.low is not None:
        return int(figure.low), int(modifier in STRICT)
    words = text[figure.passage.start : figure.passage.end].casefold().split()
    vague = [VAGUE[word] for word in (*modifier.split(), *words) if word in VAGUE]
    if vague:
        return vague[0], 0
    return (2 if figure.high is None else int(figure.high)), 0
