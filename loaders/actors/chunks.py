"""Chunks: runs of capitalised words that may be names, cut where one ends and another begins."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# Parts of speech that a capital makes no name.
FUNCTION = {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "INTJ", "PUNCT", "SYM"}
DATELINE = {",", "(", "—", "–", "-", "--", ";", "/"}
NO_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens of one possible name, and the title that was cut off before it."""

    start: int
    end: int
    title: tuple[int, int] | None = None


@cache
def words_of(name: str, *tables: str) -> frozenset[str]:
    """The words of some tables of a lexicon, as one set."""
    entries = lexicon(name)
    return frozenset(word for table in tables for word in entries[table])


def titles() -> frozenset[str]:
    """All words that end a title before a name."""
    return words_of("titles", "male", "female", "honorifics", "offices")


class Chunker:
    """Cuts the capitalised runs of one document into chunks."""

    def __init__(self, words: Words) -> None:
        """Chunks of `words`."""
        self.words = words
        self.particles = words_of("titles", "particles")
        self.never = words_of("names", "never")
        self.heads = words_of("names", "organizations")
        self.continuing = words_of("names", "continuing")
        self.given = words_of("names_given", "male", "female")

    def chunks(self) -> Iterator[Chunk]:
        """The chunks outside of headlines, in text order."""
        start = 0
        while start < len(self.words):
            end = self._run(start)
            if end is None:
                start += 1
                continue
            for part in self._parts(start, end):
                yield from self._titled(*part)
            start = end

    def opens(self, i: int) -> bool:
        """Whether a name may begin with a token."""
        words = self.words
        if i >= len(words) or not words.capital[i] or words.title[i]:
            return False
        if words.pos[i] in FUNCTION and not words.entity[i]:
            return False
        if words.first[i] and self._dateline(i):
            return False
        if words.entity[i] in NO_NAMES or not any(c.isalpha() for c in words.text[i]):
            return False
        return not words.first[i] or words.pos[i] == "PROPN" or words.entity[i] != ""

    def _dateline(self, i: int) -> bool:
        """Whether a place in capitals opens the report: "HAMILTON, Ontario (AP) --"."""
        text, after = self.words.text[i], self.words.text[i + 1 : i + 2]
        return text.isupper() and len(text) > 3 and not DATELINE.isdisjoint(after)

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
        if text in {"-", "–", "/", "&"} and self._capital(end + 1):
            tight = words.joined[end - 1] and words.joined[end]
            return end + 2 if tight or text == "&" else end
        if self.opens(end) and not words.first[end]:
            return end + 1
        at = self._particles(end)
        if at > end and words.entity[end - 1] not in NO_NAMES:
            return at + 1
        if text in {"’s", "'s", "’", "'"} and self._possessive(start, end):
            return end + 2
        return self._continued(start, end)

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
        return at + 1 if last and link not in {"and", "to", "in"} else end

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The run cut where two names stand side by side."""
        words = self.words
        cut = start
        for i in range(start + 1, end):
            body = any(words.lower[j] in self.heads for j in range(cut, i))
            named = words.text[i] in self.given and i + 1 < end and words.capital[i + 1]
            between = words.doc[i].ent_iob_ == "B" and words.entity[i - 1] not in {"", "NORP"}
            own = between and words.entity[i] == "PERSON" and words.entity[i - 1] != "PERSON"
            joint = words.lower[i - 1] in {"of", "for", "the", "-", "and"}
            tail = any(words.lower[j] in self.heads for j in range(i, end))
            if (named and body and not joint and not tail) or (own and not tail and not joint):
                yield cut, i
                cut = i
        yield cut, end

    def _titled(self, start: int, end: int) -> Iterator[Chunk]:
        """A run as the chunk before a title and the person's name after it."""
        words = self.words
        if start > 1 and words.lower[start - 1] == "of" and words.lower[start - 2] in titles():
            while start < end and words.lower[start] in words_of("titles", "before_office"):
                start += 1
        while start < end and words.lower[start] in {"the", "a", "an"}:
            start += 1
        if start == end:
            return
        last = None if words.lower[end - 1] in self.heads else self._last_title(start, end)
        if last is None:
            if end > start:
                yield Chunk(start, end)
            return
        before = words_of("titles", "before_office") | titles()
        first = last
        while first > start and words.lower[first - 1].strip(".") in before:
            first -= 1
        if first > start:
            yield Chunk(start, first)
        rest = last + 1
        if rest < end:
            yield Chunk(rest, end, (first, rest))

    def _last_title(self, start: int, end: int) -> int | None:
        known = titles()
        for i in range(end - 1, start - 1, -1):
            word = self.words.lower[i].strip(".")
            if word in known or (word.endswith("s") and word[:-1] in known):
                # "King" and "Justice" inside a name ("Martin Luther King") are no title.
                if i > start and self.words.text[start] in self.given:
                    return None
                return i
        return None
