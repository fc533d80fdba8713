"""Modality: whether an event happened, was planned, or is merely supposed."""

from typing import Any

from spacy.tokens import Token

from rashomon.loaders.events.arguments import STEPS, child, children, objects, subjects
from rashomon.loaders.events.clauses import clause
from rashomon.loaders.events.memory import remembered
from rashomon.loaders.events.senses import above
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import Words, lemma
from rashomon.loaders.lexicon import lexicon

# Dependencies through which a governor has the event in its scope.
SCOPES = {"xcomp", "pcomp", "dobj", "attr", "nsubjpass", "acomp", "prep"}

# Determiners of what is known to have happened.
KNOWN = {"the", "this", "that", "these", "those"}

# Prepositions that leave a noun in the scope of what is before them; "off" parses as one.
TRANSPARENT = {"of", "against", "from", "off", "out"}


class Modality:
    """Reads the signs round a trigger."""

    def __init__(self) -> None:
        """Read the lexicon."""
        listed: dict[str, dict[str, Any]] = lexicon("events_words")
        self.light = Words.of(listed["verbs"]["light"])
        self.occurring = Words.of(listed["verbs"]["occurring"])
        self.words = {
            (mood, name): Words.of(words)
            for mood in ("negated", "planned", "hypothetical")
            for name, words in listed[mood].items()
        }

    def negated(self, trigger: Trigger) -> bool:
        """Whether the text says that it did not happen."""
        head = trigger.head
        carriers = [head, *self._carrier(trigger)]
        beside = self.words["negated", "beside"]
        if any(beside.any(children(carrier)) for carrier in carriers):
            return True
        takers = [*subjects(head), *objects(head)] if trigger.verbal else []
        takers += [t for verb in governors(trigger.head) for t in child(verb, "nsubj")]
        nobody = self.words["negated", "subjects"]
        if any(nobody.holds(t) or t.left_edge.lower_ == "no" for t in takers):
            return True
        governing, phrasal = self.words["negated", "governing"], self.words["negated", "phrasal"]
        return any(
            (governing.holds(t) or _phrasal(t) in phrasal.lemmas) and not child(t, "neg")
            for t in [*governors(trigger.head), *self._noun_above(trigger)]
        )

    def planned(self, trigger: Trigger) -> bool:
        """Whether it is announced, called for or threatened."""
        return self._ahead(trigger, "planned")

    def hypothetical(self, trigger: Trigger) -> bool:
        """Whether it is supposed or possible only."""
        marks = self.words["hypothetical", "marks"]
        clauses = [trigger.head, *self._carrier(trigger)]
        if any(marks.any(child(c, "mark", "advmod", "prep")) for c in clauses):
            return True
        if self._in_condition(trigger):
            return True
        return self._ahead(trigger, "hypothetical")

    def _in_condition(self, trigger: Trigger) -> bool:
        """Whether the noun is new in a clause with "if": "if they allow an inquiry"."""
        noun, conditions = trigger.head, self.words["hypothetical", "conditions"]
        if (
            trigger.verbal
            or child(noun, "poss")
            or any(t.lower_ in KNOWN for t in child(noun, "det"))
        ):
            return False
        return conditions.any(child(clause(noun), "mark"))

    def _ahead(self, trigger: Trigger, mood: str) -> bool:
        modals = self.words[mood, "modals"]
        if any(modals.any(child(c, "aux")) for c in [trigger.head, *self._carrier(trigger)]):
            return True
        modifiers = child(trigger.head, "amod", "advmod", "compound")
        if self.words[mood, "beside"].any(modifiers):
            return True
        governing, phrasal = self.words[mood, "governing"], self.words[mood, "phrasal"].lemmas
        if any(_phrasal(t) in phrasal for t in governors(trigger.head)):
            return True
        if trigger.verbal:
            return governing.any(governors(trigger.head))
        called = self.words[mood, "nouns"].any(self._noun_above(trigger))
        called = called or (mood == "planned" and self._called_for(trigger.head))
        return called or governing.any(governors(trigger.head)[1:])

    def _noun_above(self, trigger: Trigger) -> list[Token]:
        """What governs a noun: the verb it is the object of, or what is "for" or "of" it."""
        noun = trigger.head
        if trigger.verbal or noun.dep_ in {"nsubj", "compound"}:
            return []
        if noun.dep_ == "pobj" and noun.head.lower_ not in TRANSPARENT:
            return [noun.head]
        return above(noun)

    def _called_for(self, noun: Token) -> bool:
        if noun.dep_ != "pobj" or noun.head.lower_ != "for":
            return False
        return self.words["planned", "calling"].any(above(noun))

    def _carrier(self, trigger: Trigger) -> list[Token]:
        """The verb whose negation or modal is the event's own: "did not hold talks"."""
        head = trigger.head
        if trigger.verbal:
            # Coordinated verbs share the auxiliaries of the first.
            bare = head.dep_ == "conj" and not child(head, "aux", "auxpass", "nsubj", "nsubjpass")
            return [head.head] if bare and head.head.pos_ in {"VERB", "AUX"} else []
        noun = head
        while noun.dep_ in {"conj", "pobj"} and noun.head is not noun and noun.head.pos_ != "VERB":
            noun = noun.head
        verb = noun.head
        if verb is noun or verb.pos_ not in {"VERB", "AUX"}:
            return []
        occurring = self.occurring.holds(verb)
        if noun.dep_ == "nsubj":
            return [verb] if occurring else []
        done = noun.dep_ in {"dobj", "nsubjpass"} and self.light.holds(verb)
        return [verb] if done or noun.dep_ == "attr" or occurring else []


@remembered
def governors(event: Token) -> tuple[Token, ...]:
    """The words in whose scope the event stands, nearest first."""
    found: list[Token] = []
    token = event
    for _ in range(STEPS):
        dep = token.dep_
        if dep in {"conj", "amod"}:
            token = token.head
            continue
        infinitive = dep in {"acl", "advcl", "ccomp"} and child(token, "aux")
        # "Demanded that he resign"
        bare = dep == "ccomp" and token.tag_ == "VB" and not infinitive
        scoped = dep in SCOPES or bare or any(t.lower_ == "to" for t in infinitive or ())
        if not scoped:
            break
        token = token.head
        found.append(token)
    return tuple(found)


def _phrasal(verb: Token) -> str:
    """A verb with its particle: "call off"."""
    return " ".join([lemma(verb), *(t.lower_ for t in child(verb, "prt", "prep")[:1])])
