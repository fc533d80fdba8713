"""Sets of words that conditions on arguments name: lemmas, entity labels, parts of speech."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from rashomon.loaders.events.memory import remembered
from rashomon.loaders.lexicon import lexicon

PARTICLES = {"in", "out", "off", "up", "down"}


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words; a token is in it by its lemma, as it stands, or by its label or part."""

    lemmas: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str]) -> "Words":
        """The set of some lemmas and of the classes among them, written with an @."""
        union = cls()
        for name in names:
            one = _classes()[name[1:]] if name.startswith("@") else cls(frozenset({name}))
            union = cls(
                union.lemmas | one.lemmas,
                union.entities | one.entities,
                union.parts | one.parts,
            )
        return union

    def holds(self, token: Token) -> bool:
        """Whether the token is in the set."""
        lemmatized, lower, entity, part = traits(token)
        return (
            lemmatized in self.lemmas
            or lower in self.lemmas
            or entity in self.entities
            or part in self.parts
        )

    def any(self, tokens: Iterable[Token]) -> bool:
        """Whether one of the tokens is in the set."""
        return any(map(self.holds, tokens))


@remembered
def traits(token: Token) -> tuple[str, str, str, str]:
    """A token's lemma, lower case, entity label and part; remembered until the document is done."""
    part = token.pos_
    lemmatized = token.lemma_.lower()
    if lemmatized in PARTICLES and token.i > 1 and token.nbor(-1).text == "-":
        # The tokenizer cuts "sit-in" in three, and the last is its head.
        lemmatized = f"{token.nbor(-2).lower_}-{lemmatized}"
    if token.tag_ == "NNPS" or (part == "PROPN" and len(lemmatized) > 4):
        lemmatized = lemmatized.removesuffix("s")
    return lemmatized, token.lower_, token.ent_type_, part


def lemma(token: Token) -> str:
    """The token's lemma in lower case, of names in the singular as well."""
    return traits(token)[0]


@cache
def listed(section: str, name: str) -> Words:
    """A list of the lexicon of words as a set."""
    return Words.of(lexicon("events_words")[section][name])


def _classes() -> dict[str, Words]:
    if not CLASSES:
        listed: dict[str, dict[str, Any]] = lexicon("events_words")["classes"]
        for name, entry in listed.items():
            persons = lexicon("figures")["nouns"]["persons"] if name == "person" else []
            CLASSES[name] = Words(
                frozenset(entry["lemmas"]) | frozenset(persons),
                frozenset(entry.get("entities", ())),
                frozenset(entry.get("pos", ())),
            )
    return CLASSES


CLASSES: dict[str, Words] = {}
