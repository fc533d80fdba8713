"""What the page draws: which nodes, which lines between them, how large and where.

Actors are drawn as they are. Figures of the same measure, bounds and unit are one node: where two
sources arrive at one number, their lines meet. A statement is a line, from who speaks to whom it is
said or who it is about, or to the figure that it gives; a report is drawn where it states figures
in its own voice.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import networkx as nx
import numpy as np
from pyvis.network import Network  # type: ignore[import-untyped]

from rashomon.exports.content import Content
from rashomon.exports.layout import place, spread
from rashomon.exports.legal import inert

# More than this is a thicket; the tables have the rest.
MOST = 300
# A part of the drawing with fewer nodes is hidden at first where there is much else to see.
PART, MUCH = 4, 60
# What is hidden until it is asked for; each of it would cover what matters more.
ASIDE = frozenset({"Place", "Event", "Other"})
SHAPES = {
    "Organization": "square",
    "State": "hexagon",
    "Group": "triangle",
    "Place": "triangleDown",
    "Figure": "diamond",
    "Event": "star",
    "Document": "square",
}
LETTER, LINE, LABEL = 7.2, 17.0, 22


@dataclass
class Node:
    """A node: its kind, its name, and the rows that it stands for."""

    kind: str
    name: str
    rows: list[int] = field(default_factory=list)
    measure: str | None = None
    weight: int = 0
    apart: bool = False

    @property
    def size(self) -> float:
        """Its radius in pixels."""
        return round(8 + 4 * math.sqrt(self.weight), 1)

    @property
    def aside(self) -> bool:
        """Whether it is hidden at first."""
        return self.kind in ASIDE or self.measure in ASIDE


@dataclass
class Line:
    """A line and the rows that make it: statements, figures or an event's part."""

    statements: list[int] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    events: list[int] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How many rows make it."""
        return len(self.statements) + len(self.figures) + len(self.events)


class Drawing:
    """Nodes by name ("a0", "f3"...) and lines by their ends."""

    def __init__(self, content: Content) -> None:
        """The drawing of a case's content, without what nothing is connected to."""
        self.content = content
        self.nodes: dict[str, Node] = {}
        self.lines: dict[tuple[str, str], Line] = defaultdict(Line)
        self._figures()
        self._statements()
        self._events()
        self._weigh()
        self.left_out = self._thin()
        self._part()

    def network(self) -> Network:
        """The drawing as pyvis holds it, with places."""
        network = Network(directed=True)
        places = self._places()
        for name, node in self.nodes.items():
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
        for number, ((source, target), line) in enumerate(self.lines.items()):
            rows = {"statements": line.statements, "figures": line.figures, "events": line.events}
            width = round(1.6 + 1.1 * math.sqrt(line.weight - 1), 1)
            network.add_edge(source, target, id=f"l{number}", width=width, **_given(**rows))
        return network

    def _actor(self, number: int) -> str:
        row = self.content.actors[number]
        self.nodes.setdefault(f"a{number}", Node(row.kind, row.name, [number]))
        return f"a{number}"

    def _document(self, number: int) -> str:
        row = self.content.documents[number]
        self.nodes.setdefault(f"d{number}", Node("Document", row.publisher or row.name, [number]))
        return f"d{number}"

    def _figures(self) -> None:
        groups: dict[tuple[object, ...], str] = {}
        for number, row in enumerate(self.content.figures):
            unit = row.unit if row.measure == "Other" else None
            name = groups.setdefault((row.measure, row.value, unit), f"f{number}")
            word = (unit or "") if row.measure == "Other" else row.measure.lower()
            label = f"{row.value} {word}".strip()
            self.nodes.setdefault(name, Node("Figure", label, measure=row.measure))
            self.nodes[name].rows.append(number)
            sources = [self._actor(actor) for actor in self.content.numbers(row.sources)]
            document = self.content.document_number[row.document.iri]
            for source in sources or [self._document(document)]:
                self.lines[source, name].figures.append(number)

    def _statements(self) -> None:
        for number, row in enumerate(self.content.statements):
            others = [*self.content.numbers(row.addressees), *self.content.about(row)]
            for speaker in self.content.numbers(row.speakers):
                for other in dict.fromkeys(others):
                    if other != speaker:
                        ends = self._actor(speaker), self._actor(other)
                        self.lines[ends].statements.append(number)

    def _events(self) -> None:
        for number, row in enumerate(self.content.events):
            actors = self.content.numbers(tuple(actor for _, actor in row.participants))
            if actors:
                self.nodes[f"e{number}"] = Node("Event", row.label, [number])
            for actor in actors:
                self.lines[f"e{number}", self._actor(actor)].events.append(number)

    def _weigh(self) -> None:
        for ends, line in self.lines.items():
            for end in ends:
                self.nodes[end].weight += line.weight

    def _thin(self) -> int:
        """Keep the nodes with most lines, and say how many had to go."""
        ranked = sorted(self.nodes, key=lambda n: (self.nodes[n].aside, -self.nodes[n].weight, n))
        gone = set(ranked[MOST:])
        self.nodes = {name: node for name, node in self.nodes.items() if name not in gone}
        self.lines = defaultdict(
            Line, {ends: line for ends, line in self.lines.items() if not gone.intersection(ends)}
        )
        return len(gone)

    def _shown(self) -> "nx.Graph[str]":
        """The graph of what is seen first."""
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(name for name, node in self.nodes.items() if not node.aside)
        graph.add_edges_from(ends for ends in self.lines if set(ends) <= set(graph))
        return graph

    def _part(self) -> None:
        """Mark the small parts of a large drawing."""
        parts = list(nx.connected_components(self._shown()))
        if sum(map(len, parts)) > MUCH and max(map(len, parts)) >= PART:
            for name in (name for part in parts if len(part) < PART for name in part):
                self.nodes[name].apart = True

    def _places(self) -> dict[str, tuple[int, int]]:
        """Lay out what is seen first, then put the rest beside what it belongs to."""
        boxes = {name: _box(node) for name, node in self.nodes.items()}
        shown = self._shown()
        apart = [name for name in shown if self.nodes[name].apart]
        places = place(shown.subgraph(set(shown).difference(apart)), boxes)
        below = max((y for _, y in places.values()), default=0) + 8 * LINE
        for name, (x, y) in place(shown.subgraph(apart), boxes).items():
            places[name] = x, round(y + below)
        rest = [name for name in self.nodes if name not in places]
        if not rest:
            return places
        names = [*places, *rest]
        points = [places[name] for name in places] + [self._beside(name, places) for name in rest]
        sizes = np.array([boxes[name] for name in names])
        moved = spread(np.array(points, dtype=np.float64), sizes, fixed=len(places))
        return {name: (round(x), round(y)) for name, (x, y) in zip(names, moved, strict=True)}

    def _beside(self, name: str, places: dict[str, tuple[int, int]]) -> tuple[float, float]:
        near = [places[end] for end in self._neighbours(name) if end in places]
        if not near:
            return 0.0, max((y for _, y in places.values()), default=0) + 4 * LINE
        return sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near)

    def _neighbours(self, name: str) -> Iterator[str]:
        for source, target in self.lines:
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
