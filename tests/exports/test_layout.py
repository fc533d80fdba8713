"""Places of a drawing: nothing overlaps, and the same graph stands the same way."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from rashomon.exports.layout import place, spread

GRAPHS = {
    "nothing": nx.Graph(),
    "one node": nx.empty_graph(1),
    "apart": nx.empty_graph(30),
    "line": nx.path_graph(12),
    "star": nx.star_graph(40),
    "parts": nx.disjoint_union_all([nx.path_graph(n) for n in (2, 3, 5, 9)]),
    "large": nx.barabasi_albert_graph(200, 2, seed=4),
}


def named(graph: "nx.Graph[int]") -> "nx.Graph[str]":
    return nx.relabel_nodes(graph, {n: f"n{n:03}" for n in graph})


@pytest.mark.parametrize("name", GRAPHS)
def test_boxes_do_not_overlap(name: str) -> None:
    graph = named(GRAPHS[name])
    boxes = {node: (60.0 + 10 * (len(node) + n % 7), 40.0) for n, node in enumerate(graph)}
    places = place(graph, boxes)
    assert places.keys() == set(graph)
    for a, b in combinations(graph, 2):
        across = abs(places[a][0] - places[b][0]) >= (boxes[a][0] + boxes[b][0]) / 2 - 2
        down = abs(places[a][1] - places[b][1]) >= (boxes[a][1] + boxes[b][1]) / 2 - 2
        assert across or down


@pytest.mark.parametrize("name", GRAPHS)
def test_order_of_nodes_and_edges_does_not_count(name: str) -> None:
    graph = named(GRAPHS[name])
    boxes = dict.fromkeys(graph, (100.0, 40.0))
    backwards: nx.Graph[str] = nx.Graph()
    backwards.add_nodes_from(reversed(list(graph)))
    backwards.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))
    assert place(graph, boxes) == place(backwards, boxes)


def test_what_is_fixed_stays() -> None:
    points = np.array([[0.0, 0.0], [0.0, 0.0], [5.0, 5.0]])
    moved = spread(points, np.full((3, 2), 20.0), fixed=1)
    assert moved[0].tolist() == [0.0, 0.0]
    assert moved[1].tolist() != [0.0, 0.0]
