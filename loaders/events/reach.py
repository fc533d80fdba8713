"""Reach: which words of a sentence speak of one event, and which of another."""

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.loaders.events.arguments import STEPS, prepositional
from rashomon.loaders.events.clauses import CLAUSES, clauses, twins
from rashomon.loaders.events.scene import Scene
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import listed

# Tokens between an event and what belongs to it, and how many candidates are looked at anyway.
FAR, FEW = 80, 40
# Before an event in which another one happened.
WITHIN = frozenset({"in", "during", "at", "by", "after"})


def _part(noun: Token, event: Token, top: Token) -> bool:
    """Whether an event of a noun goes with the clause: "killed in a raid", "broke up a protest"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ in WITHIN and noun.head.head in (event, top)
    return noun.dep_ in {"dobj", "nsubjpass", "nsubj"} and noun.head in (event, top)


def near(tokens: list[Token], event: Token) -> list[Token]:
    """Of tokens in their order those within reach of an event, however long its sentence."""
    if len(tokens) <= FEW:
        return tokens
    first = bisect_left(tokens, event.i - FAR, key=lambda token: token.i)
    return tokens[first : bisect_left(tokens, event.i + FAR, key=lambda token: token.i)]


class Reach:
    """Tells for the events of one document what belongs to each."""

    def __init__(self, scene: Scene, triggers: list[Trigger]) -> None:
        """`triggers` are all of the document's events."""
        self.scene = scene
        self.events = {trigger.head.i: trigger for trigger in triggers}
        self.sentences = {scene.sentence[i] for i in self.events}
        self.telling = [listed("verbs", name) for name in ("light", "occurring", "attesting")]

    def tops(self, trigger: Trigger) -> Iterator[tuple[Token, int]]:
        """The event and the heads of its clauses, nearest first, each up to a token."""
        noun, end = trigger.head, len(self.scene.doc)
        yield noun, end
        if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
            # "A flare-up of fighting in Libya"
            yield noun.head.head, end
        if self._shares(trigger):
            yield from clauses(trigger.head)

    def _shares(self, trigger: Trigger) -> bool:
        """Whether the clause says where and when its event happened, not what was done about it.

        "Clashes broke out on Monday" and "killed in clashes on Monday", but not "condemned the
        clashes on Monday".
        """
        noun = trigger.head
        if trigger.verbal:
            return True
        while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
            noun = noun.head
        if noun.dep_ in {"ROOT", "nsubj", "attr"}:
            return True
        verb = noun.head
        if noun.dep_ == "pobj" and noun.head.lower_ in WITHIN:
            verb = noun.head.head
        elif noun.dep_ not in {"dobj", "nsubjpass"}:
            return False
        return verb.i in self.events or any(words.holds(verb) for words in self.telling)

    def hangs(self, word: Token, top: Token, event: Token) -> bool:
        """Whether it belongs to `top`, not to another event or another clause below it."""
        token = word.head
        for _ in range(STEPS):
            if token in (top, event):
                return True
            relative = token.dep_ in {"relcl", "acl"} and token.head == event
            clausal = token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSES and not relative
            other = token.i in self.events and not _part(token, event, top)
            if clausal or other or token.head is token:
                return False
            token = token.head
        return False

    def parts(self, trigger: Trigger) -> list[Trigger]:
        """The events with which it happened: "killed, and 12 wounded, in clashes that erupted"."""
        if not trigger.verbal:
            return []
        found = [*prepositional(trigger.head, WITHIN), *twins(trigger.head)]
        return [self.events[t.i] for t in found if t.i in self.events]
