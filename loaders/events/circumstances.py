"""Circumstances: the place and the time of an event, where its own clause gives them."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.events.arguments import STEPS, child, objects, prepositional
from rashomon.loaders.events.scene import Scene
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import listed
from rashomon.loaders.lexicon import lexicon

CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp"}
CALENDAR = {"DATE", "TIME"}
OF = frozenset({"of"})
DIRECT = frozenset({"of", "on", "to"})
# Clauses of the same time and place: "two were killed when police stormed it".
MEANWHILE = {"when", "as", "while"}
# Before an event in which another one happened.
WITHIN = {"in", "during", "at", "by", "after"}
# A time that only modifies a noun dates that noun: "the noon bell", "Monday's speech".
MODIFYING = {"compound", "poss", "amod", "nmod"}


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

    A verb coordinated with one before it has what stands before it, a participle ("..., killing
    12") has all of its main clause, and clauses with "when" and their main clauses share theirs.
    """
    first = root = clause(token)
    end = len(token.doc)
    for _ in range(STEPS):
        yield root, end
        if root.dep_ == "conj":
            end = min(end, root.i)
        elif root.dep_ != "advcl" or not (_participle(root) or _meanwhile(root)):
            break
        root = clause(root.head)
    for below in child(first, "advcl"):
        if _meanwhile(below):
            yield below, len(token.doc)


def _participle(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not child(verb, "mark", "nsubj")


def _meanwhile(verb: Token) -> bool:
    return any(t.lower_ in MEANWHILE for t in child(verb, "advmod", "mark"))


def _part(noun: Token, event: Token, top: Token) -> bool:
    """Whether an event of a noun goes with the clause: "killed in a raid", "broke up a protest"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ in WITHIN and noun.head.head in (event, top)
    return noun.dep_ in {"dobj", "nsubjpass", "nsubj"} and noun.head in (event, top)


class Circumstances:
    """Finds where and when the events of one document took place."""

    def __init__(self, scene: Scene, triggers: list[Trigger]) -> None:
        """Places are the model's; times are those of `doc._.times`."""
        words = lexicon("events_words")["places"]
        self.scene, self.doc = scene, scene.doc
        self.events = {trigger.head.i for trigger in triggers}
        self.at = frozenset(words["at"])
        self.motion = frozenset(words["motion"])
        self.moving = frozenset(words["moving"])
        self.objects = frozenset(words["objects"])
        self.striking = frozenset(words["striking"])
        self.opening = frozenset(words["opening"])
        self.kinds = listed("places", "kinds")
        self.telling = [listed("verbs", name) for name in ("light", "occurring", "attesting")]
        self.eventful = {scene.sentence[i] for i in self.events}
        self.prepositions = self._prepositions()
        self.times = self._times()

    def _prepositions(self) -> dict[int, list[Token]]:
        """The prepositions of place in the sentences that have an event."""
        strings = self.doc.vocab.strings
        wanted = {strings.add(word) for word in self.at}
        found: dict[int, list[Token]] = defaultdict(list)
        for i, lower in enumerate(self.doc.to_array(["LOWER"]).tolist()):
            sentence = self.scene.sentence[i]
            if lower in wanted and sentence in self.eventful and self.doc[i].dep_ == "prep":
                found[sentence].append(self.doc[i])
        return found

    def _times(self) -> dict[int, list[tuple[int, Token]]]:
        """The calendar times that date a clause, by sentence, each by its head."""
        found: dict[int, list[tuple[int, Token]]] = defaultdict(list)
        for index, time in enumerate(self.doc._.times):
            span = self.scene.span(time.passage)
            sentence = self.scene.sentence[span.start]
            if sentence not in self.eventful or time.kind not in CALENDAR or time.vague:
                continue
            root = span.root
            if root.dep_ not in MODIFYING or root.head.i in self.events:
                found[sentence].append((index, root))
        return found

    def place(self, trigger: Trigger) -> Passage | None:
        """The passage of the place's name, by what says so most closely."""
        moving = trigger.sense.type in self.moving
        prepositions = self.at | self.motion if moving else self.at
        own = [*prepositional(trigger.head, prepositions), *self._direct(trigger)]
        for tokens in (own, *self._near(trigger)):
            named = [(abs(t.i - trigger.head.i), name) for t in tokens if (name := self._name(t))]
            if named:
                return min(named)[1]
        return None

    def _near(self, trigger: Trigger) -> Iterator[list[Token]]:
        """What follows a preposition of place below the event, or in one of its clauses."""
        yield self._located(trigger, trigger.head, len(self.doc))
        for root, end in clauses(trigger.head) if self._shares(trigger) else ():
            yield self._located(trigger, root, end)
        yield [t for t in child(trigger.head, "compound") if t.i in self.scene.places]

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

    def _located(self, trigger: Trigger, top: Token, end: int) -> list[Token]:
        return [
            token
            for preposition in self.prepositions.get(self.scene.sentence[top.i], ())
            if preposition.i < end and self._hangs(preposition, top, trigger.head)
            for token in child(preposition, "pobj")
        ]

    def _hangs(self, preposition: Token, top: Token, event: Token) -> bool:
        """Whether it belongs to `top`, not to another event or another clause below it."""
        token = preposition.head
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

    def _direct(self, trigger: Trigger) -> tuple[Token, ...]:
        """The place that is what is visited, captured, invaded, attacked or struck."""
        head = trigger.head
        if trigger.sense.type in self.striking and head.dep_ == "nsubj":
            return objects(head.head)
        if trigger.sense.type not in self.objects:
            return ()
        return objects(head) if trigger.verbal else prepositional(head, DIRECT)

    def _name(self, token: Token) -> Passage | None:
        """The name of a place that the noun is or has: "Homs", "Idlib province", "city of Homs"."""
        places = self.scene.places
        if token.i in places:
            return self._trimmed(places[token.i].start, places[token.i].end)
        other = token.i in self.scene.times or token.i in self.scene.actors
        if token.pos_ == "PROPN" and not other:
            return self._trimmed(min([token, *child(token, "compound")], key=_index).i, token.i + 1)
        kind = token.pos_ == "NOUN" and self.kinds.holds(token)
        for inner in prepositional(token, OF | self.at if kind else self.at):
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

    def time(self, trigger: Trigger, said_on: int | None) -> int | None:
        """The index of the time in the event's clause, or in a clause that shares its own.

        `said_on` is the time at which the statement that reports the event was made.
        """
        here = self.times.get(self.scene.sentence[trigger.head.i], ())
        times = [(i, token) for i, token in here if i != said_on]
        below = [(i, t) for i, t in times if trigger.head.is_ancestor(t)]
        if below:
            return min(below, key=lambda pair: abs(pair[1].i - trigger.head.i))[0]
        for root, end in clauses(trigger.head) if times and self._shares(trigger) else ():
            found = [(i, t) for i, t in times if t.i < end and clause(t) == root]
            if found:
                return min(found, key=lambda pair: abs(pair[1].i - trigger.head.i))[0]
        return None


def _index(token: Token) -> int:
    return int(token.i)
