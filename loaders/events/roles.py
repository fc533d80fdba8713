"""Roles: who takes part in an event, and on which side."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import (
    child,
    complements,
    objects,
    passive,
    prepositional,
    subjects,
)
from rashomon.loaders.events.carriers import Carriers
from rashomon.loaders.events.referents import Referents
from rashomon.loaders.events.scene import Scene
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.lexicon import lexicon

BY_OR_IN = frozenset({"by", "in", "with"})
BREAKS = {"(", ")", "–", "—", ":", "[", "]"}
Argument = tuple[str, Token]


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part: actors in roles, and in the words of the text who is no actor.

    `figures` are indices of the figures that count them.
    """

    participants: tuple[tuple[str, int], ...]
    phrases: tuple[tuple[str, Passage], ...]
    figures: tuple[int, ...]


class Roles:
    """Finds the participants of the events of one document."""

    def __init__(self, scene: Scene, triggers: list[Trigger]) -> None:
        """`triggers` are all of the document's: one may be the agent of another."""
        words = lexicon("events_words")
        self.scene = scene
        self.referents = Referents(scene)
        self.relations = {name: frozenset(listed) for name, listed in words["relations"].items()}
        self.expressed: dict[str, list[str]] = defaultdict(list)
        for relation, prepositions in self.relations.items():
            for preposition in prepositions:
                self.expressed[preposition].append(relation)
        self.carriers = Carriers(self.relations)
        self.harming = frozenset(words["causes"]["harm"])
        self.armed = frozenset(words["causes"]["by"])
        self.placed = frozenset(words["places"]["owned"])
        self.national = frozenset(words["arms"]["national"])
        self.events = {trigger.head.i: trigger for trigger in triggers}

    def parties(self, trigger: Trigger) -> Parties:
        """Who takes part in the event, in text order, each once."""
        actors: dict[tuple[str, int], None] = {}
        phrases: dict[tuple[str, Passage], None] = {}
        figures: dict[int, None] = {}
        found = sorted(self._arguments(trigger), key=lambda pair: pair[1].i)
        for role, token in found:
            means = self.referents.of(token)
            for index in means:
                # Nobody does it to himself unless the words say so.
                again = ("agent", index) in actors and role == "patient"
                if not again or token.i in self.scene.actors:
                    actors.setdefault((role, index))
            if token.pos_ in {"NOUN", "NUM", "PROPN"}:
                span = self._span(token)
                figures.update({f: None for i in span if (f := self._figure(i)) is not None})
                if not means and token.i not in self.events:
                    phrases.setdefault((role, self._passage(span)))
        if not trigger.verbal and trigger.sense.type in self.national:
            adjectives = child(trigger.head, "amod", "compound")
            for index in self.referents.nationals(adjectives):
                actors.setdefault(("agent", index))
        for index in self._behind(trigger, [token for _, token in found]):
            actors.setdefault(("agent", index))
        return Parties(tuple(actors), tuple(phrases), tuple(figures))

    def _figure(self, token: int) -> int | None:
        return self.scene.figures.get(token)

    def _span(self, token: Token) -> range:
        """The noun's phrase up to the noun, after what a bracket or dash closes."""
        start = token.left_edge.i
        breaks = [i for i in range(start, token.i) if self.scene.doc[i].text in BREAKS]
        return range(max([start, *(i + 1 for i in breaks)]), token.i + 1)

    def _passage(self, span: range) -> Passage:
        first, last = self.scene.doc[span.start], self.scene.doc[span.stop - 1]
        return Passage(first.idx, last.idx + len(last))

    def _arguments(self, trigger: Trigger) -> Iterator[Argument]:
        frame = trigger.sense.frame
        relations = self._verb(trigger) if trigger.verbal else self._noun(trigger)
        for relation, token in relations:
            inside = trigger.start <= token.i < trigger.end
            known = inside or token.i in self.scene.times or token.i in self.scene.datelines
            if relation in frame and not known:
                yield frame[relation], token

    def _verb(self, trigger: Trigger) -> Iterator[Argument]:
        verb, frame = trigger.head, trigger.sense.frame
        acted, actors = objects(verb), subjects(verb)
        # Headlines drop the auxiliary: "12 arrested in Lima".
        own = verb.tag_ in {"VBN", "VBD"} and child(verb, "nsubj") and not child(verb, "aux")
        reduced = own and frame.get("possessive") == "patient" and not acted
        for token in actors:
            yield ("object" if reduced else "subject"), token
        for token in acted:
            yield "object", token
        for relation, token in self._prepositional(verb):
            # "Fired on the crowd", but "arrested him at a checkpoint"
            aimed = trigger.sense.type in self.armed and not child(verb, "dobj")
            if relation not in {"on", "toward", "of"} or (aimed and relation != "of"):
                yield relation, token

    def _noun(self, trigger: Trigger) -> Iterator[Argument]:
        noun = trigger.head
        placed = trigger.sense.type in self.placed
        for token in child(noun, "poss"):
            if not (placed and token.i in self.scene.places):
                yield "possessive", token
        for token in child(noun, "amod", "compound", "nmod"):
            if token.i in self.scene.actors:
                yield "adjective", token
        yield from (pair for pair in self._prepositional(noun) if pair[0] != "toward")
        yield from self.carriers.arguments(noun)

    def _prepositional(self, head: Token) -> Iterator[Argument]:
        for preposition in child(head, "prep", "agent"):
            for relation in self.expressed.get(preposition.lower_, ()):
                for token in complements(preposition):
                    yield relation, token

    def _behind(self, trigger: Trigger, found: list[Token]) -> list[int]:
        """The agents of the attack that does the harm: "the raid killed two", "died in a raid"."""
        if trigger.sense.type not in self.harming or not trigger.verbal:
            return []
        causes = [*found, *prepositional(trigger.head, BY_OR_IN)]
        if not passive(trigger.head):
            causes += subjects(trigger.head)
        return [
            index
            for token in causes
            for cause in [self.events.get(token.i)]
            if cause is not None and cause.sense.type in self.armed and not cause.verbal
            for role, taker in self._arguments(cause)
            if role == "agent"
            for index in self.referents.of(taker)
        ]
