"""Lexicons: the words that the language layers know, kept as TOML beside the code."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The lexicon `lexicons/NAME.toml` as plain dicts and lists; treat it as read-only."""
    path = files("rashomon.loaders").joinpath("lexicons", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
