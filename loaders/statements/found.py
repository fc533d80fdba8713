"""A statement while it is being put together: token ranges, not yet characters."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from rashomon.loaders.annotations import Act
from rashomon.loaders.statements.sources import Source


@dataclass(slots=True)
class Found:
    """Cue, source and content as token ranges; `verb` carries negation, time and addressee.

    `closing` is the end of the sentence behind which a quotation may go on.
    """

    cue: tuple[int, int]
    spans: list[tuple[int, int]]
    act: Act
    source: Source | None
    verb: Token
    addressee: Token | None = None
    quoted: bool = False
    introduces: bool = False
    reach: list[int] = field(default_factory=list)
