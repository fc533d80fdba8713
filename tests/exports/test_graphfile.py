"""GraphML and GEXF, read back by networkx."""

from io import BytesIO
from typing import Any

import networkx as nx
import pytest

from rashomon.exports import export
from rashomon.exports.graphfile import legal
from rashomon.exports.legal import attribute
from rashomon.graph import Case

READERS: dict[str, Any] = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


@pytest.mark.parametrize("chosen", ["case", "hostile"])
@pytest.mark.parametrize("name", READERS)
def test_networkx_reads_the_same_network(
    name: str, chosen: str, request: pytest.FixtureRequest
) -> None:
    case: Case = request.getfixturevalue(chosen)
    out = BytesIO()
    export(case, name, out)
    out.seek(0)
    read, expected = READERS[name](out), legal(case.network())
    assert set(read.nodes) == set(expected.nodes)
    assert sorted(read.edges()) == sorted(expected.edges())
    for node, data in expected.nodes(data=True):
        assert {key: read.nodes[node].get(key) or "" for key in data} == data
    relations = [d["relation"] for _, _, d in read.edges(data=True)]
    assert sorted(relations) == sorted(d["relation"] for _, _, d in expected.edges(data=True))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (["a", 1, None], "a; 1; "),
        ({"b", "a"}, "a; b"),
        ("\x00\ud800", "\ufffd\ufffd"),
        (True, True),
        (2.5, 2.5),
    ],
)
def test_attributes_are_made_legal(value: object, expected: object) -> None:
    assert attribute(value) == expected
