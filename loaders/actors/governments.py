"""Governments: "Iran's government", "the Iranian authorities", "the authorities in Tehran"."""

from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.sites import Site
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon


class Governments:
    """Finds what stands for the government beside the name of a country."""

    def __init__(self, words: Words) -> None:
        """Governments in `words`."""
        self.words = words
        self.government = frozenset(lexicon("groups")["government"]["nouns"])

    def mention(self, site: Site) -> Mention | None:
        """The government that a country's name belongs to, None where none is named."""
        words = self.words
        start, end = site.start, site.end
        if end < len(words) and words.lower[end] in {"’s", "'s"}:
            end += 1
        while end < len(words) and self._modifies(end) and end - site.end < 3:
            end += 1
        if end < len(words) and self._governs(end):
            end += 1
        elif site.start > 1 and words.lower[start - 1] in {"of", "in"}:
            if words.lemma[start - 2] not in self.government or site.naming.form == "adjective":
                return None
            start, end = start - 2, site.end
        else:
            return None
        code = site.naming.country
        head = words.root(start, end)
        text = words.phrase(start, end)
        return Mention(start, end, head, "State", text, f"state:{code}", code)

    def _modifies(self, i: int) -> bool:
        """Whether a word may stand between: "Chad's military government"."""
        words = self.words
        noun = words.pos[i] == "NOUN" and i + 1 < len(words) and self._governs(i + 1)
        return words.pos[i] == "ADJ" or (noun and words.lemma[i] not in self.government)

    def _governs(self, i: int) -> bool:
        """Whether a noun stands for the government, as the head of its phrase."""
        words = self.words
        if words.lemma[i] not in self.government or words.lower[i] == "state":
            return False
        if words.lemma[i] == "authority" and words.tag[i] != "NNS":
            return False
        modifies = words.dep[i] in {"compound", "nmod", "amod"}
        return not (modifies and words.head[i] == i + 1 and words.pos[i + 1] == "NOUN")
