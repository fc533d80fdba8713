"""Which nouns can speak: people, bodies of people and documents; not attacks and numbers."""

from functools import cache

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.lexicon import lexicon


@cache
def can_speak(lemma: str) -> bool:
    """Whether what a noun (its lemma, in lower case) names can be the source of a statement."""
    data = lexicon("actors_descriptions")
    groups = lexicon("groups")
    listed = (
        words_of("titles", "offices", "honorifics", "male", "female", "male_roles", "female_roles")
        | words_of("actors_descriptions", "bodies", "people", "states")
        | {*data["humans"]["nouns"], *groups["modified"], *groups["plain"]["nouns"]}
        | {*groups["texts"]["nouns"]}
        | {noun for nouns in groups["classes"].values() for noun in nouns}
    )
    if lemma in listed:
        return True
    endings = tuple(data["humans"]["endings"])
    return len(lemma) > 4 and lemma.endswith(endings) and lemma not in data["humans"]["never"]
