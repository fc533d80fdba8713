"""How one actor is connected to another: shortest paths in a network of the case.

The direction of an edge does not count for being connected; each hop says which way it went.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from rashomon.graph.rows import DocumentRow, Reference


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path, and the sentence that makes it.

    `forward` is whether the link goes from `source` to `target` or back; `relation`, `label` and
    `iri` are the edge's (see `rashomon.graph.network`), `links` is how many there are between
    the two.
    """

    source: Reference
    target: Reference
    forward: bool
    relation: str
    label: str
    iri: str
    document: DocumentRow
    passage: str
    sentence: str
    links: int


Path = tuple[Hop, ...]


def paths(
    network: nx.MultiDiGraph[str],
    documents: Mapping[str, DocumentRow],
    one: str,
    other: str,
    count: int,
) -> list[Path]:
    """The `count` shortest paths between two actors, shortest first; none where there is none."""
    simple = undirected(network)
    try:
        found = list(islice(nx.shortest_simple_paths(simple, one, other), count))
    except nx.NetworkXNoPath:
        return []
    return [tuple(_hop(network, documents, a, b) for a, b in pairwise(nodes)) for nodes in found]


def undirected(network: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """The network without directions, one edge between two nodes, `weight` how many it had."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(network))
    for a, b in sorted({(min(pair), max(pair)) for pair in network.edges()}):
        simple.add_edge(a, b, weight=network.number_of_edges(a, b) + network.number_of_edges(b, a))
    return simple


def _hop(
    network: nx.MultiDiGraph[str], documents: Mapping[str, DocumentRow], a: str, b: str
) -> Hop:
    edges = list(_edges(network, a, b))
    forward, edge = min(
        edges, key=lambda found: (not found[0], found[1]["document"], found[1]["iri"])
    )
    return Hop(
        source=Reference(a, network.nodes[a]["label"]),
        target=Reference(b, network.nodes[b]["label"]),
        forward=forward,
        relation=edge["relation"],
        label=edge["label"],
        iri=edge["iri"],
        document=documents[edge["document"]],
        passage=edge["passage"],
        sentence=edge["sentence"],
        links=len(edges),
    )


def _edges(network: nx.MultiDiGraph[str], a: str, b: str) -> Iterator[tuple[bool, dict[str, str]]]:
    for forward, (source, target) in ((True, (a, b)), (False, (b, a))):
        if network.has_edge(source, target):
            yield from ((forward, edge) for edge in network[source][target].values())
