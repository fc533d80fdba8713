"""How often each way of finding is right: the table, and the confidence that follows from it."""

from functools import cache
from typing import Any

from rashomon.loaders.annotations import Found
from rashomon.loaders.lexicon import lexicon

# So many answers of the layer's average stand beside those of a way: a way that was seen three
# times and was right each time is not sure (a beta prior; Gelman et al., Bayesian Data Analysis).
PRIOR = 5


@cache
def found(layer: str, way: str) -> Found:
    """The record for a way of a layer.

    Raises KeyError for a way that the table has not.
    """
    ways: dict[str, dict[str, Any]] = lexicon("confidence")[layer]
    right, of = (sum(row[key] for row in ways.values()) for key in ("right", "of"))
    row = ways[way]
    average = right / of if of else 0.5
    confidence = (row["right"] + PRIOR * average) / (row["of"] + PRIOR)
    # Cut, not rounded: nothing is read so well that it is sure.
    return Found(way, row["basis"], int(confidence * 100) / 100)
