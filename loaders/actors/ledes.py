"""Ledes: a source first described and then named ("a monitor said ... the Observatory said")."""

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.kinds import known
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import Passage

# Sentences that make a lede, and those within which the name must follow.
LEDE, NEAR = 3, 3


def named_later(
    words: Words, entities: list[Entity], referents: dict[Passage, list[Entity]]
) -> None:
    """Make one of a body described in the lede and the first body that speaks by name after it.

    The description is then no mention; news agencies that report are not what is described.
    """
    for passage, found in sorted(referents.items()):
        start, _ = words.span(passage)
        if words.sentence[start] > LEDE or len(found) != 1 or not _describes(words, found[0]):
            continue
        named = _first_named(words, words.sentence[start], referents)
        if named is not None:
            described = found[0]
            for others in referents.values():
                others[:] = [named if other is described else other for other in others]
            entities[:] = [entity for entity in entities if entity is not described]


def _describes(words: Words, entity: Entity) -> bool:
    heads = words_of("actors_descriptions", "anticipating")
    single = not entity.named and len(entity.mentions) == 1 and not entity.plural
    return single and words.lemma[entity.mentions[0].head] in heads


def _first_named(
    words: Words, sentence: int, referents: dict[Passage, list[Entity]]
) -> Entity | None:
    for passage, found in sorted(referents.items()):
        after = words.sentence[words.span(passage)[0]] - sentence
        if 0 < after <= NEAR and len(found) == 1:
            entity = found[0]
            listed = any(mention.text in known() for mention in entity.mentions)
            if entity.named and entity.kind == "Organization" and not listed:
                return entity
    return None
