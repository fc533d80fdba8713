"""The page of the vocabulary, docs/vocabulary.md, made from the ontology.

`python -m rashomon.ontology.page > docs/vocabulary.md` writes it anew.
"""

import sys
from collections.abc import Iterable, Iterator

from rashomon.ontology.namespaces import PREFIXES
from rashomon.ontology.terms import (
    CLASS,
    CONCEPT,
    DATATYPE_PROPERTY,
    OBJECT_PROPERTY,
    SCHEME,
    Term,
    terms,
)

OPENING = """\
# Vocabulary

Every term that the project adds, with what it means. This page is made from
`ontology/rashomon.ttl`: `python -m rashomon.ontology.page > docs/vocabulary.md`.

Nothing in the graph says that something happened. It says that a document, at these characters of
its text, reports that somebody said so. Each document has a named graph of its own, named by the
document's IRI; what is concluded across documents lies in graphs of their own.

`ontology/shapes.ttl` has the SHACL shapes that a document's graph conforms to, and
`ontology/context.jsonld` is its JSON-LD context. The ontology is under CC BY 4.0.
"""


def page() -> str:
    """The page as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield OPENING
    yield from _table("Prefixes", ("Prefix", "IRI"), _prefixes())
    yield from _table("Classes", ("Class", "Meaning", "Kind of"), map(_class, _all(CLASS)))
    properties = [term for term in terms() if term.a(OBJECT_PROPERTY) or term.a(DATATYPE_PROPERTY)]
    heads = ("Property", "Meaning", "Of", "Value", "Kind of")
    yield from _table("Properties", heads, map(_property, properties))
    for scheme in _all(SCHEME):
        members = [t for t in _all(CONCEPT) if f"ras:{scheme.name}" in t.schemes]
        yield from _table(scheme.label, *_concepts(members), about=scheme.comment)


def _all(kind: str) -> list[Term]:
    return [term for term in terms() if term.a(kind)]


def _prefixes() -> Iterator[tuple[str, ...]]:
    return ((f"`{prefix}`", iri) for prefix, iri in PREFIXES.items())


def _class(term: Term) -> tuple[str, ...]:
    return _code(f"ras:{term.name}"), term.comment, _codes(term.parents)


def _property(term: Term) -> tuple[str, ...]:
    ends = (_code(term.domain), _code(term.range))
    return _code(f"ras:{term.name}"), term.comment, *ends, _codes(term.parents)


def _concepts(members: list[Term]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The heads and rows of a scheme, with columns only for what its concepts have."""
    heads = ["Concept", "Label", "Meaning"]
    columns = [
        [_code(f"ras:{term.name}") for term in members],
        [term.label for term in members],
        [term.comment for term in members],
    ]
    for head, column in (
        ("Bound", [_code(term.bound) for term in members]),
        ("Also", [", ".join(term.alternatives) for term in members]),
        ("Kind of", [_codes(term.parents) for term in members]),
    ):
        if any(column):
            heads.append(head)
            columns.append(column)
    return tuple(heads), list(zip(*columns, strict=True))


def _table(
    title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], about: str = ""
) -> Iterator[str]:
    yield f"## {title}\n"
    if about:
        yield f"{about}\n"
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
    yield ""


def _code(name: str | None) -> str:
    return f"`{name}`" if name else ""


def _codes(names: Iterable[str]) -> str:
    return ", ".join(_code(name) for name in names)


if __name__ == "__main__":
    sys.stdout.write(page())
