"""The kind of a name: votes of all its mentions in the document, for spaCy's label alone errs."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from rashomon.loaders.actors.cutting import Chunk, words_of
from rashomon.loaders.actors.surroundings import Surroundings
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import ActorKind
from rashomon.loaders.lexicon import lexicon

LONGEST_PERSON = 5
Tally = defaultdict[ActorKind, float]
LABELS: dict[str, ActorKind] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
}


@cache
def known() -> dict[str, ActorKind]:
    """The names of bodies and groups that the lexicon has, with their kinds."""
    names = lexicon("metonyms")
    found: dict[str, ActorKind] = dict.fromkeys(names["seats"], "Organization")
    for listed in names["known"]["organizations"].values():
        found |= dict.fromkeys(listed, "Organization")
    found |= dict.fromkeys(names["known"]["places"], "Place")
    for listed in names["known"]["groups"].values():
        found |= dict.fromkeys(listed, "Group")
    return found


class Votes:
    """What the mentions of one name say of its kind."""

    def __init__(
        self, words: Words, sources: frozenset[int], states: set[int], called: frozenset[int]
    ) -> None:
        """Votes over names in `words`; `sources` are tokens of speakers, `states` of countries.

        `called` are the first tokens of names that the text gives to people it describes.
        """
        self.words = words
        self.sources = sources
        self.beside = Surroundings(words, states, called)
        self.weights: dict[str, float] = lexicon("actors")["votes"]
        self.things = words_of("names", "things")
        self.never = words_of("names", "never")
        self.closing = words_of("names", "closing")
        self.given = words_of("names_given", "male", "female")
        self.heads = words_of("names", "organizations")
        self.armed = words_of("names", "armed")
        self.places = words_of("names", "places")

    def kind(self, name: str, chunks: Iterable[Chunk]) -> ActorKind | None:
        """The kind with most votes, None where nothing speaks for a name."""
        if name in known():
            return known()[name]
        listed = list(chunks)
        titled = any(chunk.title or self.beside.titled(chunk.start) for chunk in listed)
        if not titled and self._is_thing(name.lower().split()):
            return None
        votes: Tally = defaultdict(float)
        for chunk in listed:
            for label in self._labels(chunk):
                votes[label] += self.weights["label"] / len(listed)
            self._by_words(chunk, votes)
            self._by_context(chunk, votes)
        if not votes:
            return None
        kind, weight = max(votes.items(), key=lambda item: item[1])
        if weight < self.weights["least"]:
            return None
        armed = self.words.lower[listed[0].end - 1] in self.armed
        return "Group" if kind == "Organization" and armed else kind

    def located(self, chunks: Iterable[Chunk]) -> bool:
        """Whether a preposition or what governs it makes a place of one of its mentions."""
        return any(self.beside.located(c.start) or self.beside.governed(c.end) for c in chunks)

    def _is_thing(self, words: list[str]) -> bool:
        """Whether it is a law or an event: "X Act", but not "Institute for the Study of War"."""
        body = any(
            word in self.heads for word, link in pairwise(words) if link in {"of", "for", "on"}
        )
        if words[-1] in self.heads:
            return len(words) == 1 and words[-1] in self.never
        if len(words) > 1 and words[-1] in self.never:
            return words[-1] not in self.closing
        return words[-1] in self.never or (words[-1] in self.things and not body)

    def _labels(self, chunk: Chunk) -> set[ActorKind]:
        words = self.words
        labels = {words.entity[i] for i in range(chunk.start, chunk.end)} & LABELS.keys()
        plural = words.tag[words.root(chunk.start, chunk.end)] in {"NNPS", "NNS"}
        labels.discard("PERSON" if plural and chunk.end - chunk.start == 1 else "")
        labels.discard("" if plural else "NORP")
        return {LABELS[label] for label in labels}

    def _by_words(self, chunk: Chunk, votes: Tally) -> None:
        """What the words of the name themselves say."""
        weigh, words = self.weights, self.words
        start, end = chunk.start, chunk.end
        lower = [word.strip(".") for word in words.lower[start:end]]
        if any(word in self.heads for word in lower):
            votes["Organization"] += weigh["head"]
        elif len(lower) > 1 and lower[-1] in self.places:
            votes["Place"] += weigh["head"]
        elif _acronym("".join(words.text[start:end])) or self._holds_acronym(start, end):
            votes["Organization"] += weigh["acronym"]
        elif 2 <= end - start <= LONGEST_PERSON and (
            words.text[start] in self.given or self.beside.belongs(end)
        ):
            votes["Person"] += weigh["given"]
        if chunk.title is not None:
            votes["Person"] += weigh["title"]
        elif self.beside.titled(start):
            votes["Person"] += weigh["described"]
        elif self._has_article(start, end):
            votes["Person"] -= weigh["article"]

    def _has_article(self, start: int, end: int) -> bool:
        """Whether "the" belongs to the name, as to no person's: "the X", not "the X case"."""
        words = self.words
        alone = words.dep[words.root(start, end)] not in {"compound", "nmod", "amod", "poss"}
        return alone and start > 0 and words.lower[start - 1] == "the"

    def _holds_acronym(self, start: int, end: int) -> bool:
        """Whether capitals stand beside a word in small letters: "NHS England", not "J. Kern"."""
        texts = self.words.text[start:end]
        suffixes = words_of("titles", "suffixes")
        capitals = [t for t in texts if t.isupper() and t.isalpha() and t.lower() not in suffixes]
        return 0 < len(capitals) < len(texts) and len(capitals[0]) > 2

    def _by_context(self, chunk: Chunk, votes: Tally) -> None:
        """What stands beside the name."""
        weigh, words = self.weights, self.words
        start, end = chunk.start, chunk.end
        head = words.root(start, end)
        if self.beside.aged(start, end) or self.beside.has_kin(end):
            votes["Person"] += weigh["aged"]
        if self.beside.located(start):
            votes["Place"] += weigh["locative"]
            if self.beside.located(start, spatial=True):
                votes["Person"] -= weigh["locative"]
        governed = self.beside.governed(end)
        if governed:
            votes["Place"] += weigh["governed"]
            votes["Person"] -= weigh["governed"]
        described = self.beside.described(start, end)
        if described is not None:
            votes[described] += weigh["described"]
        if self.beside.listed(start, end):
            votes["Place"] += weigh["listed"]
        if self.beside.placed(start, end):
            votes["Place"] += weigh["placed"]
        if any(i in self.sources for i in range(start, end)) and not governed:
            votes["Place"] -= weigh["source"]
            person = end - start > 1 and not self._labels(chunk)
            votes["Person" if person else "Organization"] += weigh["speaks"]
        elif words.dep[head] in {"nsubj", "agent"} and words.pos[words.head[head]] == "VERB":
            votes["Place"] -= weigh["acts"]


def _acronym(text: str) -> bool:
    letters = text.replace(".", "").replace("/", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()
