"""A figure in the making."""

from dataclasses import dataclass

from rashomon.loaders.annotations import Measure, Passage
from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.numbers import Value
from rashomon.loaders.figures.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Draft:
    """A quantity that is a figure: its noun phrase, its measure, the noun counted (a word).

    `frame` names what gave it its measure (a key of `frames.FRAMES`, "single", "whole", "list",
    "topic", "weak", or "count" for a count of anything). `part_of` and `listed` are indices of
    drafts of the same text: its whole, and the member before it of the same list. `rate` is what
    makes it a rate: "a day".
    """

    quantity: Quantity
    counted: Counted
    measure: Measure
    frame: str
    unit: int | None = None
    part_of: int | None = None
    listed: int | None = None
    rate: Passage | None = None

    @property
    def exact(self) -> Value | None:
        """The number asserted as such; None where only a bound is, or no number at all."""
        return self.quantity.low if self.quantity.low == self.quantity.high else None
