"""Which rows are asked for: by actor, measure, place and date."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows must have; what is None does not count.

    `actor` is a name or an IRI of whoever speaks, is spoken to, whose figure it is or who takes
    part; `measure` a local name ("Killed", in any case); `place` a name; `since` and `until`
    are days, and a row passes whose own date can lie between them (both included). A row
    without a date passes only where neither is given.
    """

    actor: str | None = None
    measure: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
