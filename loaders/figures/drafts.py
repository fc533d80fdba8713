"""A figure in the making."""

from dataclasses import dataclass

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Draft:
    """A quantity that is a figure: its noun phrase, its measure, the noun counted (a word).

    `part_of` and `listed` are indices of earlier drafts of the same text: its whole, and the
    member before it of the same list.
    """

    quantity: Quantity
    counted: Counted
    measure: Measure
    unit: int | None = None
    part_of: int | None = None
    listed: int | None = None
