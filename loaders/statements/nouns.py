"""Nouns that report: "Trump's claim that ...", "allegations by ... of ..."."""

from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.found import Found


def noun_statements(discourse: Discourse) -> list[Found]:
    """The statements made by nouns with a holder."""
    return []
