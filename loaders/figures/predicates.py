"""The measure that the predicate after a figure gives it: "12 people in two towns were killed"."""

from dataclasses import replace
from typing import Final, Literal

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.measures import (
    AFTER,
    GATHERINGS,
    STAGING,
    STATES,
    VERBS,
    Phrase,
    Verb,
)
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_CLAUSE = lexicon("figures")["clause"]
BE, HAVE = frozenset(_CLAUSE["be"]), frozenset(_CLAUSE["have"])
PASSED = frozenset({*_CLAUSE["auxiliaries"], *_CLAUSE["linking"]})
REPORTED = frozenset(_CLAUSE["reported"])
RELATIVE, NOMINATIVE = frozenset(_CLAUSE["relative"]), frozenset(_CLAUSE["nominative"])
# A relative clause after these is about a part: "50 men including guards who were killed".
INCLUSION = frozenset(lexicon("figures")["part"]["openers"])
STOPS = frozenset(_CLAUSE["stops"])
DASHES = frozenset({"–", "—", "-", "--"})
# What follows an active verb: the beginning of its object.
OBJECT_TAGS = ("DT", "PRP", "JJ", "NN", "CD")
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Words to look ahead for the predicate, and for the end of a parenthesis.
REACH, PARENTHESIS = 32, 16
# Words from a verb to the gathering that it stages.
OBJECT = 7
CONTINUE: Final = "continue"


def predicate_measure(words: Words, counted: Counted) -> Measure | None:
    """The measure of the first predicate after the noun phrase, if that is one of the lexicon.

    A predicate of which the figure is the agent ("12 gunmen killed") ends the search.
    """
    return _Predicate(words, counted).measure()


def predicate_at(words: Words, counted: Counted, start: int) -> Measure | None:
    """The measure of the predicate that begins with word `start`, far from its noun phrase."""
    return _Predicate(words, replace(counted, end=start)).measure()


def adjacent_measure(words: Words, counted: Counted) -> Measure | None:
    """The measure of a state or participle right after the noun phrase: "12 dead"."""
    return _Predicate(words, counted).adjacent()


class _Predicate:
    """A walk from the noun phrase to its predicate."""

    def __init__(self, words: Words, counted: Counted) -> None:
        self.words = words
        self.head = counted.head
        self.i = self.start = counted.end
        self.limit = min(words.past[max(counted.end - 1, 0)], counted.end + REACH)
        self.passive = self.perfect = self.relative = self.inside = False

    def adjacent(self) -> Measure | None:
        """The measure of the very next word, if it is a state or an objectless participle."""
        if self.i >= self.limit or self.words.timed[self.i]:
            return None
        word = self.words.lower[self.i]
        if word in {"feared", "reported", "confirmed", "presumed"} or word in {"people", "others"}:
            self.i += 1
            word = self.words.at(self.i)
        verb = VERBS.get(word)
        if verb is not None and verb.form.participle:
            return self._verb(verb)
        return STATES.get(word)

    def measure(self) -> Measure | None:
        """The measure of the main predicate; of a relative clause only where that has none."""
        aside: Measure | None = None
        while self.i < self.limit:
            found = self._step()
            if found is None:
                break
            if found == CONTINUE:
                continue
            if not self._aside():
                return found
            aside = aside or found
            self.relative = self.passive = self.perfect = False
            self.i += 1
        return aside

    def _aside(self) -> bool:
        """Whether the word is of a relative clause, whole or reduced: "12 men fleeing the fire"."""
        return self.relative or (self.words.tag[self.i] == "VBG" and not self.passive)

    def _step(self) -> Measure | Literal["continue"] | None:
        """Read one word: a measure, on to the next word, or None at the end of the clause."""
        words, word = self.words, self.words.lower[self.i]
        if words.timed[self.i] or self._compound():
            self.i += 1
        elif word in {",", "("} or (word in DASHES and not self._hyphen()):
            return CONTINUE if self._leap(word) else None
        elif word in STOPS:
            return None
        elif self._other_member():
            self.i += 2
        elif found := self._phrase(word) or self._staged(word) or self._state(word):
            return found
        elif word in VERBS and not self._noun():
            return self._verb(VERBS[word])
        elif not self._passes(word):
            return None
        return CONTINUE

    def _passes(self, word: str) -> bool:
        """Go over a word that is no evidence; False at the end of the clause."""
        tag = self.words.tag[self.i]
        self.i += 1
        if word in BE:
            self.passive = True
        elif word in HAVE:
            self.perfect = True
        elif word in INCLUSION:
            self.inside = True
        elif word in RELATIVE:
            if self.inside or (word == "which" and self.i > self.start + 1):
                return False
            self.relative = True
        elif tag == "PRP" and word in NOMINATIVE:
            return self._contact()
        elif self._leaves(word, tag):
            return False
        elif word not in PASSED and (tag in FINITE_TAGS or (tag == "VBN" and self._finite())):
            if not self.relative:
                return False
            self.relative = self.passive = self.perfect = False
        return True

    def _leaves(self, word: str, tag: str) -> bool:
        """Whether another clause begins: "said" by a speaker, what things lead to."""
        return (word in REPORTED and not self.passive) or (tag == "VBG" and self._thing())

    def _contact(self) -> bool:
        """Over the opening of a clause without a pronoun of its own: "900 people it says died"."""
        opens = self.i == self.start + 1
        self.i += 1
        return opens

    def _finite(self) -> bool:
        return self.passive or self.perfect

    def _noun(self) -> bool:
        """Whether a form that may be a noun is one: "since the protests began"."""
        return self.words.tag[self.i].startswith("NN") and self.i > self.start

    def _compound(self) -> bool:
        """Whether the word ends a hyphenated one: "rebel-held"."""
        return self.words.at(self.i - 1) == "-" and self.words.joined(self.i - 1)

    def _hyphen(self) -> bool:
        """Whether the dash is part of a word."""
        return self.words.joined(self.i) and self.words.joined(self.i - 1)

    def _other_member(self) -> bool:
        """Whether another figure with a state of its own begins: "six dead and 22 injured"."""
        return self.words.tag[self.i] == "CD" and self.words.at(self.i + 1) in STATES

    def _leap(self, mark: str) -> bool:
        """Over a parenthesis, or into the next member of a list; False where the clause ends."""
        words, i = self.words, self.i
        following = words.at(i + 1)
        if following and (following[0].isdigit() or following in PASSED | BE | HAVE | RELATIVE):
            self.i += 1
            return True
        closing = {",": {","}, "(": {")"}}.get(mark, DASHES)
        for j in range(i + 1, min(i + PARENTHESIS, self.limit)):
            if words.lower[j] in closing and self._resumes(j + 1):
                self.i = j + 1
                return True
        return False

    def _resumes(self, j: int) -> bool:
        word = self.words.at(j)
        verb = VERBS.get(word)
        tag = self.words.tag_at(j)
        finite = (tag in FINITE_TAGS and verb is None) or (verb is not None and tag == "VBN")
        return finite or word in BE | HAVE | PASSED or (verb is not None and not verb.patient)

    def _phrase(self, word: str) -> Measure | None:
        for phrase in AFTER.get(word, ()):
            held = phrase.form is not None or not self._thing()
            if held and self._fits(phrase) and self._matches(phrase):
                return phrase.measure
        return None

    def _staged(self, word: str) -> Measure | None:
        """ "Are staging the biggest strike of the year"."""
        passive = self.passive and word in STAGING and STAGING[word].participle
        if word not in STAGING or passive or self._thing():
            return None
        for j in range(self.i + 1, min(self.i + OBJECT, self.limit)):
            tag = self.words.tag[j]
            if tag.startswith("NN") and self.words.lower[j] in GATHERINGS:
                return "Attending"
            if tag in FINITE_TAGS or tag == "IN" or self.words.lower[j] in STOPS:
                return None
        return None

    def _fits(self, phrase: Phrase) -> bool:
        form = phrase.form
        if form is None or not phrase.patient:
            return True
        active = self.perfect or self._has_object(len(phrase.rest))
        return form.participle and (self.passive or not active)

    def _matches(self, phrase: Phrase) -> bool:
        at = self.i + 1
        said = self.words.lower[at : at + len(phrase.rest)]
        return len(said) == len(phrase.rest) and all(
            wanted in {"*", word} for wanted, word in zip(phrase.rest, said, strict=True)
        )

    def _state(self, word: str) -> Measure | None:
        if word not in STATES or (word in VERBS and not self.passive):
            return None
        return STATES[word]

    def _verb(self, verb: Verb) -> Measure | None:
        if (verb.persons and self._thing()) or (verb.impersonal and not self.passive):
            return None
        if not verb.patient:
            if verb.measure == "Attending" and self._thing():
                return None
            return None if self.passive and verb.form.participle else verb.measure
        if not verb.form.participle:
            return None
        if self.passive:
            return verb.measure
        return None if self.perfect or self._has_object() else verb.measure

    def _thing(self) -> bool:
        return self.head is not None and not is_person(self.words, self.head)

    def _has_object(self, skipped: int = 0) -> bool:
        """Whether the verb is active: an object follows that is no member of a list."""
        words, j = self.words, self.i + 1 + skipped
        if j >= self.limit or words.timed[j] or words.lower[j] in STATES:
            return False
        if words.tag[j] == "CD":
            return self.head is not None
        return words.tag[j].startswith(OBJECT_TAGS)
