"""Asking a case in SPARQL 1.1: all graphs together, the vocabulary's prefixes known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    serialize,
)

from rashomon.ontology.errors import QueryError
from rashomon.ontology.namespaces import PREFIXES, XSD

Term = NamedNode | BlankNode | Literal | Triple
Plain = str | int | float | bool | None

# What stands before the verb of a query: comments, PREFIX and BASE declarations.
PROLOGUE = re.compile(r"(?:\s+|#[^\n]*|PREFIX\s+[^\s<]*\s*<[^>]*>|BASE\s+<[^>]*>)", re.IGNORECASE)
UPDATE = re.compile(r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE)
POSITION = re.compile(r"error at (\d+):(\d+): ")
LONGEST_REASON = 120
DIGEST = re.compile(r"^.*/([0-9a-f]{6})[0-9a-f]{10,}(?=#|$)")
NUMBERS = frozenset({XSD.integer, XSD.decimal})


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT: a column a variable, a row a solution, None where unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def records(self) -> list[dict[str, Plain]]:
        """The rows as dicts of plain values: IRIs and text as str, numbers and truth as such."""
        return [dict(zip(self.columns, map(plain, row), strict=True)) for row in self.rows]


# What SELECT, ASK, and CONSTRUCT or DESCRIBE give.
Answer = Table | bool | tuple[Triple, ...]


def ask(store: Store, query: str, bindings: Mapping[str, Term] | None = None) -> Answer:
    """The answer of `store` to `query`, with the variables of `bindings` bound to terms.

    A bound variable must be in the projection of a SELECT, and is no column of the answer. Raises
    QueryError, with line and column, for what is no query, and by name for updates.
    """
    bound = {Variable(name): term for name, term in (bindings or {}).items()}
    try:
        results = store.query(
            query,
            prefixes=dict(PREFIXES),
            use_default_graph_as_union=True,
            substitutions=bound or None,
        )
        return _answer(results, frozenset(bindings or ()))
    except SyntaxError as error:
        raise QueryError(_explain(query, error)) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(f"query: cannot be answered ({error})") from error


def plain(term: Term | None) -> Plain:
    """A term as a value of Python; what is no number or truth value is text."""
    match term:
        case None:
            return None
        case Triple():
            return str(term)
        case Literal() if term.datatype == XSD.boolean:
            return term.value in {"true", "1"}
        case Literal() if term.datatype in NUMBERS:
            return _number(term)
        case _:
            return term.value


def _number(literal: Literal) -> Plain:
    """The number that a literal is; its text where it is malformed, as RDF allows."""
    try:
        return int(literal.value) if literal.datatype == XSD.integer else float(literal.value)
    except ValueError:
        return literal.value


def compact(term: Term | None) -> str:
    """A term for a reader: a term of the vocabulary by its prefix, a document's node in short."""
    if isinstance(term, NamedNode):
        for prefix, iri in PREFIXES.items():
            if term.value.startswith(iri):
                return f"{prefix}:{term.value.removeprefix(iri)}"
        return DIGEST.sub(r"…\1", term.value)
    return "" if term is None else str(plain(term))


def turtle(triples: Iterable[Triple]) -> bytes:
    """Triples in Turtle, with the prefixes of the vocabulary."""
    return serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""


def _answer(results: QuerySolutions | QueryBoolean | QueryTriples, bound: frozenset[str]) -> Answer:
    if isinstance(results, QueryBoolean):
        return bool(results)
    if isinstance(results, QueryTriples):
        return tuple(sorted(set(results), key=str))
    columns = tuple(v.value for v in results.variables if v.value not in bound)
    return Table(columns, tuple(tuple(row[name] for name in columns) for row in results))


def _explain(query: str, error: SyntaxError) -> str:
    verb = UPDATE.match(query, _prologue_end(query))
    if verb:
        return (
            f"query: {verb.group().upper()} is an update, and a case takes none by SPARQL; "
            "documents go in by `rashomon add` and out by `rashomon forget`"
        )
    found = POSITION.match(error.msg or "")
    line, column = (int(found[1]), int(found[2])) if found else (1, 1)
    lines = query.splitlines() or [""]
    shown = lines[line - 1] if line <= len(lines) else ""
    pointer = " " * (column - 1) + "^"
    return f"query, line {line}, column {column}: {_reason(error)}\n  {shown}\n  {pointer}"


def _prologue_end(query: str) -> int:
    end = 0
    while found := PROLOGUE.match(query, end):
        end = found.end()
    return end


def _reason(error: SyntaxError) -> str:
    if "Prefix not found" in (error.msg or ""):
        return f"a prefix that is not declared; known without declaration are {', '.join(PREFIXES)}"
    expected = POSITION.sub("", error.msg or "").replace("\n", " ")
    if len(expected) > LONGEST_REASON:
        expected = expected[:LONGEST_REASON].rpartition(",")[0] + " ..."
    return f"not SPARQL 1.1; {expected}"
