"""What the page draws: which nodes, and which lines between them.

Actors are drawn as they are. Figures of the same measure, bounds and unit are one node: where two
sources arrive at one number, their lines meet. A statement is a line, from who speaks to whom it is
said or who it is about, or to the figure that it gives; a report is drawn where it states figures
in its own voice.
"""

import math
from collections import defaultdict
from dataclasses import dataclass, field

import networkx as nx

from rashomon.exports.content import Content

# More than this is a thicket; the tables have the rest.
MOST = 300
# A part of the drawing with fewer nodes is hidden at first where there is much else to see.
PART, MUCH = 4, 60
# What is hidden until it is asked for; each of it would cover what matters more.
ASIDE = frozenset({"Place", "Event", "Other"})


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

    def shown(self) -> "nx.Graph[str]":
        """The graph of what is seen first."""
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(name for name, node in self.nodes.items() if not node.aside)
        graph.add_edges_from(ends for ends in self.lines if set(ends) <= set(graph))
        return graph

    def _part(self) -> None:
        """Mark the small parts of a large drawing."""
        parts = list(nx.connected_components(self.shown()))
        if sum(map(len, parts)) > MUCH and max(map(len, parts)) >= PART:
            for name in (name for part in parts if len(part) < PART for name in part):
                self.nodes[name].apart = True
