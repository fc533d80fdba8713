"""The case as a network: projections, paths and centrality."""

from collections.abc import Callable

import networkx as nx
import pytest
from pyoxigraph import NamedNode, Quad, Store

from rashomon.graph import View
from rashomon.graph.centrality import MEASURES
from rashomon.graph.graphs import IDENTITY
from rashomon.graph.identity import identities
from rashomon.graph.state import State
from rashomon.graph.updates import put, replacing
from rashomon.loaders.annotations import Actor, Event, Figure, Passage, Statement
from rashomon.loaders.document import Document
from rashomon.ontology.errors import QueryError

Report = tuple[str, list[Quad]]

TEXT = (
    "Mara told Guard that Orlan fled. Guard arrested Pavo. Orlan said Tess counts 12 dead. Quill."
)
NAMES = ("Mara", "Guard", "Orlan", "Pavo", "Tess", "Quill")


def at(words: str, after: str = "") -> Passage:
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Passage(start, start + len(words))


@pytest.fixture(scope="module")
def view(make_report: Callable[..., Report]) -> View:
    iri, quads = make_report(
        Document(TEXT, "story.txt", issued="2031-05"),
        actors=tuple(Actor(name, "Person", (at(name),)) for name in NAMES),
        statements=(
            Statement(
                at("told"),
                (at("Orlan fled"),),
                "Indirect",
                "Assert",
                source=at("Mara"),
                speakers=(0,),
                addressees=(1,),
            ),
            Statement(
                at("said"),
                (at("Tess counts 12 dead"),),
                "Indirect",
                "Allege",
                source=at("Orlan", "Orlan said"),
                speakers=(2,),
            ),
        ),
        figures=(Figure(at("12"), 12, 12, None, "Killed", statement=1, sources=(4,)),),
        events=(Event(at("arrested"), "Arrest", (("agent", 1), ("patient", 3)), planned=True),),
    )
    return view_of([(iri, quads)])


def view_of(reports: list[Report]) -> View:
    store = Store()
    for iri, quads in reports:
        put(store, NamedNode(iri), quads)
    replacing(store, IDENTITY, identities(State(store)))
    return View(store)


def links(network: "nx.MultiDiGraph[str]") -> set[tuple[str, str, str, str]]:
    label = network.nodes(data="label")
    return {
        (label[a], label[b], edge["relation"], edge["label"])
        for a, b, edge in network.edges(data=True)
    }


def test_actors_are_linked_by_statements_figures_and_events(view: View) -> None:
    assert links(view.network("actors")) == {
        ("Mara", "Guard", "statement", "Assert"),
        ("Mara", "Orlan", "statement", "Assert"),
        ("Guard", "Pavo", "event", "Arrest (planned)"),
        ("Orlan", "Tess", "statement", "Allege"),
        ("Orlan", "Tess", "figure", "Killed 12"),
    }


def test_every_edge_has_its_evidence(view: View) -> None:
    for projection in ("whole", "actors"):
        network = view.network(projection)
        for _, _, edge in network.edges(data=True):
            assert edge["document"] == view.documents()[0].iri
            assert edge["passage"].startswith(f"{edge['document']}#char=")
            assert edge["sentence"] in TEXT
            assert edge["iri"]


def test_the_whole_network_has_every_node(reports: list[Report]) -> None:
    view = view_of(reports)
    network = view.network()
    kinds = [kind for _, kind in network.nodes(data="kind")]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "Actor": 8,
        "Document": 3,
        "Statement": 7,
        "Figure": 4,
        "Event": 2,
        "Time": 2,
        "Place": 2,
    }
    relations = {edge["relation"] for *_, edge in network.edges(data=True)}
    assert relations == {
        *("contains", "wasAttributedTo", "addressee", "about", "claims", "saidOn", "reports"),
        *("asOf", "hasPlace", "agent", "patient", "hasTime"),
    }


def test_merged_actors_are_one_node(reports: list[Report]) -> None:
    network = view_of(reports).network("actors")
    labels = sorted(label for _, label in network.nodes(data="label"))
    assert labels.count("Port Workers Union") == 1
    assert "PWU" not in labels


def test_networks_are_the_same_each_time(reports: list[Report]) -> None:
    one, other = (view_of(order).network() for order in (reports, reports[::-1]))
    assert list(one.edges(keys=True)) == list(other.edges(keys=True))


def test_an_unknown_projection_is_refused(view: View) -> None:
    with pytest.raises(QueryError, match="there are whole and actors"):
        view.network("places")


def test_each_hop_of_a_path_names_its_sentence(view: View) -> None:
    [path] = view.paths("Pavo", "tess")
    assert [(hop.source.name, hop.forward, hop.target.name) for hop in path] == [
        ("Pavo", False, "Guard"),
        ("Guard", False, "Mara"),
        ("Mara", True, "Orlan"),
        ("Orlan", True, "Tess"),
    ]
    assert [hop.sentence for hop in path] == [
        "Guard arrested Pavo.",
        "Mara told Guard that Orlan fled.",
        "Mara told Guard that Orlan fled.",
        "Orlan said Tess counts 12 dead.",
    ]
    assert path[-1].links == 2
    assert path[0].document.source == "story.txt"


def test_paths_are_there_by_length(reports: list[Report]) -> None:
    view = view_of(reports)
    paths = view.paths("a witness", "Keller", 5)
    assert [len(path) for path in paths] == sorted(len(path) for path in paths)
    assert [hop.target.name for hop in paths[0]] == ["Norland", "Keller"]


def test_without_a_connection_there_is_no_path(view: View) -> None:
    assert view.paths("Mara", "Quill", 3) == []


def test_a_path_to_itself_has_no_hop(view: View) -> None:
    assert view.paths("Mara", "Mara") == [()]


def test_central_actors_by_each_measure(view: View) -> None:
    for measure in MEASURES:
        rows = view.central(measure)
        assert {row.actor.name for row in rows} == set(NAMES)
        values = [getattr(row, measure) for row in rows]
        assert values == sorted(values, reverse=True)
        assert all(0 <= value <= 1 for value in values)
    by_name = {row.actor.name: row for row in view.central()}
    assert by_name["Mara"].degree == pytest.approx(2 / 5)
    assert by_name["Quill"].degree == by_name["Quill"].closeness == 0
    # On a chain of five with a sixth apart, 4 of the 10 pairs of others pass the middle.
    assert by_name["Mara"].betweenness == pytest.approx(4 / 10)


def test_an_unknown_centrality_is_refused(view: View) -> None:
    with pytest.raises(QueryError, match="measure 'fame': not known; there are pagerank"):
        view.central("fame")


def test_an_actor_that_is_not_there_is_met_with_suggestions(view: View) -> None:
    with pytest.raises(QueryError, match=r"actor 'Marra': not in this case; did you mean Mara\?"):
        view.paths("Marra", "Tess")
    with pytest.raises(QueryError, match="`rashomon actors` lists"):
        view.actor("https://example.org/nobody")
    with pytest.raises(QueryError, match="`rashomon actors` lists"):
        view.actor("Xyz")


def test_an_ambiguous_actor_is_asked_for_by_iri(reports: list[Report]) -> None:
    view = view_of(reports)
    alone = next(row for row in view.actors() if row.name == "Keller")
    assert view.actor("keller").iri == alone.iri
    assert view.actor("pwu").name == "Port Workers Union"
    assert view.actor(view.actors()[0].members[0]).name == view.actors()[0].name


def test_two_actors_of_one_name_are_told_apart(make_report: Callable[..., Report]) -> None:
    reports = [
        make_report(Document(f"Keller {verb}.", f"{verb}.txt"), actors=(keller,))
        for verb in ("left", "came")
        for keller in [Actor("Keller", "Person", (Passage(0, 6),))]
    ]
    with pytest.raises(QueryError, match=r"may be any of these.*Keller <.*>; Keller <.*>"):
        view_of(reports).actor("Keller")
