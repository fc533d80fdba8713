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

from rashomon.exports.exporter import Exporter
from rashomon.exports.rdf import quads
from rashomon.graph import View
from rashomon.ontology.namespaces import RDF, XSD

Json = dict[str, Any]


class Context:
    """A JSON-LD context, read backwards: from IRIs to the terms that stand for them."""

    def __init__(self, terms: Json) -> None:
        """The context whose `@context` object is `terms`."""
        self.terms = terms
        names = [name for name in terms if not name.startswith("@")]
        self._prefixes = {self._iri(n): n for n in names if self._iri(n).endswith(("#", "/"))}
        self._by_iri: dict[str, list[tuple[str, str | None]]] = {}
        for name in names:
            definition = terms[name]
            if self._iri(name) not in self._prefixes:
                coerced = definition.get("@type") if isinstance(definition, dict) else None
                entry = (name, self._expand(coerced) if coerced else None)
                self._by_iri.setdefault(self._iri(name), []).append(entry)
        self._short: dict[str, str] = {}

    def _iri(self, name: str) -> str:
        definition = self.terms[name]
        value = definition.get("@id", name) if isinstance(definition, dict) else definition
        return self._expand(value) if isinstance(value, str) else ""

    def _expand(self, value: str) -> str:
        prefix, colon, local = value.partition(":")
        if colon and prefix in self.terms and not local.startswith("//"):
            return self._iri(prefix) + local
        if not colon and not value.startswith("@") and value in self.terms:
            return self._iri(value)
        return value

    def shorten(self, iri: str) -> str:
        """An IRI by the longest prefix that the context has for it, or as it is."""
        if iri not in self._short:
            cut = max(iri.rfind("#"), iri.rfind("/")) + 1
            name = self._prefixes.get(iri[:cut])
            self._short[iri] = f"{name}:{iri[cut:]}" if name and iri[cut:] else iri
        return self._short[iri]

    def type(self, iri: str) -> str:
        """A class by its term, else shortened."""
        entries = self._by_iri.get(iri)
        return entries[0][0] if entries else self.shorten(iri)

    def entry(self, predicate: str, value: NamedNode | BlankNode | Literal) -> tuple[str, Any]:
        """The key of a predicate for this value, and the value as the key's type allows."""
        entries = self._by_iri.get(predicate, [])
        for name, coerced in entries:
            if coerced is not None and (short := self._coerced(value, coerced)) is not None:
                return name, short
        key = next((name for name, coerced in entries if coerced is None), None)
        return key or (entries[0][0] if entries else self.shorten(predicate)), self._full(
            value, plain=bool(key) or not entries
        )

    def _coerced(self, value: NamedNode | BlankNode | Literal, coerced: str) -> str | None:
        if isinstance(value, Literal):
            return value.value if value.datatype.value == coerced and not value.language else None
        if coerced == "@vocab":
            return self.type(value.value) if isinstance(value, NamedNode) else None
        return name_of(value) if coerced == "@id" else None

    def _full(self, value: NamedNode | BlankNode | Literal, plain: bool) -> Any:
        if not isinstance(value, Literal):
            return {"@id": name_of(value)}
        if value.language:
            return {"@value": value.value, "@language": value.language}
        if value.datatype == XSD.string:
            return value.value if plain else {"@value": value.value}
        if plain and (native := _native(value)) is not None:
            return native
        return {"@value": value.value, "@type": self.shorten(value.datatype.value)}


def _native(value: Literal) -> int | bool | None:
    """The JSON number or boolean that means this literal and no other spelling of it."""
    if value.datatype == XSD.boolean and value.value in ("true", "false"):
        return value.value == "true"
    digits = value.value.removeprefix("-")
    if value.datatype == XSD.integer and digits.isascii() and digits.isdigit():
        number = int(value.value) if len(digits) < 16 else None
        return number if str(number) == value.value else None
    return None


def name_of(node: NamedNode | BlankNode) -> str:
    """The `@id` of a node."""
    return node.value if isinstance(node, NamedNode) else f"_:{node.value}"


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
