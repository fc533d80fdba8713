"""The readers by format, found through the entry points of the group `rashomon.readers`.

The name of an entry point is the suffix of the files that it reads, without the dot; a package that
declares one there has its format read like our own.
"""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

from rashomon.loaders.readers.base import Reader
from rashomon.ontology.errors import InputError

GROUP = "rashomon.readers"


@cache
def _entries() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def formats() -> list[str]:
    """The names of all formats that a reader takes, sorted."""
    return sorted(_entries())


@cache
def reader(name: str) -> Reader:
    """The reader of a format; InputError lists the formats there are where it is none of them."""
    if name not in _entries():
        raise InputError(f"no reader for {name!r}; there are: {', '.join(formats())}")
    loaded: Reader = _entries()[name].load()
    return loaded
