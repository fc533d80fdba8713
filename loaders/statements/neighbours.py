"""The tokens beside a token; a document may end anywhere, also behind a conjunction."""

from spacy.tokens import Token


def following(token: Token) -> Token | None:
    """The token behind one; None at the end of the document."""
    return token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None


def following_word(token: Token) -> str:
    """The word behind a token in lower case; empty at the end of the document."""
    behind = following(token)
    return "" if behind is None else behind.lower_
