"""Unnamed sources: "activists", "a witness on the ground", new actors where they speak."""

from rashomon.loaders.actors.appositions import Holders
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.describing import Describing
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.gender import title_gender
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import ActorKind
from rashomon.loaders.lexicon import lexicon

# Nobody in particular: "people say".
VAGUE = {"people"}
OPENING = {"a", "an", "the", ",", "“", '"'}
# Dependencies in which a noun tells of somebody, not what somebody is.
INTRODUCING = {"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "ROOT"}


class Unnamed:
    """Makes actors of the phrases that describe a source without naming it."""

    def __init__(
        self, words: Words, entities: list[Entity], phrases: Describing, holders: Holders
    ) -> None:
        """New actors go to `entities`, their tokens to `holders`."""
        self.words = words
        self.entities = entities
        self.phrases = phrases
        self.holders = holders
        self.bodies = words_of("actors_descriptions", "bodies")
        self.indefinite = words_of("actors_descriptions", "indefinite")
        self.texts = frozenset(lexicon("groups")["texts"]["nouns"])
        humans = lexicon("actors_descriptions")["humans"]
        states = words_of("actors_descriptions", "states")
        self.impersonal = self.bodies | self.texts | states | {*humans["impersonal"]}
        self._latent: dict[int, Entity] = {}
        # Bare plurals of the same words stay one actor.
        self._plural = {
            mention.key: entity
            for entity in entities
            if entity.plural and not entity.named
            for mention in entity.mentions
        }

    def entity(self, head: int, span: tuple[int, int]) -> Entity | None:
        """The actor of a describing phrase, by its head; its name is the whole phrase."""
        words = self.words
        told = words.lower[head] in self.indefinite
        if not told and words.pos[head] not in {"NOUN", "PROPN", "ADJ"}:
            return None
        mention = self._mention(head)
        if mention.text.lower() in VAGUE:
            return None
        entity = self._plural.get(mention.key) if mention.plural else None
        if entity is None:
            entity = Entity(
                mention.kind, named=False, plural=mention.plural, name=self._name(head, span)
            )
            self.entities.append(entity)
            if mention.plural:
                self._plural[mention.key] = entity
        entity.add(mention)
        for token in range(mention.start, mention.end):
            self.holders.setdefault(token, (entity, mention))
        return entity

    def introduces(self, head: int) -> bool:
        """Whether a noun brings somebody new in: "a woman", "residents", not "was a nurse"."""
        words, lemma = self.words, self.words.lemma[head]
        if head in self.holders or words.dep[head] not in INTRODUCING or not can_speak(lemma):
            return False
        if lemma in self.impersonal:
            return False
        determiners = {words.lower[i] for i in words.children[head] if words.dep[i] == "det"}
        plural = words.tag[head] == "NNS" and not determiners
        return plural or bool(determiners & {"a", "an", "one", "another"})

    def latent(self, head: int) -> Entity:
        """Somebody who is an actor only if a pronoun or description speaks for them later."""
        mention = self._mention(head)
        entity = Entity(mention.kind, named=False, plural=mention.plural, name=mention.text)
        entity.gender = title_gender([self.words.lemma[head]])
        entity.add(mention)
        self._latent[id(entity)] = entity
        return entity

    def admit(self, entity: Entity) -> None:
        """Make an actor of somebody who was brought in before and is found to speak."""
        if self._latent.pop(id(entity), None) is not None:
            self.entities.append(entity)
            [mention] = entity.mentions
            for token in range(mention.start, mention.end):
                self.holders.setdefault(token, (entity, mention))
            if mention.plural:
                self._plural.setdefault(mention.key, entity)

    def member(self, head: int, span: tuple[int, int], whole: Entity | None) -> Entity:
        """Somebody new of a group: "one of them", named by the group that it stands for."""
        words = self.words
        mention = Mention(head, head + 1, head, "Person", words.text[head], named=False)
        name = self._name(head, span)
        of_them = name.lower().split()[-1] in {"them", "us"}
        if of_them and whole is not None:
            told = whole.names[0] if whole.named else f"the {whole.mentions[0].text.lower()}"
            name = " ".join([*name.split()[:-1], told])
        entity = Entity("Person", named=False, name=name)
        self.entities.append(entity)
        entity.add(mention)
        self.holders.setdefault(head, (entity, mention))
        return entity

    def _mention(self, head: int) -> Mention:
        group = self.phrases.at(head)
        kind = self._kind(head, group)
        start = self._start(head, group.start)
        plural = group.plural or (kind == "Group" and self.words.lower[head] in self.indefinite)
        text = self.words.phrase(start, head + 1)
        return Mention(start, head + 1, head, kind, text, group.key, named=False, plural=plural)

    def _start(self, head: int, start: int) -> int:
        """A body belongs to its owner: "Trump's campaign"; a person does not: "Trump's" lawyer."""
        words = self.words
        if words.lemma[head] in self.bodies:
            for child in words.children[head]:
                if words.dep[child] == "poss" and child in self.holders:
                    return self.holders[child][1].start
        return start

    def _kind(self, head: int, mention: Mention) -> ActorKind:
        words = self.words
        if words.lemma[head] in words_of("actors_descriptions", "states"):
            return "State"
        if words.lemma[head] in self.bodies and not mention.plural:
            return "Organization"
        if words.lemma[head] in self.texts or words.lower[head] in self.indefinite - {"one"}:
            return "Group"
        body = words.lemma[head] in self.impersonal and mention.kind == "Person"
        return "Organization" if body else mention.kind

    def _name(self, head: int, span: tuple[int, int]) -> str:
        words = self.words
        start, end = span if span[0] <= head < span[1] else (head, head + 1)
        while start < head and words.lower[start] in OPENING:
            start += 1
        while end - 1 > head and (
            words.pos[end - 1] == "PUNCT" or words.lower[end - 1] in {"who", "which", "that"}
        ):
            end -= 1
        return words.phrase(start, end)
