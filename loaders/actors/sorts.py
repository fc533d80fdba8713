"""Sorts of bodies: whether "the agency" or "the rights group" can mean a body that is named."""

from functools import cache

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.lexicon import lexicon

SORTS = ("media", "firm", "state", "civic", "world", "party", "armed")
# How well a description fits a body that has the word itself, one of its sort, one of no sort.
TOLD, OF_SORT, OPEN = 1.5, 1.0, 0.8


@cache
def listed_sorts() -> dict[str, frozenset[str]]:
    """The sorts of the names that are known beforehand; peoples and houses have none."""
    known = lexicon("metonyms")["known"]
    return {
        name: frozenset({sort})
        for table in (known["organizations"], known["groups"])
        for sort, names in table.items()
        for name in names
    }


@cache
def sorts_of(name: str) -> frozenset[str]:
    """The sorts that a name tells, none where it tells nothing ("Hengaw")."""
    listed = listed_sorts().get(name)
    if listed is not None:
        return listed
    words = {word.strip(".").lower() for word in name.replace("-", " ").split()}
    return frozenset(sort for sort in SORTS if words & lexicon_words(sort, "names"))


def fit(noun: str, modifiers: set[str], entity: Entity) -> float:
    """How well "the MODIFIERS NOUN" fits a named body: 0 where it can be no such thing."""
    phrases = [*entity.roles, *entity.names]
    words = {word for phrase in phrases for word in phrase.lower().replace("-", " ").split()}
    if noun in words:
        return TOLD
    if noun in words_of("actors_sorts", "titular"):
        return 0.0
    sorts = frozenset().union(*(sorts_of(phrase) for phrase in phrases))
    if not sorts:
        return OPEN
    wanted = {s for s in SORTS if modifiers & lexicon_words(s, "modifiers")}
    if wanted and not wanted & sorts:
        return 0.0
    return OF_SORT if any(noun in lexicon_words(sort, "nouns") for sort in sorts) else 0.0


@cache
def lexicon_words(sort: str, table: str) -> frozenset[str]:
    """The words of one table of a sort; peoples have none."""
    return frozenset(lexicon("actors_sorts").get(sort, {}).get(table, ()))
