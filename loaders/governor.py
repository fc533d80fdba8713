"""The word of a passage that its other words hang on."""

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage


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
