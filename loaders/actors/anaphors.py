"""Anaphors: pronouns and descriptions that stand for an actor without naming a source."""

from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.pronouns import pronouns
from rashomon.loaders.actors.resolution import Resolution
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import Passage

# Where a noun may name who takes part in something.
TAKING_PART = {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "appos"}


class Anaphors:
    """Collects whom they mean while a document is read; `found` has the entities by passage."""

    def __init__(self, words: Words, resolution: Resolution) -> None:
        """Ask `resolution`, which knows who is in mind where the reading stands."""
        self.words = words
        self.resolution = resolution
        self.third, self.plural = pronouns("third"), pronouns("plural")
        self.found: dict[Passage, list[Entity]] = {}

    def note(self, token: int) -> Entity | None:
        """Whom the token means where it is an anaphor."""
        meant = self._meant(token)
        if meant is not None:
            self.found[self.words.passage(token, token + 1)] = [meant]
        return meant

    def _meant(self, token: int) -> Entity | None:
        words, lower = self.words, self.words.lower[token]
        if words.pos[token] == "PRON" and lower in self.third:
            meant = self.resolution.salience.pronoun(token)
            # People in the plural are seldom one person unless they speak.
            alone = meant is not None and meant.kind == "Person" and not meant.plural
            return None if alone and lower in self.plural else meant
        described = words.pos[token] == "NOUN" and words.dep[token] in TAKING_PART
        return self.resolution.nouns.described(token) if described else None
