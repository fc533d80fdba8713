"""The events of a case as rows."""

from pyoxigraph import NamedNode

from rashomon.graph.filters import Filter
from rashomon.graph.rows import EventRow, Reference
from rashomon.graph.state import State
from rashomon.ontology.namespaces import RAS, RDFS, SEM

ROLES = ("agent", "patient", "participant")


def events(state: State, where: Filter) -> list[EventRow]:
    """The events that pass, in the order of the case."""
    rows = (event(state, node) for node in state.of_type(SEM.Event))
    passing = (row for row in rows if row is not None and _passes(row, where))
    return sorted(passing, key=lambda row: (*state.position(row.evidence), row.iri))


def event(state: State, node: NamedNode) -> EventRow | None:
    """One event; None where the graph has no evidence of it."""
    evidence = state.evidence(node)
    if not evidence or evidence[0].document not in state.documents:
        return None
    return EventRow(
        iri=node.value,
        document=state.documents[evidence[0].document],
        evidence=evidence[0],
        type=state.local(node, SEM.eventType) or "Event",
        label=state.value(node, RDFS.label) or evidence[0].words,
        participants=participants(state, node),
        place=state.place(node),
        time=state.time(node, SEM.hasTime),
        statement=state.value(node, RAS.claimedIn),
        negated=state.flag(node, RAS.negated),
        planned=state.flag(node, RAS.planned),
        hypothetical=state.flag(node, RAS.hypothetical),
        phrases=tuple((r, p) for r in ROLES for p in state.values(node, RAS[f"{r}Phrase"])),
        same=state.value(node, RAS.sameEventAs),
        found=state.finding(node),
    )


def participants(state: State, node: NamedNode) -> tuple[tuple[str, Reference], ...]:
    """Who takes part by role: agents, patients, then those in no role that the graph names."""
    found = [(role, actor) for role in ROLES for actor in state.actors(node, RAS[role])]
    known = {actor.iri for _, actor in found}
    others = [a for a in state.actors(node, SEM.hasActor) if a.iri not in known]
    return (*found, *(("participant", actor) for actor in others))


def _passes(row: EventRow, where: Filter) -> bool:
    return (
        where.takes_actor(actor for _, actor in row.participants)
        and where.measure is None
        and where.takes_place(row.place)
        and where.takes_time(row.time, row.document.issued)
        and where.takes_confidence(row.confidence)
    )
