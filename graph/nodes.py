"""Reading nodes: the values of a property, whichever document's graph says so."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from rashomon.ontology.namespaces import RDF

Term = NamedNode | BlankNode | Literal | Triple


class Nodes:
    """Look-ups in a store: what is absent is None or empty, values come in the order of text."""

    def __init__(self, store: Store) -> None:
        """Look-ups in `store`."""
        self.store = store

    def of_type(self, type_: NamedNode, graph: NamedNode | None = None) -> list[NamedNode]:
        """The nodes of a class, in one graph or in all, by IRI."""
        quads = self.store.quads_for_pattern(None, RDF.type, type_, graph)
        found = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
        return [NamedNode(iri) for iri in sorted(found)]

    def count(self, type_: NamedNode, graph: NamedNode) -> int:
        """How many nodes of a class a graph has."""
        return sum(1 for _ in self.store.quads_for_pattern(None, RDF.type, type_, graph))

    def values(self, subject: NamedNode, predicate: NamedNode) -> list[str]:
        """The text of each value: the IRI of a node, the lexical form of a literal."""
        return sorted({_text(q.object) for q in self._quads(subject, predicate)})

    def value(self, subject: NamedNode, predicate: NamedNode) -> str | None:
        """The one value, or the first by text where there are several."""
        return min((_text(q.object) for q in self._quads(subject, predicate)), default=None)

    def nodes(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """The values that are named nodes."""
        quads = self._quads(subject, predicate)
        found = {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}
        return [NamedNode(iri) for iri in sorted(found)]

    def node(self, subject: NamedNode, predicate: NamedNode) -> NamedNode | None:
        """The one value that is a named node, or the first by IRI."""
        return next(iter(self.nodes(subject, predicate)), None)

    def local(self, subject: NamedNode, predicate: NamedNode) -> str | None:
        """The local name of the value, a concept or class."""
        node = self.node(subject, predicate)
        return None if node is None else local_name(node)

    def flag(self, subject: NamedNode, predicate: NamedNode, default: bool = False) -> bool:
        """A boolean value."""
        value = self.value(subject, predicate)
        return default if value is None else value in {"true", "1"}

    def number(self, subject: NamedNode, predicate: NamedNode) -> int | Decimal | None:
        """A number; None where it is none."""
        value = self.value(subject, predicate)
        if value is None:
            return None
        try:
            return int(value) if value.lstrip("+-").isdecimal() else Decimal(value)
        except InvalidOperation:
            return None

    def day(self, subject: NamedNode, predicate: NamedNode) -> date | None:
        """A day; None where it is none that the calendar has."""
        value = self.value(subject, predicate)
        try:
            return None if value is None else date.fromisoformat(value[:10])
        except ValueError:
            return None

    def _quads(self, subject: NamedNode, predicate: NamedNode) -> Iterator[Quad]:
        return self.store.quads_for_pattern(subject, predicate, None, None)


def local_name(node: NamedNode) -> str:
    """What stands behind the last "#" or "/" of an IRI."""
    return node.value.rpartition("#")[2].rpartition("/")[2]


def _text(term: Term) -> str:
    return str(term) if isinstance(term, Triple) else term.value
