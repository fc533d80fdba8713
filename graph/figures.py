"""The figures of a case as rows."""

from pyoxigraph import NamedNode

from rashomon.graph.filters import Filter
from rashomon.graph.rows import FigureRow
from rashomon.graph.state import State
from rashomon.ontology.namespaces import PROV, RAS, SCHEMA


def figures(state: State, where: Filter) -> list[FigureRow]:
    """The figures that pass, in the order of the case."""
    rows = (figure(state, node) for node in state.of_type(RAS.Figure))
    passing = (row for row in rows if row is not None and _passes(row, where))
    return sorted(passing, key=lambda row: (*state.position(row.evidence), row.iri))


def figure(state: State, node: NamedNode) -> FigureRow | None:
    """One figure; None where the graph has no evidence of it."""
    evidence = state.evidence(node)
    if not evidence or evidence[0].document not in state.documents:
        return None
    return FigureRow(
        iri=node.value,
        document=state.documents[evidence[0].document],
        evidence=evidence[0],
        low=state.number(node, SCHEMA.minValue),
        high=state.number(node, SCHEMA.maxValue),
        modifier=state.value(node, RAS.modifier),
        measure=state.local(node, RAS.measure) or "Other",
        unit=state.value(node, SCHEMA.unitText),
        sources=state.actors(node, PROV.wasAttributedTo),
        as_of=state.time(node, RAS.asOf),
        place=state.place(node),
        statement=state.value(node, RAS.claimedIn),
        part_of=state.value(node, RAS.partOf),
        found=state.finding(node),
        attribution=state.attribution(node),
    )


def _passes(row: FigureRow, where: Filter) -> bool:
    return (
        where.takes_actor(row.sources)
        and where.takes_measure(row.measure)
        and where.takes_place(row.place)
        and where.takes_time(row.as_of, row.document.issued)
        and where.takes_confidence(row.confidence)
    )
