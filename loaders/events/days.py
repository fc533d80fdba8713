"""Days: when an event took place, by a time in its own clause."""

from collections import defaultdict

from spacy.tokens import Token

from rashomon.loaders.events.reach import FAR, Reach
from rashomon.loaders.events.triggers import Trigger

CALENDAR = {"DATE", "TIME"}
# What a clause relates to: "the worst attack since the start of the war in 2011".
RELATING = {"since", "after", "before", "until", "following"}
# A time that only modifies a noun dates that noun: "the noon bell", "Monday's speech".
MODIFYING = {"compound", "poss", "amod", "nmod"}


class Days:
    """Finds the times of the events of one document."""

    def __init__(self, reach: Reach) -> None:
        """Times are those of `doc._.times`."""
        self.reach, self.scene, self.doc = reach, reach.scene, reach.scene.doc
        self.times = self._times()

    def _times(self) -> dict[int, list[tuple[int, Token]]]:
        """The calendar times that date a clause, by sentence, each by its head."""
        found: dict[int, list[tuple[int, Token]]] = defaultdict(list)
        for index, time in enumerate(self.doc._.times):
            span = self.scene.span(time.passage)
            sentence = self.scene.sentence[span.start]
            if sentence not in self.reach.sentences or time.kind not in CALENDAR or time.vague:
                continue
            root = span.root
            if root.dep_ not in MODIFYING or root.head.i in self.reach.events:
                found[sentence].append((index, root))
        return found

    def time(self, trigger: Trigger, said_on: int | None) -> int | None:
        """The index of the time in the event's clause, or in a clause that shares its own.

        `said_on` is the time at which the statement that reports the event was made.
        """
        here = self.times.get(self.scene.sentence[trigger.head.i], ())
        head = trigger.head
        times = [(i, t) for i, t in here if i != said_on and abs(t.i - head.i) < FAR]
        if not times:
            return None
        for top, end in self.reach.tops(trigger):
            found = [(i, t) for i, t in times if t.i < end and self._dates(t, top, head)]
            if found:
                return min(found, key=lambda pair: abs(pair[1].i - head.i))[0]
        parts = (self.time(part, said_on) for part in self.reach.parts(trigger))
        return next((index for index in parts if index is not None), None)

    def _dates(self, time: Token, top: Token, event: Token) -> bool:
        """Whether a time belongs to `top`, not to what it came after or to another noun's story."""
        token = time
        if token == top:
            return True
        while token.head is not token and token.head.dep_ in {"prep", "pobj", "npadvmod"}:
            if token.head.head == top or token.head == top:
                break
            token = token.head
            if token.pos_ in {"NOUN", "PROPN"} and token.head.lower_ in RELATING:
                return False
        return self.reach.hangs(token, top, event)
