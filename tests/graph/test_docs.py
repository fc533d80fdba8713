"""The pages on cases and queries say what is there."""

import re
from pathlib import Path

import pytest
from pyoxigraph import Store

from rashomon.graph import View
from rashomon.graph.named import named_queries

DOCS = Path(__file__).parents[2] / "docs"
SPARQL = re.findall(r"```sparql\n(.*?)```", (DOCS / "queries.md").read_text("utf-8"), re.DOTALL)


def test_each_named_query_is_on_the_page() -> None:
    rows = re.findall(
        r"^\| `([a-z-]+)` \| (.*?) \|", (DOCS / "queries.md").read_text("utf-8"), re.M
    )
    assert [name for name, _ in rows] == list(named_queries())
    for name, parameters in rows:
        assert re.findall(r"`(\w+)`", parameters) == [
            parameter.name for parameter in named_queries()[name].parameters
        ]


@pytest.mark.parametrize("query", SPARQL)
def test_the_queries_of_the_page_run(query: str) -> None:
    given = {"place": "Velmora"} if "# parameter: place" in query else {}
    assert View(Store()).query(query, given).rows == ()
