"""Nouns that name a speaker: documents, parts of a group, descriptions old and new."""

from typing import Protocol

from rashomon.loaders.actors.appositions import Holders
from rashomon.loaders.actors.authors import Authors
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.descriptions import Descriptions
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.owners import Owners
from rashomon.loaders.actors.pronouns import pronouns
from rashomon.loaders.actors.unnamed import Unnamed
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon


class Reading(Protocol):
    """Reads another phrase, by its head and tokens: what stands behind "of", an owner."""

    def __call__(self, head: int, span: tuple[int, int], *, create: bool) -> Entity | None:
        """The entity that a phrase with this head means."""
        ...


class Nouns:
    """Resolves the common nouns of one document that name a speaker."""

    def __init__(
        self,
        words: Words,
        holders: Holders,
        descriptions: Descriptions,
        unnamed: Unnamed,
        read: Reading,
    ) -> None:
        """`read` resolves the phrases that a noun leans on."""
        self.words = words
        self.holders = holders
        self.descriptions = descriptions
        self.unnamed = unnamed
        self.read = read
        self.owners = Owners(words, holders)
        self.authors = Authors(words, self.owners, holders)
        self.definite, self.first = pronouns("definite"), pronouns("first")
        self.quantities = words_of("actors_descriptions", "quantities")
        self.indefinite = words_of("actors_descriptions", "indefinite")
        self.single = words_of("actors_descriptions", "single")
        self.speech = frozenset(lexicon("actors")["nouns"]["speech"])
        self.descriptive = descriptions.bodies | descriptions.people | descriptions.states
        self.texts = frozenset(lexicon("groups")["texts"]["nouns"])
        self.figures = frozenset(lexicon("groups")["modified"]["figure"])

    def entity(self, head: int, span: tuple[int, int], *, create: bool) -> Entity | None:
        """Whom the phrase with this head means; `create` makes a new actor of a new one."""
        words, lemma = self.words, self.words.lemma[head]
        if any(words.lower[i] in {"no", "neither"} for i in words.children[head]):
            return None
        if self.speaks(head):
            owner = self._owner(head, create=create)
            if owner is not None or lemma not in self.texts:
                return owner
        if lemma in self.quantities or words.lower[head] in self.indefinite:
            inner = self.owners.behind_of(head, span)
            if inner is not None:
                return self._part(head, inner, span, create=create)
        if self._definite(head):
            entity = self.descriptions.entity(head)
            if entity is not None:
                return entity
        if not (can_speak(lemma) or can_speak(words.lower[head])):
            return self.owners.doer(head) if words.pos[head] == "NOUN" else None
        return self.unnamed.entity(head, span) if create else None

    def speaks(self, head: int) -> bool:
        """Whether a noun stands for words: a claim, a report; not "opposition figures"."""
        modifiers = {self.words.lower[i] for i in self.words.children[head]}
        if self.words.lemma[head] == "figure" and modifiers & self.figures:
            return False
        return self.words.lemma[head] in self.speech or self.words.lemma[head] in self.texts

    def owner(self, head: int) -> int | None:
        """The token that says whose a claim or document is: "a report by Oxfam"."""
        if not self.speaks(head):
            return None
        owner = self.owners.owner(head)
        return None if owner is None or self.words.lower[owner] in self.first else owner

    def described(self, head: int) -> Entity | None:
        """The actor told before that a definite description means by its head: "the company"."""
        lemma = self.words.lemma[head]
        known = lemma in self.descriptive or can_speak(lemma)
        return self.descriptions.entity(head) if known and self._definite(head) else None

    def _owner(self, head: int, *, create: bool) -> Entity | None:
        """Whose claim or document it is, by its own words or by what was told of it before."""
        owner = self.owner(head)
        if owner is not None:
            return self.read(owner, (owner, owner + 1), create=create)
        author = self.authors.of(head, definite=self._definite(head))
        if author is None and self.words.lemma[head] in self.speech and self._definite(head):
            return self.descriptions.salience.spoken(head)
        return author

    def _part(self, head: int, inner: int, span: tuple[int, int], *, create: bool) -> Entity | None:
        """One of a group is somebody new; some, many or most of it are the group."""
        named = self.holders.get(inner + 1)
        if named is not None and named[0].kind == "Person" and named[1].start == inner + 1:
            # "One of the protesters Andrei".
            return named[0]
        one = create and self.words.lower[head] in self.single
        whole = self.read(inner, span, create=create and not one)
        return self.unnamed.member(head, span, whole) if one else whole

    def _definite(self, head: int) -> bool:
        words = self.words
        determiners = [
            words.lower[i] for i in words.children[head] if words.dep[i] in {"det", "poss"}
        ]
        if determiners:
            return any(d in self.definite for d in determiners)
        singular = words.tag[head] in {"NN", "NNP"}
        return singular and head > 0 and words.lower[head - 1] == "the"
