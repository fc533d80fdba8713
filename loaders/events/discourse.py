"""Discourse: a word of two senses has in one document the sense that its clear uses have.

One sense per discourse (Gale, Church & Yarowsky 1992): where nurses "go on strike", "the strike
spread" speaks of no missiles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.loaders.events.senses import Sense, senses
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import lemma


def consistent(doc: Doc, triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers, each uncertain one in the sense of the sure ones of the same word."""
    found = list(triggers)
    sure: dict[str, Counter[str]] = defaultdict(Counter)
    if any(trigger.sense.unsure for trigger in found):
        for trigger in found:
            if not trigger.sense.unsure:
                for token in doc[trigger.start : trigger.end]:
                    sure[lemma(token)][trigger.sense.type] += 1
    for trigger in found:
        sense = _sense(trigger, sure) if trigger.sense.unsure else None
        yield trigger if sense is None else replace(trigger, sense=sense)


def _sense(trigger: Trigger, sure: dict[str, Counter[str]]) -> Sense | None:
    word = lemma(trigger.head)
    listed = senses().verbs if trigger.verbal else senses().nouns
    types = {sense.type: sense for sense in reversed(listed.get(word, []))}
    for type_, _ in sure[word].most_common():
        if type_ in types:
            return types[type_]
    return None
