"""Which actors of different reports are one, and which are not."""

from collections.abc import Callable
from itertools import permutations

import pytest
from pyoxigraph import NamedNode, Quad, Store

from rashomon.graph import View
from rashomon.graph.graphs import IDENTITY
from rashomon.graph.identity import identities
from rashomon.graph.names import normal
from rashomon.graph.state import State
from rashomon.graph.updates import put, replacing
from rashomon.loaders.annotations import Actor, Passage
from rashomon.loaders.document import Document

Report = tuple[str, list[Quad]]
# An actor as (name, kind) and what else its record has.
Named = tuple[str, str, dict[str, object]]


def actor(start: int, name: str, kind: str, more: dict[str, object]) -> Actor:
    return Actor(name, kind, (Passage(start, start + len(name)),), **more)


@pytest.fixture
def merged(make_report: Callable[..., Report]) -> Callable[..., list[set[str]]]:
    """The groups of names that are found to be one, of reports given as lists of actors."""

    def groups(*reports: list[Named]) -> list[set[str]]:
        store = Store()
        for number, actors in enumerate(reports):
            text = " ".join(name for name, _, _ in actors)
            records, start = [], 0
            for name, kind, more in actors:
                records.append(actor(start, name, kind, more))
                start += len(name) + 1
            document = Document(text, f"{number}.txt", issued=f"2031-03-{number + 1:02}")
            iri, quads = make_report(document, actors=tuple(records))
            put(store, NamedNode(iri), quads)
        replacing(store, IDENTITY, identities(State(store)))
        rows = View(store).actors()
        found = [{row.name, *row.aliases} for row in rows if len(row.members) > 1]
        return sorted(found, key=sorted)

    return groups


def plain(name: str, kind: str, **more: object) -> Named:
    return name, kind, more


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (plain("Anna Keller", "Person"), plain("ANNA KELLER", "Person")),
        (plain("The Harbour Watch", "Organization"), plain("Harbour-Watch", "Organization")),
        (plain("U.N. Council", "Organization"), plain("UN Council", "Group")),
        (plain("Norland", "State", country="NO"), plain("Oslo", "State", country="NO")),
        (
            plain("Port Workers Union", "Organization", aliases=("PWU",)),
            plain("PWU", "Organization"),
        ),
        (plain("Velmora", "Place"), plain("Velmora", "Place")),
    ],
)
def test_one_actor(merged: Callable[..., list[set[str]]], one: Named, other: Named) -> None:
    names = {one[0], other[0], *one[2].get("aliases", ())}
    assert merged([one], [other]) == [names]
    assert merged([other], [one]) == [names]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (plain("Keller", "Person"), plain("Keller", "Person")),
        (plain("Keller", "Person"), plain("Anna Keller", "Person", aliases=("Keller",))),
        (plain("a witness", "Person", named=False), plain("a witness", "Person", named=False)),
        (plain("Anna Keller", "Person"), plain("Anna Keller", "Organization")),
        (plain("Norland", "State", country="NO"), plain("Sudland", "State", country="SE")),
        (plain("Norland", "Place"), plain("Norland", "State", country="NO")),
        (
            plain("Port Workers Union", "Organization", aliases=("Union",)),
            plain("Union", "Organization"),
        ),
    ],
)
def test_two_actors(merged: Callable[..., list[set[str]]], one: Named, other: Named) -> None:
    assert merged([one], [other]) == []


def test_an_acronym_of_two_is_neither(merged: Callable[..., list[set[str]]]) -> None:
    union = plain("Port Workers Union", "Organization", aliases=("PWU",))
    watch = plain("Public Water Utility", "Organization", aliases=("PWU",))
    assert merged([union], [watch], [plain("PWU", "Organization")]) == []


def test_two_of_a_name_in_one_report_are_not_taken_for_a_third(
    merged: Callable[..., list[set[str]]],
) -> None:
    keller = plain("Anna Keller", "Person")
    assert merged([keller, keller], [keller]) == []
    assert merged([keller, keller], [keller], [keller]) == [{"Anna Keller"}]


def test_the_name_that_most_have_stands_for_all(merged: Callable[..., list[set[str]]]) -> None:
    capital = plain("Oslo", "State", country="NO")
    country = plain("Norland", "State", country="NO")
    assert merged([capital], [country], [country]) == [{"Norland", "Oslo"}]


def test_conclusions_do_not_depend_on_the_order(reports: list[Report]) -> None:
    found = set()
    for order in permutations(reports):
        store = Store()
        for iri, quads in order:
            put(store, NamedNode(iri), quads)
        found.add(tuple(map(str, identities(State(store)))))
    assert len(found) == 1


def test_every_merge_has_a_judgement_with_its_reason(reports: list[Report]) -> None:
    store = Store()
    for iri, quads in reports:
        put(store, NamedNode(iri), quads)
    replacing(store, IDENTITY, identities(State(store)))
    table = View(store).query("merged-actors")
    assert [(row["actor"], row["name"], row["reason"]) for row in table.records()] == [
        ("Anna Keller", "Anna Keller", "both are “Anna Keller” by their full name"),
        (
            "Norland",
            "Kingdom of Norland",
            "“Norland” and “Kingdom of Norland” are the state of one country, NO",
        ),
        (
            "Port Workers Union",
            "PWU",
            "“Port Workers Union” and “PWU” are a full name and its acronym",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The U.S. State Department", "us state department"),
        ("al-Khatib", "al khatib"),
        ("  O’Brien ", "obrien"),
        ("The", "the"),
        ("Müller", "müller"),
        ("...", ""),
    ],
)
def test_names_are_compared_by_their_letters(name: str, expected: str) -> None:
    assert normal(name) == expected
