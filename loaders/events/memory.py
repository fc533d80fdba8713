"""Memory: what was found out about tokens, kept while their document is read."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")
_FORGETTING: list[Callable[[], None]] = []


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Answer each question about a token once; for functions of tokens and of what is hashable."""
    known = cache(function)
    _FORGETTING.append(known.cache_clear)
    return cast("Callable[P, R]", known)


def forget() -> None:
    """Let go of a document that is done."""
    for clear in _FORGETTING:
        clear()
