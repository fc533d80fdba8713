"""Names that are known beforehand, found in the words of a document."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from spacy.language import Language

from rashomon.loaders.actors.words import Words

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases (tuples of tokens) with a value each, the longest match first.

    Matching minds the case, except that headlines in capitals match too.
    """

    def __init__(self, entries: Mapping[tuple[str, ...], Value]) -> None:
        """Index the phrases by their first token."""
        self._entries: dict[tuple[str, ...], Value] = {}
        self._lengths: dict[str, list[int]] = {}
        for phrase, value in entries.items():
            self._enter(phrase, value)
            if any(len(token) > 2 for token in phrase):
                self._enter(tuple(token.upper() for token in phrase), value)

    def _enter(self, phrase: tuple[str, ...], value: Value) -> None:
        if phrase in self._entries:
            return
        self._entries[phrase] = value
        lengths = self._lengths.setdefault(phrase[0], [])
        if len(phrase) not in lengths:
            lengths.append(len(phrase))
            lengths.sort(reverse=True)

    def value(self, phrase: tuple[str, ...]) -> Value | None:
        """What a phrase stands for, None where it is none."""
        return self._entries.get(phrase)

    def at(self, words: Words, start: int) -> tuple[int, Value] | None:
        """The end and the value of the longest phrase that starts at a token."""
        for length in self._lengths.get(words.text[start], ()):
            form = tuple(words.text[start : start + length])
            if form in self._entries:
                return start + len(form), self._entries[form]
        return None

    def find(self, words: Words) -> Iterator[tuple[int, int, Value]]:
        """Every phrase of the document, as start, end and value, none overlapping another."""
        free = 0
        for start, first in enumerate(words.text):
            if start < free or first not in self._lengths:
                continue
            match = self.at(words, start)
            if match is not None:
                yield start, *match
                free = match[0]


def tokenized(nlp: Language, entries: Mapping[str, Value]) -> dict[tuple[str, ...], Value]:
    """Phrases cut into tokens as the documents are cut."""
    return {
        tuple(token.text for token in nlp.tokenizer(phrase)): value
        for phrase, value in entries.items()
    }
