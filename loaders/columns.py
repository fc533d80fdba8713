"""The tokens of a document as columns, read once for all layers.

spaCy makes a Python object at each look at a token, and one more string at each of its attributes;
over the layers that costs more than the layers do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate

from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage

KEY = "rashomon columns"
NAMES = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "SPACY", "HEAD", "SENT_START")


class Columns:
    """What the parse says of each token, by the token's index in the document.

    `content` is the document's text; `text`, `lower` (in small letters), `lemma`, `pos`, `tag`,
    `dep` and `entity` are strings, `blank` tells tokens of white space, `joined` those that no
    space follows, `begin` and `end` are characters of the text, `head` is an index, and
    `opens` tells where the parser has a sentence begin.
    """

    def __init__(self, doc: Doc) -> None:
        """Read a parsed document."""
        strings = _memory(doc.vocab.strings.__getitem__)
        rows = doc.to_array([*NAMES]).astype("int64").T
        orth, lemma, pos, tag, dep, entity = (column.tolist() for column in rows[:6].view("uint64"))
        self.text: list[str] = [strings(key) for key in orth]
        self.lemma: list[str] = [strings(key) for key in lemma]
        self.pos: list[str] = [strings(key) for key in pos]
        self.tag: list[str] = [strings(key) for key in tag]
        self.dep: list[str] = [strings(key) for key in dep]
        self.entity: list[str] = [strings(key) for key in entity]
        spaces: list[int] = rows[6].tolist()
        self.joined = [not space for space in spaces]
        self.head: list[int] = [i + offset for i, offset in enumerate(rows[7].tolist())]
        self.opens = [start == 1 for start in rows[8].tolist()]
        self.lower = [text.lower() for text in self.text]
        self.blank = [text.isspace() for text in self.text]
        lengths = (len(text) + space for text, space in zip(self.text, spaces, strict=True))
        self.begin = [0, *accumulate(lengths)][:-1] if spaces else []
        self.end = [b + len(text) for b, text in zip(self.begin, self.text, strict=True)]
        self.content = "".join(
            text + " " * space for text, space in zip(self.text, spaces, strict=True)
        )

    def span(self, passage: Passage) -> tuple[int, int]:
        """The tokens (start, end) that a passage touches."""
        start = bisect_right(self.end, passage.start)
        return start, max(start, bisect_left(self.begin, passage.end))


def columns(doc: Doc) -> Columns:
    """The columns of a parsed document, made at the first call."""
    found = doc.user_data.get(KEY)
    if not isinstance(found, Columns):
        found = doc.user_data[KEY] = Columns(doc)
    return found


def _memory(look_up: Callable[[int], str]) -> Callable[[int], str]:
    known: dict[int, str] = {}

    def remembered(key: int) -> str:
        if key not in known:
            known[key] = look_up(key)
        return known[key]

    return remembered
