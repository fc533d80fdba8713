"""Which nouns can speak: people, bodies of people and documents; not attacks and numbers."""

from functools import cache

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.lexicon import lexicon


@cache
def can_speak(lemma: str) -> bool:
    """Whether what a noun (its lemma, in lower case) names can be the source of a statement."""
    if lemma in _listed():
        return True
    humans = lexicon("actors_descriptions")["humans"]
    endings = tuple(humans["endings"])
    return len(lemma) > 4 and lemma.endswith(endings) and lemma not in humans["never"]


@cache
def _listed() -> frozenset[str]:
    groups = lexicon("groups")
    return (
        words_of("titles", "offices", "honorifics", "male", "female", "male_roles", "female_roles")
        | words_of("actors_descriptions", "bodies", "people", "states")
        | {*lexicon("actors_descriptions")["humans"]["nouns"], *groups["modified"]}
        | {*groups["plain"]["nouns"], *groups["texts"]["nouns"]}
        | {noun for nouns in groups["classes"].values() for noun in nouns}
    )
