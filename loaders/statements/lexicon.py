"""The reporting lexicon in the form that the finder asks of it: by word form."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rashomon.loaders.annotations import Act
from rashomon.loaders.lexicon import lexicon

VOWELS = "aeiou"


@dataclass(slots=True)
class Verb:
    """A reporting verb: its frames, each with its act, and the particle that it needs.

    `weak` are the frames in which only somebody who speaks makes it a report ("the video shows");
    a `mental` verb tells what somebody thinks, which need not be said.
    """

    lemma: str
    particle: str | None = None
    frames: dict[str, Act] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)
    mental: bool = False


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Reporting verbs by every form they take, those with a particle first."""
    data = lexicon("reporting")
    entries: dict[tuple[str, str | None], Verb] = {}
    for group in data["verbs"]:
        for words in group["words"]:
            lemma, _, particle = words.partition(" ")
            key = (lemma, particle or None)
            verb = entries.setdefault(key, Verb(*key))
            verb.mental |= group.get("mental", False)
            for frame in group["frames"]:
                verb.frames.setdefault(frame, group["act"])
                if group.get("weak"):
                    verb.weak.add(frame)
    by_form: dict[str, list[Verb]] = {}
    for verb in sorted(entries.values(), key=lambda v: (v.particle is None, v.lemma)):
        for form in forms(verb.lemma, data["forms"].get(verb.lemma)):
            by_form.setdefault(form, []).append(verb)
    return {form: tuple(found) for form, found in by_form.items()}


def forms(lemma: str, irregular: list[str] | None) -> set[str]:
    """The word forms of a verb: says, saying, said."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    consonant_y = lemma.endswith("y") and lemma[-2] not in VOWELS
    if consonant_y:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        third, past = lemma + "es", stem + "ed"
    else:
        third, past = lemma + "s", stem + "ed"
    regular = {lemma, third, past, stem + "ing"}
    if irregular is None:
        return regular
    return {lemma, third, stem + "ing", *irregular}


@cache
def polarity(name: str) -> frozenset[str]:
    """A list of the lexicon's words that turn round or suspend what is said."""
    words: Any = lexicon("reporting")["polarity"][name]
    return frozenset(words)


@cache
def nouns() -> dict[str, dict[str, Act]]:
    """The frames of reporting nouns, each with its act, by singular and plural."""
    found: dict[str, dict[str, Act]] = {}
    for group in lexicon("reports")["nouns"]:
        frames: dict[str, Act] = dict.fromkeys(group["frames"], group["act"])
        for word in group["words"]:
            for form in (word, plural(word)):
                found[form] = {**frames, **found.get(form, {})}
    return found


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


@cache
def reports(table: str, name: str) -> frozenset[str]:
    """A list of words of the lexicon of nouns and other signs."""
    words: Any = lexicon("reports")[table][name]
    return frozenset(words)


@cache
def phrases() -> tuple[tuple[str, ...], ...]:
    """The phrases that attribute a sentence to what stands behind them."""
    return tuple(tuple(words) for words in lexicon("reports")["phrases"]["behind"])


def grammar(name: str) -> frozenset[str]:
    """A list of function words and of verbs with a grammar of their own."""
    return reports("grammar", name)
