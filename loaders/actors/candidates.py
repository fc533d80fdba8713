"""Candidates: the chunks that may be names, without words whose capital is the sentence's."""

from collections.abc import Iterator

from rashomon.loaders.actors.chunks import Chunker
from rashomon.loaders.actors.cutting import Chunk, words_of
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.words import Words


class Candidates:
    """Finds the chunks of one document that may be names."""

    def __init__(self, words: Words, datelines: set[int]) -> None:
        """Chunks of `words`; the tokens of `datelines` are places."""
        self.words = words
        self.chunker = Chunker(words, datelines)
        self.never = words_of("names", "never")
        self.offices = words_of("titles", "offices")
        self.modifying = words_of("titles", "before_office")
        self.common = frozenset(text for text in words.text if text.islower())

    def find(self) -> Iterator[Chunk]:
        """The possible names in text order."""
        return (chunk for chunk in self.chunker.chunks() if self._possible(chunk))

    def _possible(self, chunk: Chunk) -> bool:
        words, end = self.words, chunk.end
        if end < len(words) and words.text[end] == "-" and words.joined[end - 1]:
            # "Hamas-run": the first half of a word.
            return False
        if chunk.end - chunk.start > 1:
            return True
        text, lower = words.text[chunk.start], words.lower[chunk.start]
        if lower in self.never or len(text) == 1:
            return False
        if end < len(words) and words.lower[end] in self.offices and lower in self.modifying:
            # "Interior minister": a title with a sentence's capital.
            return False
        # A capital at the start of a sentence says little: "Rebels", "Guerrillas".
        plural = text.endswith("s") and can_speak(words.lemma[chunk.start])
        plural = plural or (words.tag[chunk.start] == "NNS" and words.entity[chunk.start] != "NORP")
        return not words.first[chunk.start] or not (plural or lower in self.common)
