"""The words of a document as plain lists: the layer reads them many times over."""

from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage
from rashomon.loaders.columns import columns

# "LVIV, Ukraine (AP) --": what follows the dash has a sentence's capital.
DASHES = {"—", "–", "-", "--", "_"}
DATELINE = 8


class Words:
    """What the layer needs of each token, by its index in the document.

    `paragraph` counts line breaks, `sentence` the parser's sentences; `title` tells the tokens of
    headlines, where capital letters say nothing.
    """

    def __init__(self, doc: Doc) -> None:
        """Read `doc`, which has been parsed."""
        self.doc = doc
        self.columns = read = columns(doc)
        self.content, self.text, self.lower = read.content, read.text, read.lower
        self.pos, self.tag, self.dep, self.entity = read.pos, read.tag, read.dep, read.entity
        self.joined, self.begin, self.head = read.joined, read.begin, read.head
        self.lemma = [
            _lemma(lower, lemma.lower(), tag)
            for lower, lemma, tag in zip(self.lower, read.lemma, self.tag, strict=True)
        ]
        self.capital = [text[0].isupper() for text in self.text]
        self.children: list[list[int]] = [[] for _ in self.text]
        for index, head in enumerate(self.head):
            if head != index:
                self.children[head].append(index)
        self.sentence = [0] * len(self.text)
        self.first = [False] * len(self.text)
        self.paragraph = [0] * len(self.text)
        self.title = [False] * len(self.text)
        self._number()

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.text)

    def _number(self) -> None:
        paragraph = 0
        for number, sentence in enumerate(self.doc.sents):
            words = [i for i in range(sentence.start, sentence.end) if self.text[i][0].isalnum()]
            if words:
                self.first[words[0]] = True
            for i in words:
                dateline = i > 0 and self.text[i - 1] in DASHES and i - words[0] <= DATELINE
                self.first[i] |= dateline or (i > 0 and self.text[i - 1] in {"“", '"', "‘", ":"})
            title = self._is_title(words, sentence.start, sentence.end)
            for i in range(sentence.start, sentence.end):
                self.sentence[i] = number
                self.title[i] = title
                self.paragraph[i] = paragraph
                paragraph += "\n" in self.text[i]

    def _is_title(self, words: list[int], start: int, end: int) -> bool:
        """Whether a sentence is set in title case or in capitals: most long words, verbs too."""
        first, last = (words[0], words[-1]) if words else (start, end - 1)
        alone = self._breaks(first - 1) and self._breaks(last + 1)
        closed = any(self.text[i] in {".", "!", "”", '"'} for i in range(start, end))
        long = [i for i in words if len(self.text[i]) > 3 and self.text[i].isalpha()]
        capital = sum(self.capital[i] for i in long)
        verbs = [i for i in long if i != first and self.pos[i] in {"VERB", "ADJ", "ADV", "NOUN"}]
        common = any(self.capital[i] for i in verbs) or all(self.text[i].isupper() for i in long)
        if alone and not closed:
            return len(words) > 1 and capital >= 0.7 * len(long)
        return len(long) > 3 and capital >= 0.7 * len(long) and common

    def _breaks(self, i: int) -> bool:
        return not 0 <= i < len(self.text) or "\n" in self.text[i]

    def passage(self, start: int, end: int) -> Passage:
        """The characters of the tokens `start` to `end` (exclusive)."""
        return Passage(self.begin[start], self.begin[end - 1] + len(self.text[end - 1]))

    def span(self, passage: Passage) -> tuple[int, int]:
        """The tokens (start, end) that a passage touches."""
        return self.columns.span(passage)

    def phrase(self, start: int, end: int) -> str:
        """The tokens as one line of text."""
        passage = self.passage(start, end)
        return " ".join(self.content[passage.start : passage.end].split())

    def root(self, start: int, end: int) -> int:
        """The token of the range that depends on none in it (the first, where there are more)."""
        for i in range(start, end):
            if not start <= self.head[i] < end or self.head[i] == i:
                return i
        return end - 1

    def lemmas(self, indices: list[int]) -> set[str]:
        """Lemmas of some tokens."""
        return {self.lemma[i] for i in indices}


def _lemma(lower: str, lemma: str, tag: str) -> str:
    """The lemma, where spaCy's is not the singular: of capitalised plurals, "media" and "data"."""
    if lower in {"media", "data"}:
        return lower
    if lemma == lower and tag in {"NNPS", "NNP"} and lower.endswith("s") and len(lower) > 4:
        return f"{lower[:-3]}y" if lower.endswith("ies") else lower[:-1]
    return lemma
