"""Which rows are asked for: by actor, measure, place and date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rashomon.graph.rows import Reference, TimeRow


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

    def takes_actor(self, actors: Iterable[Reference]) -> bool:
        """Whether one of `actors` is the one asked for."""
        return self.actor is None or any(actor.iri == self.actor for actor in actors)

    def takes_measure(self, measure: str) -> bool:
        """Whether the measure is the one asked for."""
        return self.measure is None or measure.casefold() == self.measure.casefold()

    def takes_place(self, place: Reference | None) -> bool:
        """Whether the place has the name asked for."""
        if self.place is None:
            return True
        return place is not None and place.name.casefold() == self.place.casefold()

    def takes_time(self, time: TimeRow | None) -> bool:
        """Whether the time can lie between the two days."""
        if self.since is None and self.until is None:
            return True
        if time is None or (time.earliest is None and time.latest is None):
            return False
        begins = time.earliest is None or self.until is None or time.earliest <= self.until
        ends = time.latest is None or self.since is None or time.latest >= self.since
        return begins and ends
