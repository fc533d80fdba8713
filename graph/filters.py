"""Which rows are asked for: by actor, measure, place and date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Self

from pyoxigraph import NamedNode, RdfFormat, parse

from rashomon.graph.days import span
from rashomon.graph.nodes import local_name
from rashomon.graph.rows import Reference, TimeRow
from rashomon.ontology.errors import QueryError
from rashomon.ontology.namespaces import RAS, RDF, ontology_text


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows must have; what is None does not count.

    `actor` is a name or an IRI of whoever speaks, is spoken to, whose figure it is or who takes
    part; `measure` a local name ("Killed", in any case); `place` a name; `since` and `until`
    are days, and a row passes whose own date, or where it has none its report's, can lie between
    them (both included). Where neither has a date, it does not pass. `min_confidence` is the
    least confidence (0 to 1) of a statement, figure or event.
    """

    actor: str | None = None
    measure: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    min_confidence: float | None = None

    @classmethod
    def of(
        cls,
        actor: str | None = None,
        measure: str | None = None,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        min_confidence: float | None = None,
    ) -> Self:
        """A filter of a user's words: dates as precise as known, the whole of "2026-02" included.

        Raises QueryError for a date that is none and a measure that the vocabulary has not.
        """
        if measure is not None and measure.casefold() not in map(str.casefold, measures()):
            raise QueryError(f"measure {measure!r}: not known; there are {', '.join(measures())}")
        first = _days("since", since)[0] if since else None
        last = _days("until", until)[1] if until else None
        return cls(actor, measure, place, first, last, min_confidence)

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

    def takes_confidence(self, confidence: float | None) -> bool:
        """Whether it is sure enough; what is not known is not."""
        if self.min_confidence is None:
            return True
        return confidence is not None and confidence >= self.min_confidence

    def takes_time(self, time: TimeRow | None, issued: str | None = None) -> bool:
        """Whether the time, or where there is none the report's date, can lie between the days."""
        if self.since is None and self.until is None:
            return True
        if time is not None and (time.earliest or time.latest):
            first, last = time.earliest, time.latest
        else:
            first, last = span(issued or "") or (None, None)
        if first is None and last is None:
            return False
        begins = first is None or self.until is None or first <= self.until
        ends = last is None or self.since is None or last >= self.since
        return begins and ends


@cache
def measures() -> tuple[str, ...]:
    """The local names of the ontology's measures."""
    triples = parse(ontology_text(), format=RdfFormat.TURTLE)
    concepts = (t.subject for t in triples if t.predicate == RDF.type and t.object == RAS.Measure)
    return tuple(local_name(c) for c in concepts if isinstance(c, NamedNode))


def _days(option: str, text: str) -> tuple[date, date]:
    days = span(text)
    if days is None:
        raise QueryError(f"{option} {text!r}: not a date; write it as 2026-02-14, 2026-02 or 2026")
    return days
