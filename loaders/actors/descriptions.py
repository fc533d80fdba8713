"""Definite descriptions: "the group", "the minister", "the 45-year-old" as actors told before."""

from rashomon.loaders.actors import sorts
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.gender import title_gender
from rashomon.loaders.actors.salience import Salience
from rashomon.loaders.actors.words import Words

# What ends the head of a role: "minister of health".
LINKS = {"of", "for", "in", "at", "to", "on", "from", "with"}


class Descriptions:
    """Finds the entity that a definite noun phrase stands for."""

    def __init__(self, words: Words, salience: Salience, home: Entity | None) -> None:
        """Descriptions in `words`; `home` is the state that "the government" means."""
        self.words = words
        self.salience = salience
        self.home = home
        self.bodies = words_of("actors_descriptions", "bodies")
        self.people = words_of("actors_descriptions", "people")
        self.states = words_of("actors_descriptions", "states")
        self.distinct = words_of("actors_descriptions", "distinct")
        self.telling = sorts.telling()

    def entity(self, head: int) -> Entity | None:
        """The entity that the definite phrase with this head means, None where none is told."""
        words = self.words
        lemma = words.lemma[head]
        plural = words.tag[head] in {"NNS", "NNPS"}
        called = self._called(head, lemma, plural)
        if called is not None:
            return called
        if lemma in self.states and (not plural or lemma == "authority"):
            if self._elsewhere(head):
                return None
            return None if self._beside(head, self.home) else self.home
        if plural:
            return None
        if lemma in self.bodies:
            return self._body(head)
        aged = any(words.lower[i] == "old" for i in words.children[head])
        return self._person(head, lemma) if aged or lemma in self.people else None

    def _elsewhere(self, head: int) -> bool:
        """Whether a name or an adjective tells it from the home state's: "the Gaza government"."""
        words = self.words
        named = any(words.pos[i] == "PROPN" and i < head for i in words.children[head])
        return named or bool(self._modifiers(head) & self.distinct)

    def _beside(self, head: int, entity: Entity | None) -> bool:
        """Whether the entity is named as the object of what the described one does."""
        words = self.words
        named = {m.head for m in entity.mentions} if entity is not None else set()
        return any(child in named for child in words.children[words.head[head]] if child > head)

    def _modifiers(self, head: int) -> set[str]:
        words = self.words
        return {
            words.lower[i]
            for i in words.children[head]
            if i < head and words.dep[i] in {"amod", "compound", "nmod"}
        }

    def _called(self, head: int, lemma: str, plural: bool) -> Entity | None:
        """The most salient entity that the text has called by this noun."""
        modifiers = self._modifiers(head)

        def fit(entity: Entity) -> float:
            if plural != entity.plural and entity.kind != "Organization":
                return 0.0
            if entity.kind == "State":
                return 0.0
            heads = {lemma, self.words.lower[head]}
            for role in entity.roles:
                said = _said(role)
                # "The observatory" is not "the observatory director".
                titled = said[: next((i for i, w in enumerate(said) if w in LINKS), len(said))]
                if titled and titled[-1] in heads and modifiers <= {*said}:
                    return 1.0
            for name in entity.names:
                said = _said(name)
                if heads & {*said} and modifiers <= {*said}:
                    return 1.0
            return 0.0

        ranked = self.salience.ranked(head, fit, distant=True)
        return ranked[0][0] if ranked else None

    def _body(self, head: int) -> Entity | None:
        """The most salient named body that "the group" or "the rights group" can be."""
        words, lemma = self.words, self.words.lemma[head]
        if not self._whole(head):
            return None
        modifiers = self._modifiers(head)
        if modifiers & self.distinct:
            return None
        # What it is in, and praise, tell nothing of the sort: "the London-based rights group".
        field = {
            words.lower[i]
            for i in words.children[head]
            if i < head and (words.dep[i] in {"compound", "nmod"} or words.lower[i] in self.telling)
        }

        def fit(entity: Entity) -> float:
            body = entity.kind == "Organization" or (entity.kind == "Group" and entity.named)
            if not body or (modifiers and not entity.named):
                return 0.0
            return sorts.fit(lemma, field, entity)

        ranked = self.salience.ranked(head, fit)
        return ranked[0][0] if ranked else None

    def _whole(self, head: int) -> bool:
        """Whether nothing but "the" and adjectives say which: not "its party", "the group of"."""
        words = self.words
        for child in words.children[head]:
            owned = words.dep[child] in {"poss", "nummod"} or words.lower[child] == "of"
            told = words.dep[child] in {"relcl", "acl"} and words.text[child - 1] != ","
            if owned or told:
                return False
        return True

    def _person(self, head: int, lemma: str) -> Entity | None:
        gender = title_gender([lemma])

        def fit(entity: Entity) -> float:
            if entity.kind != "Person" or entity.plural:
                return 0.0
            return 1.0 if gender is None or entity.gender in {None, gender} else 0.0

        ranked = self.salience.ranked(head, fit)
        return ranked[0][0] if ranked else None


def _said(phrase: str) -> list[str]:
    return phrase.lower().replace("’s", " ").replace("-", " ").split()
