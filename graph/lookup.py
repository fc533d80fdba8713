"""Finding the actor that a user means: by IRI, or by any name that a document has for it."""

from collections import defaultdict
from difflib import get_close_matches

from pyoxigraph import NamedNode

from rashomon.graph.actors import names
from rashomon.graph.names import normal
from rashomon.graph.rows import Reference
from rashomon.graph.state import State
from rashomon.ontology.errors import QueryError

SUGGESTIONS = 5


def find_actor(state: State, wanted: str) -> Reference:
    """The one actor of that name or IRI, in canonical form.

    A preferred name goes before an alias. Raises QueryError with suggestions where there is
    none, and with the IRIs to choose from where there are several.
    """
    if wanted.startswith(("http://", "https://", "urn:")):
        return _by_iri(state, wanted)
    preferred, all_names = _index(state)
    found = preferred.get(normal(wanted)) or all_names.get(normal(wanted)) or set()
    if not found:
        raise QueryError(f"actor {wanted!r}: not in this case{_suggest(normal(wanted), all_names)}")
    if len(found) > 1:
        listed = "; ".join(f"{r.name} <{r.iri}>" for r in sorted(found, key=lambda r: r.iri))
        raise QueryError(f"actor {wanted!r}: may be any of these, name one by its IRI: {listed}")
    return next(iter(found))


Index = dict[str, set[Reference]]


def _index(state: State) -> tuple[Index, Index]:
    preferred: Index = defaultdict(set)
    all_names: Index = defaultdict(set)
    for iri, nodes in state.members.items():
        reference = state.named(NamedNode(iri))
        for node in nodes:
            preferred[normal(state.named(node).name)].add(reference)
        for name in names(state, nodes):
            all_names[normal(name)].add(reference)
    return preferred, all_names


def _by_iri(state: State, iri: str) -> Reference:
    canonical = state.canonical.get(iri, iri)
    if canonical not in state.members:
        raise QueryError(f"actor <{iri}>: not in this case; `rashomon actors` lists those that are")
    return state.named(NamedNode(canonical))


def _suggest(wanted: str, all_names: Index) -> str:
    close = get_close_matches(wanted, all_names, n=SUGGESTIONS, cutoff=0.6)
    close += [name for name in sorted(all_names) if _shares_word(wanted, name)]
    shown = dict.fromkeys(min(all_names[name], key=lambda r: r.iri).name for name in close)
    if not shown:
        return "; `rashomon actors` lists those that are"
    return f"; did you mean {', '.join(list(shown)[:SUGGESTIONS])}?"


def _shares_word(wanted: str, name: str) -> bool:
    return not set(wanted.split()).isdisjoint(name.split())
