"""A cascade of finite-state rules over word classes (Abney 1996, "Partial parsing via finite-state
cascades"): each rule rewrites the words that it matches into one word of a new class.

A pattern is a regular expression whose letters are class names: "(?P<month>MONTH) (?P<day>NTH)".
Every class is one character of the string that the expression runs over, so rules cost as much as
a search in a short string. Patterns must not nest quantifiers over the same classes.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from spacy.tokens import Doc, Token

from rashomon.loaders.times.tokens import token_after, token_before
from rashomon.loaders.times.words import Word

NAME = re.compile(r"\b[A-Z]{2,}\b")
# What a phrase that ends in "before" or "after" is followed by.
ENDING = {"VBD", "CC", "VBN", "WDT", "IN"}
# Private-use characters: none of them means anything in a regular expression.
FIRST_CODE = 0xE000
CODES = count()


@cache
def code(kind: str) -> str:
    """The character that stands for a word class."""
    return chr(FIRST_CODE + next(CODES))


def pattern(written: str, macros: dict[str, str]) -> re.Pattern[str]:
    """A pattern over class names as one over their characters; macros are replaced first."""
    while NAME.search(written):
        written = NAME.sub(
            lambda m: f"(?:{macros[m[0]]})" if m[0] in macros else code(m[0]), written
        )
    return re.compile("".join(written.split()))


@dataclass(frozen=True, slots=True)
class Found:
    """The words that a rule matched, and the document round them."""

    match: re.Match[str]
    words: Sequence[Word]
    doc: Doc

    def __getitem__(self, group: str) -> Any:
        """The value of the group's first word, None where the group matched nothing."""
        word = self.word(group)
        return word.value if word else None

    def has(self, group: str) -> bool:
        """Whether the pattern has the group and it matched any word."""
        known = group in self.match.re.groupindex
        return known and self.match.end(group) > self.match.start(group)

    def word(self, group: str) -> Word | None:
        """The group's first word."""
        return self.words[self.match.start(group)] if self.has(group) else None

    def matched(self) -> Sequence[Word]:
        """All words of the match."""
        return self.words[self.match.start() : self.match.end()]

    def kinds(self) -> set[str]:
        """The classes of all words of the match."""
        return {word.kind for word in self.matched()}

    def before(self) -> Token | None:
        """The spaCy token before the match."""
        return token_before(self.doc, self.words[self.match.start()].start)

    def after(self) -> Token | None:
        """The spaCy token after the match."""
        return token_after(self.doc, self.words[self.match.end() - 1].end)

    def ends_phrase(self) -> bool:
        """Whether no noun phrase or clause follows that the last word could govern."""
        after = self.after()
        return after is None or after.is_punct or after.is_space or after.tag_ in ENDING


Build = Callable[[Found], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is matched, what class it becomes, and what it means (None: it is no such thing)."""

    pattern: re.Pattern[str]
    kind: str
    build: Build

    def apply(self, words: list[Word], codes: str, doc: Doc, text: str) -> tuple[list[Word], str]:
        """The words with every match rewritten, and their class characters."""
        written: list[Word] = []
        spelt: list[str] = []
        done = 0
        for match in self.pattern.finditer(codes):
            value = self.build(Found(match, words, doc))
            if value is None:
                continue
            written += words[done : match.start()]
            spelt += codes[done : match.start()], code(self.kind)
            start, end = words[match.start()].start, words[match.end() - 1].end
            written.append(Word(self.kind, start, end, text[start:end], value))
            done = match.end()
        if not done:
            return words, codes
        return written + words[done:], "".join(spelt) + codes[done:]


class Cascade:
    """Rules in the order in which they are tried; each sees what those before it made."""

    def __init__(self, macros: dict[str, str] | None = None) -> None:
        """An empty cascade; `macros` are names for patterns, usable in all of them."""
        self.macros = macros or {}
        self.rules: list[Rule] = []

    def rule(self, kind: str, *patterns: str) -> Callable[[Build], Build]:
        """A decorator: the function says what each match means."""

        def added(build: Build) -> Build:
            self.rules += [Rule(pattern(p, self.macros), kind, build) for p in patterns]
            return build

        return added


def rewritten(words: list[Word], rules: Iterable[Rule], doc: Doc, text: str) -> list[Word]:
    """The words after all rules in turn; `text` is `doc.text`, which spaCy joins on each access."""
    codes = "".join(code(word.kind) for word in words)
    for rule in rules:
        if rule.pattern.search(codes):
            words, codes = rule.apply(words, codes, doc, text)
    return words
