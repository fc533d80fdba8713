"""Bodies by their names: long names, short names and acronyms of one organisation."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rashomon.loaders.actors.countries import namings
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# A list of a thousand universities is not searched for each of them.
MOST = 50
LINKS = {"of", "for", "the", "and", "on", "in", "to", "against", "&", "-", "/"}


class Bodies:
    """Clusters the mentions of organisations and named groups."""

    def __init__(self, words: Words, mentions: Iterable[Mention]) -> None:
        """Cluster `mentions`, which are in text order, by their names."""
        self.words = words
        self.heads = words_of("names", "organizations", "continuing")
        self.standing = words_of("names", "standing")
        self.entities: list[Entity] = []
        self.holding: dict[str, list[tuple[list[str], Entity]]] = defaultdict(list)
        self.initials: dict[str, Entity] = {}
        self.exact: dict[str, Entity] = {}
        listed = list(mentions)
        bracketed = self._bracketed(listed)
        first: dict[str, Mention] = {}
        for mention in listed:
            first.setdefault(mention.text, mention)
        # Long names first, so that short ones find them.
        for name in sorted(first, key=lambda name: (-len(name.split()), name)):
            self._enter(name, first[name], bracketed)
        self._executive(first)
        for mention in listed:
            self.exact[mention.text].add(mention)

    def _executive(self, names: Iterable[str]) -> None:
        """The one administration that a text speaks of is the White House."""
        house = self.exact.get("White House")
        led = {self.exact[name] for name in names if name.endswith(" administration")}
        if house is not None and len(led) == 1:
            house.name = "White House"
            for name, entity in self.exact.items():
                if entity in led:
                    self.exact[name] = house
            self.entities = [entity for entity in self.entities if entity not in led]

    def _bracketed(self, mentions: list[Mention]) -> dict[str, str]:
        """Acronyms given in brackets behind a long name: {"HRANA": long name}."""
        found = {}
        ends = {mention.end: mention for mention in mentions}
        for mention in mentions:
            opening = mention.start - 1
            bracket = opening > 0 and self.words.text[opening] == "(" and opening in ends
            if bracket and _abbreviates(mention.text, ends[opening].text):
                found[mention.text] = ends[opening].text
                found.setdefault(ends[opening].text, mention.text)
        return found

    def _enter(self, name: str, mention: Mention, bracketed: dict[str, str]) -> None:
        tokens = _content(name)
        told = {bracketed.get(name, ""), *_same().get(name, ())} & self.exact.keys()
        other = self.exact[min(told)] if told else None
        entity = other or self._acronym(name) or self._longer(tokens)
        if entity is None:
            entity = Entity(mention.kind, plural=mention.plural)
            self.entities.append(entity)
        self.exact[name] = entity
        for token in set(tokens):
            self.holding[token].append((tokens, entity))
        for initials in {*_initials(name), _letters(name)}:
            self.initials.setdefault(initials, entity)

    def _acronym(self, name: str) -> Entity | None:
        letters = _letters(name)
        return self.initials.get(letters) if letters else None

    def _longer(self, tokens: list[str]) -> Entity | None:
        """The body with a longer name that these are the telling words of."""
        if not tokens or (len(tokens) == 1 and tokens[0] in self.standing):
            return None
        for longer, entity in self.holding.get(tokens[-1], ())[:MOST]:
            if len(tokens) == 1:
                if longer[0] == tokens[0] or tokens[0] in self.heads:
                    return entity
            elif _within(tokens, longer):
                return entity
        return None


@cache
def _same() -> dict[str, tuple[str, ...]]:
    """The other names, known beforehand, of the bodies that have several."""
    listed = lexicon("metonyms")["same"]["names"]
    return {name: tuple(names) for names in listed for name in names}


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def _content(name: str) -> list[str]:
    """The telling words of a name, without articles and the adjectives of countries."""
    known = namings()
    words = [w for w in name.replace("-", " ").replace("/", " ").split() if w.lower() not in LINKS]
    kept = [w for w in words if w not in known or known[w].form != "adjective"]
    return [_stem(w.lower()) for w in (kept or words)]


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in the name in their order, the first one first."""
    letters = iter(c.lower() for c in name if c.isalnum())
    wanted = [c.lower() for c in short.split("/")[0] if c.isalnum()]
    return name[0].lower() == wanted[0] and all(c in letters for c in wanted)


def _within(short: list[str], longer: list[str]) -> bool:
    """Whether the words of the short name follow each other in the long one."""
    if len(short) >= len(longer):
        return short == longer
    width = len(short)
    return any(longer[i : i + width] == short for i in range(len(longer) - width + 1))


def _letters(name: str) -> str:
    """The letters of an acronym, "" where the name is none: "U.N." and "UN" are one."""
    letters = name.replace(".", "")
    acronym = " " not in name and letters.isalpha() and letters.isupper() and len(letters) > 1
    return letters if acronym else ""


def _initials(name: str) -> set[str]:
    words = [w for w in name.replace("-", " ").split() if w[0].isalpha()]
    if len(words) < 2:
        return set()
    # "U.S." inside a name gives both its letters.
    parts = [w.replace(".", "") if w.isupper() and len(w) > 1 else w[0] for w in words]
    capital = "".join(part for part in parts if part[0].isupper())
    return {capital, "".join(part.upper() for part in parts)}
