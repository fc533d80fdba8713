"""What content sheds at its edges: stops, commas, dashes and loose marks."""

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse
from rashomon.loaders.statements.ends import COMMAS, DASHES


def trimmed(discourse: Discourse, start: int, end: int) -> tuple[int, int]:
    """A content's tokens without stops, commas, dashes and blanks around it.

    A quotation that opens and closes inside keeps its marks and the stop within them.
    """
    doc = discourse.doc
    while start < end and (doc[start].is_space or _loose(discourse, start, start, end)):
        start += 1
    while end > start and (doc[end - 1].is_space or _loose(discourse, end - 1, start, end)):
        end -= 1
    return start, end


def _loose(discourse: Discourse, i: int, start: int, end: int) -> bool:
    token = discourse.doc[i]
    quote = discourse.quote_at(i)
    whole = quote is not None and start <= quote.start and quote.end <= end
    if whole:
        return False
    if token.text in MARKS:
        return quote is None or not whole
    return (
        token.text in TERMINAL
        or token.text in COMMAS
        or token.text in DASHES
        or (token.text in (":", "...", "…", ")", "(") and not _bracketed(discourse, start, end))
    )


def _bracketed(discourse: Discourse, start: int, end: int) -> bool:
    text = discourse.doc[start:end].text
    return "(" in text and ")" in text
