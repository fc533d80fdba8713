"""Parts: what the name of a country does in its clause, as a state or merely as the place."""

from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.sites import Site
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon


class Parts:
    """Reads the grammatical parts that countries take in one document."""

    def __init__(self, words: Words) -> None:
        """Countries in `words`."""
        self.words = words
        self.lexicon = lexicon("actors")
        self.acting = frozenset(self.lexicon["acting"])
        self.party = frozenset(self.lexicon["party"])
        self.offices = words_of("titles", "offices")
        self.speech = frozenset(self.lexicon["nouns"]["speech"])
        self.deeds = frozenset(self.lexicon["nouns"]["deeds"]) | self.speech

    def deed(self, noun: int) -> bool:
        """Whether a noun is something that a state does or says: "airstrike", not "coast"."""
        words = self.words
        if any(words.lower[i] == "civil" for i in words.children[noun]):
            return False
        return words.lemma[noun] in self.deeds

    def speech_of(self, noun: int) -> bool:
        """Whether a noun is something that a state says: "claim", not "death toll"."""
        words = self.words
        if any(words.lower[i] == "death" for i in words.children[noun]):
            return False
        return words.lemma[noun] in self.speech

    def takes_part(self, site: Site, head: int) -> bool:
        """Whether the state does something, undergoes it or is a party to it."""
        words = self.words
        while words.dep[head] == "conj" and words.head[head] < head:
            head = words.head[head]
        if words.dep[head] == "nmod" and any(words.dep[i] == "cc" for i in words.children[head]):
            head = words.head[head]
        dep, governor = words.dep[head], words.head[head]
        seat = site.naming.form == "seat"
        if dep in {"compound", "nmod", "amod"}:
            return self.deed(governor) and not seat
        if dep == "pobj":
            return self._party(governor, seat)
        if dep not in self.acting:
            return self._beside_verb(site)
        if dep in {"dobj", "dative", "nsubjpass", "oprd"}:
            return self._undergoes(governor, dep, seat)
        if dep in {"nsubj", "csubj"}:
            return self._does(governor, seat)
        return True

    def _does(self, verb: int, seat: bool) -> bool:
        """Whether the subject of a verb acts: "Kenya said", not "Kenya is large" or "saw riots"."""
        words, verbs = self.words, self.lexicon["verbs"]
        if words.lemma[verb] in verbs["experiencing"]:
            return False
        if words.lemma[verb] not in verbs["linking"]:
            return True
        told = any(words.dep[i] in {"attr", "prep"} for i in words.children[verb])
        return not seat and not told

    def _undergoes(self, verb: int, dep: str, seat: bool) -> bool:
        """Whether what a verb does is done to the state, not to the place."""
        lemma, verbs = self.words.lemma[verb], self.lexicon["verbs"]
        if seat:
            return lemma in verbs["addressed"] and lemma not in verbs["befalling"]
        if lemma in verbs["befalling"] and dep in {"dobj", "nsubjpass"}:
            return self._attacks(verb)
        return lemma not in verbs["place"]

    def _attacks(self, verb: int) -> bool:
        """Whether somebody with a name does it: "Iran struck X", not "a storm struck X"."""
        words = self.words
        doers = [i for i in words.children[verb] if words.dep[i] == "nsubj"]
        agents = [i for i in words.children[verb] if words.dep[i] == "agent"]
        doers += [i for agent in agents for i in words.children[agent]]
        return any(words.pos[i] == "PROPN" and words.entity[i] != "EVENT" for i in doers)

    def _beside_verb(self, site: Site) -> bool:
        """Where the parse says nothing: "accused Poland", "Poland rejects"."""
        words, before, after = self.words, site.start - 1, site.end
        if before >= 0 and words.lemma[before] in self.lexicon["verbs"]["addressed"]:
            return words.pos[before] == "VERB"
        finite = after < len(words) and words.tag[after] in {"VBD", "VBZ"}
        return finite and words.pos[after] == "VERB"

    def _party(self, preposition: int, seat: bool) -> bool:
        words = self.words
        lower = words.lower[preposition]
        governor = words.lemma[words.head[preposition]]
        if (lower == "for" and governor in self.offices) or governor == "border":
            # "The coordinator for Iraq" works there.
            return False
        if words.dep[preposition] == "agent" or lower in self.party:
            return not (seat and lower in {"for", "behind", "towards", "toward"})
        governed = self.lexicon["governed"].get(lower, ())
        return words.lemma[words.head[preposition]] in governed
