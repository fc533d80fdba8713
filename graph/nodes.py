"""Reading nodes: the values of a property, whichever document's graph says so."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from rashomon.ontology.namespaces import NIF, RDF, SCHEMA

Subject = NamedNode | BlankNode | Triple
Term = NamedNode | BlankNode | Literal | Triple


# Properties whose values are long: they are read when they are asked for, one by one.
LONG = frozenset({NIF.isString, NIF.anchorOf, SCHEMA.text})


class Nodes:
    """Look-ups in a store: what is absent is None or empty, values come in the order of text.

    A property is read at once for all nodes when it is first asked for, since rows ask for it at
    node after node. So a store must not change under its Nodes.
    """

    def __init__(self, store: Store) -> None:
        """Look-ups in `store`."""
        self.store = store
        self._read: dict[NamedNode, dict[Subject, list[Term]]] = {}

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
        return sorted({_text(term) for term in self._objects(subject, predicate)})

    def value(self, subject: NamedNode, predicate: NamedNode) -> str | None:
        """The one value, or the first by text where there are several."""
        return min(map(_text, self._objects(subject, predicate)), default=None)

    def nodes(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """The values that are named nodes, by IRI."""
        objects = self._objects(subject, predicate)
        found = {term for term in objects if isinstance(term, NamedNode)}
        return sorted(found, key=_text) if len(found) > 1 else list(found)

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

    def _objects(self, subject: NamedNode, predicate: NamedNode) -> Iterable[Term]:
        if predicate in LONG:
            return [q.object for q in self.store.quads_for_pattern(subject, predicate, None, None)]
        if predicate not in self._read:
            read: dict[Subject, list[Term]] = {}
            for quad in self.store.quads_for_pattern(None, predicate, None, None):
                read.setdefault(quad.subject, []).append(quad.object)
            self._read[predicate] = read
        return self._read[predicate].get(subject, ())


def local_name(node: NamedNode) -> str:
    """What stands behind the last "#" or "/" of an IRI."""
    return node.value.rpartition("#")[2].rpartition("/")[2]


def _text(term: Term) -> str:
    return str(term) if isinstance(term, Triple) else term.value
