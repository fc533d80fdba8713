"""Pronouns by their person, and the determiners after which something is taken for known."""

from rashomon.loaders.lexicon import lexicon


def pronouns(person: str) -> frozenset[str]:
    """The pronouns of a person: "first", "second", "third", "relative"; "definite" determiners."""
    return frozenset(lexicon("actors_descriptions")["pronouns"][person])
