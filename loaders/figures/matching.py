"""Whether a word says what befell those counted: verbs, states and phrases of the lexicon."""

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

STOPS = frozenset(lexicon("figures")["clause"]["stops"])
# What follows an active verb: the beginning of its object.
OBJECT_TAGS = ("DT", "PRP", "JJ", "NN", "CD")
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Words to look ahead for the predicate, and from a verb to the gathering that it stages.
REACH, OBJECT = 32, 7


def _bounds() -> dict[str, list[tuple[str, ...]]]:
    """The words that bound a number, by their first: "at least", "more than", "nearly"."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for side in ("low", "high", "about", "neutral"):
        for said in lexicon("modifiers")[side]["before"]:
            bound = tuple(said.split())
            table.setdefault(bound[0], []).append(bound)
    return table


BOUNDS = _bounds()


class Matching:
    """A place in the text after a noun phrase, and what has been passed on the way to it.

    `passive` and `perfect` tell which auxiliary came last, `relative` that the place is in a
    relative clause, `inside` that it is after "including", `after_aside` that a participle
    governs it.
    """

    def __init__(self, words: Words, counted: Counted) -> None:
        """The place right after the noun phrase."""
        self.words = words
        self.head = counted.head
        self.i = self.start = counted.end
        self.limit = min(words.past[max(counted.end - 1, 0)], counted.end + REACH)
        self.passive = self.perfect = self.relative = self.inside = False
        self.after_aside = False

    def _phrase(self, word: str) -> Measure | None:
        for phrase in AFTER.get(word, ()):
            held = phrase.form is not None or not (self._thing() or self.after_aside)
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
        if verb.impersonal or (verb.persons and self._thing()):
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
        if words.tag[j] == "CD" or self._bounded(j):
            return self.head is not None
        return words.tag[j].startswith(OBJECT_TAGS)

    def _bounded(self, j: int) -> bool:
        """Whether a number with its bound begins: "killed at least 36"."""
        words = self.words
        return any(
            tuple(words.lower[j : j + len(bound)]) == bound and words.tag_at(j + len(bound)) == "CD"
            for bound in BOUNDS.get(words.lower[j], ())
        )
