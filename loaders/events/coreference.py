"""Coreference: which events a document speaks of again ("the attack", "Sunday's blast").

A definite noun means the nearest event told before of its type that it does not contradict in
place, time, mood, number or participants; what agrees in two of these is the same event in any
words.
After the event coreference of ECB+ (Cybulska & Vossen 2014), which compares the same slots.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from rashomon.loaders.annotations import Event, Passage
from rashomon.loaders.events.arguments import child
from rashomon.loaders.events.scene import Scene
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import lemma
from rashomon.loaders.lexicon import lexicon

# Events of one kind that are looked at, the last ones.
KEPT = 40
# Slots that must agree for an event that nothing points back to.
ENOUGH = 2
PLURAL = {"NNS", "NNPS"}


@dataclass(slots=True)
class _Chain:
    """What is known so far of one event: its first mention and the values of its slots."""

    first: int
    mood: tuple[bool, bool, bool]
    plural: bool | None
    heads: set[str]
    places: set[str] = field(default_factory=set)
    days: set[tuple[date, date]] = field(default_factory=set)
    roles: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    counts: set[str] = field(default_factory=set)

    def take(self, other: "_Chain") -> None:
        """Add what another mention says."""
        self.heads |= other.heads
        self.places |= other.places
        self.days |= other.days
        self.counts |= other.counts
        if self.plural is None:
            self.plural = other.plural
        for role, actors in other.roles.items():
            self.roles[role] |= actors

    def contradicts(self, other: "_Chain") -> bool:
        """Whether a slot that both have differs."""
        numbers = self.plural is not None and other.plural is not None
        return (
            self.mood != other.mood
            or (numbers and self.plural != other.plural)
            or bool(self.places and other.places and not _within(self.places, other.places))
            or bool(self.days and other.days and not _meet(self.days, other.days))
            or any(_differ(r, self.roles.get(r, set()), a) for r, a in other.roles.items())
        )

    def agreements(self, other: "_Chain") -> int:
        """In how many slots both have the same value; 0 where neither is place or day."""
        scene = _within(self.places, other.places) + bool(self.days & other.days)
        return scene and (
            scene
            + any(self.roles.get(role, set()) & actors for role, actors in other.roles.items())
            + bool(self.counts & other.counts)
        )


class Coreference:
    """Links the events of one document to the first words that speak of them."""

    def __init__(self, scene: Scene) -> None:
        """Times and figures are those of the scene's document."""
        listed = lexicon("events_words")["coreference"]
        self.scene, self.doc = scene, scene.doc
        self.families: dict[str, str] = {t: f[0] for f in listed["families"] for t in f}
        self.definite = frozenset(listed["definite"])

    def linked(self, found: Iterable[tuple[Trigger, Event]]) -> tuple[Event, ...]:
        """The events in their order, each with `same`: the index of its first mention."""
        chains: dict[str, list[_Chain]] = defaultdict(list)
        events = []
        for index, (trigger, event) in enumerate(found):
            known = chains[self.families.get(event.type, event.type)]
            mention = self._mention(index, trigger, event)
            chain = self._chain(known[-KEPT:], mention, self._points_back(trigger))
            if chain is None:
                known.append(mention)
            else:
                chain.take(mention)
                # The nearest is what is spoken of next.
                known.remove(chain)
                known.append(chain)
            events.append(replace(event, same=None if chain is None else chain.first))
        return tuple(events)

    def _chain(self, known: list[_Chain], mention: _Chain, back: bool) -> _Chain | None:
        fitting = [chain for chain in reversed(known) if not chain.contradicts(mention)]
        if not back:
            enough = (c for c in fitting if c.agreements(mention) >= ENOUGH)
            return next(enough, None)
        alike = (c for c in fitting if c.heads & mention.heads)
        return next(alike, fitting[0] if fitting else None)

    def _points_back(self, trigger: Trigger) -> bool:
        """Whether it is a noun after "the" or "this", or after the day on which it happened."""
        noun = trigger.head
        if trigger.verbal:
            return False
        if any(t.lower_ in self.definite for t in child(noun, "det")):
            return not child(noun, "relcl")
        return any(t.ent_type_ == "DATE" for t in child(noun, "poss"))

    def _mention(self, index: int, trigger: Trigger, event: Event) -> _Chain:
        mention = _Chain(
            first=index,
            mood=(event.negated, event.planned, event.hypothetical),
            plural=None if trigger.verbal else trigger.head.tag_ in PLURAL,
            heads={lemma(trigger.head)},
        )
        if event.place is not None:
            mention.places.add(self._words(event.place))
        if event.time is not None:
            time = self.doc._.times[event.time]
            if time.earliest is not None and time.latest is not None:
                mention.days.add((time.earliest, time.latest))
        for role, actor in event.participants:
            mention.roles[role].add(actor)
        mention.counts.update(self._words(self.doc._.figures[i].passage) for i in event.figures)
        return mention

    def _words(self, passage: Passage) -> str:
        return self.scene.span(passage).text.lower()


def _differ(role: str, one: set[int], other: set[int]) -> bool:
    # Of those who do it together ("talks with X"), one may be left out.
    few = 1 if role == "participant" else 0
    return min(len(one), len(other)) > few and not one & other


def _within(places: set[str], others: set[str]) -> bool:
    return any(one in other or other in one for one in places for other in others)


def _meet(days: set[tuple[date, date]], others: set[tuple[date, date]]) -> bool:
    return any(a[0] <= b[1] and b[0] <= a[1] for a in days for b in others)
