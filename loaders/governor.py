"""Where passages stand in the parse."""

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage

# Steps up the parse from one passage to another; hostile text is longer.
STEPS = 20


def governor(doc: Doc, passage: Passage) -> Token:
    """The head of the tokens of `passage`, the first of them if there are several.

    Raises ValueError for a passage that is not within the text.
    """
    span = doc.char_span(passage.start, passage.end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"{passage}: not characters of this text")
    # Not `span.root`, which looks through the whole document each time.
    heads = (t for t in span if t.head == t or not span.start <= t.head.i < span.end)
    return next(heads, span[0])


def path_up(doc: Doc, start: Passage, end: Passage) -> list[Token]:
    """The tokens from one passage up to another, none if the parse does not lead there."""
    token = governor(doc, start)
    path: list[Token] = []
    for _ in range(STEPS):
        if end.start <= token.idx < end.end:
            return path
        path.append(token)
        if token.head is token:
            break
        token = token.head
    return []
