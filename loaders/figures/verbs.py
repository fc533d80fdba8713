"""Verb forms by rule: which base an inflected word belongs to, and what the form can do."""

from dataclasses import dataclass
from functools import cache

from rashomon.loaders.lexicon import lexicon

VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the verb `base`; a participle can be passive ("killed"), a finite form cannot."""

    base: str
    participle: bool
    finite: bool


@cache
def forms(base: str) -> dict[str, Form]:
    """The five forms of a verb by their spelling; irregular ones are read from the lexicon."""
    words = lexicon("figures")
    regular = _regular(base)
    pasts = words["irregular"].get(base, [regular, regular])
    table = {word: Form(base, False, True) for word in (base, _third(base), pasts[0])}
    table[_stem(base) + "ing"] = Form(base, False, False)
    for past in {pasts[1], regular}:
        table[past] = Form(base, True, past == pasts[0] or past == regular)
    return table


def _third(base: str) -> str:
    if base[-1] == "y" and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _stem(base: str) -> str:
    """The base as it stands before -ing: "flee", "kill", "di" of "die" becomes "dy"."""
    if base.endswith("ie"):
        return base[:-2] + "y"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1]
    return _doubled(base)


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base[-1] == "y" and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def _doubled(base: str) -> str:
    words = lexicon("figures")["inflection"]
    return base + base[-1] if base in words["doubling"] else base
