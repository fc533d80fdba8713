"""Whether a case is sound: what its documents say of themselves, and what the shapes ask for.

A case is consistent by itself where every passage is the document's text between its offsets, no
node of a document is named that is not described, every graph is a document's or one of the
case's own, and the conclusions are what the documents give. The shapes are SHACL's, document by
document, since each stands by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, NamedNode, Quad, Store

from rashomon.graph.graphs import IDENTITY, SHARED
from rashomon.graph.identity import identities
from rashomon.graph.state import State
from rashomon.ontology.namespaces import NIF, RAS, RDF

OWN = frozenset({IDENTITY, SHARED})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: in which document (or graph), at which node, and what.

    `severity` is "Violation", "Warning" or "Info" as in SHACL.
    """

    document: str
    node: str
    message: str
    severity: str = "Violation"


def check(state: State, shapes: bool = True) -> Iterator[Finding]:
    """What is wrong, document by document; nothing where all is well. `shapes` asks for SHACL."""
    for name in sorted(state.store.named_graphs(), key=str):
        if isinstance(name, BlankNode) or name in OWN:
            continue
        if name.value not in state.documents:
            yield Finding(name.value, name.value, "is neither a document nor the case's own graph")
            continue
        yield from _passages(state, name)
        yield from _dangling(state.store, name)
        if shapes:
            yield from _shapes(state.store, name)
    yield from _conclusions(state)


def _passages(state: State, document: NamedNode) -> Iterator[Finding]:
    text = state.value(document, NIF.isString) or ""
    for node in state.of_type(RAS.Passage, document):
        start, end = state.number(node, NIF.beginIndex), state.number(node, NIF.endIndex)
        words = state.value(node, NIF.anchorOf)
        if not isinstance(start, int) or not isinstance(end, int):
            yield Finding(document.value, node.value, "has no whole numbers as offsets")
        elif not 0 <= start < end <= len(text):
            message = f"{start} to {end} is no stretch of a text of {len(text)} characters"
            yield Finding(document.value, node.value, message)
        elif text[start:end] != words:
            message = f"is {words!r}, but the text there is {text[start:end]!r}"
            yield Finding(document.value, node.value, message)


def _dangling(store: Store, document: NamedNode) -> Iterator[Finding]:
    quads = list(store.quads_for_pattern(None, None, None, document))
    described = {quad.subject for quad in quads if quad.predicate == RDF.type}
    named = {
        quad.object
        for quad in quads
        if quad.predicate != RDF.type and isinstance(quad.object, NamedNode)
    }
    for node in sorted(named - described, key=str):
        below = node.value.startswith(document.value)
        if below and not _is_described(store, node):
            yield Finding(document.value, node.value, "is named but not described")


def _is_described(store: Store, node: NamedNode) -> bool:
    return any(True for _ in store.quads_for_pattern(node, RDF.type, None, None))


def _shapes(store: Store, document: NamedNode) -> Iterator[Finding]:
    from rashomon.graph.interop import graph
    from rashomon.ontology.validation import violations

    for found in violations([graph(self_standing(store, document))]):
        path = f"{found.path}: " if found.path else ""
        value = f" ({found.value})" if found.value and found.value != found.node else ""
        yield Finding(document.value, found.node, f"{path}{found.message}{value}", found.severity)


def self_standing(store: Store, document: NamedNode) -> list[Quad]:
    """A document's quads with what the case says of the nodes that it shares with others."""
    own = list(store.quads_for_pattern(None, None, None, document))
    nodes = dict.fromkeys(term for quad in own for term in (quad.subject, quad.object))
    named = [node for node in nodes if isinstance(node, NamedNode)]
    return [*own, *(q for n in named for q in store.quads_for_pattern(n, None, None, SHARED))]


def _conclusions(state: State) -> Iterator[Finding]:
    present = set(state.store.quads_for_pattern(None, None, None, IDENTITY))
    due = set(identities(state))
    wrong = len(present ^ due)
    if wrong:
        message = f"{wrong} of its triples are not what documents give; the next writer mends them"
        yield Finding(IDENTITY.value, IDENTITY.value, message)
