"""The picture of a drawing: symbols, sizes and places, as pyvis holds them."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from pyvis.network import Network  # type: ignore[import-untyped]

from rashomon.exports.drawing import Drawing, Node
from rashomon.exports.layout import place, spread
from rashomon.exports.legal import inert

# Each kind has a shape of its own, so that nobody needs to tell colours apart; people are dots.
SHAPES = {
    "Organization": "square",
    "State": "hexagon",
    "Group": "triangle",
    "Place": "triangleDown",
    "Figure": "diamond",
    "Event": "star",
    "Document": "square",
}
# A label's pixels: a letter's width, a line's height; and after how many letters a line ends.
LETTER, LINE, LABEL = 7.2, 17.0, 22


def picture(drawing: Drawing) -> Network:
    """A drawing as pyvis holds it; nodes and lines carry the numbers of their rows."""
    network = Network(directed=True)
    places = _places(drawing)
    for name, node in drawing.nodes.items():
        x, y = places[name]
        network.add_node(
            name,
            label=inert(node.name),
            shape=SHAPES.get(node.kind, "dot"),
            group=node.kind,
            size=node.size,
            x=x,
            y=y,
            weight=node.weight,
            **_given(rows=node.rows, measure=node.measure, apart=node.apart),
        )
    for number, ((source, target), line) in enumerate(drawing.lines.items()):
        rows = {"statements": line.statements, "figures": line.figures, "events": line.events}
        width = round(1.6 + 1.1 * math.sqrt(line.weight - 1), 1)
        network.add_edge(source, target, id=f"l{number}", width=width, **_given(**rows))
    return network


def _places(drawing: Drawing) -> dict[str, tuple[int, int]]:
    """Lay out what is seen first, then put the rest beside what it belongs to."""
    boxes = {name: _box(node) for name, node in drawing.nodes.items()}
    shown = drawing.shown()
    apart = [name for name in shown if drawing.nodes[name].apart]
    places = place(shown.subgraph(set(shown).difference(apart)), boxes)
    below = max((y for _, y in places.values()), default=0) + 8 * LINE
    for name, (x, y) in place(shown.subgraph(apart), boxes).items():
        places[name] = x, round(y + below)
    rest = [name for name in drawing.nodes if name not in places]
    if not rest:
        return places
    names = [*places, *rest]
    points = [places[name] for name in places] + [_beside(drawing, name, places) for name in rest]
    sizes = np.array([boxes[name] for name in names])
    moved = spread(np.array(points, dtype=np.float64), sizes, fixed=len(places))
    return {name: (round(x), round(y)) for name, (x, y) in zip(names, moved, strict=True)}


def _beside(drawing: Drawing, name: str, places: dict[str, tuple[int, int]]) -> tuple[float, float]:
    near = [places[end] for end in _neighbours(drawing, name) if end in places]
    if not near:
        return 0.0, max((y for _, y in places.values()), default=0) + 4 * LINE
    return sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near)


def _neighbours(drawing: Drawing, name: str) -> Iterator[str]:
    for source, target in drawing.lines:
        if name == source:
            yield target
        elif name == target:
            yield source


def _box(node: Node) -> tuple[float, float]:
    """The space of a node with its label below, which the page breaks after LABEL letters."""
    lines = -(-len(node.name) // LABEL)
    symbol = 3 * node.size
    return max(16 + LETTER * min(len(node.name), LABEL), symbol), symbol + LINE * min(lines, 2)


def _given(**options: Any) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value}
