"""Owners: whose words or deeds a noun stands for ("Kim's claim", "a report by the ministry")."""

from rashomon.loaders.actors.appositions import Holders
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.words import Words


class Owners:
    """Finds who stands behind a noun that does not speak itself."""

    def __init__(self, words: Words, holders: Holders) -> None:
        """`holders` has the entity and the mention of each token; it may grow."""
        self.words = words
        self.holders = holders

    def owner(self, head: int) -> int | None:
        """The token that says whose a claim, statement or document is."""
        words = self.words
        for child in words.children[head]:
            held = words.dep[child] in {"compound", "amod", "nmod"} and child in self.holders
            if held or words.dep[child] == "poss":
                return child
        for child in words.children[head]:
            maker = self._maker(child)
            if maker is not None:
                return maker
        return None

    def _maker(self, child: int) -> int | None:
        """Who made it: "by", "from" or "of" somebody, "published by" somebody."""
        words = self.words
        links = words.children[child] if words.dep[child] == "acl" else [child]
        for link in links:
            if words.lower[link] in {"of", "by", "from"}:
                for noun in words.children[link]:
                    own = words.lower[link] != "of" and can_speak(words.lemma[noun])
                    if noun in self.holders or own:
                        return noun
        return None

    def doer(self, head: int) -> Entity | None:
        """Whose deed it is that stands where a speaker should: "condemned the raid, calling"."""
        words, governor = self.words, self.words.head[head]
        if words.dep[head] == "pobj":
            governor = words.head[governor]
        if words.dep[head] not in {"dobj", "pobj"}:
            return None
        for child in words.children[governor]:
            if words.dep[child] == "nsubj" and child in self.holders:
                return self.holders[child][0]
        return None

    def behind_of(self, head: int, span: tuple[int, int]) -> int | None:
        """The noun behind a quantity: "one of the doctors", "a group of men"."""
        words = self.words
        for child in words.children[head]:
            if words.dep[child] == "prep" and words.lower[child] in {"of", "among"}:
                for noun in words.children[child]:
                    if words.dep[noun] == "pobj" and span[0] <= noun < span[1]:
                        return noun
        return None
