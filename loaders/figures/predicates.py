"""The measure that the predicate after a figure gives it: "12 people in two towns were killed"."""

from dataclasses import replace
from typing import Final, Literal

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted
from rashomon.loaders.figures.matching import FINITE_TAGS, STOPS, Matching
from rashomon.loaders.figures.measures import STATES, VERBS
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_CLAUSE = lexicon("figures")["clause"]
BE, HAVE = frozenset(_CLAUSE["be"]), frozenset(_CLAUSE["have"])
PASSED = frozenset({*_CLAUSE["auxiliaries"], *_CLAUSE["linking"]})
REPORTED = frozenset(_CLAUSE["reported"])
RELATIVE, NOMINATIVE = frozenset(_CLAUSE["relative"]), frozenset(_CLAUSE["nominative"])
# A relative clause after these is about a part: "50 men including guards who were killed".
INCLUSION = frozenset(lexicon("figures")["part"]["openers"])
DASHES = frozenset({"–", "—", "-", "--"})
OPENERS = RELATIVE | frozenset(_CLAUSE["subordinators"])
# Tags at which the clause of a participle ends before any main verb.
BREAKS = frozenset({",", ":", ".", "CC", "CD", "VBG", "TO", "WDT", "WP"})
# Words to look ahead for the end of a parenthesis.
PARENTHESIS = 16
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


def fate(words: Words, counted: Counted) -> Measure | None:
    """What became of those that a participle tells of: "12 people wounded in a raid died"."""
    i = counted.end
    verb = VERBS.get(words.at(i))
    if verb is None or words.tag_at(i) not in {"VBN", "VBD"}:
        return None
    for j in range(i + 1, min(i + PARENTHESIS, words.past[i])):
        if words.tag[j] in FINITE_TAGS:
            return predicate_at(words, counted, j)
        if words.tag[j] in BREAKS or words.lower[j] in OPENERS:
            return None
    return None


class _Predicate(Matching):
    """A walk from the noun phrase to its predicate."""

    def adjacent(self) -> Measure | None:
        """The measure of the very next word, if it is a state or an objectless participle."""
        if self.words.tag_at(self.i) == "RB" and self.words.at(self.i).endswith("ly"):
            self.i += 1
        if self.i >= self.limit or self.words.timed[self.i]:
            return None
        word = self.words.lower[self.i]
        if word in {"feared", "reported", "confirmed", "presumed"} or word in {"people", "others"}:
            self.i += 1
            word = self.words.at(self.i)
        verb = VERBS.get(word)
        if verb is not None and verb.form.participle:
            return self._phrase(word) or self._verb(verb)
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
            self.after_aside = True
            self.relative = self.passive = self.perfect = False
            self.i += 1
        return aside

    def _aside(self) -> bool:
        """Whether the word is of a relative clause, whole or reduced: "12 men fleeing the fire"."""
        doing = self.words.tag[self.i] == "VBG" and self.words.lower[self.i] not in STATES
        return self.relative or (doing and not self.passive)

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
        if word in BE or tag in FINITE_TAGS:
            self.after_aside = False
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
        """Whether another clause begins: of a speaker, of what things lead to, of others."""
        if tag == "CD":
            return self._thing() or self._finite()
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
        tag = self.words.tag[self.i]
        premodifier = (
            tag == "VBG" and not self.passive and self.words.tag_at(self.i + 1).startswith("NN")
        )
        return (premodifier or tag.startswith("NN")) and self.i > self.start

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
