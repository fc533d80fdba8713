"""Places: where an event took place, by a name in its own clause."""

from collections import defaultdict

from spacy.strings import get_string_id
from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import child, objects, prepositional
from rashomon.loaders.events.reach import Reach, near
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import listed
from rashomon.loaders.lexicon import lexicon

OF = frozenset({"of"})
DIRECT = frozenset({"of", "on", "to"})
AIMED = frozenset({"into", "onto", "on", "toward", "towards"})


class Places:
    """Finds the places of the events of one document."""

    def __init__(self, reach: Reach) -> None:
        """Names of places are those of the scene."""
        words = lexicon("events_words")["places"]
        self.reach, self.scene, self.doc = reach, reach.scene, reach.scene.doc
        self.at = frozenset(words["at"])
        self.moved = self.at | frozenset(words["motion"])
        self.moving = frozenset(words["moving"])
        self.objects = frozenset(words["objects"])
        self.striking = frozenset(words["striking"])
        self.owned = frozenset(words["owned"])
        self.opening = frozenset(words["opening"])
        self.within = OF | self.at
        self.kinds = listed("places", "kinds")
        self.prepositions = self._prepositions()

    def _prepositions(self) -> dict[int, list[Token]]:
        """The prepositions of place in the sentences that have an event."""
        wanted = {get_string_id(word) for word in self.at}
        found: dict[int, list[Token]] = defaultdict(list)
        for i, lower in enumerate(self.doc.to_array(["LOWER"]).tolist()):
            sentence = self.scene.sentence[i]
            if lower in wanted and sentence in self.reach.sentences and self.doc[i].dep_ == "prep":
                found[sentence].append(self.doc[i])
        return found

    def place(self, trigger: Trigger) -> Passage | None:
        """The passage of the place's name, by what says so most closely."""
        moving = trigger.sense.type in self.moving
        prepositions = self.moved if moving else self.at
        tokens = [*prepositional(trigger.head, prepositions), *self._direct(trigger)]
        if found := self._nearest(tokens, trigger):
            return found
        for top, end in self.reach.tops(trigger):
            if found := self._nearest(self._located(trigger, top, end), trigger):
                return found
        owned = trigger.sense.type in self.owned
        relations = ("compound", "nmod", "poss") if owned else ("compound", "nmod")
        before = [t for t in child(trigger.head, *relations) if t.i in self.scene.places]
        if found := self._nearest(before, trigger):
            return found
        places = (self.place(part) for part in self.reach.parts(trigger))
        return next((place for place in places if place is not None), None)

    def _nearest(self, tokens: list[Token], trigger: Trigger) -> Passage | None:
        named = [(abs(t.i - trigger.head.i), name) for t in tokens if (name := self._name(t))]
        return min(named)[1] if named else None

    def _located(self, trigger: Trigger, top: Token, end: int) -> list[Token]:
        """What follows a preposition of place below `top`."""
        return [
            token
            for preposition in near(self.prepositions.get(self.scene.sentence[top.i], []), top)
            if preposition.i < end and self.reach.hangs(preposition, top, trigger.head)
            for token in child(preposition, "pobj")
        ]

    def _direct(self, trigger: Trigger) -> tuple[Token, ...]:
        """The place that is what is visited, captured, invaded, attacked or struck."""
        head = trigger.head
        if trigger.sense.type in self.striking and head.dep_ == "nsubj":
            return objects(head.head)
        if trigger.sense.type not in self.objects:
            return ()
        if trigger.verbal:
            return (*objects(head), *prepositional(head, AIMED))
        return prepositional(head, DIRECT)

    def _name(self, token: Token) -> Passage | None:
        """The name of a place that the noun is or has: "Homs", "Idlib province", "city of Homs"."""
        places = self.scene.places
        if token.i in places:
            return self._trimmed(places[token.i].start, places[token.i].end)
        other = token.i in self.scene.times or token.i in self.scene.actors
        other = other or token.is_sent_start or token.i in self.reach.events
        if token.pos_ == "PROPN" and not other:
            return self._trimmed(min([token, *child(token, "compound")], key=_index).i, token.i + 1)
        kind = token.pos_ == "NOUN" and self.kinds.holds(token)
        # "The capital, Conakry", "the whole of Sudan"
        apposed = child(token, "appos") if kind else []
        for inner in (*apposed, *prepositional(token, self.within if kind else self.at)):
            if inner.i in places or (kind and inner.pos_ == "PROPN"):
                return self._name(inner)
        before = child(token, "compound", "nmod", "poss")
        if not kind:
            return next((self._name(t) for t in before if t.i in places), None)
        names = [t for t in before if t.pos_ == "PROPN" and t.dep_ != "poss"]
        return self._trimmed(min(names, key=_index).left_edge.i, token.i + 1) if names else None

    def _trimmed(self, start: int, end: int) -> Passage:
        while start < end - 1 and self.doc[start].lower_ in self.opening:
            start += 1
        while end > start + 1 and self.doc[end - 1].tag_ == "POS":
            end -= 1
        return Passage(self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1]))


def _index(token: Token) -> int:
    return int(token.i)
