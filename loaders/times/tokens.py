"""The spaCy tokens at and beside a place in the text."""

from bisect import bisect_right
from functools import lru_cache

from spacy.tokens import Doc, Token


@lru_cache(maxsize=1)
def starts(doc: Doc) -> list[int]:
    """The offsets at which the tokens of the document at hand begin."""
    offsets: list[int] = doc.to_array("IDX").tolist()
    return offsets


def token_at(doc: Doc, offset: int) -> Token | None:
    """The token that holds the character at `offset`, or the next one."""
    index = bisect_right(starts(doc), offset) - 1
    if index < 0 or doc[index].idx + len(doc[index]) <= offset:
        index += 1
    return doc[index] if index < len(doc) else None


def token_before(doc: Doc, offset: int) -> Token | None:
    """The last token that ends at or before `offset`."""
    token = token_at(doc, offset)
    index = len(doc) if token is None else token.i
    return doc[index - 1] if index else None


def token_after(doc: Doc, offset: int) -> Token | None:
    """The first token that begins at or after `offset`."""
    token = token_at(doc, offset)
    if token is not None and token.idx < offset:
        return doc[token.i + 1] if token.i + 1 < len(doc) else None
    return token


def around(token: Token, size: int) -> list[Token]:
    """Up to `size` tokens of the sentence on either side of one, and itself.

    Not `token.sent`, which costs the length of the sentence and needs a parse.
    """
    doc, first, last = token.doc, token.i, token.i + 1
    while first > max(token.i - size, 0) and not doc[first].is_sent_start:
        first -= 1
    while last < min(token.i + size, len(doc)) and not doc[last].is_sent_start:
        last += 1
    return list(doc[first:last])
