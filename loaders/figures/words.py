"""The words of a document as the grammar of figures reads them: flat columns, spaces left out."""

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.columns import columns

# What spaCy leaves in one token and scrapers run together: "8–10", "~400", "10k", "1,000+".
CLOSERS = frozenset(".!?:;…\"”’'»)]–—")
COMPOUND = re.compile(r"[~<>≈]?\d[\d.,]*(?:[–—−-]\d[\d.,]*)?(?:k|m|mn|mln|bn)?\+?", re.IGNORECASE)
PIECE = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+|[^\w\s]")


class Words:
    """Columns over the words of `doc`; a word is a token or, of compound numbers, a piece of one.

    `timed` marks the words of temporal expressions. Sentences are half-open ranges of words:
    `first[i]` and `past[i]` bound that of word `i`. `content` is the text of the document, kept
    because a `Doc` joins its tokens anew each time it is asked.
    """

    def __init__(self, doc: Doc) -> None:
        """The words of `doc`; one pass."""
        self.doc = doc
        read = columns(doc)
        self.content = read.content
        self.tokens: list[Token] = []
        self.text: list[str] = []
        self.lower: list[str] = []
        self.tag: list[str] = []
        self.start: list[int] = []
        self.first: list[int] = []
        opening, starts = 0, True
        for token, text, begin in zip(doc, read.text, read.begin, strict=True):
            starts = starts or read.opens[token.i]
            if text.isspace():
                continue
            if starts and self._opens(begin):
                opening = len(self.tokens)
            starts = False
            if not text.isalpha() and COMPOUND.fullmatch(text):
                for piece in PIECE.finditer(text):
                    self._add(token, piece.group(), begin + piece.start(), opening)
            else:
                self._add(token, text, begin, opening)
        self.past = self._ends()
        self.timed = bytearray(len(self.tokens))
        for time in doc._.times:
            start, end = self.index(time.passage.start), self.index(time.passage.end)
            self.timed[start:end] = b"\x01" * (end - start)

    def _opens(self, offset: int) -> bool:
        """Whether a sentence can begin at `offset`: the parser also breaks headlines in two."""
        if not self.text:
            return True
        end = self.start[-1] + len(self.text[-1])
        return self.text[-1][-1] in CLOSERS or "\n" in self.content[end:offset]

    def _add(self, token: Token, text: str, start: int, opening: int) -> None:
        self.tokens.append(token)
        self.text.append(text)
        self.lower.append(text.lower().replace("’", "'"))
        self.tag.append(token.tag_)
        self.start.append(start)
        self.first.append(opening)

    def _ends(self) -> list[int]:
        past, end = [0] * len(self.tokens), len(self.tokens)
        for i in range(len(self.tokens) - 1, -1, -1):
            past[i] = end
            if self.first[i] == i:
                end = i
        return past

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.tokens)

    def passage(self, start: int, end: int) -> Passage:
        """The characters of words `start` to `end` (exclusive, at least one word)."""
        return Passage(self.start[start], self.start[end - 1] + len(self.text[end - 1]))

    def index(self, offset: int) -> int:
        """The first word that begins at character `offset` or after it."""
        return bisect_left(self.start, offset)

    def at(self, i: int) -> str:
        """Word `i` in lower case; empty outside of the text."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def tag_at(self, i: int) -> str:
        """The Penn tag of word `i`; empty outside of the text."""
        return self.tag[i] if 0 <= i < len(self.tag) else ""

    def lemma(self, i: int) -> str:
        """The lemma of word `i` in lower case; names of peoples in the singular too."""
        lemma: str = self.tokens[i].lemma_.lower()
        plural = self.tag[i] == "NNPS" and lemma == self.lower[i] and not lemma.endswith("ss")
        return lemma.removesuffix("s") if plural else lemma

    def joined(self, i: int) -> bool:
        """Whether no space stands between word `i` and the next."""
        return i + 1 < len(self.start) and self.start[i] + len(self.text[i]) == self.start[i + 1]
