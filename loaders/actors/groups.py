"""Groups: people named by what they are or do ("protesters", "Iranian officials", "the army")."""

from collections.abc import Iterator
from dataclasses import replace

from rashomon.loaders.actors.describing import Describing
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.victims import Victims
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# Tags that no noun phrase goes on with.
ENDING = {"VBD", "VBN", "VBZ", "VBP", "MD", "IN", "TO", ".", ",", "CC", "WP", "WDT"}


class Groups:
    """Finds the groups that act; the lexicon of groups says which nouns are one."""

    def __init__(self, words: Words, phrases: Describing, names: set[int]) -> None:
        """Groups in `words`; `names` are the tokens of bodies."""
        self.names = names
        self.words = words
        self.phrases = phrases
        self.lexicon = lexicon("groups")
        self.victims = Victims(words)
        self.stand_in = frozenset(self.lexicon["stand_in"]["bodies"])
        self.deeds = frozenset(lexicon("actors")["nouns"]["deeds"])

    def find(self) -> Iterator[Mention]:
        """The groups that act or are acted on wherever they stand, in text order."""
        words = self.words
        for i, lemma in enumerate(words.lemma):
            if (lemma in self.phrases.classes or lemma in self.lexicon["modified"]) and self._heads(
                i
            ):
                mention = self.phrases.at(i)
                if self._is_group(i, mention):
                    yield mention
                    continue
            if lemma in self.lexicon["plain"]["nouns"] and self._heads(i):
                mention = self.phrases.at(i)
                if mention.country and mention.plural and not self.victims.counted(i):
                    yield mention
            elif lemma in self.lexicon["institutions"] and self._heads(i):
                mention = self.phrases.at(i)
                needed = self.lexicon["institutions"][lemma]
                told = {words.lower[at] for at in range(mention.start, i)} & {*needed}
                bare = "bare" in needed and mention.start == i and not self._determined(i)
                bare |= "the" in needed and i > 0 and words.lower[i - 1] == "the"
                if self._seated(i):
                    continue
                if told or bare or mention.country or ("*" in needed and mention.start < i):
                    yield replace(mention, kind="Organization", named=True)

    def _heads(self, i: int) -> bool:
        """Whether a noun is the head of its phrase, not a modifier of the next one."""
        words = self.words
        if words.pos[i] not in {"NOUN", "PROPN"}:
            return self._stands_alone(i)
        if i + 1 < len(words) and words.joined[i] and words.text[i + 1] in {"-", "–"}:
            return False
        before_name = i + 1 < len(words) and words.pos[i + 1] == "PROPN" and words.capital[i + 1]
        if before_name and words.tag[i] == "NN" and not words.title[i]:
            return False
        modifies = words.dep[i] in {"compound", "nmod", "amod"}
        if self.stand_in & {words.lemma[i]} and words.lemma[words.head[i]] in self.deeds:
            # "A coalition airstrike" is the coalition's.
            return True
        return not (modifies and words.head[i] > i and words.head[i] - i < 3)

    def _seated(self, i: int) -> bool:
        """Whether somebody sits in it: "a debate in parliament", "a member of parliament"."""
        words = self.words
        inside = i > 0 and words.lower[i - 1] == "in"
        return inside or (i > 1 and words.lower[i - 1] == "of" and words.lemma[i - 2] == "member")

    def _determined(self, i: int) -> bool:
        return any(self.words.dep[child] in {"det", "poss"} for child in self.words.children[i])

    def _stands_alone(self, i: int) -> bool:
        """Whether an adjective is the noun after all: "the military seized", "the military."."""
        words = self.words
        before = i > 0 and words.lower[i - 1] == "the"
        after = words.tag[i + 1] if i + 1 < len(words) else "."
        return before and words.lemma[i] in self.phrases.collective and after in ENDING

    def _is_group(self, head: int, mention: Mention) -> bool:
        """Whether its class acts as it stands, or the words before it make it one that does."""
        words, lemma = self.words, self.words.lemma[head]
        modifiers = {words.lower[i] for i in range(mention.start, head)}
        if not self._may_act(head, mention) or modifiers & set(self.lexicon["not"]["modifiers"]):
            return False
        if lemma in self.phrases.classes and lemma not in self.lexicon["needing"]:
            return True
        needed = self.lexicon["modified"].get(lemma) or self.lexicon["needing"][lemma]
        bare = "bare" in needed and not modifiers and words.tag[head] == "NNS"
        any_one = "*" in needed and (bool(modifiers) or mention.country is not None)
        told = bool(modifiers & set(needed)) or (mention.country is not None and "" in needed)
        return bare or any_one or told

    def _may_act(self, head: int, mention: Mention) -> bool:
        """Whether it is plural, no predicate, no victims counted and no part of a name."""
        words = self.words
        against = words.lemma[head] == "opposition" and "to" in {
            words.lower[i] for i in words.children[head]
        }
        if not mention.plural or against or words.dep[head] in {"attr", "oprd"}:
            return False
        named = any(i in self.names for i in range(mention.start - 1, head))
        return not named and not self.victims.counted(head)
