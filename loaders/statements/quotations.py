"""Quotations: what stands between quotation marks, found in the raw text, paragraph by paragraph.

The parse is of no help here: it is worst around quotation marks.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from rashomon.loaders.annotations import Passage

# Each kind of opening mark with what closes it. Two single marks are a typewriter's double one.
CLOSERS = {
    "“": '”"“″',
    "„": '“”"',
    "‘": "’'",
    "”": '”"',
    "«": "»",
    "‹": "›",
    '"': '"”',
    "''": "''",
    "``": "''",
    "'": "'’",
}
SINGLE = frozenset("‘'")
# Marks that no quotation in single marks may hold, and how many characters it may have.
NESTING = frozenset('‘"“”')
LONGEST_SINGLE = 1500
MARK = re.compile("``|''|[“”„‘’«»‹›\"']")
BREAK = re.compile(r"\n[ \t\r\xa0]*\n\s*|\n(?=[\"“‘«„]|[ \t]*[A-Z])")
# Words that begin with an apostrophe: no quotation opens there.
CLIPPED = re.compile(r"'(?:\d0s|\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n'|n\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks.

    `open` says that no mark closed it before the paragraph's end, so that the next paragraph may
    go on with it.
    """

    passage: Passage
    open: bool = False


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text in order, none longer than its paragraph."""
    found: list[Quotation] = []
    for start, end in _paragraphs(text):
        found.extend(_in_paragraph(text, start, end, found))
    return tuple(found)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in BREAK.finditer(text)), len(text)]
    starts = [m.start() for m in BREAK.finditer(text)]
    return list(zip(cuts, [*starts, len(text)], strict=False))


def _in_paragraph(text: str, start: int, end: int, before: list[Quotation]) -> list[Quotation]:
    marks = [m.span() for m in MARK.finditer(text, start, end)]
    starts = [s for s, _ in marks]
    carried = bool(before) and before[-1].open
    found: list[Quotation] = []
    at = start
    if carried and _closes_first(text, marks, start, end):
        closer = next(m for m in marks if _can_close(text, m, end))
        found.append(Quotation(Passage(start, closer[1])))
        at = closer[1]
    number = bisect_right(starts, at - 1) if at > start else 0
    while number < len(marks):
        mark = marks[number]
        number += 1
        if mark[0] < at or not _can_open(text, mark, start):
            continue
        closing = _closing(text, marks, number, mark, end)
        if closing is None:
            if text[mark[0] : mark[1]] in SINGLE and not _announced(
                text, mark, start, found, before
            ):
                continue
            found.append(Quotation(Passage(mark[0], _trimmed(text, mark[0], end)), open=True))
            break
        found.append(Quotation(Passage(mark[0], marks[closing][1])))
        at = marks[closing][1]
        number = closing + 1
    return found


def _announced(
    text: str, mark: tuple[int, int], start: int, found: list[Quotation], before: list[Quotation]
) -> bool:
    """Whether a single mark that nothing closes opens a quotation all the same.

    It does behind a colon, and at the head of a paragraph that goes on with an open quotation.
    """
    lead = text[start : mark[0]].rstrip()
    if lead:
        return lead.endswith(":")
    return not found and bool(before) and before[-1].open


def _closes_first(text: str, marks: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a quotation left open before is closed here without having been opened again."""
    doubles = [m for m in marks if text[m[0] : m[1]] not in ("'", "’", "‘")]
    if not doubles:
        return False
    first = doubles[0]
    return first[0] > start and _can_close(text, first, end) and not _can_open(text, first, start)


def _can_open(text: str, mark: tuple[int, int], start: int) -> bool:
    sign = text[mark[0] : mark[1]]
    if sign not in CLOSERS or mark[1] >= len(text) or text[mark[1]].isspace():
        return False
    before = text[mark[0] - 1] if mark[0] > start else " "
    if sign == "'" and (
        CLIPPED.match(text, mark[0]) or not (before.isspace() or before in '([—–-“"')
    ):
        return False
    if sign in ('"', "''"):
        return not before.isalnum() and before not in ".,!?"
    if sign == "‘":
        return not before.isalnum()
    if sign == "”":  # a typist's slip, at the head of a paragraph only
        return mark[0] == start
    return True


def _can_close(text: str, mark: tuple[int, int], end: int) -> bool:
    before = text[mark[0] - 1] if mark[0] else " "
    after = text[mark[1]] if mark[1] < end else " "
    sign = text[mark[0] : mark[1]]
    if sign in ("'", "’"):
        return not before.isspace() and not after.isalnum()
    if sign in ('"', "''", "“"):
        return not before.isspace() or after.isspace()
    return sign in "”»›″"


def _closing(
    text: str, marks: list[tuple[int, int]], number: int, opened: tuple[int, int], end: int
) -> int | None:
    """The number of the mark that closes the quotation opened just before `number`."""
    sign = text[opened[0] : opened[1]]
    closers = CLOSERS[sign]
    single = sign in SINGLE
    possessive: int | None = None
    for i in range(number, len(marks)):
        here = text[marks[i][0] : marks[i][1]]
        if single and (here in NESTING or marks[i][0] - opened[0] > LONGEST_SINGLE):
            break
        if not (here == closers if len(here) == 2 else here in closers):
            continue
        if not _can_close(text, marks[i], end):
            continue
        if not single:
            return i
        # "the residents' homes": a plural's apostrophe closes only where nothing better does.
        if text[marks[i][0] - 1] != "s":
            return i
        possessive = i if possessive is None else possessive
    return possessive


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
