"""Referents: which actors a noun, name or pronoun means."""

from collections.abc import Iterable

from spacy.tokens import Token

from rashomon.loaders.actors.countries import namings
from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import child, prepositional
from rashomon.loaders.events.reported import innermost
from rashomon.loaders.events.scene import Scene
from rashomon.loaders.events.words import listed
from rashomon.loaders.lexicon import lexicon

PART = frozenset({"of", "from", "among"})
OWNING = ("poss", "compound", "amod", "nmod")


class Referents:
    """Finds the actors that the words of one document mean."""

    def __init__(self, scene: Scene) -> None:
        """Pronouns and descriptions mean what `doc._.referents` says."""
        words = lexicon("events_words")
        self.scene = scene
        self.statements = scene.doc._.statements
        self.known: dict[Passage, tuple[int, ...]] = scene.doc._.referents or {}
        self.speaker = frozenset(words["speaker"]["pronouns"])
        self.parts, self.arms = listed("quantities", "lemmas"), listed("arms", "lemmas")
        self.forces = listed("arms", "forces")

    def of(self, token: Token) -> tuple[int, ...]:
        """Indices of the actors that the head of a phrase stands for; none where it is no actor."""
        names = [token, *(t for t in child(token, "appos"))]
        if token.dep_ in {"compound", "nmod"}:
            # "Ousted leader Maria Lopez": the parser may take the name for the head.
            names.append(token.head)
        for name in names:
            if name.i in self.scene.actors:
                return (self.scene.actors[name.i],)
        here = Passage(token.idx, token.idx + len(token))
        said = self._speakers(here) if token.lower_ in self.speaker else ()
        meant = self.known.get(here, ())
        if token.lower_ == "it" and not self._agentive(meant, here):
            return ()
        return said or meant or self._through(token)

    def _agentive(self, meant: tuple[int, ...], here: Passage) -> bool:
        """Whether "it" is a body, or a state that speaks of itself; else it may be anything."""
        actors = self.scene.doc._.actors
        speaking = self._speakers(here)
        return all(actors[index].kind != "State" or index in speaking for index in meant)

    def _through(self, token: Token) -> tuple[int, ...]:
        """Those whose part or arms the noun names: "members of X", "its forces"."""
        if token.pos_ == "NUM" or self.parts.holds(token):
            return self._all(prepositional(token, PART))
        if not self.arms.holds(token):
            return ()
        owners = child(token, *OWNING)
        return self._all(owners) or (self.nationals(owners) if self.forces.holds(token) else ())

    def nationals(self, adjectives: Iterable[Token]) -> tuple[int, ...]:
        """The states of the document that adjectives are of: "Russian warplanes"."""
        named = (namings().get(t.text) for t in adjectives)
        found = [self.scene.states.get(n.country) for n in named if n and n.form == "adjective"]
        return tuple(index for index in found if index is not None)

    def _all(self, tokens: Iterable[Token]) -> tuple[int, ...]:
        """Who the tokens name, or as pronouns mean, without looking further down."""
        found: list[int] = []
        for token in tokens:
            here = Passage(token.idx, token.idx + len(token))
            named = self.scene.actors.get(token.i)
            found += self.known.get(here, ()) if named is None else (named,)
        return tuple(dict.fromkeys(found))

    def _speakers(self, here: Passage) -> tuple[int, ...]:
        """Who says "I" or "we": the speakers of the statement that the word stands in."""
        statement = innermost(self.statements, here)
        if statement is None:
            return ()
        speakers: tuple[int, ...] = self.statements[statement].speakers
        return speakers
