"""Authors: whose "the report" or "the statement" is that was first told with its owner."""

from rashomon.loaders.actors.appositions import Holders
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.owners import Owners
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# Links between a document and the verb of who made it: "said in a statement", "issued a report".
LINKS = {"dobj", "pobj"}
# Prepositions that a speaker's words come in.
CARRYING = {"in", "via", "with", "through"}


class Authors:
    """Remembers who the documents of a text are by, while it is read from start to end."""

    def __init__(self, words: Words, owners: Owners, holders: Holders) -> None:
        """No document is known yet."""
        self.words = words
        self.owners = owners
        self.holders = holders
        self.nouns = frozenset(lexicon("groups")["texts"]["authored"])
        self.issuing = frozenset(lexicon("groups")["texts"]["issuing"])
        self._known: dict[str, Entity] = {}

    def note(self, head: int) -> None:
        """Take in whose document a noun stands for, if the words beside it tell."""
        lemma = self.words.lemma[head]
        if lemma not in self.nouns:
            return
        owner = self.owners.owner(head)
        held = self.holders.get(owner) if owner is not None else self.holders.get(self._doer(head))
        if held is not None:
            self._known[lemma] = held[0]

    def of(self, head: int, *, definite: bool) -> Entity | None:
        """Who made a document or claim, None where the text has not told.

        Of `definite` ones ("the report") it may have told before.
        """
        held = self.holders.get(self._doer(head))
        if held is not None:
            return held[0]
        return self._known.get(self.words.lemma[head]) if definite else None

    def _doer(self, head: int) -> int:
        """The subject of the clause that the document stands in, -1 where there is none."""
        words, governor = self.words, self.words.head[head]
        if words.dep[head] not in LINKS:
            return -1
        if words.dep[head] == "pobj":
            if words.lower[governor] not in CARRYING:
                return -1
            governor = words.head[governor]
        elif words.lemma[governor] not in self.issuing:
            return -1
        subjects = [i for i in words.children[governor] if words.dep[i] == "nsubj"]
        return subjects[0] if subjects else -1
