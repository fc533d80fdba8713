"""JSON and JSON lines: objects with a text and what goes with it."""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from rashomon.loaders.document import Failure
from rashomon.loaders.encoding import decode
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.readers.base import Article, contents, lines
from rashomon.loaders.readers.fields import article
from rashomon.ontology.errors import InputError


def read(stream: BinaryIO, options: LoadOptions) -> Iterator[Article | Failure]:
    """The articles of a JSON file: one object, an array, or an object whose one array has them."""
    found = _parsed(decode(contents(stream, options)))
    if isinstance(found, Mapping):
        arrays = [value for value in found.values() if isinstance(value, list)]
        objects = [array for array in arrays if array and isinstance(array[0], Mapping)]
        if len(objects) != 1:
            yield article(found, options.fields, "")
            return
        found = objects[0]
    if not isinstance(found, list):
        raise InputError(f"JSON holds a {type(found).__name__}; give an object or an array of them")
    for number, record in enumerate(found, 1):
        yield _article(record, options, f"#{number}")


def read_lines(stream: BinaryIO, options: LoadOptions) -> Iterator[Article | Failure]:
    """The articles of a JSON lines file, one object a line, read one by one."""
    for number, line in enumerate(lines(stream, options), 1):
        place = f"#{number}"
        try:
            if isinstance(line, InputError):
                raise line
            if line.strip():
                yield _article(_parsed(line), options, place)
        except InputError as error:
            yield Failure(place, str(error))


def _article(record: object, options: LoadOptions, place: str) -> Article | Failure:
    if not isinstance(record, Mapping):
        return Failure(place, f"a {type(record).__name__} instead of an object; leave it out")
    return article(record, options.fields, place)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg} at character {error.pos}; mend it there") from None
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"JSON that cannot be read ({error}); leave out what is no report"
        ) from None
