"""A statement while it is being put together: token ranges, not yet characters."""

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.annotations import Act
from rashomon.loaders.statements.sources import Source


@dataclass(slots=True)
class Found:
    """Cue, source and content as token ranges; `verb` carries negation, time and addressee.

    `quoted` says that a quotation is said, which others may go on with; `introduces` that the
    words come behind the cue, perhaps not before the next paragraph; `spoken` that it is no
    quotation, but that the next sentence may quote the rest.
    """

    cue: tuple[int, int]
    spans: list[tuple[int, int]]
    act: Act
    source: Source | None
    verb: Token
    addressee: Token | None = None
    quoted: bool = False
    introduces: bool = False
    spoken: bool = False
