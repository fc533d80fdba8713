"""Names of people and bodies: what is a name once in a document is a name everywhere in it."""

from collections import defaultdict
from collections.abc import Iterator

from rashomon.loaders.actors.candidates import Candidates
from rashomon.loaders.actors.cutting import Chunk, words_of
from rashomon.loaders.actors.kinds import Votes, known
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.phrases import Phrases
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import ActorKind
from rashomon.loaders.lexicon import lexicon

# Parts in which a whole people acts.
ACTING = {"nsubj", "nsubjpass", "agent", "poss", "conj", "dobj"}


class Names:
    """The names of one document by their kinds."""

    def __init__(
        self,
        words: Words,
        lists: Phrases[ActorKind],
        sources: frozenset[int],
        states: set[int],
        seats: set[int],
        called: frozenset[int],
        datelines: set[int],
    ) -> None:
        """Names in `words`; `lists` are the ones known beforehand, `datelines` tokens of places.

        `sources` are the tokens of speakers, `states` the tokens that name a country, `seats`
        those of them that name a capital, `called` the first tokens of names given to people.
        """
        self.words = words
        self.lists = lists
        self.datelines = datelines
        self.states = states
        self.votes = Votes(words, sources, states - seats, called)
        self.never = words_of("names", "never")
        self.bodies = words_of("names", "personal")
        self.locative = frozenset(lexicon("actors")["locative"])
        self.things = words_of("names", "things")
        self.peoples = frozenset(lexicon("metonyms")["known"]["groups"]["peoples"])
        listed_groups = lexicon("metonyms")["known"]["groups"].values()
        self.groups = frozenset(name for names in listed_groups for name in names if len(name) > 3)
        self.chunks = self._uncut(list(Candidates(words, datelines).find()))
        self.kinds: dict[str, ActorKind] = {}
        self.parts: set[str] = set()
        # Names of places that no namesake makes a person of.
        self.located: set[str] = set()
        self.tokens: dict[str, tuple[str, ...]] = {}

    def find(self) -> list[Mention]:
        """Every mention of a person, body or group with a name of its own, in text order."""
        named = defaultdict(list)
        for chunk in self.chunks:
            name = self.words.phrase(chunk.start, chunk.end)
            named[name].append(chunk)
            self.tokens[name] = tuple(self.words.text[chunk.start : chunk.end])
        for name, chunks in named.items():
            kind = self.votes.kind(name, chunks)
            if kind is not None:
                self.kinds[name] = kind
            if kind == "Place" and (name in known() or self.votes.located(chunks)):
                self.located.add(name)
        for name in list(self.kinds):
            # A scraper that loses apostrophes leaves "Homss outskirts".
            if name.endswith("s") and name[:-1] in self.kinds:
                self.kinds[name] = self.kinds[name[:-1]]
        self._inherit()
        return sorted(self._mentions(), key=lambda mention: mention.start)

    def _uncut(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks; pieces of a listed name ("Save" and "Children") are one."""
        found = [(start, end) for start, end, _ in self.lists.find(self.words) if end - start > 1]
        spans = [span for span in found if span[0] not in self.datelines]
        whole = {token: span for span in spans for token in range(*span)}
        kept = [c for c in chunks if c.start not in whole or whole[c.start] != whole.get(c.end - 1)]
        crossed = {whole[t] for c in kept for t in range(c.start, c.end) if t in whole}
        named = [Chunk(*span) for span in spans if span not in crossed]
        return sorted([*kept, *named], key=lambda chunk: chunk.start)

    def _inherit(self) -> None:
        """A part of a person's full name is that person wherever it stands alone."""
        suffixes = words_of("titles", "suffixes")
        people = [name for name, kind in self.kinds.items() if kind == "Person" and " " in name]
        for name in people:
            tokens = name.split()
            while len(tokens) > 1 and tokens[-1].lower().strip(".,") in suffixes:
                tokens.pop()
            self.parts.update(" ".join(tokens[i:]) for i in range(1, len(tokens)))
            self.parts.add(tokens[0])
        self.parts -= self.located
        self.parts -= {p for p in self.parts if p.lower() in words_of("titles", "particles")}
        for name in list(self.kinds):
            plain = name.lower().strip(".") not in suffixes and name not in self.located
            if name in self.parts and plain:
                self.kinds[name] = "Person"

    def _mentions(self) -> Iterator[Mention]:
        taken: set[int] = set()
        for chunk in self.chunks:
            name = self.words.phrase(chunk.start, chunk.end)
            kind = self.kinds.get(name) or ("Person" if name in self.parts else None)
            span = range(chunk.start, chunk.end)
            country = all(i in self.states or self.words.text[i] == "-" for i in span)
            if kind not in {None, "Place"} and not country and not self._visited(chunk):
                taken.update(span)
                yield self._mention(chunk, kind or "Person", name)
        yield from self._again(taken)

    def _mention(self, chunk: Chunk, kind: ActorKind, name: str) -> Mention:
        words, end = self.words, chunk.end
        ruled = kind == "Person" and end < len(words) and words.lower[end] in self.bodies
        if ruled and not words.joined[end - 1]:
            # "The Castillo government": a body named after a person.
            text = words.phrase(chunk.start, end + 1)
            return Mention(chunk.start, end + 1, end, "Organization", text)
        head = words.root(chunk.start, chunk.end)
        country = lexicon("metonyms")["seats"].get(name) or None
        roles = (words.phrase(*chunk.title),) if chunk.title else ()
        plural = kind == "Group"
        return Mention(
            chunk.start, chunk.end, head, kind, name, country=country, plural=plural, roles=roles
        )

    def _again(self, taken: set[int]) -> Iterator[Mention]:
        """Names that the chunks have overlooked: in headlines, first in a sentence, listed ones."""
        words = self.words
        wanted = {
            self.tokens[name]: kind
            for name, kind in self.kinds.items()
            if kind != "Place" and (" " in name or name in known() or self._certain(name))
        }
        wanted |= {
            tuple(part.split()): "Person" for part in self.parts if part.lower() not in self.never
        }
        for listing in (Phrases(wanted), self.lists):
            for start, end, kind in listing.find(words):
                span = range(start, end)
                free = not taken.intersection(span) and self._proper(start, end)
                chunk = Chunk(start, end)
                free = free and not self._visited(chunk) and start not in self.datelines
                if free and kind != "Place" and not self.states.intersection(span):
                    taken.update(span)
                    yield self._mention(chunk, kind, words.phrase(start, end))

    def _proper(self, start: int, end: int) -> bool:
        """Whether one word, where a capital says nothing, is tagged as a name there."""
        words = self.words
        plain = words.title[start] or words.first[start]
        tied = end < len(words) and words.text[end] == "-" and words.joined[end - 1]
        tied |= start > 0 and words.text[start - 1] == "-" and words.joined[start - 1]
        part = end < len(words) and words.capital[end] and words.lower[end] in self.things
        if tied or part or words.pos[start] == "VERB":
            return False
        if words.phrase(start, end) in self.groups:
            return True
        if words.text[start] in self.parts:
            return words.pos[start] in {"PROPN", "NOUN", "ADJ", "ADV", "X"}
        return end - start > 1 or not plain or words.pos[start] == "PROPN"

    def _visited(self, chunk: Chunk) -> bool:
        """Whether it is no actor there: "outside the White House", "services to Muslims"."""
        words, start = self.words, chunk.start
        name = words.phrase(start, chunk.end)
        if name in self.peoples:
            head = words.root(start, chunk.end)
            counted = any(words.dep[i] == "nummod" for i in words.children[head])
            return counted or words.dep[head] not in ACTING
        if name not in lexicon("metonyms")["known"]["houses"] or start == 0:
            return False
        start -= words.lower[start - 1] == "the"
        hill = name == "Capitol Hill" and words.lower[start - 1] == "on"
        return hill or words.lower[start - 1] in self.locative

    def _certain(self, name: str) -> bool:
        return name.lower() not in self.never and len(name) > 2
