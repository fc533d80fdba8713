"""Sorts of bodies: whether "the agency" or "the rights group" can mean a body that is named."""

from functools import cache

from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.lexicon import lexicon

SORTS = ("media", "firm", "state", "civic", "world", "party", "armed", "school")
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
    """How well "the MODIFIERS NOUN" fits a named body: 0 where it can be no such thing.

    `modifiers` are those that tell the sort of a body or its field, not those of praise or place.
    """
    phrases = [*entity.roles, *entity.names]
    words = {word for phrase in phrases for word in phrase.lower().replace("-", " ").split()}
    sorts: frozenset[str] = frozenset().union(*(sorts_of(phrase) for phrase in phrases))
    telling = {m for sort in sorts or SORTS for m in lexicon_words(sort, "modifiers")}
    if not modifiers <= words | telling:
        return 0.0
    if noun in words:
        return TOLD
    if noun in lexicon_words("titular", "nouns"):
        return 0.0
    if not sorts:
        return OPEN
    return OF_SORT if any(noun in lexicon_words(sort, "nouns") for sort in sorts) else 0.0


@cache
def lexicon_words(sort: str, table: str) -> frozenset[str]:
    """The words of one table of a sort: none of peoples."""
    return frozenset(lexicon("actors_sorts").get(sort, {}).get(table, ()))


@cache
def telling() -> frozenset[str]:
    """The modifiers that tell the sort of a body: "militant", "news"."""
    return frozenset().union(*(lexicon_words(sort, "modifiers") for sort in SORTS))
