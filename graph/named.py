"""The queries that come with rashomon: SPARQL files whose comments say what they give and take.

The head of a file is `# title:`, `# about:` (which may run over lines) and, for each parameter,
`# parameter: NAME (KIND): what it is` or `# parameter: NAME (KIND, default VALUE): what it is`. A
parameter is a variable that is bound to a term before the query runs, never pasted into its text,
so it has to be in the projection. The kinds: `text`, `iri`, `actor` (a name or IRI), `concept` (a
local name of the vocabulary), `date`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from rashomon.graph.lookup import find_actor
from rashomon.graph.sparql import Term
from rashomon.graph.state import State
from rashomon.ontology.errors import QueryError, TermError
from rashomon.ontology.namespaces import RAS, XSD

NAME = re.compile(r"[a-z][a-z0-9-]*")
FIELD = re.compile(r"#\s*(title|about|parameter):\s*(.*)")
PARAMETER = re.compile(r"(\w+) \((\w+)(?:, default ([^)]*))?\): (.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a named query takes; one without a default has to be given."""

    name: str
    kind: str
    default: str | None
    about: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with its title, what it is about, its parameters and its SPARQL text."""

    name: str
    title: str
    about: str
    parameters: tuple[Parameter, ...]
    text: str

    def bind(self, state: State, given: Mapping[str, str]) -> dict[str, Term]:
        """The term of each parameter; QueryError for one that is missing, unknown or wrong."""
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in given:
            if name not in known:
                takes = ", ".join(known) or "none"
                raise QueryError(f"query {self.name}: takes no {name!r}, its parameters: {takes}")
        bound = {}
        for name, parameter in known.items():
            value = given.get(name, parameter.default)
            if value is None:
                raise QueryError(
                    f"query {self.name}: needs the parameter {name} ({parameter.about})"
                )
            bound[name] = _term(state, parameter, value)
        return bound


def is_name(query: str) -> bool:
    """Whether this is a query's name rather than a query: no SPARQL is one lower-case word."""
    return NAME.fullmatch(query.strip()) is not None


def named_query(name: str) -> NamedQuery:
    """The query of that name; QueryError, with what there is, where there is none."""
    known = named_queries()
    found = known.get(name.strip())
    if found is None:
        close = get_close_matches(name, known, n=1)
        hint = f"did you mean {close[0]}? " if close else ""
        raise QueryError(f"query {name!r}: not known; {hint}there are {', '.join(known)}")
    return found


@cache
def named_queries() -> dict[str, NamedQuery]:
    """All named queries by name, sorted."""
    folder = files("rashomon.graph").joinpath("queries")
    sources = (path for path in folder.iterdir() if path.name.endswith(".rq"))
    queries = [parse(path.name.removesuffix(".rq"), path.read_text("utf-8")) for path in sources]
    return {query.name: query for query in sorted(queries, key=lambda query: query.name)}


def parse(name: str, text: str) -> NamedQuery:
    """A query with what its head says; SPARQL without such a head has no parameters."""
    fields: list[list[str]] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        found = FIELD.fullmatch(line)
        if found:
            fields.append([found[1], found[2]])
        elif fields:
            fields[-1][1] += " " + line.lstrip("# ")
    values = {key: value for key, value in fields if key != "parameter"}
    parameters = tuple(_parameter(name, value) for key, value in fields if key == "parameter")
    return NamedQuery(name, values.get("title", ""), values.get("about", ""), parameters, text)


def _parameter(name: str, text: str) -> Parameter:
    found = PARAMETER.fullmatch(text)
    if found is None:
        raise QueryError(f"query {name}: its head has no parameter in {text!r}")
    return Parameter(found[1], found[2], found[3], found[4])


def _term(state: State, parameter: Parameter, value: str) -> Term:
    try:
        match parameter.kind:
            case "actor":
                return NamedNode(find_actor(state, value).iri)
            case "concept":
                return RAS[value[:1].upper() + value[1:]]
            case "iri":
                return NamedNode(value)
            case "date":
                return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)
            case _:
                return Literal(value)
    except (ValueError, TermError) as error:
        raise QueryError(f"parameter {parameter.name}: {value!r} is no {parameter.kind}") from error
