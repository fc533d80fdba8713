"""Reported events: the statement in whose content something stands."""

from collections.abc import Sequence

from rashomon.loaders.annotations import Passage, Statement


def innermost(statements: Sequence[Statement], passage: Passage) -> int | None:
    """The statement with the narrowest content that holds the passage."""
    holding = [
        (part.end - part.start, index)
        for index, statement in enumerate(statements)
        for part in statement.content
        if part.holds(passage)
    ]
    return min(holding)[1] if holding else None
