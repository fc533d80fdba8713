"""Speakers: who says each statement, pronouns and descriptions resolved in reading order."""

from rashomon.loaders.actors.cast import Cast
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.resolution import FIRST, Resolution
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import Passage, Statement

# Pronouns that are followed through the text even where they name no speaker.
FOLLOWED = {"he", "she", "his", "him", "her"}


class Speakers:
    """Resolves the sources and addressees of one document's statements and figures."""

    def __init__(self, words: Words, cast: Cast) -> None:
        """Resolve them all; `referents` has the entities of each passage."""
        self.words = words
        self.statements: tuple[Statement, ...] = words.doc._.statements
        self.resolution = Resolution(words, cast.entities, cast.groups, cast.state(cast.home))
        self.referents: dict[Passage, list[Entity]] = {}
        self.quoted = self._quoted()
        self._read()
        self._own_words()

    def of(self, number: int) -> list[Entity]:
        """The speakers of a statement by its index."""
        statement = self.statements[number]
        if statement.source is not None:
            return self.referents.get(statement.source, [])
        if statement.quotes and not self._has_verb(statement.cue):
            return self._carried(number)
        return []

    def _quoted(self) -> set[int]:
        return {
            i
            for statement in self.statements
            for quote in statement.quotes
            for i in range(*self.words.span(quote))
        }

    def _has_verb(self, cue: Passage) -> bool:
        return (
            any(self.words.pos[i] in {"VERB", "NOUN", "AUX"} for i in range(*self.words.span(cue)))
            and cue.end - cue.start > 1
        )

    def _read(self) -> None:
        """Go through mentions, pronouns and sources as they stand in the text."""
        words = self.words
        asked: dict[int, list[tuple[Passage, bool]]] = {}
        sources = {s.source for s in self.statements} | {f.source for f in words.doc._.figures}
        addressees = {s.addressee for s in self.statements} - sources
        for passage in sorted(p for p in sources | addressees if p is not None):
            start, end = words.span(passage)
            asked.setdefault(words.root(start, end), []).append((passage, passage in sources))
        heads = {m.head: e for e in self.resolution.entities for m in e.mentions}
        for token in range(len(words)):
            quoted = token in self.quoted
            if token in asked:
                for passage, create in asked[token]:
                    found = self.resolution.entities_of(*words.span(passage), create=create)
                    self.referents[passage] = found
                    for entity in found:
                        self.resolution.salience.see(entity, token, quoted=quoted, spoke=create)
            elif token in heads:
                self.resolution.salience.see(heads[token], token, quoted=quoted)
            elif words.lower[token] in FOLLOWED and words.pos[token] == "PRON":
                self._follow(token, quoted=quoted)

    def _follow(self, token: int, *, quoted: bool) -> None:
        entity = self.resolution.salience.pronoun(token)
        if entity is not None:
            self.resolution.salience.see(entity, token, quoted=quoted)

    def _own_words(self) -> None:
        """ "I" and "we" inside a quotation are whoever is quoted."""
        for passage, found in self.referents.items():
            start, end = self.words.span(passage)
            if not found and self.words.lower[start] in FIRST and end - start <= 2:
                for number, statement in enumerate(self.statements):
                    inside = any(quote.holds(passage) for quote in statement.quotes)
                    if inside and statement.source != passage:
                        self.referents[passage] = self.of(number)

    def _carried(self, number: int) -> list[Entity]:
        """A quote without words for a speaker goes on with the one before it."""
        for before in range(number - 1, -1, -1):
            if self.statements[before].source is not None:
                return self.of(before)
        return []
