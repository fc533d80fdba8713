"""A document's text as JavaScript has it, which counts in UTF-16 code units."""

from bisect import bisect_left

from rashomon.exports.legal import inert


class Text:
    """A document's text as the page shows it, and its offsets in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        """The text with offsets in code points."""
        self.shown = inert(text)
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"]

    def unit(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._wide, offset)
