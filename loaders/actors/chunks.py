"""Chunks: runs of capitalised words that may be names, cut where one ends and another begins."""

from collections.abc import Iterator

from rashomon.loaders.actors.cutting import Chunk, Cutter, words_of
from rashomon.loaders.actors.words import Words

# Parts of speech that a capital makes no name.
FUNCTION = {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "INTJ", "PUNCT", "SYM"}
DATELINE = {",", "(", "—", "–", "-", "--", ";", "/"}
NO_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}


class Chunker:
    """Cuts the capitalised runs of one document into chunks."""

    def __init__(self, words: Words, datelines: set[int]) -> None:
        """Chunks of `words`; the tokens of `datelines` are places."""
        self.words = words
        self.datelines = datelines
        self.particles = words_of("titles", "particles")
        self.cutter = Cutter(words)
        self.attached = words_of("names", "attached")
        self.apposed = words_of("actors_descriptions", "apposed") - {"fighter", "member"}
        self.continuing = words_of("names", "continuing")

    def chunks(self) -> Iterator[Chunk]:
        """The chunks outside of headlines, in text order."""
        words, free = self.words, 0
        for start, (text, capital) in enumerate(zip(words.text, words.capital, strict=True)):
            if start < free or not (capital or text in self.particles):
                continue
            end = self._run(start)
            if end is not None:
                yield from self.cutter.cut(start, end)
                free = end

    def opens(self, i: int) -> bool:
        """Whether a name may begin with a token."""
        words = self.words
        if i >= len(words) or not words.capital[i] or words.title[i]:
            return False
        if words.pos[i] in FUNCTION and not words.entity[i]:
            return False
        if i in self.datelines or (words.first[i] and self._dateline(i)):
            return False
        if words.entity[i] in NO_NAMES or not any(c.isalpha() for c in words.text[i]):
            return False
        return not words.first[i] or words.pos[i] == "PROPN" or words.entity[i] != ""

    def _dateline(self, i: int) -> bool:
        """Whether a place in capitals opens the report: "HAMILTON, Ontario (AP) --"."""
        words, end = self.words, i
        while end < len(words) and words.text[end].isupper():
            end += 1
        long = any(len(text) > 3 for text in words.text[i:end])
        return long and end < len(words) and words.text[end] in DATELINE

    def _run(self, start: int) -> int | None:
        words = self.words
        prefixed = self._particles(start)
        if prefixed == start and not self.opens(start):
            return None
        if prefixed > start and start and words.capital[start - 1]:
            return None
        end = prefixed + 1
        while (further := self._further(start, end)) > end:
            end = further
        return end

    def _particles(self, i: int) -> int:
        """Where the capitalised word stands that particles before it belong to, else `i`."""
        words, at = self.words, i
        while at < len(words) and words.text[at] in self.particles and at - i < 3:
            at += 1
            if at < len(words) and words.text[at] == "-":
                at += 1
        if at == i or at >= len(words) or not words.capital[at] or words.text[i] in {"as", "an"}:
            return i
        joined = words.text[at - 1] == "-" or words.pos[i] == "PROPN" or i > 0
        return at if joined and self.opens(at) else i

    def _further(self, start: int, end: int) -> int:
        words = self.words
        if end >= len(words) or words.title[end]:
            return end
        text = words.text[end]
        if text in {"-", "–", "/", "&"}:
            return end + 2 if self._joins(end) else end
        if self.opens(end) and not words.first[end]:
            return end + 1
        at = self._particles(end)
        if at > end and words.entity[end - 1] not in NO_NAMES:
            return at + 1
        if text in {"’s", "'s", "’", "'"} and self._possessive(start, end):
            return end + 2
        return self._continued(start, end)

    def _joins(self, mark: int) -> bool:
        """Whether a hyphen or an ampersand stands inside a name."""
        words = self.words
        if self._capital(mark + 1):
            tight = words.joined[mark - 1] and words.joined[mark]
            return tight or words.text[mark] == "&"
        return words.text[mark] == "-" and self._syllable(mark + 1)

    def _syllable(self, i: int) -> bool:
        """Whether a hyphen joins the second half of a given name: "Jong-un", not "Hamas-run"."""
        words = self.words
        if i >= len(words) or not (words.joined[i - 1] and words.joined[i - 2]):
            return False
        small = words.lower[i].islower() and words.text[i].isalpha() and not words.capital[i]
        name = words.entity[i] == "PERSON" or words.tag[i] == "NNP"
        return small and name and words.lower[i] not in self.attached

    def _capital(self, i: int) -> bool:
        return i < len(self.words) and self.words.capital[i]

    def _possessive(self, start: int, end: int) -> bool:
        """Whether the genitive is a part of the name: "People's Party", "Doctors' Union"."""
        collective = words_of("names", "possessive")
        return self.words.lower[end - 1] in collective and self._capital(end + 1)

    def _continued(self, start: int, end: int) -> int:
        """Beyond "of", "for", "on", "and" inside the name of a body."""
        words = self.words
        link = words.lower[end]
        if link not in {"of", "for", "on", "against", "and", "to", "in"}:
            return end
        at = end + 1 + (end + 1 < len(words) and words.lower[end + 1] == "the")
        if not self._capital(at) or words.title[at] or words.entity[at] in NO_NAMES:
            return end
        one = words.entity[end - 1] == words.entity[at] == "ORG"
        if one and words.entity[end] == "ORG" and words.doc[at].ent_iob_ == "I":
            return at + 1
        last = words.lower[end - 1] in self.continuing
        # "The New Light of Ava newspaper": what it is stands behind it.
        called = at + 1 < len(words) and words.lower[at + 1] in self.apposed and link == "of"
        return at + 1 if called or (last and link not in {"and", "to", "in"}) else end
