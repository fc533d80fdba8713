"""The statements of a case as rows."""

from pyoxigraph import NamedNode

from rashomon.graph.filters import Filter
from rashomon.graph.rows import Reference, StatementRow
from rashomon.graph.state import State
from rashomon.ontology.namespaces import NIF, PROV, RAS, SCHEMA


def statements(state: State, where: Filter) -> list[StatementRow]:
    """The statements that pass, in the order of the case."""
    rows = (statement(state, node) for node in state.of_type(RAS.Statement))
    passing = (row for row in rows if row is not None and _passes(state, row, where))
    return sorted(passing, key=lambda row: (*state.position(row.evidence), row.iri))


def statement(state: State, node: NamedNode) -> StatementRow | None:
    """One statement; None where the graph has no evidence of it."""
    evidence = state.evidence(node)
    if not evidence or evidence[0].document not in state.documents:
        return None
    return StatementRow(
        iri=node.value,
        document=state.documents[evidence[0].document],
        evidence=evidence[0],
        source=state.words(state.node(node, RAS.source)),
        cue=state.words(state.node(node, RAS.cue)) or "",
        text=state.value(node, SCHEMA.text) or "",
        quotes=_quotes(state, node),
        form=state.local(node, RAS.form) or "",
        act=state.local(node, RAS.act) or "Other",
        speakers=state.actors(node, PROV.wasAttributedTo),
        addressees=state.actors(node, RAS.addressee),
        about=tuple(a for a in state.actors(node, SCHEMA.about) if a.iri in state.members),
        said_on=state.time(node, RAS.saidOn),
        negated=state.flag(node, RAS.negated),
        hypothetical=state.flag(node, RAS.hypothetical),
        claims=tuple(state.values(node, RAS.claims)),
        within=_within(state, node),
        found=state.finding(node),
        attribution=state.attribution(node),
    )


def _quotes(state: State, node: NamedNode) -> tuple[str, ...]:
    passages = sorted(
        state.nodes(node, RAS.quote), key=lambda p: int(state.value(p, NIF.beginIndex) or 0)
    )
    return tuple(state.words(passage) or "" for passage in passages)


def _within(state: State, node: NamedNode) -> str | None:
    quads = state.store.quads_for_pattern(None, RAS.reports, node, None)
    return min((q.subject.value for q in quads if isinstance(q.subject, NamedNode)), default=None)


def _passes(state: State, row: StatementRow, where: Filter) -> bool:
    return (
        where.takes_actor((*row.speakers, *row.addressees))
        and where.takes_time(row.said_on, row.document.issued)
        and where.takes_confidence(row.confidence)
        and (where.measure is None or any(map(where.takes_measure, _measures(state, row))))
        and (where.place is None or any(map(where.takes_place, _places(state, row))))
    )


def _measures(state: State, row: StatementRow) -> list[str]:
    found = (state.local(NamedNode(claim), RAS.measure) for claim in row.claims)
    return [measure for measure in found if measure is not None]


def _places(state: State, row: StatementRow) -> list[Reference]:
    found = (state.place(NamedNode(claim)) for claim in row.claims)
    return [place for place in found if place is not None]
