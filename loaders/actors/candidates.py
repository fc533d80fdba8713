"""Candidates: the chunks that may be names, without words whose capital is the sentence's."""

from collections.abc import Iterator

from rashomon.loaders.actors.chunks import Chunker
from rashomon.loaders.actors.cutting import Chunk, words_of
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.sorts import telling
from rashomon.loaders.actors.words import Words

PREFIXES = {"pro", "anti", "non", "ex", "un"}


class Candidates:
    """Finds the chunks of one document that may be names."""

    def __init__(self, words: Words, datelines: set[int]) -> None:
        """Chunks of `words`; the tokens of `datelines` are places."""
        self.words = words
        self.chunker = Chunker(words, datelines)
        self.never = words_of("names", "never")
        self.offices = words_of("titles", "offices")
        self.telling = telling()
        self.modifying = words_of("titles", "before_office")
        self.common = frozenset(text for text in words.text if text.islower())

    def find(self) -> Iterator[Chunk]:
        """The possible names in text order."""
        return (chunk for chunk in self.chunker.chunks() if self._possible(chunk))

    def _possible(self, chunk: Chunk) -> bool:
        """Whether it is no half of a word ("Hamas-run") and no word with a sentence's capital."""
        words, start, end = self.words, chunk.start, chunk.end
        half = end < len(words) and words.text[end] == "-" and words.joined[end - 1]
        if half or self._prefixed(start):
            return False
        if end - start > 1:
            return True
        if words.lower[start] in self.never or len(words.text[start]) == 1:
            return False
        return not self._modifies(start) and not (words.first[start] and self._plain(start))

    def _modifies(self, i: int) -> bool:
        """Whether a noun in small letters goes on: "Interior minister", "Terror group X"."""
        words, after = self.words, i + 1
        if after == len(words) or words.capital[after]:
            return False
        title = words.lower[i] in self.modifying and words.lower[after] in self.offices
        return title or (words.first[i] and words.lower[i] in self.telling)

    def _plain(self, i: int) -> bool:
        """Whether a word that opens a sentence says little by its capital: "Rebels"."""
        words = self.words
        plural = words.text[i].endswith("s") and can_speak(words.lemma[i])
        common = words.tag[i] == "NNS" and words.entity[i] != "NORP"
        return plural or common or words.lower[i] in self.common

    def _prefixed(self, start: int) -> bool:
        """Whether it is half of a word or a hashtag: "pro-X", "#X"."""
        words = self.words
        if start == 0 or not words.joined[start - 1]:
            return False
        hyphen = words.text[start - 1] == "-" and start > 1 and words.lower[start - 2] in PREFIXES
        return hyphen or words.text[start - 1] == "#"
