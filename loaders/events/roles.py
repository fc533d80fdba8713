"""Roles: which actors take part in an event, and on which side."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import child, objects, passive, prepositional, subjects
from rashomon.loaders.events.reported import innermost
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import Words
from rashomon.loaders.lexicon import lexicon

OF = frozenset({"of"})
Argument = tuple[str, Token]


class Roles:
    """Finds the participants of the events of one document."""

    def __init__(self, doc: Doc) -> None:
        """The actors are those of `doc._.actors`, and what pronouns mean `doc._.referents`."""
        self.doc = doc
        self.actors: dict[int, int] = {}
        for index, actor in enumerate(doc._.actors):
            for mention in actor.mentions:
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                for token in span or ():
                    self.actors.setdefault(token.i, index)
        words = lexicon("events_words")
        self.relations = {name: frozenset(listed) for name, listed in words["relations"].items()}
        self.light = Words.of(words["verbs"]["light"])
        self.suffering = Words.of(words["verbs"]["suffering"])
        self.speaker = frozenset(words["speaker"]["pronouns"])
        self.quantities = Words.of(words["quantities"]["lemmas"])

    def participants(self, trigger: Trigger) -> tuple[tuple[str, int], ...]:
        """Pairs of role and index of actor, in text order, each once."""
        found: dict[tuple[str, int], None] = {}
        for role, token in sorted(self._arguments(trigger), key=lambda pair: pair[1].i):
            for index in self.actors_of(token):
                found.setdefault((role, index))
        return tuple(found)

    def _arguments(self, trigger: Trigger) -> Iterator[Argument]:
        frame = trigger.sense.frame
        relations = self._verb(trigger) if trigger.verbal else self._noun(trigger)
        for relation, token in relations:
            if relation in frame:
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
        yield from self._prepositional(trigger)

    def _noun(self, trigger: Trigger) -> Iterator[Argument]:
        noun = trigger.head
        for token in child(noun, "poss"):
            yield "possessive", token
        for token in child(noun, "amod", "compound", "nmod"):
            if token.i in self.actors:
                yield "adjective", token
        yield from self._prepositional(trigger)
        yield from self._governor(trigger)
        for verb in child(noun, "acl", "relcl"):
            if self.light.holds(verb) and passive(verb):
                yield from (("doer", token) for token in subjects(verb))

    def _prepositional(self, trigger: Trigger) -> Iterator[Argument]:
        for relation, prepositions in self.relations.items():
            for token in prepositional(trigger.head, prepositions):
                yield relation, token

    def _governor(self, trigger: Trigger) -> Iterator[Argument]:
        """Who has the event done, or suffers it: "Iran launched an attack", "he faces trial"."""
        noun = trigger.head
        while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head is not noun.head:
            noun = noun.head.head
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ in {"nsubj", "nsubjpass"}:
            # "Fighting broke out between A and B", "talks were held with C"
            for relation in ("between", "with") if self.light.holds(verb) else ("between",):
                for token in prepositional(verb, self.relations[relation]):
                    yield relation, token
        if noun.dep_ not in {"dobj", "nsubjpass", "pobj"} or verb.pos_ not in {"VERB", "AUX"}:
            return
        if noun.dep_ == "pobj" and noun.head.lower_ not in {"in", "out", "into", "to", "on"}:
            return
        if self.suffering.holds(verb) and not passive(verb):
            yield from (("sufferer", token) for token in subjects(verb))
        elif self.light.holds(verb):
            # "Is engaged in talks" has who talks for its subject all the same.
            takers = objects(verb) if noun.dep_ == "pobj" and passive(verb) else subjects(verb)
            yield from (("doer", token) for token in takers)

    def actors_of(self, token: Token) -> tuple[int, ...]:
        """The actors that a noun, name or pronoun means."""
        if token.i in self.actors:
            return (self.actors[token.i],)
        for name in child(token, "appos", "compound", "nmod"):
            if name.dep_ == "appos" and name.i in self.actors:
                return (self.actors[name.i],)
        if token.pos_ == "NUM" or self.quantities.holds(token):
            parts = prepositional(token, OF)
            return tuple(self.actors[t.i] for t in parts if t.i in self.actors)
        here = Passage(token.idx, token.idx + len(token))
        if token.lower_ in self.speaker:
            statement = innermost(self.doc._.statements, here)
            return () if statement is None else self.doc._.statements[statement].speakers
        referents: dict[Passage, tuple[int, ...]] = self.doc._.referents or {}
        return referents.get(here, ())
