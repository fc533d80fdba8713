"""JSON-LD 1.1, compacted with the project's own context, which stands in the file.

Oxigraph writes expanded JSON-LD only. This one shortens by the context's prefixes and terms: the
terms of JSON-LD 1.1 that the context may use are `@id` and `@type` (a datatype, `@id`, `@vocab`)
of a term, and prefixes. What a term's type does not fit is written in full, so nothing is lost.
"""

import json
from collections.abc import Iterable
from functools import cached_property
from importlib.resources import files
from itertools import groupby
from typing import Any, BinaryIO

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from rashomon.exports.context import Context, Json, name_of
from rashomon.exports.exporter import Exporter
from rashomon.exports.rdf import quads
from rashomon.graph import View
from rashomon.ontology.namespaces import RDF


class JsonLdExporter(Exporter):
    """A JSON-LD document with one node object per named graph, one line per node."""

    suffix = "jsonld"
    media_type = "application/ld+json"

    @cached_property
    def context(self) -> Context:
        """The project's context."""
        path = files("rashomon.ontology").joinpath("context.jsonld")
        return Context(json.loads(path.read_text(encoding="utf-8"))["@context"])

    def write(self, case: View, out: BinaryIO) -> None:
        """Write the whole store, node by node."""
        out.write(b'{"@context": ' + _json(self.context.terms) + b',\n"@graph": [')
        separator = b"\n"
        for graph, content in groupby(quads(case.store), key=lambda quad: quad.graph_name):
            nodes = (_json(self._node(group)) for _, group in groupby(content, key=_subject))
            if isinstance(graph, NamedNode | BlankNode):
                opening = b'{"@id": ' + _json(name_of(graph)) + b', "@graph": [\n'
                out.write(separator + opening + next(nodes))
                out.writelines(b",\n" + node for node in nodes)
                out.write(b"]}")
            else:
                out.write(separator + b",\n".join(nodes))
            separator = b",\n"
        out.write(b"\n]}\n")

    def _node(self, content: Iterable[Quad]) -> Json:
        node: Json = {}
        for quad in content:
            node.setdefault("@id", name_of(_subject(quad)))
            if quad.predicate == RDF.type and isinstance(quad.object, NamedNode):
                key, value = "@type", self.context.type(quad.object.value)
            else:
                key, value = self.context.entry(quad.predicate.value, _object(quad))
            node.setdefault(key, []).append(value)
        return {k: v[0] if k != "@id" and len(v) == 1 else v for k, v in node.items()}


def _subject(quad: Quad) -> NamedNode | BlankNode:
    if isinstance(quad.subject, NamedNode | BlankNode):
        return quad.subject
    raise TypeError(f"JSON-LD has no triple terms: {quad}")


def _object(quad: Quad) -> NamedNode | BlankNode | Literal:
    if isinstance(quad.object, NamedNode | BlankNode | Literal):
        return quad.object
    raise TypeError(f"JSON-LD has no triple terms: {quad}")


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


JSONLD = JsonLdExporter()
