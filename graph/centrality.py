"""Who is at the centre of a case, by four measures of the network of actors.

All are taken on the network without directions, one edge between two actors however many links
they have, so that one much-quoted dialogue does not make a centre:

- degree: the share of the other actors that one is linked with (Freeman 1979),
- pagerank: with the number of links as weight (Page et al. 1999, damping 0.85),
- betweenness: the share of shortest paths that one lies on (Brandes 2001); above 1,000 actors
  estimated from 1,000 of them, chosen by a fixed seed,
- closeness: the inverse of the mean distance to those reached, times the share of them (Wasserman
  and Faust 1994).
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from rashomon.graph.paths import undirected
from rashomon.graph.rows import Reference
from rashomon.ontology.errors import QueryError

MEASURES = ("pagerank", "degree", "betweenness", "closeness")
PIVOTS = 1000


@dataclass(frozen=True, slots=True)
class CentralRow:
    """An actor with its kind and centralities, each between 0 and 1."""

    actor: Reference
    kind: str
    pagerank: float
    degree: float
    betweenness: float
    closeness: float


def central(network: nx.MultiDiGraph[str], by: str = "pagerank") -> list[CentralRow]:
    """The nodes of a network, the most central by one measure first; QueryError if not known."""
    if by not in MEASURES:
        raise QueryError(f"measure {by!r}: not known; there are {', '.join(MEASURES)}")
    simple = undirected(network)
    if not simple:
        return []
    size = simple.number_of_nodes()
    pivots = PIVOTS if size > PIVOTS else None
    pagerank = nx.pagerank(simple, weight="weight")
    degree = nx.degree_centrality(simple)
    betweenness = nx.betweenness_centrality(simple, k=pivots, seed=0)
    closeness = nx.closeness_centrality(simple)
    rows = [
        CentralRow(
            actor=Reference(iri, network.nodes[iri]["label"]),
            kind=network.nodes[iri].get("type", network.nodes[iri]["kind"]),
            pagerank=pagerank[iri],
            degree=min(degree[iri], 1.0),
            betweenness=betweenness[iri],
            closeness=closeness[iri],
        )
        for iri in simple
    ]
    return sorted(rows, key=lambda row: (-getattr(row, by), row.actor.name, row.actor.iri))
