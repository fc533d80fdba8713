"""Cutting: a run of capitalised words becomes the names in it, without their titles."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon


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


class Cutter:
    """Cuts runs of one document where one name ends and another begins."""

    def __init__(self, words: Words) -> None:
        """Runs of `words`."""
        self.words = words
        self.heads = words_of("names", "organizations")
        self.given = words_of("names_given", "male", "female")
        self.continuing = words_of("names", "continuing")
        self.common = frozenset(text for text in words.text if text.islower())
        listed = lexicon("metonyms")["known"]
        sorts = [*listed["organizations"].values(), *listed["groups"].values()]
        self.known = frozenset(name for names in sorts for name in names)

    def cut(self, start: int, end: int) -> Iterator[Chunk]:
        """The chunks of the run of tokens `start` to `end`, in text order."""
        for part in self._parts(start, end):
            if (body := self._belonging(*part)) is not None:
                yield from self._titled(part[0], body[0])
                yield from self._titled(body[1], part[1])
            else:
                yield from self._titled(*part)

    def _belonging(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a person's name ends and the body begins: "Ana Costa of the Elders Forum"."""
        words = self.words
        for i in range(start + 2, end - 1):
            if words.lower[i] in {"of", "from"}:
                before, after = words.lower[start:i], words.lower[i + 1 : end]
                plain = not any(w in self.heads or w in self.continuing for w in before)
                singular = not any(w.endswith("s") and w in self.common for w in before)
                body = plain and singular and any(w in self.heads for w in after)
                return (i, i + 1 + (words.lower[i + 1] == "the")) if body else None
        return None

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The run cut where two names stand side by side."""
        words = self.words
        cut = start
        for i in range(start + 1, end):
            body = any(words.lower[j] in self.heads for j in range(cut, i))
            ended = words.lower[i - 1] in self.heads | titles()
            named = ended and words.text[i] in self.given and i + 1 < end and words.capital[i + 1]
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
        if start > 1 and words.lower[start - 2] in titles():
            start = self._field(start, end)
        while start < end and words.lower[start] in {"the", "a", "an"}:
            start += 1
        if start == end:
            return
        last = None if words.lower[end - 1] in self.heads else self._last_title(start, end)
        if last is None:
            yield Chunk(self._opening(start, end), end)
            return
        before = words_of("titles", "before_office") | titles()
        first = last
        while first > start and self._goes_on(first - 1, start, before):
            first -= 1
        if first > start:
            yield Chunk(start, first)
        rest = last + 1
        if rest < end:
            yield Chunk(rest, end, (first, rest))

    def _field(self, start: int, end: int) -> int:
        """Where the name begins behind what an office is for: "Envoy for Trade Ana Costa"."""
        words, link = self.words, self.words.lower[start - 1]
        if link == "of":
            while start < end and words.lower[start] in words_of("titles", "before_office"):
                start += 1
        elif link == "for" and words.capital[start - 2]:
            while start < end and words.entity[start] != "PERSON":
                start += 1
        return start

    def _opening(self, start: int, end: int) -> int:
        """Where the name begins if a word with a sentence's capital is before it."""
        known_name = self.words.text[start + 1 : end]
        first = self.words.first[start] and " ".join(known_name) in self.known
        return start + first

    def _is_body(self, start: int, end: int) -> bool:
        """Whether it opens with a body that is of something: "Office of the Commissioner"."""
        words = self.words
        return any(
            words.lower[i] in self.heads and words.lower[i + 1] in {"of", "for"}
            for i in range(start, end - 1)
        )

    def _surname(self, i: int) -> bool:
        """Whether spaCy takes a last word for a part of a person's name: "Reza Shah"."""
        words = self.words
        inside = words.doc[i].ent_iob_ == "I" and words.entity[i] == "PERSON"
        before = words.lower[i - 1].strip(".")
        return inside and before not in titles() | words_of("titles", "before_office")

    def _goes_on(self, i: int, start: int, before: frozenset[str]) -> bool:
        """Whether a title goes on to the left: "Deputy", and the hyphen of "Secretary-General"."""
        hyphen = self.words.text[i] == "-" and i > start
        return self.words.lower[i - hyphen].strip(".") in before

    def _last_title(self, start: int, end: int) -> int | None:
        known = titles()
        if self._is_body(start, end):
            return None
        for i in range(end - 1, start - 1, -1):
            word = self.words.lower[i].strip(".")
            # "The Union of Teachers": what a body is of is no title.
            if i > start and self.words.lower[i - 1] in {"of", "for"} and i == end - 1:
                return None
            if i == end - 1 > start and word in known and self._surname(i):
                continue
            if word in known or (word.endswith("s") and word[:-1] in known):
                # "King" and "Justice" inside a name ("Martin Luther King") are no title.
                if i > start and self.words.text[start] in self.given:
                    return None
                return i
        return None
