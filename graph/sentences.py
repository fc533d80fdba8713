"""The sentence that a passage stands in, found in the document's text by its punctuation.

The parser's sentences are not in the graph; for showing a passage in its surroundings these do.
A break is a line break (but before a small letter, where lines are wrapped), or a full stop,
question or exclamation mark (with the quotation marks and brackets that close after it) before
white space. It is none after a capital letter or a capitalised word of at most three letters
("U.S.", "Gen.", "Mrs.", "Feb.") or before a small letter.
"""

import re
from bisect import bisect_left, bisect_right

BREAK = re.compile(r"\n+(?![a-z])|[.!?…][\"”’'»)\]]*\s+(?=[^\sa-z])")
SHORT = re.compile(r"(?:^|[^\w])[A-Z]\w{0,2}\Z")
# A text without punctuation must not come back whole for every passage in it.
REACH = 400


class Sentences:
    """The sentence breaks of one text."""

    def __init__(self, text: str) -> None:
        """Find the breaks of `text`."""
        self.text = text
        self._starts = [0]
        for found in BREAK.finditer(text):
            if not self._is_short(found):
                self._starts.append(found.end())

    def _is_short(self, found: re.Match[str]) -> bool:
        before = self.text[max(0, found.start() - 5) : found.start()]
        return found.group().startswith(".") and SHORT.search(before) is not None

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentences that hold these characters begin and end, without outer space.

        No more than 400 characters before `start` and after `end`.
        """
        first = self._starts[max(0, bisect_right(self._starts, start) - 1)]
        following = bisect_left(self._starts, max(end, start + 1))
        last = self._starts[following] if following < len(self._starts) else len(self.text)
        first, last = max(first, start - REACH), min(last, end + REACH)
        while first < start and self.text[first].isspace():
            first += 1
        while last > end and self.text[last - 1].isspace():
            last -= 1
        return first, last
