"""Entities: the actors of one document while they are being put together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.loaders.actors.countries import country_name
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import Actor, ActorKind


@dataclass(slots=True, eq=False)
class Entity:
    """One actor with its mentions so far; `gender` is "m", "f" or None where nothing tells it."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    gender: str | None = None
    country: str | None = None
    named: bool = True
    plural: bool = False
    roles: list[str] = field(default_factory=list)
    name: str = ""

    def add(self, mention: Mention) -> None:
        """Take one more mention in."""
        self.mentions.append(mention)
        self.country = self.country or mention.country
        self.gender = self.gender or mention.gender
        self.plural = self.plural or mention.plural
        for role in mention.roles:
            if role not in self.roles:
                self.roles.append(role)

    @property
    def names(self) -> list[str]:
        """The different names, the fullest first."""
        return sorted(dict.fromkeys(m.text for m in self.mentions), key=lambda n: -len(n))

    def _own_roles(self) -> list[str]:
        """The roles that are not said again in a fuller one, without "Mr" and the like."""
        plain = words_of("titles", "plain")
        told = [role for role in self.roles if role.lower().strip(".") not in plain]
        return [role for role in told if not any(role in other and role != other for other in told)]

    def _title(self) -> str:
        """A state's own name, the commonest name of a group, else the fullest."""
        if self.kind == "State" and self.country and self.named:
            return country_name(self.country)
        if not self.named:
            names = Counter(m.text for m in self.mentions if m.text[0].islower())
            names = names or Counter(m.text for m in self.mentions)
            return names.most_common(1)[0][0]
        return self.names[0]

    def record(self, words: Words) -> Actor:
        """The actor as the annotations have it."""
        passages = sorted({words.passage(m.start, m.end) for m in self.mentions})
        name = self.name or self._title()
        return Actor(
            name=name,
            kind=self.kind,
            mentions=tuple(passages),
            aliases=tuple(n for n in self.names if n != name),
            roles=tuple(self._own_roles()),
            named=self.named,
            country=self.country,
        )


def by_token(entities: Iterable[Entity]) -> dict[int, tuple[Entity, Mention]]:
    """Which entity each token of a mention belongs to."""
    return {
        token: (entity, mention)
        for entity in entities
        for mention in entity.mentions
        for token in range(mention.start, mention.end)
    }
