"""Writing a store by transactions: a SPARQL update is one, whatever it is made of.

Oxigraph's Python interface has no transaction of several calls; dropping a graph and filling it
again in one goes by the text of an update. Terms are written by Oxigraph itself, so that no text
of a document can end a literal.
"""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, Store

from rashomon.graph.graphs import SHARED
from rashomon.ontology.namespaces import RAS


def put(store: Store, document: NamedNode, quads: Iterable[Quad]) -> None:
    """Replace the document's graph by `quads`, all of which must lie in it.

    What is said of nodes below another IRI than the document's, and names nothing below it, other
    documents say too: it goes into the shared graph, in place of what that said of the node.
    """
    own: list[Quad] = []
    shared: list[Quad] = []
    for quad in dict.fromkeys(quads):
        if quad.graph_name != document:
            raise ValueError(f"{document}: a quad of another graph, {quad.graph_name}")
        (shared if _is_shared(quad, document) else own).append(quad)
    if not any(q.subject == document and q.object == RAS.Document for q in own):
        raise ValueError(f"{document}: its quads do not describe it as a ras:Document")
    nodes = " ".join(dict.fromkeys(str(quad.subject) for quad in shared))
    store.update(
        f"DROP SILENT GRAPH {document};"
        f"DELETE {{ GRAPH {SHARED} {{ ?s ?p ?o }} }}"
        f"WHERE {{ VALUES ?s {{ {nodes} }} GRAPH {SHARED} {{ ?s ?p ?o }} }};"
        f"INSERT DATA {{ {_block(document, own)} {_block(SHARED, shared)} }}"
    )


def drop(store: Store, graphs: Iterable[NamedNode]) -> None:
    """Drop graphs, all or none."""
    store.update(";".join(f"DROP SILENT GRAPH {graph}" for graph in graphs))


def replacing(store: Store, graph: NamedNode, quads: Iterable[Quad]) -> None:
    """Make `quads` the content of a graph; nothing is written where it is so already."""
    wanted = dict.fromkeys(quads)
    if set(store.quads_for_pattern(None, None, None, graph)) != set(wanted):
        store.update(f"DROP SILENT GRAPH {graph}; INSERT DATA {{ {_block(graph, wanted)} }}")


def sweep(store: Store) -> None:
    """Drop from the shared graph what no document speaks of any more."""
    nodes = {quad.subject for quad in store.quads_for_pattern(None, None, None, SHARED)}
    kept = {node for node in nodes if _is_named(store, node)}
    quads = store.quads_for_pattern(None, None, None, SHARED)
    replacing(store, SHARED, [quad for quad in quads if quad.subject in kept])


def _is_named(store: Store, node: object) -> bool:
    """Whether a graph of a document speaks of a node: it denotes something there, at least."""
    if not isinstance(node, NamedNode):
        return False
    as_object = store.quads_for_pattern(None, None, node, None)
    as_subject = store.quads_for_pattern(node, None, None, None)
    return any(q.graph_name != SHARED for quads in (as_object, as_subject) for q in quads)


def _is_shared(quad: Quad, document: NamedNode) -> bool:
    return not any(
        isinstance(term, NamedNode) and term.value.startswith(document.value)
        for term in (quad.subject, quad.object)
    )


def _block(graph: NamedNode, quads: Iterable[Quad]) -> str:
    lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
    return f"GRAPH {graph} {{ {lines} }}" if lines else ""
