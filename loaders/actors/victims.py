"""Victims: people who are counted as dead or hurt are a number, not actors."""

from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# Steps up from a counted noun to the verb or noun of what was done to it.
CLIMB = 3
PASSING = {"conj", "pobj", "prep", "appos", "nsubjpass", "dobj", "nmod"}

STRICKEN = {"dead", "killed", "wounded", "injured"}


class Victims:
    """Finds the counted victims of one document: "killed 43 militants", "nine soldiers killed"."""

    def __init__(self, words: Words) -> None:
        """Victims in `words`."""
        self.words = words
        data = lexicon("groups")
        self.harming = frozenset(data["not"]["harming"])
        self.remains = frozenset(data["not"]["remains"])
        self.tolls = frozenset(data["not"]["tolls"])
        self.exempt = frozenset(data["classes"]["protester"])

    def counted(self, head: int) -> bool:
        """Whether a noun has a number and stands for those who were killed or hurt."""
        words = self.words
        if words.lemma[head] in self.exempt:
            return False
        of = words.head[head]
        whole = words.head[of] if words.lower[of] == "of" else head
        if words.lemma[whole] in self.remains:
            return True
        numbered = any(words.dep[i] == "nummod" for i in words.children[head])
        if words.tag[whole] != "CD" and not numbered:
            return False
        return self._harmed(whole if words.tag[whole] == "CD" else head)

    def _harmed(self, at: int) -> bool:
        """Whether the words behind a noun, or what governs it, tell of death or wounds."""
        words = self.words
        after = words.lower[at + 1] if at + 1 < len(words) else ""
        told = any(words.dep[i] == "acl" and self._harms(i) for i in words.children[at])
        if told or after in STRICKEN or self._included(at):
            return True
        for _ in range(CLIMB):
            if words.dep[at] not in PASSING:
                return False
            at = words.head[at]
            if self._harms(at):
                return True
        return False

    def _included(self, at: int) -> bool:
        """Whether a toll is made up of them: "the dead included two soldiers"."""
        words = self.words
        while words.dep[at] == "conj":
            at = words.head[at]
        verb = words.head[at]
        if words.dep[at] not in {"dobj", "attr"} or words.lemma[verb] not in {"include", "be"}:
            return False
        whole = [i for i in words.children[verb] if words.dep[i] == "nsubj"]
        return any(words.lemma[i] in self.tolls or words.lower[i] in STRICKEN for i in whole)

    def _harms(self, i: int) -> bool:
        return self.words.lemma[i] in self.harming
