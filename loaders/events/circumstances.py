"""Circumstances: the place and the time of an event, where its own clause gives them."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import STEPS, child, objects, prepositional
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.lexicon import lexicon

CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp"}
CALENDAR = {"DATE", "TIME"}
FAR = 10_000


def clause(token: Token) -> Token:
    """The verb, or in a headline the word, that heads the token's clause."""
    for _ in range(4 * STEPS):
        verbal = token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES
        if verbal or token.head is token:
            return token
        token = token.head
    return token


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
        self.opening = frozenset(words["opening"])
        labels = frozenset(words["entities"])
        self.places: dict[int, Span] = {
            token.i: ent for ent in doc.ents if ent.label_ in labels for token in ent
        }
        self.times: list[tuple[int, Token]] = []
        for index, time in enumerate(doc._.times):
            span = doc.char_span(time.passage.start, time.passage.end, alignment_mode="expand")
            if span is not None and time.kind in CALENDAR and not time.value.endswith("_REF"):
                self.times.append((index, span.root))

    def place(self, trigger: Trigger) -> Passage | None:
        """The passage of the place's name, by what says so most closely."""
        moving = trigger.sense.type in self.moving
        prepositions = self.at | self.motion if moving else self.at
        own = prepositional(trigger.head, prepositions) + self._direct(trigger)
        for token in own:
            if token.i in self.places:
                return self._name(token)
        near = [t for t in self._near(trigger) if t.i in self.places]
        if not near:
            return None
        return self._name(min(near, key=lambda token: abs(token.i - trigger.head.i)))

    def _near(self, trigger: Trigger) -> Iterator[Token]:
        """What follows a preposition of place in the event's clause, on its verb or arguments."""
        root = clause(trigger.head)
        above = {trigger.head.i, root.i, *(t.i for t in trigger.head.ancestors)}
        for preposition in root.sent:
            if preposition.dep_ != "prep" or preposition.lower_ not in self.at:
                continue
            holder = preposition.head
            if clause(preposition) == root and (holder.i in above or holder.head == root):
                yield from child(preposition, "pobj")
        if "adjective" not in trigger.sense.frame:
            yield from child(trigger.head, "compound")

    def _direct(self, trigger: Trigger) -> list[Token]:
        """The place that is what is visited, captured, invaded or attacked."""
        if trigger.sense.type not in self.objects:
            return []
        if trigger.verbal:
            return objects(trigger.head)
        return prepositional(trigger.head, frozenset({"of", "on", "to"}))

    def _name(self, token: Token) -> Passage:
        ent = self.places[token.i]
        start, end = ent.start, ent.end
        while start < end - 1 and self.doc[start].lower_ in self.opening:
            start += 1
        while end > start + 1 and self.doc[end - 1].tag_ == "POS":
            end -= 1
        return Passage(self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1]))

    def time(self, trigger: Trigger, said_on: int | None) -> int | None:
        """The index of the time in the event's clause, or in the clause it is coordinated with.

        `said_on` is the time at which the statement that reports the event was made.
        """
        times = [(i, token) for i, token in self.times if i != said_on]
        below = [(i, t) for i, t in times if trigger.head.is_ancestor(t)]
        root = clause(trigger.head)
        for _ in range(STEPS):
            found = below or [(i, t) for i, t in times if clause(t) == root]
            if found:
                return min(found, key=lambda pair: abs(pair[1].i - trigger.head.i))[0]
            if root.dep_ != "conj":
                return None
            before = root.i
            root = clause(root.head)
            times = [(i, t) for i, t in times if t.i < before]
        return None
