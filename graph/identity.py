"""Which actors of different documents are one: a pure function of what the documents say.

Every document has actor nodes of its own. Two named ones are held to be one where they are

- states or governments of the same country (`ras:country`),
- organisations or groups with the same full name, or one of which is named only by what another
  has as an acronym, if no third organisation has it too,
- persons, or places, with the same full name; for persons of at least two words, since many share
  a surname, and of one person of that name in each document.

Unnamed sources ("a witness") are never merged. The conclusions are `owl:sameAs` links from each
node to the one that stands for all: one that bears the name most of them have, acronyms last, of
the earliest document. Each link comes with a `ras:Judgement` that gives the reason.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from rashomon.graph.actors import kind
from rashomon.graph.graphs import IDENTITY
from rashomon.graph.names import normal
from rashomon.graph.state import State
from rashomon.ontology.namespaces import OWL, RAS, RDF, SKOS

JUDGEMENTS = "https://w3id.org/rashomon/judgement/"
BODIES = frozenset({"Organization", "Group"})
SHORTEST_ACRONYM = 3

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A named actor of one document: its place in the order of actors, and its names."""

    iri: str
    rank: tuple[int, str]
    document: str
    kind: str
    name: str
    acronyms: frozenset[str]
    country: str | None


def identities(state: State) -> list[Quad]:
    """The quads of the identity graph, in a fixed order."""
    found = list(_candidates(state))
    keys = _keys(found)
    groups: dict[Key, list[Candidate]] = defaultdict(list)
    for candidate in found:
        key = keys.get(candidate.iri)
        if key is not None:
            groups[key].append(candidate)
    return [quad for key in sorted(groups) for quad in _merge(key, groups[key])]


def _candidates(state: State) -> Iterator[Candidate]:
    for node in state.of_type(RAS.Actor):
        if state.flag(node, RAS.named, default=True):
            evidence = state.evidence(node)
            document = evidence[0].document if evidence else ""
            aliases = state.values(node, SKOS.altLabel)
            yield Candidate(
                iri=node.value,
                rank=(state.ranks.get(document, len(state.ranks)), node.value),
                document=document,
                kind=kind(state, node),
                name=state.named(node).name,
                acronyms=frozenset(normal(alias) for alias in aliases if _is_acronym(alias)),
                country=state.value(node, RAS.country),
            )


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and len(letters) >= SHORTEST_ACRONYM


def _keys(candidates: Iterable[Candidate]) -> dict[str, Key]:
    """What each candidate is one by: candidates with the same key are one."""
    bodies = [c for c in candidates if c.kind in BODIES]
    full_names = _full_names(bodies)
    persons = Counter((c.document, normal(c.name)) for c in candidates if c.kind == "Person")
    keys = {}
    for candidate in candidates:
        name = normal(candidate.name)
        if candidate.kind == "State" and candidate.country:
            keys[candidate.iri] = ("country", candidate.country)
        elif not name:
            continue
        elif candidate.kind in BODIES:
            keys[candidate.iri] = ("body", full_names.get(name, name))
        elif candidate.kind != "Person":
            keys[candidate.iri] = (candidate.kind.lower(), name)
        elif " " in name and persons[candidate.document, name] == 1:
            keys[candidate.iri] = ("person", name)
    return keys


def _full_names(bodies: Iterable[Candidate]) -> dict[str, str]:
    """The full name of each acronym that just one full name has."""
    having: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        for acronym in body.acronyms - {normal(body.name)}:
            having[acronym].add(normal(body.name))
    return {acronym: next(iter(names)) for acronym, names in having.items() if len(names) == 1}


def _merge(key: Key, group: list[Candidate]) -> Iterator[Quad]:
    having = Counter(normal(candidate.name) for candidate in group)
    first, *others = sorted(
        group, key=lambda c: (_is_acronym(c.name), -having[normal(c.name)], c.rank)
    )
    for other in others:
        one, same = NamedNode(first.iri), NamedNode(other.iri)
        digest = hashlib.sha256(f"{one.value}\0{same.value}".encode()).hexdigest()[:24]
        judgement = NamedNode(JUDGEMENTS + digest)
        yield Quad(same, OWL.sameAs, one, IDENTITY)
        yield Quad(judgement, RDF.type, RAS.Judgement, IDENTITY)
        yield Quad(judgement, RAS.merges, one, IDENTITY)
        yield Quad(judgement, RAS.merges, same, IDENTITY)
        yield Quad(judgement, RAS.reason, Literal(_reason(key, first, other)), IDENTITY)


def _reason(key: Key, first: Candidate, other: Candidate) -> str:
    if key[0] == "country":
        return f"“{first.name}” and “{other.name}” are the state of one country, {key[1]}"
    if first.name == other.name:
        return f"both are “{first.name}” by their full name"
    if normal(first.name) == normal(other.name):
        return f"“{first.name}” and “{other.name}” are the same full name"
    return f"“{first.name}” and “{other.name}” are a full name and its acronym"
