"""What a reader is: a function from the bytes of a file to the articles in it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from rashomon.loaders.document import Failure
from rashomon.loaders.encoding import decode
from rashomon.loaders.options import LoadOptions
from rashomon.ontology.errors import InputError


@dataclass(frozen=True, slots=True)
class Article:
    """One report as its file has it: the text to be stored, and the metadata as it stands there.

    `issued` is any words that write a date. `place` tells the articles of one file apart ("#3");
    it is empty where the file is one article.
    """

    text: str
    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    url: str | None = None
    place: str = ""


class Reader(Protocol):
    """The articles of one open file, in order; each that cannot be read is a Failure of its own.

    The source of such a Failure is the place in the file ("#3"). Raises InputError where the file
    as a whole cannot be read.
    """

    def __call__(self, stream: BinaryIO, options: LoadOptions) -> Iterator[Article | Failure]:
        """Read `stream` to its end or until the consumer stops."""


def headed(title: str | None, body: str) -> str:
    """The body under its headline, with a blank line between, unless it begins with it already."""
    if not title or _plain(body).startswith(_plain(title)):
        return body
    return f"{title}\n\n{body}"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def contents(stream: BinaryIO, options: LoadOptions) -> bytes:
    """All bytes of a file that is one article; InputError where they are more than `max_bytes`."""
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise InputError(_too_long("the file", options))
    return data


def lines(stream: BinaryIO, options: LoadOptions) -> Iterator[str | InputError]:
    """The lines of a file of many articles, each decoded by itself, with their line ends.

    A file of any size is read in bounded memory. A line that cannot be read, or is longer than
    `max_bytes`, is an InputError in its place.
    """
    while data := stream.readline(options.max_bytes + 1):
        if len(data) > options.max_bytes and not data.endswith(b"\n"):
            while data and not data.endswith(b"\n"):
                data = stream.readline(options.max_bytes)
            yield InputError(_too_long("the line", options))
            continue
        try:
            yield from io.StringIO(decode(data))
        except InputError as error:
            yield error


def _too_long(what: str, options: LoadOptions) -> str:
    return f"{what} is longer than {options.max_bytes:,} bytes; split it, or raise the limit"
