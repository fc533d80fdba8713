"""Roles: what a text calls a person or body beside the name, before it or in apposition."""

from rashomon.loaders.actors.cutting import titles, words_of
from rashomon.loaders.actors.entities import Entity, by_token
from rashomon.loaders.actors.gender import title_gender
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.words import Words

# Longer ones are clauses, not roles.
LONGEST = 14
MODIFIERS = {"compound", "amod", "poss", "case", "nmod", "nummod", "punct", "npadvmod"}
STOPS = {",", ".", ";", ":", "(", ")", "—", "–", "“", "”", '"'}


class Roles:
    """Finds the roles of the entities of one document."""

    def __init__(self, words: Words, entities: list[Entity]) -> None:
        """Roles of `entities` in `words`."""
        self.words = words
        self.entities = entities
        self.holders = by_token(entities)
        self.titles = titles()
        self.modifying = words_of("titles", "before_office")
        self.kinds = self.titles | words_of("actors_descriptions", "bodies", "people")

    def add(self) -> None:
        """Give each named entity the roles that stand beside its mentions."""
        for entity in self.entities:
            if entity.kind != "State" and not entity.plural:
                for mention in entity.mentions:
                    self._add(entity, mention)
                entity.gender = entity.gender or title_gender(entity.roles)

    def _add(self, entity: Entity, mention: Mention) -> None:
        words = self.words
        found = [self._before(mention)] if mention.kind == "Person" else []
        for noun in self._nouns(mention.head):
            held = self.holders.get(noun)
            own = held is not None and held[0] is entity
            if not own and words.lemma[noun] in self.kinds and words.pos[noun] in {"NOUN", "PROPN"}:
                found.append(self._phrase(noun, mention))
        for role in found:
            if role and role not in entity.roles:
                entity.roles.append(role)

    def _nouns(self, head: int) -> list[int]:
        """Nouns in apposition, and what "who is" and "is" say of it."""
        words = self.words
        nouns = [i for i in words.children[head] if words.dep[i] == "appos"]
        if words.dep[head] == "appos":
            nouns.append(words.head[head])
        if words.dep[head] == "oprd" and words.dep[words.head[head]] == "acl":
            # "A group called X".
            nouns.append(words.head[words.head[head]])
        clauses = [i for i in words.children[head] if words.dep[i] == "relcl"]
        if words.dep[head] == "nsubj":
            clauses.append(words.head[head])
        for clause in clauses:
            if words.lemma[clause] == "be":
                nouns += [i for i in words.children[clause] if words.dep[i] == "attr"]
        return nouns

    def _before(self, mention: Mention) -> str:
        """The title before the name, with the country or body that it is of."""
        words, start = self.words, mention.start
        while start > 0 and self._titles(start - 1) and mention.start - start < LONGEST:
            start -= 1
        if start == mention.start:
            return ""
        return words.phrase(self._wider(start, mention.head), mention.start)

    def _wider(self, start: int, head: int) -> int:
        """Where the names and adjectives before a role begin: "White House" press secretary."""
        words = self.words
        while start > 0:
            held = self.holders.get(start - 1)
            if held is not None and held[1].end == start:
                start = held[1].start
            elif words.dep[start - 1] in MODIFIERS and start - 1 < words.head[start - 1] <= head:
                start -= 1
            else:
                break
            if words.text[start] in STOPS:
                return start + 1
        while start < head and (
            words.pos[start] in {"PRON", "DET", "PART"} or words.text[start] == "-"
        ):
            start += 1
        return start

    def _titles(self, i: int) -> bool:
        words = self.words
        if words.title[i]:
            return False
        # The tokenizer may cut "Col." in two.
        lower = words.lower[i - (words.text[i] == "." and i > 0)].strip(".")
        modifies = lower in self.modifying and words.pos[i] in {"ADJ", "NOUN", "PROPN"}
        return lower in self.titles or modifies

    def _phrase(self, noun: int, mention: Mention) -> str:
        """The noun phrase of a role: its modifiers, and "of ..." behind it."""
        words = self.words
        start, end = self._wider(noun, noun), noun + 1
        while end < len(words) and end - start < LONGEST and end != mention.start:
            verbal = words.pos[end] in {"VERB", "AUX", "PRON", "SCONJ", "CCONJ"}
            loose = words.head[end] < noun and end not in self.holders
            if words.text[end] in STOPS or verbal or loose:
                break
            end += 1
        while end - 1 > noun and words.pos[end - 1] == "DET":
            end -= 1
        return words.phrase(start, end)
