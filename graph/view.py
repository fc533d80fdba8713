"""Reading a case: rows, queries and networks over one consistent state of its store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import Store

from rashomon.graph import actors, events, figures, lookup, named, sparql, statements, timeline
from rashomon.graph.filters import Filter
from rashomon.graph.rows import (
    ActorRow,
    DocumentRow,
    EventRow,
    FigureRow,
    Reference,
    StatementRow,
    TimelineRow,
)
from rashomon.graph.sparql import Answer
from rashomon.graph.state import State

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset

    from rashomon.graph.centrality import CentralRow
    from rashomon.graph.check import Finding
    from rashomon.graph.paths import Path


class View:
    """The read interface that a case and a snapshot of a case share.

    Every method gives its rows in a fixed order: by the document's date and IRI, then by place
    in the text, unless it says otherwise.
    """

    def __init__(self, store: Store, where: Filter | None = None) -> None:
        """A view of `store`, which nothing may write while the view reads.

        `where` is the filter of all rows for which no other is given.
        """
        self._store = store
        self._where = where or Filter()
        self._state: State | None = None

    @property
    def store(self) -> Store:
        """The Oxigraph store, for reading: one named graph per document, and the conclusions."""
        return self._store

    @property
    def state(self) -> State:
        """What the store holds now, for the functions that make rows and networks of it."""
        store = self.store
        if self._state is None:
            self._state = State(store)
        return self._state

    def filtered(self, where: Filter) -> View:
        """The same state with only the rows that pass; queries and networks see all of it."""
        return View(self.store, where)

    def documents(self) -> list[DocumentRow]:
        """The reports, by date and IRI; undated ones last."""
        return list(self.state.documents.values())

    def actors(self, where: Filter | None = None) -> list[ActorRow]:
        """The actors, those with most statements first, then by name and IRI.

        Of a filter only the actor counts.
        """
        rows = actors.actors(self.state)
        wanted = self._resolved(where).actor
        return [row for row in rows if wanted is None or row.iri == wanted]

    def statements(self, where: Filter | None = None) -> list[StatementRow]:
        """The statements; a measure or place is looked for in the figures and events claimed."""
        return statements.statements(self.state, self._resolved(where))

    def figures(self, where: Filter | None = None) -> list[FigureRow]:
        """The figures."""
        return figures.figures(self.state, self._resolved(where))

    def events(self, where: Filter | None = None) -> list[EventRow]:
        """The events; none has a measure."""
        return events.events(self.state, self._resolved(where))

    def timeline(self, where: Filter | None = None) -> list[TimelineRow]:
        """Everything that has a date, by its first day."""
        return timeline.timeline(self.state, self._resolved(where))

    def actor(self, wanted: str) -> Reference:
        """The actor of a name or IRI; QueryError, with suggestions, where it is not one."""
        return lookup.find_actor(self.state, wanted)

    def query(self, query: str, parameters: Mapping[str, str] | None = None) -> Answer:
        """Ask in SPARQL 1.1 (SELECT, ASK, CONSTRUCT, DESCRIBE), over all graphs together.

        `query` may be the name of a query that comes with rashomon. `parameters` are bound to the
        variables that the head of a query names (see `rashomon.graph.named`). The prefixes of
        the vocabulary need no declaration. Raises QueryError for what cannot be parsed (with
        line and column) and for updates.
        """
        asked = named.named_query(query) if named.is_name(query) else named.parse("text", query)
        return sparql.ask(self.store, asked.text, asked.bind(self.state, parameters or {}))

    def rdflib(self) -> Dataset:
        """The case as an rdflib Dataset, for reading; its default graph is the union of all."""
        from rashomon.graph.interop import dataset

        return dataset(self.store)

    def network(self, projection: str = "whole") -> nx.MultiDiGraph[str]:
        """The case as a networkx graph whose nodes are IRIs; `projection` is "whole" or "actors".

        Nodes carry `kind` (Document, Actor, Statement, Figure, Event, Place, Time) and `label`;
        actors also `type` (Person ...). Edges carry `relation` (the local name of the property, or
        "statement", "figure", "event" between actors), `iri` of what makes the edge, `document`
        (IRI), `passage` (IRI) and `sentence`, "" where there is none.
        """
        from rashomon.graph.network import network

        return network(self.state, projection)

    def paths(self, one: str, other: str, count: int = 1, projection: str = "actors") -> list[Path]:
        """The shortest paths between two actors, given by name or IRI, each hop with its sentence.

        In the projection "whole" they lead through statements, figures, events, places, times and
        documents. Raises QueryError for an actor that is not there or not the only one of that
        name.
        """
        from rashomon.graph.paths import paths

        ends = self.actor(one).iri, self.actor(other).iri
        return paths(self.network(projection), self.state.documents, *ends, count)

    def central(self, by: str = "pagerank") -> list[CentralRow]:
        """The actors by centrality: "pagerank", "degree", "betweenness" or "closeness"."""
        from rashomon.graph.centrality import central

        return central(self.network("actors"), by)

    def check(self, shapes: bool = True) -> Iterator[Finding]:
        """What is wrong with the case, if anything; `shapes` checks it by SHACL as well."""
        from rashomon.graph.check import check

        return check(self.state, shapes)

    def _resolved(self, where: Filter | None) -> Filter:
        wanted = where or self._where
        if wanted.actor is None:
            return wanted
        return replace(wanted, actor=self.actor(wanted.actor).iri)
