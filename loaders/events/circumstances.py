"""Circumstances: the place and the time of an event, where its own clause gives them."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import STEPS, child, objects, prepositional
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import Words
from rashomon.loaders.lexicon import lexicon

CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp"}
CALENDAR = {"DATE", "TIME"}
OF = frozenset({"of"})
DIRECT = frozenset({"of", "on", "to"})


def clause(token: Token) -> Token:
    """The verb, or in a headline the word, that heads the token's clause."""
    for _ in range(4 * STEPS):
        verbal = token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES
        if verbal or token.head is token:
            return token
        token = token.head
    return token


def clauses(token: Token) -> Iterator[tuple[Token, int]]:
    """The clauses whose circumstances are the token's too, nearest first, each up to a token.

    A verb coordinated with one before it has what stands before it, and a participle
    ("..., killing 12") has all of its main clause.
    """
    root, end = clause(token), len(token.doc)
    for _ in range(STEPS):
        yield root, end
        if root.dep_ == "conj":
            end = min(end, root.i)
        elif root.dep_ != "advcl" or root.tag_ != "VBG" or child(root, "mark", "nsubj"):
            return
        root = clause(root.head)


class Circumstances:
    """Finds where and when the events of one document took place."""

    def __init__(self, doc: Doc) -> None:
        """Places are the model's; times are those of `doc._.times`."""
        words = lexicon("events_words")["places"]
        self.doc = doc
        self.at = frozenset(words["at"])
        self.motion = frozenset(words["motion"])
        self.moving = frozenset(words["moving"])
        self.objects = frozenset(words["objects"])
        self.striking = frozenset(words["striking"])
        self.opening = frozenset(words["opening"])
        labels = frozenset(words["entities"])
        self.places: dict[int, Span] = {
            token.i: ent for ent in doc.ents if ent.label_ in labels for token in ent
        }
        self.acting: set[int] = set()
        for actor in doc._.actors:
            for mention in actor.mentions:
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                for token in span or ():
                    self.acting.add(token.i)
                    if span is not None and actor.kind in {"State", "Place"}:
                        self.places.setdefault(token.i, span)
        self.kinds = Words.of(["@place", *words["kinds"]])
        self.sentence = [number for number, sent in enumerate(doc.sents) for _ in sent]
        self.prepositions: dict[int, list[Token]] = defaultdict(list)
        for token in doc:
            if token.dep_ == "prep" and token.lower_ in self.at:
                self.prepositions[self.sentence[token.i]].append(token)
        self.times: dict[int, list[tuple[int, Token]]] = defaultdict(list)
        self.dated: set[int] = set()
        for index, time in enumerate(doc._.times):
            span = doc.char_span(time.passage.start, time.passage.end, alignment_mode="expand")
            self.dated.update(token.i for token in span or ())
            if span is not None and time.kind in CALENDAR and not time.value.endswith("_REF"):
                self.times[self.sentence[span.start]].append((index, span.root))

    def place(self, trigger: Trigger) -> Passage | None:
        """The passage of the place's name, by what says so most closely."""
        moving = trigger.sense.type in self.moving
        prepositions = self.at | self.motion if moving else self.at
        own = prepositional(trigger.head, prepositions) + self._direct(trigger)
        for tokens in (own, *self._near(trigger)):
            named = [(abs(t.i - trigger.head.i), name) for t in tokens if (name := self._name(t))]
            if named:
                return min(named)[1]
        return None

    def _near(self, trigger: Trigger) -> Iterator[list[Token]]:
        """What follows a preposition of place in the event's clauses, on verb or arguments."""
        above = {trigger.head.i, *(t.i for t in trigger.head.ancestors)}
        for root, end in clauses(trigger.head):
            yield [
                token
                for preposition in self.prepositions.get(self.sentence[root.i], ())
                if preposition.i < end and clause(preposition) == root
                if preposition.head.i in above or preposition.head.head == root
                for token in child(preposition, "pobj")
            ]
        yield [t for t in child(trigger.head, "compound") if t.i not in self.acting]

    def _direct(self, trigger: Trigger) -> list[Token]:
        """The place that is what is visited, captured, invaded, attacked or struck."""
        head = trigger.head
        if trigger.sense.type in self.striking and head.dep_ == "nsubj":
            return objects(head.head)
        if trigger.sense.type not in self.objects:
            return []
        return objects(head) if trigger.verbal else prepositional(head, DIRECT)

    def _name(self, token: Token) -> Passage | None:
        """The name of a place that the noun is or has: "Homs", "Idlib province", "city of Homs"."""
        if token.i in self.places:
            ent = self.places[token.i]
            return self._trimmed(ent.start, ent.end)
        if token.pos_ == "PROPN" and not {token.i} & (self.dated | self.acting):
            return self._trimmed(min([token, *child(token, "compound")], key=_index).i, token.i + 1)
        kind = token.pos_ == "NOUN" and self.kinds.holds(token)
        for inner in prepositional(token, OF | self.at if kind else self.at):
            if inner.i in self.places or (kind and inner.pos_ == "PROPN"):
                return self._name(inner)
        if not kind:
            return None
        names = [t for t in child(token, "compound", "nmod") if t.pos_ == "PROPN"]
        return self._trimmed(min(names, key=_index).left_edge.i, token.i + 1) if names else None

    def _trimmed(self, start: int, end: int) -> Passage:
        while start < end - 1 and self.doc[start].lower_ in self.opening:
            start += 1
        while end > start + 1 and self.doc[end - 1].tag_ == "POS":
            end -= 1
        return Passage(self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1]))

    def time(self, trigger: Trigger, said_on: int | None) -> int | None:
        """The index of the time in the event's clause, or in the clause it is coordinated with.

        `said_on` is the time at which the statement that reports the event was made.
        """
        here = self.times.get(self.sentence[trigger.head.i], ())
        times = [(i, token) for i, token in here if i != said_on]
        below = [(i, t) for i, t in times if trigger.head.is_ancestor(t)]
        for root, end in clauses(trigger.head):
            found = below or [(i, t) for i, t in times if t.i < end and clause(t) == root]
            if found:
                return min(found, key=lambda pair: abs(pair[1].i - trigger.head.i))[0]
        return None


def _index(token: Token) -> int:
    return int(token.i)
