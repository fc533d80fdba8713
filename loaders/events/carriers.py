"""Carriers: the verbs and nouns through which somebody takes part in what a noun reports."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from rashomon.loaders.events.arguments import child, objects, passive, prepositional, subjects
from rashomon.loaders.events.words import listed

# Prepositions between a carrier and its event: "engaged in talks", "carry out an attack".
THROUGH = {"in", "out", "into", "to", "on"}
# Clauses deep in a relative one: "the attack which media said was carried out by X".
DEEP = 3
Argument = tuple[str, Token]


class Carriers:
    """Finds the arguments of a noun that stand with its light verb, accuser or owner."""

    def __init__(self, relations: Mapping[str, frozenset[str]]) -> None:
        """`relations` are the prepositions by the relation that they express."""
        self.relations = relations
        self.denying = listed("negated", "denying")
        self.light, self.sharing = listed("verbs", "light"), listed("verbs", "sharing")
        self.suffering = listed("verbs", "suffering")
        self.blaming, self.owning = listed("verbs", "blaming"), listed("verbs", "owning")

    def arguments(self, noun: Token) -> Iterator[Argument]:
        """Pairs of relation ("doer", "sufferer" or a preposition's) and token."""
        yield from self._below(noun)
        while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
            noun = noun.head.head
        while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
            noun = noun.head
        governor = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of", "behind", "over"}:
            yield from self._blamed(governor, noun.head.lower_)
            return
        if governor.pos_ not in {"VERB", "AUX"}:
            return
        if noun.dep_ in {"nsubj", "nsubjpass"}:
            # "Fighting broke out between A and B", "talks were held with C"
            for relation in ("between", "with") if self.light.holds(governor) else ("between",):
                for token in prepositional(governor, self.relations[relation]):
                    yield relation, token
        if noun.dep_ in {"dobj", "nsubjpass"} or (
            noun.dep_ == "pobj" and noun.head.lower_ in THROUGH
        ):
            yield from self._done(noun, governor)

    def _done(self, noun: Token, verb: Token) -> Iterator[Argument]:
        """Who has the event done, or suffers it: "Iran launched an attack", "he faces trial"."""
        if self.suffering.holds(verb) and not passive(verb):
            yield from (("sufferer", token) for token in subjects(verb))
        elif self.sharing.holds(verb):
            yield from (("sharer", token) for token in subjects(verb))
            yield from self._others(verb)
        elif self.light.holds(verb) and not child(verb, "oprd"):
            # "Is engaged in talks" has who talks for its subject all the same.
            takers = objects(verb) if noun.dep_ == "pobj" and passive(verb) else subjects(verb)
            yield from (("doer", token) for token in takers)
            yield from self._others(verb)

    def _others(self, verb: Token) -> Iterator[Argument]:
        """Whom the carrier's prepositions name: "imposed by Canada on Belarus"."""
        for relation in ("on", "against", "with", "between"):
            for token in prepositional(verb, self.relations[relation]):
                yield relation, token

    def _below(self, noun: Token) -> Iterator[Argument]:
        """Participles and relative clauses: "the attack launched by X", "talks involving Y"."""
        for clause in child(noun, "acl", "relcl"):
            verb = clause
            for _ in range(DEEP):
                inner = child(verb, "ccomp", "xcomp")
                if self.light.holds(verb) or not inner:
                    break
                verb = inner[0]
            if verb.lemma_ == "involve" and not passive(verb):
                yield from (("with", token) for token in objects(verb))
            elif self.light.holds(verb):
                takers = subjects(verb)
                yield from (("doer", token) for token in takers if token != noun)
                yield from self._others(verb)

    def _blamed(self, governor: Token, preposition: str) -> Iterator[Argument]:
        """Whose deed it is said to be: "blamed X for", "accused X of", "X was behind"."""
        owned = self.owning.holds(governor) and governor.pos_ in {"NOUN", "ADJ"}
        if owned or (preposition == "behind" and governor.pos_ == "AUX"):
            # "X claimed responsibility for it", "X is responsible for it", "X was behind it"
            head = governor.head if owned else governor
            denied = child(head, "neg") or self.denying.any([head, head.head])
            if head.pos_ in {"VERB", "AUX"} and not denied:
                yield from (("doer", token) for token in subjects(head))
        elif self.blaming.holds(governor):
            yield from (("doer", token) for token in objects(governor))
