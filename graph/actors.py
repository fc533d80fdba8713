"""The actors of a case as rows: one row for all the nodes that are one actor."""

from pyoxigraph import NamedNode

from rashomon.graph.rows import ActorRow
from rashomon.graph.state import State
from rashomon.ontology.namespaces import PROV, RAS, RDF, SKOS

KINDS = ("Person", "Organization", "State", "Group", "Place")


def actors(state: State) -> list[ActorRow]:
    """All actors, those with most statements first, then by name and IRI."""
    rows = [_actor(state, NamedNode(iri), nodes) for iri, nodes in state.members.items()]
    return sorted(rows, key=lambda row: (-row.statements, -row.figures, row.name, row.iri))


def kind(state: State, node: NamedNode) -> str:
    """The kind of an actor node; "Actor" where the graph gives none."""
    quads = {q.object for q in state.store.quads_for_pattern(node, RDF.type, None, None)}
    return next((name for name in KINDS if RAS[name] in quads), "Actor")


def names(state: State, nodes: list[NamedNode]) -> tuple[str, ...]:
    """Every name that the documents have for these nodes, each once."""
    preferred = (name for node in nodes for name in state.values(node, SKOS.prefLabel))
    others = (name for node in nodes for name in state.values(node, SKOS.altLabel))
    return tuple(dict.fromkeys([*preferred, *others]))


def _actor(state: State, node: NamedNode, nodes: list[NamedNode]) -> ActorRow:
    evidence = sorted((e for n in nodes for e in state.evidence(n)), key=state.position)
    documents = dict.fromkeys(e.document for e in evidence if e.document in state.documents)
    name = state.named(node).name
    return ActorRow(
        iri=node.value,
        name=name,
        kind=kind(state, node),
        named=state.flag(node, RAS.named, default=True),
        aliases=tuple(alias for alias in names(state, nodes) if alias != name),
        roles=tuple(dict.fromkeys(role for n in nodes for role in state.values(n, RAS.role))),
        country=state.value(node, RAS.country),
        members=tuple(n.value for n in nodes),
        documents=tuple(state.documents[iri] for iri in documents),
        evidence=tuple(evidence),
        statements=_attributed(state, nodes, RAS.Statement),
        figures=_attributed(state, nodes, RAS.Figure),
    )


def _attributed(state: State, nodes: list[NamedNode], type_: NamedNode) -> int:
    what = {
        quad.subject
        for node in nodes
        for quad in state.store.quads_for_pattern(None, PROV.wasAttributedTo, node, None)
    }
    return sum(_is_a(state, subject, type_) for subject in what)


def _is_a(state: State, subject: object, type_: NamedNode) -> bool:
    if not isinstance(subject, NamedNode):
        return False
    return any(True for _ in state.store.quads_for_pattern(subject, RDF.type, type_, None))
