"""Ledes: a source first described and then named ("the minister said ... Minister Kim said")."""

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.sorts import listed_sorts
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import Passage

# Sentences that make a lede, and those within which the name must follow.
LEDE, NEAR = 3, 3
# Sentences within which the holder of an office is named.
LATER = 12

Referents = dict[Passage, list[Entity]]


def named_later(words: Words, entities: list[Entity], referents: Referents) -> None:
    """Make one of a source that is described first and of the one that bears the name after it.

    A body described in the lede is the first body that speaks by name after it; news agencies
    that report are not what is described. "The minister" is the one who is named with that
    office later. The description is then no mention.
    """
    for passage, found in sorted(referents.items()):
        if len(found) != 1 or found[0].named or len(found[0].mentions) != 1 or found[0].plural:
            continue
        described = found[0]
        named = (
            _body(words, described, referents)
            or _official(words, described, referents)
            or _holder(words, described, entities, passage)
        )
        if named is not None:
            for others in referents.values():
                others[:] = [named if other is described else other for other in others]
            entities[:] = [entity for entity in entities if entity is not described]


def _body(words: Words, described: Entity, referents: Referents) -> Entity | None:
    """The first body that speaks by name after a lede has described one."""
    head = described.mentions[0].head
    sentence = words.sentence[head]
    if sentence > LEDE or words.lemma[head] not in words_of("actors_descriptions", "anticipating"):
        return None
    for passage, found in sorted(referents.items()):
        after = words.sentence[words.span(passage)[0]] - sentence
        if 0 < after <= NEAR and len(found) == 1:
            entity = found[0]
            reports = any("media" in listed_sorts().get(m.text, ()) for m in entity.mentions)
            if entity.named and entity.kind == "Organization" and not reports:
                return entity
    return None


def _official(words: Words, described: Entity, referents: Referents) -> Entity | None:
    """The official who speaks by name right after a lede has cited "an official"."""
    head = described.mentions[0].head
    sentence = words.sentence[head]
    if sentence > LEDE or words.lemma[head] not in words_of("actors_descriptions", "in_office"):
        return None
    for passage, found in sorted(referents.items()):
        after = words.sentence[words.span(passage)[0]] - sentence
        if 0 < after <= NEAR and len(found) == 1 and found[0] is not described:
            entity = found[0]
            holds = entity.kind == "Person" and entity.named and bool(entity.roles)
            return entity if holds else None
    return None


def _holder(
    words: Words, described: Entity, entities: list[Entity], passage: Passage
) -> Entity | None:
    """The first person named after the description who holds the office that it tells."""
    mention = described.mentions[0]
    head, start = mention.head, words.span(passage)[0]
    # Headlines leave "the" out: "Minister says".
    definite = words.lower[start] in {"the", "its", "their"} or words.sentence[head] == 0
    owned = any(words.dep[i] == "poss" for i in words.children[head])
    if words.lemma[head] not in words_of("titles", "offices") or not (definite or owned):
        return None
    told = {words.lower[i] for i in range(mention.start, mention.end)} - {"'s", "’s"}
    for entity in sorted(entities, key=_first):
        after = words.sentence[_first(entity)] - words.sentence[head]
        if entity.named and entity.kind == "Person" and 0 <= after <= LATER:
            for role in entity.roles:
                if told <= {*role.lower().replace("-", " ").split()}:
                    return entity
    return None


def _first(entity: Entity) -> int:
    return min((mention.start for mention in entity.mentions), default=0)
