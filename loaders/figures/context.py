"""What stands around a figure: the statement that holds it, its place, its as-of date."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage, Statement
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_CONTEXT = lexicon("figures")["context"]
PLACE_WORDS = frozenset(_CONTEXT["place_words"])
AS_OF = tuple(tuple(text.split()) for text in _CONTEXT["as_of"])
CLAUSE_ENDS = frozenset(_CONTEXT["clause_ends"])
# Words to look on for a place or a date, and back for a place.
AHEAD, BACK = 24, 12


class Context:
    """The surroundings of figures in one document; each question costs a bounded look around."""

    def __init__(self, words: Words) -> None:
        """The context of `words`, with the times and statements of its document."""
        self.words = words
        self.doc: Doc = words.doc
        entities = [entity for entity in self.doc.ents if entity.label_ in PLACE_LABELS]
        spoken = {s.source for s in self.doc._.statements}
        places = (Passage(entity.start_char, entity.end_char) for entity in entities)
        self.places = [place for place in places if place not in spoken]
        self.place_starts = [passage.start for passage in self.places]
        self.time_starts = [time.passage.start for time in self.doc._.times]

    def place(self, start: int, end: int) -> Passage | None:
        """The place name that the clause of words `start` to `end` gives, the next one first."""
        past = self._clause_end(end)
        after = self._places(end, past)
        before = self._places(self._clause_start(start), start)
        return next(after, None) or max(before, default=None)

    def _places(self, start: int, end: int) -> Iterator[Passage]:
        """Places between two words that follow a preposition of place, in text order."""
        words = self.words
        if start >= end:
            return
        span = words.passage(start, end)
        first = bisect_left(self.place_starts, span.start)
        for passage in self.places[first : bisect_right(self.place_starts, span.end)]:
            at = words.index(passage.start)
            near = words.lower[max(at - 4, words.first[min(at, len(words) - 1)]) : at]
            if any(word in PLACE_WORDS for word in near) and passage.end <= span.end:
                yield passage

    def _clause_end(self, i: int) -> int:
        past = min(self.words.past[i - 1], i + AHEAD)
        return next((j for j in range(i, past) if self.words.lower[j] in CLAUSE_ENDS), past)

    def _clause_start(self, i: int) -> int:
        floor = max(self.words.first[i], i - BACK)
        stops = (j for j in range(i - 1, floor - 1, -1) if self.words.lower[j] in CLAUSE_ENDS)
        return next(stops, floor)

    def as_of(self, start: int, end: int, statement: int | None) -> int | None:
        """The time as of which the figure is given: "as of Tuesday", or when it was said."""
        words = self.words
        first = bisect_left(self.time_starts, words.start[max(words.first[start], start - AHEAD)])
        last = words.start[min(words.past[start], end + AHEAD) - 1]
        for index in range(first, bisect_right(self.time_starts, last)):
            if self._dated(words.index(self.time_starts[index])):
                return index
        said: Statement | None = None if statement is None else self.doc._.statements[statement]
        return said.time if said is not None else None

    def _dated(self, i: int) -> bool:
        return any(tuple(self.words.lower[max(i - len(words), 0) : i]) == words for words in AS_OF)

    def statements(self, passages: Iterable[Passage]) -> list[int | None]:
        """For each passage, in text order, the innermost statement whose content holds it."""
        contents = sorted(
            (content, index)
            for index, statement in enumerate(self.doc._.statements)
            for content in statement.content
        )
        found: list[int | None] = []
        open_contents: list[tuple[Passage, int]] = []
        at = 0
        for passage in passages:
            while at < len(contents) and contents[at][0].start <= passage.start:
                open_contents.append(contents[at])
                at += 1
            open_contents = [pair for pair in open_contents if pair[0].end > passage.start]
            holding = [(p.end - p.start, i) for p, i in open_contents if p.holds(passage)]
            found.append(min(holding)[1] if holding else None)
        return found
