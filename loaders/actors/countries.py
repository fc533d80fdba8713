"""States and what they are called: names from CLDR, the rest from the lexicon of countries."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale

from rashomon.loaders.lexicon import lexicon

Form = Literal["name", "adjective", "people", "seat"]
# Regions of CLDR that are no states: unions, pseudo-locales, uninhabited islands.
NO_STATES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ", "BV", "HM", "TF", "UM", "CP", "DG"}


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase has to do with a state: its name, its adjective, its people, its capital."""

    country: str
    form: Form


@cache
def namings() -> dict[str, Naming]:
    """Every phrase that names a state, as it is written; the first meaning counts."""
    found: dict[str, Naming] = {}
    territories = Locale("en").territories
    for code, name in territories.items():
        if len(code) == 2 and code.isalpha() and code not in NO_STATES:
            for spelling in (name, name.replace(" & ", " and "), name.split(" (")[0]):
                found.setdefault(spelling, Naming(code, "name"))
    for code, entry in lexicon("countries").items():
        for name in entry.get("also", ()):
            found[name] = Naming(code, "name")
        for adjective in entry.get("of", ()):
            found.setdefault(adjective, Naming(code, "adjective"))
        for people in entry.get("people", [f"{word}s" for word in entry.get("of", ())]):
            found.setdefault(people, Naming(code, "people"))
        for seat in entry.get("seat", ()):
            found.setdefault(seat, Naming(code, "seat"))
    return found


@cache
def country_name(code: str) -> str:
    """The name of a state in English news by its ISO 3166-1 alpha-2 code."""
    given = lexicon("countries").get(code, {}).get("name")
    return str(given or Locale("en").territories[code].replace(" & ", " and "))
