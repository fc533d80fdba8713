import copy
import pickle

import pytest
from pyoxigraph import NamedNode

from rashomon.ontology.errors import RashomonError, TermError
from rashomon.ontology.namespaces import PREFIXES, RAS, RASHOMON, SKOS, Namespace


def test_a_term_is_a_node() -> None:
    assert RAS.Figure == NamedNode(RASHOMON + "Figure")
    assert RAS["Figure"] == RAS.Figure
    assert SKOS.prefLabel.value == "http://www.w3.org/2004/02/skos/core#prefLabel"


@pytest.mark.parametrize("name", ["figure_", "Figures", "preflabel", ""])
def test_an_unknown_term_is_refused(name: str) -> None:
    with pytest.raises(TermError, match="has no term"):
        RAS[name]
    assert not hasattr(RAS, name)
    assert name not in RAS


def test_the_refusal_names_what_was_meant() -> None:
    with pytest.raises(TermError, match=r"did you mean 'prefLabel'\?"):
        _ = SKOS.preflabel


def test_a_refusal_is_one_of_ours_and_an_attribute_error() -> None:
    assert issubclass(TermError, RashomonError)
    assert issubclass(TermError, AttributeError)


def test_terms_are_listed_in_order() -> None:
    assert list(Namespace("x:", frozenset({"b", "a"}))) == ["a", "b"]


def test_a_namespace_can_be_copied_and_pickled() -> None:
    assert copy.copy(RAS).Figure == RAS.Figure
    assert list(pickle.loads(pickle.dumps(SKOS))) == list(SKOS)


def test_prefixes_are_of_distinct_namespaces() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
