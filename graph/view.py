"""Reading a case: rows, queries and networks over one consistent state of its store."""

from typing import Any

import networkx as nx
from pyoxigraph import Store

from rashomon.graph.filters import Filter
from rashomon.graph.rows import (
    ActorRow,
    DocumentRow,
    EventRow,
    FigureRow,
    StatementRow,
    TimelineRow,
)


class View:
    """The read interface that a case and a snapshot of a case share.

    Every method gives its rows in a fixed order: by the document's date and IRI, then by place
    in the text, unless it says otherwise.
    """

    def __init__(self, store: Store) -> None:
        """A view of `store`, which nothing may write while the view reads."""
        self._store = store

    @property
    def store(self) -> Store:
        """The Oxigraph store, for reading: one named graph per document, and the conclusions."""
        return self._store

    def documents(self) -> list[DocumentRow]:
        """The reports, by date and IRI; undated ones last."""
        raise NotImplementedError

    def actors(self, where: Filter | None = None) -> list[ActorRow]:
        """The actors, those with most statements first, then by name and IRI."""
        raise NotImplementedError

    def statements(self, where: Filter | None = None) -> list[StatementRow]:
        """The statements."""
        raise NotImplementedError

    def figures(self, where: Filter | None = None) -> list[FigureRow]:
        """The figures."""
        raise NotImplementedError

    def events(self, where: Filter | None = None) -> list[EventRow]:
        """The events."""
        raise NotImplementedError

    def timeline(self, where: Filter | None = None) -> list[TimelineRow]:
        """Everything that has a date, by its earliest day."""
        raise NotImplementedError

    def network(self, projection: str = "whole") -> "nx.MultiDiGraph[Any]":
        """The case as a networkx graph whose nodes are IRIs; `projection` is "whole" or "actors".

        Nodes carry `kind` (Document, Actor, Statement, Figure, Event, Place, Time) and `label`;
        actors also `type` (Person ...). Edges carry `relation` (the local name of the property, or
        "statement", "figure", "event" between actors), `iri` of what makes the edge, `document`
        (IRI), `passage` (IRI) and `sentence`, "" where there is none.
        """
        raise NotImplementedError
