"""Plain text: the stored text is the text of the file, to the character."""

from collections.abc import Iterator
from typing import BinaryIO

from rashomon.loaders.encoding import decode
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.readers.base import Article, contents


def read(stream: BinaryIO, options: LoadOptions) -> Iterator[Article]:
    """The file as one article without metadata."""
    yield Article(decode(contents(stream, options)))
