"""Appositions: which of the names in a phrase the phrase is about, be the parse right or not."""

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.words import Words

Holders = dict[int, tuple[Entity, Mention]]
# Words between a name and what it is: "Tass news agency".
CLOSE = 3
# Words of a title between a description and a name.
LONGEST = 5
BINDING = {"ADP", "CCONJ", "PART", "DET", "VERB", "SCONJ", "AUX"}


class Appositions:
    """Finds the named entity that a noun phrase comes down to."""

    def __init__(self, words: Words, holders: Holders, called: dict[int, int]) -> None:
        """`holders` has the entity and the mention of each token; it may grow.

        `called` has the first token of the name that the text gives to a described person.
        """
        self.words = words
        self.holders = holders
        self.called = called
        self.apposed = words_of("actors_descriptions", "apposed")

    def entity(self, head: int, span: tuple[int, int]) -> Entity | None:
        """The entity that the phrase with this head names, None where it names none."""
        holder = self.holders.get(head) or self.holders.get(self.called.get(head, -1))
        inside = self._inside(span)
        people = [(e, m) for e, m in inside if e.kind == "Person" and e.named]
        if holder is not None and (holder[0].kind == "Person" or not people or holder[1].named):
            return holder[0]
        for entity, mention in people:
            if self._leads(mention, span) or self._ends(mention, span):
                return entity
        apposed = (
            self._apposed(head, span) or self._before(head, span) or self._beside(head, inside)
        )
        return apposed or (holder[0] if holder is not None else None)

    def holder(self, heads: list[int], end: int) -> Entity | None:
        """Who has all the offices of a coordination: "senator and party spokesman, Kim, said"."""
        words = self.words
        single = all(words.tag[head] == "NN" and head not in self.holders for head in heads)
        held = self.holders.get(end + 1)
        if held is None or not single or words.text[end] != "," or held[1].start != end + 1:
            return None
        return held[0] if held[0].kind == "Person" and held[0].named else None

    def _inside(self, span: tuple[int, int]) -> list[tuple[Entity, Mention]]:
        """The mentions that lie wholly in a passage, in text order."""
        held = [self.holders[i] for i in range(*span) if i in self.holders]
        unique = {mention: entity for entity, mention in held}
        return [
            (entity, mention)
            for mention, entity in unique.items()
            if span[0] <= mention.start and mention.end <= span[1]
        ]

    def _leads(self, mention: Mention, span: tuple[int, int]) -> bool:
        """Whether a name stands first: "Kim, an official"."""
        after = self.words.text[mention.end] if mention.end < span[1] else ","
        return mention.start == span[0] and after in {",", "(", "—", "–", "who"}

    def _ends(self, mention: Mention, span: tuple[int, int]) -> bool:
        """Whether a name stands last, not bound to what is before it: "the governor, Kim"."""
        words = self.words
        if mention.start == span[0]:
            return mention.end == span[1]
        last = mention.end == span[1] or words.text[mention.end] in {",", "("}
        before = mention.start - 1
        if words.text[before] in {",", "—", "–"}:
            return last
        called = before in self.holders or self._is_title(before) or self._is_kin(before)
        return last and called and words.pos[before] not in BINDING

    def _apposed(self, head: int, span: tuple[int, int]) -> Entity | None:
        """What the parser takes for the other side of the apposition."""
        words = self.words
        if words.dep[head] == "appos" and words.head[head] < span[0]:
            other = self.holders.get(words.head[head])
            if other is not None and other[0].named and other[0].kind in {"Person", "Organization"}:
                return other[0]
        for child in words.children[head]:
            if words.dep[child] == "appos" and child in self.holders:
                entity, mention = self.holders[child]
                if mention.start <= span[1] + (words.lower[span[1]] == "the"):
                    return entity
        return self._after(head, span[1])

    def _after(self, head: int, end: int) -> Entity | None:
        """The name that follows a description: "the director, Kim," and "the newspaper Bild"."""
        words = self.words
        comma = end < len(words) and words.text[end] == ","
        start = end + comma
        start += comma and start < len(words) and words.lower[start] == "the"
        while comma and start < end + LONGEST and self._is_title(start):
            start += 1
        entity, mention = self.holders.get(start, (None, None))
        if entity is None or mention is None or mention.start != start or not entity.named:
            return None
        described = words_of("titles", "offices") | words_of("actors_descriptions", "quantities")
        called = words.lemma[head] in described or self._is_kin(head)
        person = entity.kind == "Person" and called
        if not comma:
            return entity if person or words.lemma[head] in self.apposed else None
        closed = mention.end < len(words) and words.text[mention.end] == ","
        named = entity.kind in {"Organization", "Group"}
        body = named and words.lemma[head] in words_of("actors_descriptions", "bodies")
        return entity if closed and (person or body) else None

    def _before(self, head: int, span: tuple[int, int]) -> Entity | None:
        """The name that opens the clause before a described body: "...,” Hengaw, a group said"."""
        words, comma = self.words, span[0] - 1
        if comma < 1 or words.text[comma] != "," or comma - 1 not in self.holders:
            return None
        entity, mention = self.holders[comma - 1]
        opens = mention.start == 0 or words.first[mention.start]
        opens = opens or words.text[mention.start - 1] in {"”", '"', "’", "'"}
        body = words.lemma[head] in words_of("actors_descriptions", "bodies")
        person = words.lemma[head] in words_of("titles", "offices")
        fits = (body and entity.kind in {"Organization", "Group"}) or (
            person and entity.kind == "Person"
        )
        return entity if opens and fits and entity.named else None

    def _is_kin(self, i: int) -> bool:
        """Whether a common noun for somebody stands there: "his brother Ali"."""
        noun = self.words.pos[i] == "NOUN" and self.words.tag[i] == "NN"
        return noun and can_speak(self.words.lemma[i])

    def _is_title(self, i: int) -> bool:
        word = self.words.lower[i].strip(".") if i < len(self.words) else ""
        return word in words_of(
            "titles", "offices", "honorifics", "male", "female", "before_office"
        )

    def _beside(self, head: int, inside: list[tuple[Entity, Mention]]) -> Entity | None:
        """A name with a word for what it is: "Tass news agency", "the newspaper Bild"."""
        words = self.words
        if words.lemma[head] not in self.apposed:
            return None
        for entity, mention in inside:
            if mention.start == head + 1:
                return entity
            between = words.lower[mention.end : head + 1]
            tied = {*between} & {"’s", "'s", "-", ",", "of"}
            if 0 < len(between) <= CLOSE and entity.kind != "Person" and not tied:
                return entity
        return None
