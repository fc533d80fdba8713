"""A JSON-LD context, read backwards: the shortest way to write an IRI or a value under it."""

from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode

from rashomon.ontology.namespaces import XSD

Json = dict[str, Any]


class Context:
    """From IRIs to the prefixes and terms that a context has for them."""

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
