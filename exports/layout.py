"""Where the nodes of a drawing stand: computed ahead, the same every time, nothing overlapping.

Each connected part is laid out for itself, and the parts are packed beside each other, the largest
first. Small parts by Kamada & Kawai (1989), whose distances follow the graph's; large ones by
Fruchterman & Reingold (1991), from fixed starting places. Units are pixels at full size.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
Graph: TypeAlias = "nx.Graph[Any]"

SPACING = 150.0
SMALL = 120
GAP = 60.0
ASPECT = 1.5
SWEEPS = 300


def place(graph: Graph, boxes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[int, int]]:
    """The centre of every node; `boxes` has the width and height that it needs with its label."""
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    drawn = []
    for part in parts:
        names = sorted(part)
        sizes = np.array([boxes[name] for name in names], dtype=np.float64)
        drawn.append((names, sizes, spread(_part(graph.subgraph(names), names), sizes)))
    places: dict[str, tuple[int, int]] = {}
    for (names, _, points), offset in zip(drawn, _packed(drawn), strict=True):
        for name, (x, y) in zip(names, points + offset, strict=True):
            places[name] = (round(float(x)), round(float(y)))
    return places


def _part(graph: Graph, names: list[str]) -> Points:
    ordered: Graph = nx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges()))
    if len(names) <= SMALL:
        placed = nx.kamada_kawai_layout(ordered)
    else:
        placed = nx.spring_layout(ordered, seed=1, iterations=100, method="force")
    points = np.array([placed[name] for name in names], dtype=np.float64)
    extent = SPACING * np.sqrt(len(names)) * np.array([ASPECT, 1.0]) / 2
    return points * extent if len(names) > 1 else np.zeros((1, 2))


def spread(points: Points, sizes: Points, fixed: int = 0) -> Points:
    """Push apart boxes that overlap, along the way that is shorter; the first `fixed` ones stay."""
    points = points.copy()
    reach = (sizes[:, None, :] + sizes[None, :, :]) / 2
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    moves = np.where(np.arange(len(points)) < fixed, 0.0, 1.0)[:, None]
    for _ in range(SWEEPS):
        away = points[:, None, :] - points[None, :, :]
        overlap = reach - np.abs(away)
        colliding = (overlap > 0).all(axis=2) & (order != 0)
        if not colliding.any():
            break
        sideways = colliding & (overlap[:, :, 0] <= overlap[:, :, 1])
        for axis, pairs in ((0, sideways), (1, colliding & ~sideways)):
            direction = np.where(away[:, :, axis] == 0, order, np.sign(away[:, :, axis]))
            push = np.where(pairs, direction * (overlap[:, :, axis] / 2 + 0.5), 0.0)
            points[:, axis] += push.sum(axis=1) * moves[:, 0] * (1.0 if fixed else 0.7)
    return points


def _packed(drawn: list[tuple[list[str], Points, Points]]) -> list[Points]:
    """How far to move each part: rows from the top, no wider than the aspect asks for."""
    bounds = [
        ((points - sizes / 2).min(axis=0), (points + sizes / 2).max(axis=0))
        for _, sizes, points in drawn
    ]
    area = sum(float(np.prod(high - low + GAP)) for low, high in bounds)
    widest = max((float(high[0] - low[0]) for low, high in bounds), default=0.0)
    width = max(widest, float(np.sqrt(area * ASPECT)))
    offsets, x, y, row = [], 0.0, 0.0, 0.0
    for low, high in bounds:
        if x and x + float(high[0] - low[0]) > width:
            x, y, row = 0.0, y + row + GAP, 0.0
        offsets.append(np.array([x, y]) - low)
        x, row = x + float(high[0] - low[0]) + GAP, max(row, float(high[1] - low[1]))
    return offsets
