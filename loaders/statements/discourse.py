"""A document as the finder of statements sees it: sentences that keep quotations whole."""

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage
from rashomon.loaders.columns import columns
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.quotations import quotations

TERMINAL = frozenset(".!?…") | {"...", "....", "?!", "!!", "!?"}
MARKS = frozenset("“”„‘’«»‹›\"'") | {"``", "''"}
# Edited English has a comma every twenty words; with fewer than this a text has lost them.
COMMA_EVERY = 150
# A sentence with more tokens is none; what has no stops is read in pieces.
LONGEST = 500
# How far behind a quotation's closing mark the cue of a sentence that goes on may stand.
TAIL = 20
# Datelines are this many tokens long at most, and end in one of these.
DATELINE = 9
DATELINE_ENDS = frozenset("-–—―") | {"--"}


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation as tokens: `start` is the opening mark, `end` is behind the closing one."""

    start: int
    end: int
    passage: Passage
    open: bool

    @property
    def words(self) -> int:
        """About how many words it has."""
        return self.end - self.start - 2


class Discourse:
    """Tokens, quotations and sentences of one document.

    Outside of quotations a sentence may hold whole quotations of several sentences; inside one,
    sentences end at the quotation's own stops. `text`, `lower` and `blank` are columns of its
    tokens.
    """

    def __init__(self, doc: Doc) -> None:
        """The view of a parsed document."""
        self.doc = doc
        self.columns = read = columns(doc)
        self.text, self.lower, self.blank = read.text, read.lower, read.blank
        self.quotes = self._quotations()
        self.quote_of = [-1] * len(doc)
        for number, quote in enumerate(self.quotes):
            for i in range(quote.start, quote.end):
                self.quote_of[i] = number
        self.paragraph_of = self._paragraphs()
        self.unpunctuated = len(doc) > COMMA_EVERY * (1 + self.text.count(","))
        self._blocks = self._paragraph_bounds()
        stops = self._stops()
        self._outer = self._bounds(stops, outer=True)
        self._inner = self._bounds(stops, outer=False)

    def quote_at(self, i: int) -> Quote | None:
        """The quotation that token `i` stands in, marks included."""
        number = self.quote_of[i]
        return self.quotes[number] if number >= 0 else None

    def sentence(self, i: int) -> tuple[int, int]:
        """First token and end of the sentence around token `i`, at its own level of quotation."""
        quote = self.quote_at(i)
        if quote is None or quote.words < 4:
            return self._outer[i]
        start, end = self._inner[i]
        return max(start, quote.start + 1), min(end, quote.end)

    def outer_sentence(self, i: int) -> tuple[int, int]:
        """The sentence around token `i` that keeps quotations whole."""
        return self._outer[i]

    def opening(self, first: int) -> int:
        """The token behind a dateline ("GENEVA (AP) - ") at a sentence's start, else `first`."""
        for i in range(first, min(first + DATELINE, len(self.doc))):
            token = self.doc[i]
            if i > first and token.text[0] in DATELINE_ENDS:
                glued = len(token.text) > 2  # "(Reuters) -An"
                dated = self.doc[first].is_upper or self.doc[i - 1].text == ")"
                return i + (not glued) if dated else first
            if not (token.is_space or token.text in "(),./" or token.text[0].isupper()):
                return first
        return first

    def sentences(self) -> list[tuple[int, int]]:
        """All outer sentences in order."""
        return sorted(set(self._outer))

    def paragraphs(self) -> list[tuple[int, int]]:
        """The tokens of each paragraph without blanks around them."""
        return list(self._blocks)

    def _paragraph_bounds(self) -> list[tuple[int, int]]:
        bounds: dict[int, tuple[int, int]] = {}
        for i, (number, blank) in enumerate(zip(self.paragraph_of, self.blank, strict=True)):
            if not blank:
                start = bounds[number][0] if number in bounds else i
                bounds[number] = (start, i + 1)
        return list(bounds.values())

    def _stops(self) -> list[int]:
        """The tokens that may end a sentence: stops, and what ends a quotation or a paragraph."""
        closing = {quote.end - 1 for quote in self.quotes}
        number, last = self.paragraph_of, len(self.text) - 1
        return [
            i
            for i, text in enumerate(self.text[:-1])
            if text in TERMINAL or text[-1] == "." or i in closing or number[i] != number[i + 1]
        ] + [last] * (last >= 0)

    def _bounds(self, stops: list[int], *, outer: bool) -> list[tuple[int, int]]:
        bounds: list[tuple[int, int]] = []
        for i in stops:
            if i + 1 == len(self.text) or self._ends(i, outer=outer):
                while (start := len(bounds)) <= i:
                    end = min(i + 1, start + LONGEST)
                    bounds += [(start, end)] * (end - start)
        return bounds

    def _ends(self, i: int, *, outer: bool) -> bool:
        if self.paragraph_of[i] != self.paragraph_of[i + 1]:
            return True
        quote = self.quote_at(i)
        if quote is not None and i + 1 == quote.end:
            return self._quote_ends(quote, outer=outer)
        if quote is not None and outer:
            return False
        if self.text[i] not in TERMINAL:
            return self.text[i][-1] == "." and len(self.text[i]) > 2 and self._both(i)
        following = self.text[i + 1]
        if following in MARKS and quote is not None and i + 2 == quote.end:
            return False
        return not (following[0].islower() or self._abbreviates(i))

    def _both(self, i: int) -> bool:
        """Whether an abbreviation's stop ends the sentence too: "... for the U.N. The meeting"."""
        following = self.doc[i + 1]
        return bool(following.is_sent_start) and following.pos_ in ("DET", "PRON")

    def _abbreviates(self, i: int) -> bool:
        """Whether a stop that the tokenizer cut off is that of a title: "Col. Smith"."""
        before = self.doc[i - 1] if i > 0 else None
        glued = before is not None and not before.whitespace_ and self.doc[i].text == "."
        return glued and before is not None and before.lower_ in grammar("abbreviations")

    def _quote_ends(self, quote: Quote, *, outer: bool) -> bool:
        doc, end = self.doc, quote.end
        last = next((doc[i] for i in range(end - 2, quote.start, -1) if not doc[i].is_space), None)
        if quote.open or last is None or last.text not in TERMINAL:
            return False
        following = doc[end]
        if following.is_punct and following.text not in MARKS | {"[", "("}:
            return following.text in TERMINAL and end + 1 < len(doc)
        if following.text[0].islower():
            return False
        return not (outer and self._attributed_behind(end))

    def _attributed_behind(self, at: int) -> bool:
        """Whether "Smith said." or "asked Smith." follows, with nothing that it could say there."""
        doc = self.doc
        for i in range(at, min(at + TAIL, len(doc))):
            token = doc[i]
            if token.text in TERMINAL | {":", ";"} or token.is_space or token.pos_ == "SCONJ":
                return False
            if i == at and token.pos_ in ("ADP", "CCONJ"):
                return False
            if any("quote" in v.frames for v in verbs().get(token.lower_, ())) and i > at:
                return not self._quotes_again(i + 1)
            if token.pos_ in ("VERB", "AUX"):
                return False
        return False

    def _quotes_again(self, at: int) -> bool:
        """Whether a cue that ends before token `at` has words of its own behind it."""
        doc = self.doc
        if at >= len(doc):
            return False
        behind = doc[at]
        if behind.text in {",", ":"} and at + 1 < len(doc):
            return (self.quote_of[at + 1] >= 0 and doc[at + 1].text in MARKS) or behind.text == ":"
        return not (
            behind.text == "."
            or behind.is_space
            or behind.pos_ == "ADP"
            or behind.ent_type_ in ("DATE", "TIME")
        )

    def _quotations(self) -> list[Quote]:
        found = []
        for quotation in quotations(self.columns.content):
            start, end = self.columns.span(quotation.passage)
            found.append(Quote(start, end, quotation.passage, quotation.open))
        pairs = _pairs(found)
        return [quote for quote, after in pairs if after is None or quote.end <= after.start]

    def _paragraphs(self) -> list[int]:
        """The paragraph's number of every token: blank lines and complete lines end one."""
        numbers: list[int] = []
        number, last, breaks = 0, "", 0
        for text, blank in zip(self.text, self.blank, strict=True):
            if blank:
                breaks += text.count("\n")
            else:
                wrapped = breaks == 1 and (text[0].islower() or last == ",")
                number += bool(breaks and last) and not wrapped
                last, breaks = text, 0
            numbers.append(number)
        return numbers


def _pairs(found: list[Quote]) -> list[tuple[Quote, Quote | None]]:
    return [*pairwise(found), (found[-1], None)] if found else []
