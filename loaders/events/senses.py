"""Senses: which words report which type of event, and what must hold of their arguments."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from rashomon.loaders.events.arguments import child, children, objects, prepositional, subjects
from rashomon.loaders.events.words import Words, lemma
from rashomon.loaders.lexicon import lexicon

ON = frozenset({"of", "on", "against", "with"})
BY = frozenset({"by"})
CONDITIONS = ("object", "object_modified", "subject", "with", "modified", "under", "forms")
REFUSALS = ("not_object", "not_subject", "not_with", "without", "not_modified", "not_under")


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a verb, noun or phrase: an event type, a frame, and its conditions.

    `frame` maps relations ("subject", "of", "on") to roles ("agent", "patient", "participant");
    `needs` and `refuses` hold the sets of words that a kind of neighbour must, or must not, be in.
    `unsure` is the sense of a word that has another where nothing beside it tells which.
    """

    type: str
    frame: dict[str, str]
    needs: dict[str, Words]
    refuses: dict[str, Words]
    unsure: bool = False

    def fits(self, token: Token, verbal: bool) -> bool:
        """Whether the conditions hold of the token that heads the trigger."""
        return all(
            words.any(_neighbours(token, name, verbal)) for name, words in self.needs.items()
        ) and not any(
            words.any(_neighbours(token, name, verbal)) for name, words in self.refuses.items()
        )


def _neighbours(token: Token, name: str, verbal: bool) -> Sequence[Token]:
    if name == "object":
        return objects(token) if verbal else _holders(token)
    if name == "subject":
        return subjects(token) if verbal else [*prepositional(token, BY), *_doers(token)]
    if name == "object_modified":
        return [m for t in (objects(token) if verbal else _holders(token)) for m in _modifiers(t)]
    return NEIGHBOURS[name](token)


def _beside(token: Token) -> list[Token]:
    marks = [mark for clause in child(token, "ccomp", "acl") for mark in child(clause, "mark")]
    return [*children(token), *marks]


def _itself(token: Token) -> list[Token]:
    return [token]


def below(token: Token) -> list[Token]:
    """What hangs on the token, and on its prepositions and complements."""
    return [
        t
        for c in children(token)
        for t in ((c, *children(c)) if c.dep_ in {"prep", "oprd", "dative", "agent"} else (c,))
    ]


def above(token: Token) -> list[Token]:
    """What governs the token, across prepositions and coordination."""
    found = []
    for _ in range(4):
        if token.head is token:
            break
        coordinated = token.dep_ == "conj"
        token = token.head
        found.append(token)
        if token.pos_ != "ADP" and not coordinated:
            break
    return found


def _holders(noun: Token) -> list[Token]:
    possessors = [t for t in child(noun, "poss") if t.tag_ != "PRP$"]
    # "Renewed her attacks on him": the parser may hang the preposition on the verb.
    apart = prepositional(noun.head, ON) if noun.dep_ == "dobj" else []
    return [*possessors, *prepositional(noun, ON), *apart, *child(noun, "compound")]


def _doers(noun: Token) -> Sequence[Token]:
    verb = noun.head
    return subjects(verb) if noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" else []


def _modifiers(noun: Token) -> list[Token]:
    return [t for c in child(noun, "compound", "amod", "poss", "nmod") for t in (c, *children(c))]


# What each condition looks at, but for the arguments.
NEIGHBOURS: dict[str, Callable[[Token], list[Token]]] = {
    "with": below,
    "without": _beside,
    "modified": _modifiers,
    "under": above,
    "forms": _itself,
}


@dataclass(frozen=True, slots=True)
class Senses:
    """All senses, by the lemma of the verb or noun, and by the first word of the phrase."""

    verbs: dict[str, list[Sense]]
    nouns: dict[str, list[Sense]]
    phrases: dict[str, list[tuple[tuple[str, ...], Sense]]]

    def of(self, token: Token, verbal: bool) -> Sense | None:
        """The first sense of the token that fits."""
        known = self.verbs if verbal else self.nouns
        # A gerund has the verb's lemma: "shelling".
        listed = known.get(lemma(token)) or known.get(token.lower_) or []
        return next((sense for sense in listed if sense.fits(token, verbal)), None)


@cache
def senses() -> Senses:
    """The senses of the lexicon, phrases longest first."""
    frames: dict[str, dict[str, str]] = lexicon("events_words")["frames"]
    found = Senses(defaultdict(list), defaultdict(list), defaultdict(list))
    for entry in lexicon("events")["sense"]:
        sense = _sense(entry, frames[entry["frame"]])
        for verb in entry.get("verbs", ()):
            found.verbs[verb].append(sense)
        for noun in entry.get("nouns", ()):
            found.nouns[noun].append(sense)
        for phrase in entry.get("phrases", ()):
            words = tuple(phrase.split())
            found.phrases[words[0]].append((words, sense))
    for listed in found.phrases.values():
        listed.sort(key=lambda item: -len(item[0]))
    return found


def _sense(entry: dict[str, Any], frame: dict[str, str]) -> Sense:
    return Sense(
        type=entry["type"],
        frame=frame,
        needs={name: Words.of(entry[name]) for name in CONDITIONS if name in entry},
        refuses={
            name.removeprefix("not_"): Words.of(entry[name]) for name in REFUSALS if name in entry
        },
        unsure=entry.get("unsure", False),
    )
