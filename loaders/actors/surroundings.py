"""Surroundings: what the words beside a name say of its kind."""

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import ActorKind
from rashomon.loaders.lexicon import lexicon

# Names of a row that are looked at on each side.
REACH = 4
# Words of an apposition up to its noun.
CLOSE = 7
AFTER_AGE = {",", ".", ";", ")", "—", "–", "and", "of"}


class Surroundings:
    """Looks at both sides of a name, given by its tokens `start` to `end`."""

    def __init__(self, words: Words, states: set[int], called: frozenset[int]) -> None:
        """Names in `words`; `states` are the tokens that name a country.

        `called` are the first tokens of names that the text gives to people it describes.
        """
        self.words = words
        self.states = states
        self.called = called
        self.locative = frozenset(lexicon("actors")["locative"])
        self.of_people = frozenset(lexicon("actors")["of_people"])
        self.regional = words_of("names", "regional")
        self.bodies = words_of("actors_descriptions", "bodies")
        self.apposed = words_of("actors_descriptions", "apposed") - {"fighter", "member"}
        self.offices = words_of("titles", "offices")
        self.places = words_of("names", "places")
        self.personal = words_of("names", "kin")
        self.governing = words_of("names", "governing")
        self.dwelling = self.places | words_of("names", "dwelling")

    def located(self, start: int, *, spatial: bool = False) -> bool:
        """Whether a preposition makes a place of it: "in X", "near central X".

        `spatial` ones stand before no name of a person, as "over" does.
        """
        words, before = self.words, start - 1
        if before > 0 and words.lower[before] in self.regional:
            before -= 1
        if before < 0 or words.lower[before] not in self.locative:
            return False
        return not spatial or words.lower[before] not in self.of_people

    def aged(self, start: int, end: int) -> bool:
        """Whether it is a person by an age, "who" or a naming: "X, 45," "a man called X"."""
        words = self.words
        old = start > 1 and words.lower[start - 1] == "old" and words.text[start - 2] == "-"
        if old or start in self.called:
            return True
        if end + 1 >= len(words) or words.text[end] != ",":
            return False
        age = words.text[end + 1].isdigit() and len(words.text[end + 1]) == 2
        age = age and (end + 2 == len(words) or words.text[end + 2] in AFTER_AGE)
        return age or words.lower[end + 1] == "who"

    def belongs(self, end: int) -> bool:
        """Whether the name of a body follows that somebody is of: "X of the Elders Forum"."""
        words = self.words
        if end + 2 >= len(words) or words.lower[end] not in {"of", "from"}:
            return False
        return words.lower[end + 1] == "the" and words.capital[end + 2]

    def titled(self, start: int) -> bool:
        """Whether an office stands before it: "union leader X", "Col" "." "X"."""
        words = self.words
        if start > 1 and words.text[start - 1] == ".":
            return words.capital[start - 2] and words.lower[start - 2] in self.offices
        noun = start > 0 and words.pos[start - 1] == "NOUN"
        return noun and words.lower[start - 1] in self.offices

    def has_kin(self, end: int) -> bool:
        """Whether only a person can own what follows: "X's widow", "X's funeral"."""
        words = self.words
        genitive = end + 1 < len(words) and words.lower[end] in {"’s", "'s"}
        return genitive and words.lemma[end + 1] in self.personal

    def governed(self, end: int) -> bool:
        """Whether it is what somebody governs: "X Mayor", "X state governor"."""
        words = self.words
        for at in range(end, min(end + 2, len(words))):
            if words.lemma[at] in self.governing:
                return at == end or words.lemma[end] in self.places | {"state"}
        return False

    def described(self, start: int, end: int) -> ActorKind | None:
        """What stands beside it as its kind: "X, a charity", "X, an analyst", "the daily X"."""
        words = self.words
        news = end + 1 < len(words) and words.lower[end] == "news"
        before = start > 0 and words.lemma[start - 1] in self.bodies
        if before or (end < len(words) and words.lemma[end + news] in self.apposed):
            return "Organization"
        if end - start > 1 and self._holds_office(start):
            return "Person"
        noun = self._apposition(end)
        if noun is not None and words.lemma[noun] in self.bodies:
            return "Organization"
        return "Person" if noun is not None and words.lemma[noun] in self.offices else None

    def _apposition(self, end: int) -> int | None:
        """The noun of "X, a large international charity", the head of its phrase."""
        words = self.words
        if end + 1 >= len(words) or words.text[end] != "," or words.pos[end + 1] != "DET":
            return None
        for i in range(end + 2, min(end + 2 + CLOSE, len(words))):
            after = words.pos[i + 1] if i + 1 < len(words) else ""
            if words.pos[i] == "NOUN" and after not in {"NOUN", "PART"}:
                return i
            if words.text[i] in {",", "."}:
                return None
        return None

    def _holds_office(self, start: int) -> bool:
        """Whether an office stands before the comma before it: "the envoy to Oman, X"."""
        words, comma = self.words, start - 1
        if comma < 1 or words.text[comma] != ",":
            return False
        for i in range(comma - 1, max(comma - 1 - CLOSE, -1), -1):
            if words.text[i] in {",", "."} or words.pos[i] == "VERB":
                return False
            if words.pos[i] == "NOUN" and words.lemma[i] in self.offices:
                return True
        return False

    def listed(self, start: int, end: int) -> bool:
        """Whether it stands in a row with a name that is a place: "Lyon, X and Y"."""
        words = self.words
        for at, step in ((start - 1, -1), (end, 1)):
            for _ in range(REACH):
                joined = False
                while 0 < at < len(words) and words.lower[at] in {",", "and", "or"}:
                    at, joined = at + step, True
                if not joined or not 0 <= at < len(words) or not words.capital[at]:
                    break
                while 0 < at < len(words) - 1 and words.capital[at]:
                    if words.entity[at] == "GPE" and at not in self.states:
                        return True
                    at += step
                if self._of_places(at) if step < 0 else self._are_places(at):
                    return True
        return False

    def _are_places(self, at: int) -> bool:
        """Whether a row ends in what its names are: "X, Y and Z districts"."""
        words = self.words
        return at < len(words) and words.tag[at] == "NNS" and words.lemma[at] in self.places

    def _of_places(self, at: int) -> bool:
        """Whether "towns of" ends at a token."""
        words = self.words
        while at > 1 and (words.lower[at] in {"al", "-", "the"}):
            at -= 1
        if at < 1 or words.lower[at] != "of":
            return False
        return words.lower[at - 1] == "out" or words.lemma[at - 1] in self.dwelling

    def placed(self, start: int, end: int) -> bool:
        """Whether a word for a place stands beside it: "the town of X", "X province"."""
        words = self.words
        after = end < len(words) and words.lemma[end] in self.places
        before = start > 0 and words.lemma[start - 1] in self.places
        return after or before or self._of_places(start - 1)
