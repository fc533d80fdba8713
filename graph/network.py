"""The case as a network, in one of two projections.

`whole`: a node for every document, canonical actor, statement, figure, event, place and time; an
edge for every property that joins two of them, from subject to object as in the graph, and
`contains` from each document to the statements, figures and events read in it.

`actors`: a node for every canonical actor; an edge for whatever joins two of them:

- a statement: from each speaker to whom it is addressed and to the actors that it speaks about, and
  between those who make it together;
- a figure: from each speaker of the statement that gives it to each whose figure it is, and between
  those whose it is together;
- an event: from each agent to each other participant, and between participants of one role.

Both are MultiDiGraphs of networkx whose nodes are IRIs. Nodes carry `kind` and `label`, actors
`type` as well. Edges carry `relation` and `label` (for a reader: the act, measure or event type),
`iri` of what makes the edge, and its evidence: `document`, `passage` (IRIs) and `sentence`. Of what
makes an edge there is one edge between two nodes, keyed by relation and IRI.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import networkx as nx
from pyoxigraph import NamedNode

from rashomon.graph.actors import kind
from rashomon.graph.events import events
from rashomon.graph.figures import figures
from rashomon.graph.filters import Filter
from rashomon.graph.rows import EventRow, Evidence, FigureRow, Reference, StatementRow
from rashomon.graph.state import State
from rashomon.graph.statements import statements
from rashomon.ontology.errors import QueryError

PROJECTIONS = ("whole", "actors")

Rows = tuple[list[StatementRow], list[FigureRow], list[EventRow]]


class Network:
    """A network in the making: one graph, and the rows that its edges come from."""

    def __init__(self, state: State) -> None:
        """The actors of `state`, and no edge yet."""
        self.state = state
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for iri in sorted(state.members):
            node = NamedNode(iri)
            label = state.named(node).name
            self.graph.add_node(iri, kind="Actor", label=label, type=kind(state, node))

    def node(self, iri: str, kind: str, label: str) -> None:
        """Add a node, unless it is there."""
        if iri not in self.graph:
            self.graph.add_node(iri, kind=kind, label=label)

    def edge(
        self, source: str, target: str, relation: str, label: str, iri: str, evidence: Evidence
    ) -> None:
        """Join two nodes by something with evidence; nothing joins a node to itself."""
        if source != target:
            self.graph.add_edge(
                source,
                target,
                key=f"{relation} {iri}",
                relation=relation,
                label=label,
                iri=iri,
                document=evidence.document,
                passage=evidence.iri,
                sentence=evidence.sentence,
            )


def network(state: State, projection: str) -> nx.MultiDiGraph[str]:
    """The network of a state in the named projection; QueryError for a name it does not have."""
    if projection not in PROJECTIONS:
        raise QueryError(f"projection {projection!r}: not known; there are whole and actors")
    where = Filter()
    rows = statements(state, where), figures(state, where), events(state, where)
    built = Network(state)
    (_join_all if projection == "whole" else _join_actors)(built, rows)
    return built.graph


def _join_actors(built: Network, rows: Rows) -> None:
    said, counted, happened = rows
    speakers = {row.iri: row.speakers for row in said}
    for row in said:
        heard = (*row.addressees, *row.about)
        for speaker, other in (*_pairs(row.speakers, heard), *_together(row.speakers)):
            built.edge(speaker, other, "statement", row.act, row.iri, row.evidence)
    for figure in counted:
        claimants = speakers.get(figure.statement or "", ())
        label = f"{figure.measure} {figure.value}"
        for one, other in (*_pairs(claimants, figure.sources), *_together(figure.sources)):
            built.edge(one, other, "figure", label, figure.iri, figure.evidence)
    for event in happened:
        roles: dict[str, list[Reference]] = {}
        for role, actor in event.participants:
            roles.setdefault(role, []).append(actor)
        agents = roles.pop("agent", [])
        others = [actor for actors in roles.values() for actor in actors]
        alike = [pair for actors in (agents, *roles.values()) for pair in _together(actors)]
        linked = [*_pairs(agents, others), *alike]
        for one, other in linked:
            built.edge(one, other, "event", event.title, event.iri, event.evidence)


def _join_all(built: Network, rows: Rows) -> None:
    for document in built.state.documents.values():
        built.node(document.iri, "Document", document.name)
    said, counted, happened = rows
    for row in said:
        built.node(row.iri, "Statement", row.text)
    for figure in counted:
        built.node(figure.iri, "Figure", f"{figure.value} {figure.unit or ''}".strip())
    for event in happened:
        built.node(event.iri, "Event", event.label)
    for row in said:
        _join_statement(built, row)
    for figure in counted:
        _join_figure(built, figure)
    for event in happened:
        _join_event(built, event)


def _join_statement(built: Network, row: StatementRow) -> None:
    links = [
        *(("wasAttributedTo", actor.iri) for actor in row.speakers),
        *(("addressee", actor.iri) for actor in row.addressees),
        *(("about", actor.iri) for actor in row.about),
        *(("claims", claim) for claim in row.claims if claim in built.graph),
    ]
    _link(built, row, links)
    if row.said_on:
        _link_to(built, row, "saidOn", "Time", Reference(row.said_on.iri, row.said_on.label))
    if row.within and row.within in built.graph:
        built.edge(row.within, row.iri, "reports", "reports", row.iri, row.evidence)


def _join_figure(built: Network, row: FigureRow) -> None:
    links = [("wasAttributedTo", actor.iri) for actor in row.sources]
    if row.part_of and row.part_of in built.graph:
        links.append(("partOf", row.part_of))
    _link(built, row, links)
    if row.as_of:
        _link_to(built, row, "asOf", "Time", Reference(row.as_of.iri, row.as_of.label))
    if row.place:
        _link_to(built, row, "hasPlace", "Place", row.place)


def _join_event(built: Network, row: EventRow) -> None:
    _link(built, row, [(role, actor.iri) for role, actor in row.participants])
    if row.time:
        _link_to(built, row, "hasTime", "Time", Reference(row.time.iri, row.time.label))
    if row.place:
        _link_to(built, row, "hasPlace", "Place", row.place)


Row = StatementRow | FigureRow | EventRow


def _link(built: Network, row: Row, links: Iterable[tuple[str, str]]) -> None:
    for relation, target in [("contains", row.iri), *links]:
        source = row.document.iri if relation == "contains" else row.iri
        built.edge(source, target, relation, relation, row.iri, row.evidence)


def _link_to(built: Network, row: Row, relation: str, kind: str, target: Reference) -> None:
    built.node(target.iri, kind, target.name)
    built.edge(row.iri, target.iri, relation, relation, row.iri, row.evidence)


def _pairs(ones: Iterable[Reference], others: Iterable[Reference]) -> list[tuple[str, str]]:
    return [(one.iri, other.iri) for one in ones for other in others if one != other]


def _together(actors: Iterable[Reference]) -> list[tuple[str, str]]:
    return [(one.iri, other.iri) for one, other in combinations(actors, 2)]
