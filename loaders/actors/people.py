"""People by their names: a surname alone is the nearest person who has it."""

from collections import defaultdict
from collections.abc import Iterable

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.gender import name_gender, title_gender
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.lexicon import lexicon

# So many more full names tell that a person is always given the full name.
APART = 2


class People:
    """Clusters the mentions of people; two with one surname stay two."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Cluster `mentions`, which are in text order."""
        self.entities: list[Entity] = []
        self.full: dict[str, Entity] = {}
        self.parts: dict[str, list[Entity]] = defaultdict(list)
        listed = [(mention, tokens_of(mention.text)) for mention in mentions]
        # "Al Thani" is short where a longer name ends with it.
        endings = {ending for _, tokens in listed for ending in _endings(tokens)}
        for mention, tokens in listed:
            if len(tokens) > 1 and " ".join(tokens) not in endings:
                self._full(mention, tokens)
        for mention, tokens in listed:
            if len(tokens) == 1 or " ".join(tokens) in endings:
                self._short(mention, tokens)

    def _full(self, mention: Mention, tokens: list[str]) -> None:
        key, joined = f"{tokens[0]} {tokens[-1]}", "".join(tokens)
        entity = self.full.get(key) or self.full.get(joined) or self._new(tokens, mention)
        self.full[key] = self.full[joined] = entity
        self._add(entity, mention)

    def _new(self, tokens: list[str], mention: Mention) -> Entity:
        given = mention.text.split()[0] if len(tokens) > 1 else ""
        entity = Entity("Person", gender=name_gender(given, tokens[0]))
        self.entities.append(entity)
        for part in {*_endings(tokens), tokens[0]}:
            self.parts[part].append(entity)
        return entity

    def _short(self, mention: Mention, tokens: list[str]) -> None:
        name = " ".join(tokens)
        gender = title_gender(mention.roles)
        fitting = [
            entity
            for entity in self.parts[name]
            if (gender is None or entity.gender in {None, gender}) and _reigns(entity, mention)
        ]
        surname = [e for e in fitting if tokens_of(e.mentions[0].text)[0] != name] or fitting
        entity = _nearest(_bare(surname), mention) if surname else self._new(tokens, mention)
        self._add(entity, mention)

    def _add(self, entity: Entity, mention: Mention) -> None:
        entity.add(mention)
        entity.gender = title_gender(mention.roles) or entity.gender


def _reigns(entity: Entity, mention: Mention) -> bool:
    """Whether a king is meant where a king is named: others of the name are other people."""
    royal = words_of("titles", "royal")
    titles = {word for role in mention.roles for word in role.lower().split()} & royal
    return not titles or any(titles & {*role.lower().split()} for role in entity.roles)


def _bare(entities: list[Entity]) -> list[Entity]:
    """Of people with one surname those whom the text calls by it: the others keep full names."""

    def repeated(entity: Entity) -> int:
        return sum(" " in mention.text for mention in entity.mentions)

    least = min(repeated(entity) for entity in entities)
    return [entity for entity in entities if repeated(entity) - least < APART]


def _nearest(entities: list[Entity], mention: Mention) -> Entity:
    """The one named last before the mention, or else the one named first after it."""

    def distance(entity: Entity) -> tuple[bool, int]:
        before = [m.start for m in entity.mentions if m.start < mention.start]
        if before:
            return False, mention.start - max(before)
        return True, min(m.start for m in entity.mentions)

    return min(entities, key=distance)


def tokens_of(name: str) -> list[str]:
    """The words of a person's name in lower case, without middle initials and "Jr."."""
    suffixes = words_of("titles", "suffixes")
    tokens = [t.strip(".,").lower() for t in name.replace("-", " ").split()]
    if len(tokens) > 1:
        tokens[0] = lexicon("names_given")["short"].get(tokens[0], tokens[0])
    kept = [t for t in tokens if t and t not in suffixes]
    inner = [t for i, t in enumerate(kept) if len(t) > 1 or i in {0, len(kept) - 1}]
    return inner or kept or [name.lower()]


def _endings(tokens: list[str]) -> set[str]:
    return {" ".join(tokens[i:]) for i in range(1, len(tokens))}
