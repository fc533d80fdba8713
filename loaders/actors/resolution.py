"""Resolution: which entities the words mean that name a speaker."""

from rashomon.loaders.actors.appositions import Appositions
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.describing import Describing
from rashomon.loaders.actors.descriptions import Descriptions
from rashomon.loaders.actors.entities import Entity, by_token
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.nouns import Nouns
from rashomon.loaders.actors.pronouns import pronouns
from rashomon.loaders.actors.salience import Salience
from rashomon.loaders.actors.unnamed import Unnamed
from rashomon.loaders.actors.words import Words

# Nouns that are passed on the way up from a relative pronoun.
CLIMB = 5
NOMINAL = {"NOUN", "PROPN", "PRON"}
# Parts of speech that head no noun phrase; the parser has gone astray.
ASTRAY = {"VERB", "AUX", "ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "ADJ", "NUM"}


class Resolution:
    """Reads a document from start to end and resolves the passages that name speakers."""

    def __init__(
        self,
        words: Words,
        entities: list[Entity],
        phrases: Describing,
        home: Entity | None,
        called: dict[int, int],
    ) -> None:
        """`entities` grows by the unnamed sources that are met on the way.

        `called` has the first token of the name that the text gives to a described person.
        """
        self.words = words
        self.entities = entities
        self.salience = Salience(words)
        self.holders = by_token(entities)
        self.appositions = Appositions(words, self.holders, called)
        self.unnamed = Unnamed(words, entities, phrases, self.holders)
        descriptions = Descriptions(words, self.salience, home)
        self.nouns = Nouns(words, self.holders, descriptions, self.unnamed, self._entity)
        self.first, self.third = pronouns("first"), pronouns("third")
        self.relative = pronouns("relative")
        self.quantities = words_of("actors_descriptions", "quantities")
        self.indefinite = words_of("actors_descriptions", "indefinite")
        # Whom the last passage of several speakers named: "they" are all of them.
        self.together: list[Entity] = []

    def entities_of(self, start: int, end: int, *, create: bool = True) -> list[Entity]:
        """The entities that the tokens of a passage mean, conjuncts in their order.

        `create` makes new actors of unnamed sources.
        """
        root = self._root(start, end)
        owner = self.nouns.owner(root)
        joint = self._conjuncts(owner, start, end) if owner is not None else []
        heads = (
            [owner, *joint]
            if owner and joint
            else sorted([root, *self._conjuncts(root, start, end)])
        )
        found: list[Entity] = []
        if len(heads) > 1 and (holder := self.appositions.holder(heads, end)) is not None:
            heads, found = heads[:1], [holder]
        for head in [] if found else heads:
            if len(heads) > 1 and self.words.lower[head] == "others":
                continue
            span = (start, end) if len(heads) == 1 else self._own_span(head, start, end)
            entity = self._entity(head, span, create=create)
            if entity is not None and not any(entity is other for other in found):
                found.append(entity)
        both = any(entity is one for entity in found for one in self.together)
        if both and self.words.lower[root] == "they":
            found = self.together
        self.together = found if len(found) > 1 else self.together
        for entity in found:
            self.unnamed.admit(entity)
        return found

    def _root(self, start: int, end: int) -> int:
        words = self.words
        while start + 1 < end and words.pos[start] in {"PUNCT", "ADP"}:
            start += 1
        root = words.root(start, end)
        if words.lower[end - 1] == "old" and words.text[end - 2] == "-":
            return end - 1
        if words.lower[root] in self.quantities:
            return root
        if root < end - 1 and words.lower[end - 1] == "who" and not self._meant(root, end - 1):
            # "An activist in Beirut, who said".
            return end - 1
        if words.pos[root] in ASTRAY:
            inside = [
                i
                for i in words.children[root]
                if start <= i < end and words.dep[i] in {"nsubj", "pobj"}
            ]
            nouns = [i for i in range(start, end) if words.pos[i] in NOMINAL]
            own = words.pos[root] in {"ADJ", "NUM"} and not nouns
            root = root if own else (inside or nouns or [root])[0]
        return root

    def _own_span(self, head: int, start: int, end: int) -> tuple[int, int]:
        """The part of a coordination that one conjunct takes."""
        words, first, last = self.words, head, head + 1
        while first > start and words.pos[first - 1] != "CCONJ" and words.text[first - 1] != ",":
            first -= 1
        while last < end and words.pos[last] != "CCONJ" and words.text[last] != ",":
            last += 1
        return first, last

    def _conjuncts(self, head: int, start: int, end: int) -> list[int]:
        words, at = self.words, [head]
        found = [i for i in words.children[head] if start <= i and self._first_of_two(i)]
        while at:
            for child in words.children[at.pop()]:
                joined = words.dep[child] == "conj" and start <= child < end
                if joined and words.pos[child] in NOMINAL:
                    found.append(child)
                    at.append(child)
        return sorted(found)

    def _first_of_two(self, i: int) -> bool:
        """Whether the parser takes an actor for a modifier: "rebels and aid groups"."""
        words = self.words
        joined = any(words.dep[child] == "cc" for child in words.children[i])
        return words.dep[i] == "nmod" and joined and words.tag[i] == "NNS" and i in self.holders

    def _entity(self, head: int, span: tuple[int, int], *, create: bool) -> Entity | None:
        named = self.appositions.entity(head, span)
        if named is not None:
            return named
        words = self.words
        lower = words.lower[head]
        if lower in self.third:
            return self.salience.pronoun(head, speaks=True)
        if lower in self.relative and words.pos[head] in {"PRON", "DET", "SCONJ"}:
            return self._antecedent(head, create=create)
        if lower in self.first or (words.pos[head] == "PRON" and lower not in self.indefinite):
            return None
        return self.nouns.entity(head, span, create=create)

    def _antecedent(self, pronoun: int, *, create: bool) -> Entity | None:
        """The noun that a relative clause belongs to: the nearest one up that can be meant."""
        words, verb = self.words, self.words.head[pronoun]
        for _ in range(3):
            if words.dep[verb] == "relcl":
                break
            verb = words.head[verb]
        noun = words.head[verb] if words.dep[verb] == "relcl" else pronoun - 1
        while noun > 0 and words.pos[noun] == "PUNCT":
            noun -= 1
        for _ in range(CLIMB):
            if noun < 0 or self._meant(noun, pronoun):
                break
            noun = words.head[noun]
        if noun < 0 or words.pos[noun] not in {"NOUN", "PROPN"}:
            return None
        while words.dep[noun] == "appos" and words.head[noun] < noun:
            noun = words.head[noun]
        start = min([i for i in words.children[noun] if i < noun] or [noun])
        return self._entity(noun, (start, noun + 1), create=create)

    def _meant(self, noun: int, pronoun: int) -> bool:
        """Whether a relative pronoun can mean a noun: "Beirut, who" goes on to a person."""
        words, held = self.words, self.holders.get(noun)
        if held is not None:
            return held[0].kind != "State" or words.lower[pronoun] != "who"
        nominal = words.pos[noun] in {"NOUN", "PROPN"}
        return nominal and (can_speak(words.lemma[noun]) or self.nouns.speaks(noun))
