"""Speakers: who says each statement, pronouns and descriptions resolved in reading order."""

from bisect import bisect_right

from rashomon.loaders.actors.anaphors import Anaphors
from rashomon.loaders.actors.cast import Cast
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.ledes import named_later
from rashomon.loaders.actors.pronouns import pronouns
from rashomon.loaders.actors.resolution import Resolution
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import Passage, Statement
from rashomon.loaders.lexicon import lexicon

# A pronoun with what may belong to it ("we both").
LONGEST = 2
# Quotations that begin before a passage and may hold it.
NESTED = 4


class Speakers:
    """Resolves the sources and addressees of one document's statements and figures."""

    def __init__(self, words: Words, cast: Cast) -> None:
        """Resolve them all; `referents` has the entities of each passage."""
        self.words = words
        self.statements: tuple[Statement, ...] = words.doc._.statements
        self.resolution = Resolution(
            words, cast.entities, cast.phrases, cast.state(cast.home), cast.called
        )
        self.followed = pronouns("followed")
        self.anaphors = Anaphors(words, self.resolution)
        self.adding = frozenset(lexicon("actors")["verbs"]["adding"])
        self.citing = frozenset(lexicon("actors")["verbs"]["citing"])
        self.referents: dict[Passage, list[Entity]] = {}
        self.quoted = self._inside([q for s in self.statements for q in s.quotes])
        self.reported = self._inside([c for s in self.statements for c in s.content])
        self._read()
        self._own_words()
        named_later(words, self.resolution.entities, self.referents)

    def of(self, number: int) -> list[Entity]:
        """The speakers of a statement by its index."""
        statement = self.statements[number]
        if statement.source is not None:
            found = self.referents.get(statement.source, [])
            outer = self._outer(number, statement.source, open_=not found)
            if outer is not None:
                return self.of(outer)
            return found or self._beside(statement.cue, statement.source)
        if statement.quotes and not self._has_verb(statement.cue):
            return self._carried(number)
        return []

    def _beside(self, cue: Passage, source: Passage) -> list[Entity]:
        """The actor named right before the cue, where the parser's subject is nobody."""
        words = self.words
        before, head = words.span(cue)[0] - 1, words.root(*words.span(source))
        held = self.resolution.holders.get(before)
        if (
            held is None
            or words.pos[head] == "PRON"
            or words.sentence[before] != (words.sentence[before + 1])
        ):
            return []
        return [held[0]]

    def _outer(self, number: int, source: Passage, *, open_: bool) -> int | None:
        """The statement whose content the parser has taken the source from by mistake.

        That is where the source names nobody ("denied that a door had been shut and said"), or
        where the verb goes on with what somebody says ("said the plane burned, adding").
        """
        words = self.words
        cue, head = words.span(self.statements[number].cue)[0], words.root(*words.span(source))
        going_on = words.tag[cue] == "VBG" and words.lemma[cue] in self.adding
        if words.pos[head] == "PRON" or not (open_ or going_on):
            return None
        for before in range(max(number - NESTED, 0), number):
            statement = self.statements[before]
            same = words.sentence[words.span(statement.cue)[0]] == words.sentence[cue]
            if same and any(content.holds(source) for content in statement.content):
                return before
        return None

    def _inside(self, passages: list[Passage]) -> set[int]:
        return {i for passage in passages for i in range(*self.words.span(passage))}

    def _has_verb(self, cue: Passage) -> bool:
        return (
            any(self.words.pos[i] in {"VERB", "NOUN", "AUX"} for i in range(*self.words.span(cue)))
            and cue.end - cue.start > 1
        )

    def _read(self) -> None:
        """Go through mentions, pronouns and sources as they stand in the text."""
        words, salience = self.words, self.resolution.salience
        asked = self._asked()
        heads = {m.head: e for e in self.resolution.entities for m in e.mentions}
        for token in range(len(words)):
            share = self._share(token)
            self.resolution.nouns.authors.note(token)
            if token in asked:
                for passage, create in asked[token]:
                    found = self.resolution.entities_of(*words.span(passage), create=create)
                    self.referents[passage] = found
                    for entity in found:
                        salience.see(entity, token, share=share, spoke=create and share == 1.0)
            elif token in heads:
                salience.see(heads[token], token, share=share)
            elif words.pos[token] == "NOUN" and self.resolution.unnamed.introduces(token):
                latent = self.resolution.unnamed.latent(token)
                salience.see(latent, token, share=share * salience.weights["latent"])
                if words.dep[token] == "dobj" and words.lemma[words.head[token]] in self.citing:
                    self.resolution.unnamed.admit(latent)
            else:
                meant = self.anaphors.note(token)
                if meant is not None and words.lower[token] in self.followed:
                    salience.see(meant, token, share=share)

    def _asked(self) -> dict[int, list[tuple[Passage, bool]]]:
        """The passages to resolve by their head tokens, and whether they name a source."""
        words = self.words
        sources = {s.source for s in self.statements} | {f.source for f in words.doc._.figures}
        addressees = {s.addressee for s in self.statements} - sources
        asked: dict[int, list[tuple[Passage, bool]]] = {}
        for passage in sorted(p for p in sources | addressees if p is not None):
            start, end = words.span(passage)
            asked.setdefault(words.root(start, end), []).append((passage, passage in sources))
        return asked

    def _share(self, token: int) -> float:
        weights = self.resolution.salience.weights
        if token in self.quoted:
            return weights["quoted"]
        return weights["reported"] if token in self.reported else 1.0

    def _own_words(self) -> None:
        """ "I" and "we" inside a quotation are whoever is quoted, "you" is whom they address."""
        first, second = pronouns("first"), pronouns("second")
        quotes = sorted(
            (quote, number) for number, s in enumerate(self.statements) for quote in s.quotes
        )
        for passage, found in self.referents.items():
            start, end = self.words.span(passage)
            lower = self.words.lower[start]
            if found or end - start > LONGEST or lower not in first | second:
                continue
            number = self._quoting(passage, quotes)
            if number is not None and lower in second:
                whom = self.statements[number].addressee
                self.referents[passage] = self.referents.get(whom, []) if whom else []
            elif number is not None:
                self.referents[passage] = self.of(number)

    def _quoting(self, passage: Passage, quotes: list[tuple[Passage, int]]) -> int | None:
        """The statement in whose quotation a passage stands, not the one that it speaks itself."""
        at = bisect_right(quotes, (Passage(passage.start, passage.end), len(quotes)))
        for quote, number in reversed(quotes[max(at - NESTED, 0) : at]):
            if quote.holds(passage) and self.statements[number].source != passage:
                return number
        return None

    def _carried(self, number: int) -> list[Entity]:
        """A quote without words for a speaker goes on with the one before it."""
        for before in range(number - 1, -1, -1):
            if self.statements[before].source is not None:
                return self.of(before)
        return []
