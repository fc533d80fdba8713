"""Namings: people whom a text describes and names at once ("a student named Ali")."""

from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# Words between the verb and the name: "gave only his first name as".
CLOSE = 6
# Verbs between the naming verb and who bears the name: "asked to be identified".
CLIMB = 4


def namings(words: Words) -> dict[int, int]:
    """The first token of each name that a verb gives to a described person, by their noun.

    "identified only as X", "gave his name as X", "asked to be called X", "who goes by X".
    """
    data = lexicon("actors_descriptions")["naming"]
    verbs, between = frozenset(data["verbs"]), frozenset(data["between"])
    found: dict[int, int] = {}
    for verb, lemma in enumerate(words.lemma):
        if lemma in verbs and words.pos[verb] == "VERB":
            name = _name(words, verb, between)
            noun = _bearer(words, verb) if name is not None else None
            if noun is not None and name is not None:
                found.setdefault(noun, name)
    return found


def _name(words: Words, verb: int, between: frozenset[str]) -> int | None:
    for at in range(verb + 1, min(verb + 1 + CLOSE, len(words))):
        if words.capital[at]:
            return at
        if words.lower[at] not in between:
            return None
    return None


def _bearer(words: Words, verb: int) -> int | None:
    """The noun for a person that the clause of the naming verb belongs to."""
    at = verb
    for _ in range(CLIMB):
        if words.dep[at] in {"relcl", "acl"}:
            noun = words.head[at]
            person = words.pos[noun] == "NOUN" and can_speak(words.lemma[noun])
            return noun if person and noun < verb else None
        at = words.head[at]
    return None
