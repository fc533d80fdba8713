"""Modality: whether an event happened, was planned, or is merely supposed."""

from typing import Any

from spacy.tokens import Token

from rashomon.loaders.events.arguments import child, children, objects, subjects
from rashomon.loaders.events.clauses import clause
from rashomon.loaders.events.scope import carriers, governors, known, nouns_above, phrasal
from rashomon.loaders.events.senses import above
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import Words
from rashomon.loaders.lexicon import lexicon


class Modality:
    """Reads the signs round a trigger."""

    def __init__(self) -> None:
        """Read the lexicon."""
        listed: dict[str, dict[str, Any]] = lexicon("events_words")
        self.words = {
            (mood, name): Words.of(words)
            for mood in ("negated", "planned", "hypothetical")
            for name, words in listed[mood].items()
        }

    def negated(self, trigger: Trigger) -> bool:
        """Whether the text says that it did not happen."""
        head = trigger.head
        beside = self.words["negated", "beside"]
        if any(beside.any(children(carrier)) for carrier in [head, *carriers(trigger)]):
            return True
        takers = [*subjects(head), *objects(head)] if trigger.verbal else []
        takers += [t for verb in governors(trigger.head) for t in child(verb, "nsubj")]
        nobody = self.words["negated", "subjects"]
        if any(nobody.holds(t) or t.left_edge.lower_ == "no" for t in takers):
            return True
        return any(
            self._undone(t, trigger) for t in [*governors(trigger.head), *nouns_above(trigger)]
        )

    def _undone(self, governor: Token, trigger: Trigger) -> bool:
        """Whether a governor says that it did not happen: "foiled", "no reports of"."""
        words = self.words
        if child(governor, "neg"):
            return words["negated", "permitting"].holds(governor)
        if words["negated", "governing"].holds(governor):
            return True
        if phrasal(governor) in words["negated", "phrasal"].lemmas:
            return True
        if words["negated", "evidence"].holds(governor):
            return any(t.lower_ == "no" for t in child(governor, "det"))
        weak = words["negated", "weak"].holds(governor)
        return weak and not (trigger.verbal or known(trigger.head))

    def planned(self, trigger: Trigger) -> bool:
        """Whether it is announced, called for or threatened."""
        return self._ahead(trigger, "planned")

    def hypothetical(self, trigger: Trigger) -> bool:
        """Whether it is supposed or possible only."""
        marks = self.words["hypothetical", "marks"]
        clauses = [trigger.head, *carriers(trigger)]
        if any(marks.any(child(c, "mark", "advmod", "prep")) for c in clauses):
            return True
        if self._in_condition(trigger):
            return True
        return self._ahead(trigger, "hypothetical")

    def _in_condition(self, trigger: Trigger) -> bool:
        """Whether the noun is new in a clause with "if": "if they allow an inquiry"."""
        noun, conditions = trigger.head, self.words["hypothetical", "conditions"]
        if trigger.verbal or known(noun):
            return False
        return conditions.any(child(clause(noun), "mark"))

    def _ahead(self, trigger: Trigger, mood: str) -> bool:
        modals = self.words[mood, "modals"]
        if any(modals.any(child(c, "aux")) for c in [trigger.head, *carriers(trigger)]):
            return True
        modifiers = child(trigger.head, "amod", "advmod", "compound")
        if self.words[mood, "beside"].any(modifiers):
            return True
        governing, put_off = self.words[mood, "governing"], self.words[mood, "phrasal"].lemmas
        if any(phrasal(t) in put_off for t in governors(trigger.head)):
            return True
        if trigger.verbal:
            return governing.any(governors(trigger.head))
        called = self.words[mood, "nouns"].any(nouns_above(trigger))
        called = called or (mood == "planned" and self._called_for(trigger.head))
        return called or governing.any(governors(trigger.head)[1:])

    def _called_for(self, noun: Token) -> bool:
        if noun.dep_ != "pobj" or noun.head.lower_ != "for":
            return False
        return self.words["planned", "calling"].any(above(noun))
