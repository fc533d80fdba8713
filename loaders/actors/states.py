"""States: where the name of a country, its capital or its people stands for one that acts."""

from collections.abc import Iterator

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.governments import Governments
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.parts import Parts
from rashomon.loaders.actors.sites import Site
from rashomon.loaders.actors.victims import Victims
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# What follows the place in the first line of a report.
DASHES = {"—", "–", "-", "--", "_"}
DATELINE = {"(", ",", ":", *DASHES}


class States:
    """Decides which sites are states that act or are acted on."""

    def __init__(self, words: Words, sources: frozenset[int]) -> None:
        """States in `words`; `sources` are the tokens of speakers."""
        self.words = words
        self.sources = sources
        self.lexicon = lexicon("actors")
        self.parts = Parts(words)
        self.victims = Victims(words)
        self.happening = frozenset(self.lexicon["nouns"]["happening"])
        self.dwelling = words_of("names", "dwelling", "places")
        self.regional = words_of("names", "regional") - {"the", "greater"}
        self.governments = Governments(words)

    def find(self, found: list[Site]) -> Iterator[Mention]:
        """The sites that are actors."""
        for site in found:
            mention = self.governments.mention(site) or self._mention(site)
            if mention is not None:
                yield mention

    def _mention(self, site: Site) -> Mention | None:
        words, code = self.words, site.naming.country
        head = words.root(site.start, site.end)
        text = words.phrase(site.start, site.end)
        if site.naming.form == "people":
            acting = words.dep[head] in {"nsubj", "nsubjpass", "agent", "poss", "conj"}
            if not acting or self.victims.counted(head):
                return None
            return Mention(
                site.start, site.end, head, "Group", text, f"people:{code}", code, plural=True
            )
        if not self._acts(site, head):
            return None
        return Mention(site.start, site.end, head, "State", text, f"state:{code}", code)

    def _acts(self, site: Site, head: int) -> bool:
        words = self.words
        spoken = None
        if not site.lost and any(i in self.sources for i in range(site.start, site.end)):
            spoken = self._speaks(site, head)
        if (
            self._hyphened(site)
            or self._before_who(site)
            or self._headed(site)
            or (spoken is None and self._dateline(site))
        ):
            return False
        if spoken is not None:
            return spoken
        if site.naming.form == "adjective":
            return self._modifies(site, head)
        if self._owns(site):
            own = words.dep[head] == "poss" and words.head[head] > head
            return self.parts.deed(words.head[head] if own else self._noun(site.end))
        return not self._located(site) and (
            words.phrase(site.start, site.end) in self.lexicon["polities"]
            or self.parts.takes_part(site, head)
        )

    def _before_who(self, site: Site) -> bool:
        """Whether "who" follows, which is somebody there: "an activist in Beirut, who"."""
        words = self.words
        after = site.end + (site.end < len(words) and words.text[site.end] == ",")
        return after < len(words) and words.lower[after] == "who"

    def _hyphened(self, site: Site) -> bool:
        """Whether it is half of a word: "US-based", "the Libya-Italy route"."""
        words, start, end = self.words, site.start, site.end
        first = end < len(words) and words.text[end] in {"-", "–"} and words.joined[end - 1]
        return first or (start > 1 and words.text[start - 1] == "-" and words.joined[start - 1])

    def _headed(self, site: Site) -> bool:
        """Whether a headline tells what happens there: "Syria crisis: ...", "Iraq protests"."""
        words, after = self.words, site.end
        named = site.naming.form == "name" and after < len(words)
        return named and words.lemma[after] in self.happening and words.lower[after].islower()

    def _located(self, site: Site) -> bool:
        """Whether a preposition or a part of it makes a place of it: "in X", "northern X"."""
        before = site.start - 1 - self._article(site)
        lower = self.words.lower[before] if before >= 0 else ""
        if site.naming.form == "seat" and self._is_city(before):
            return True
        aside = lower == "of" and (
            self.words.lower[before - 1] in self.regional
            or self.words.lemma[before - 1] in self.dwelling
        )
        return aside or lower in self.lexicon["locative"] or lower in self.regional

    def _is_city(self, before: int) -> bool:
        """Whether the words before call it a city: "the capital, X"."""
        words = self.words
        before -= before > 0 and words.text[before] == ","
        return before >= 0 and words.lower[before] in {"capital", "city"}

    def _article(self, site: Site) -> int:
        return int(site.start > 1 and self.words.lower[site.start - 1] == "the")

    def _noun(self, start: int) -> int:
        """The noun that the phrase from a token on comes down to, where the parse is of no use."""
        words, at = self.words, start
        while at + 1 < len(words) and (
            words.pos[at] in {"ADJ", "PUNCT", "PART", "NUM", "ADV"}
            or (words.title[at] and words.pos[at + 1] in {"NOUN", "PROPN"})
        ):
            at += 1
        return min(at, len(words) - 1)

    def _owns(self, site: Site) -> bool:
        words = self.words
        genitive = site.end < len(words) and words.lower[site.end] in {"’s", "'s", "’", "'"}
        genitive = genitive or site.lost
        return genitive or words.dep[words.root(site.start, site.end)] == "poss"

    def _speaks(self, site: Site, head: int) -> bool | None:
        """Whether the words of a speaker name the state; None where they only hold its name."""
        words = self.words
        governor = words.head[head]
        if governor not in self.sources or governor == head:
            return True
        if words.dep[head] in {"compound", "amod", "nmod", "poss"}:
            return self.parts.deed(governor)
        return None

    def _dateline(self, site: Site) -> bool:
        """Whether the country only says where a town is: "Lviv, Ukraine —"."""
        words, before = self.words, site.start - 1
        if words.first[site.start] and site.end < len(words):
            capitals = words.text[site.start].isupper() and len(words.text[site.start]) > 3
            dash = words.text[site.end] in DASHES and not words.joined[site.end - 1]
            if dash or capitals:
                return words.text[site.end] in DATELINE
        if before < 1 or words.text[before] != "," or site.end >= len(words):
            return False
        place = (
            words.entity[before - 1] in {"GPE", "LOC", "FAC"} or words.text[before - 1].isupper()
        )
        return place and words.text[site.end] in DATELINE | {")", "."}

    def _modifies(self, site: Site, head: int) -> bool:
        """Whether the adjective says whose words a noun is: "Russian claims"."""
        noun = self.words.head[head]
        modifies = self.words.dep[head] in {"amod", "compound"} and noun > head
        return modifies and self.parts.speech_of(noun)
