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

SMALL = 120
GAP = 36.0
ASPECT = 1.5
# Boxes that cannot get past each other do so when the whole grows a little between sweeps.
SWEEPS, GROWTH = 400, 1.004


def place(graph: Graph, boxes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[int, int]]:
    """The centre of every node; `boxes` has the width and height that it needs with its label."""
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    drawn = []
    for part in parts:
        names = sorted(part)
        sizes = np.array([boxes[name] for name in names], dtype=np.float64)
        drawn.append((names, sizes, spread(_part(graph.subgraph(names), names, sizes), sizes)))
    places: dict[str, tuple[int, int]] = {}
    for (names, _, points), offset in zip(drawn, _packed(drawn), strict=True):
        for name, (x, y) in zip(names, points + offset, strict=True):
            places[name] = (round(float(x)), round(float(y)))
    return places


def _part(graph: Graph, names: list[str], sizes: Points) -> Points:
    """Where the nodes of a connected part stand, on as much room as their boxes need."""
    ordered: Graph = nx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges()))
    if len(names) <= SMALL:
        placed = nx.kamada_kawai_layout(ordered)
    else:
        placed = nx.spring_layout(ordered, seed=1, iterations=100, method="force")
    points = np.array([placed[name] for name in names], dtype=np.float64)
    ranges = np.ptp(points, axis=0)
    # A wide part for a wide page, but what is a line by nature stays one.
    ranges = np.maximum(ranges, max(float(ranges.max()) / 2.5, 1e-9))
    height = np.sqrt(sizes.prod(axis=1).sum() / ASPECT)
    scaled: Points = points / ranges * height * np.array([ASPECT, 1.0])
    return scaled


def spread(points: Points, sizes: Points, fixed: int = 0) -> Points:
    """Push apart boxes that overlap, along the way that is shorter; the first `fixed` ones stay."""
    points = points.copy()
    number = np.arange(len(points))
    reach = (sizes[:, None, :] + sizes[None, :, :]) / 2
    order = np.sign(number[:, None] - number[None, :])
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
            points[fixed:, axis] += push.sum(axis=1)[fixed:] * 0.7
        if not fixed:
            points *= GROWTH
    return points


def _packed(drawn: list[tuple[list[str], Points, Points]]) -> list[Points]:
    """How far to move each part, in rows from the top that fill the aspect best."""
    bounds = [
        ((points - sizes / 2).min(axis=0), (points + sizes / 2).max(axis=0))
        for _, sizes, points in drawn
    ]
    extents = [(float(width), float(height)) for width, height in (b - a for a, b in bounds)]
    widest = max((width for width, _ in extents), default=0.0)
    rows = [_rows(extents, widest * factor) for factor in (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 3.0)]
    if not extents:
        return []
    corners, _ = min(rows, key=lambda found: max(found[1][0] / ASPECT, found[1][1]))
    return [np.array(corner) - low for corner, (low, _) in zip(corners, bounds, strict=True)]


def _rows(
    extents: list[tuple[float, float]], width: float
) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """The corner of each part when rows are no wider than `width`, and the space that all need."""
    corners, x, y, height, used = [], 0.0, 0.0, 0.0, 0.0
    for across, down in extents:
        if x and x + across > width:
            x, y, height = 0.0, y + height + GAP, 0.0
        corners.append((x, y))
        used, height = max(used, x + across), max(height, down)
        x += across + GAP
    return corners, (used, y + height)
