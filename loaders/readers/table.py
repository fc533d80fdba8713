"""CSV: one report a row, under a header that names the columns."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.loaders.document import Failure
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.readers.base import Article, lines
from rashomon.loaders.readers.fields import article
from rashomon.ontology.errors import InputError

DELIMITERS = ",;\t"


def read(stream: BinaryIO, options: LoadOptions) -> Iterator[Article | Failure]:
    """The articles of a CSV file, row by row, numbered from 1 below the header."""
    table = Table(lines(stream, options), options.max_bytes)
    for number, (line, row) in enumerate(table, 1):
        if isinstance(row, InputError):
            yield Failure(f"#{number}", f"line {line}: {row}")
        else:
            yield article(row, options.fields, f"#{number}")


class Table:
    """The rows of CSV under its header; comma, semicolon or tab, as the header has it."""

    def __init__(self, found: Iterator[str | InputError], longest: int) -> None:
        """A table whose fields may have `longest` characters; InputError where it has no header."""
        self._lines = map(_sound, found)
        first = next(self._lines, "")
        if not first.strip():
            raise InputError("no header; name the columns in the first line")
        self._delimiter = max(DELIMITERS, key=first.count)
        names = next(csv.reader([first], delimiter=self._delimiter))
        self.header = [name.strip() for name in names]
        # The limit is the csv module's own, for the whole process; it is only ever raised.
        csv.field_size_limit(max(csv.field_size_limit(), longest))

    def __iter__(self) -> Iterator[tuple[int, dict[str, str] | InputError]]:
        """Each row with the line that it ends on; one that is no CSV is an InputError."""
        table = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
        while True:
            try:
                row = next(table)
            except StopIteration:
                return
            except csv.Error as error:
                yield table.line_num + 1, InputError(f"not CSV: {error}; mend its quotes")
                continue
            if any(map(str.strip, row)):
                yield table.line_num + 1, self._named(row)

    def _named(self, row: list[str]) -> dict[str, str] | InputError:
        if len(row) > len(self.header):
            return InputError(
                f"{len(row)} fields under {len(self.header)} columns; "
                "put quotes round a field that holds the separator"
            )
        return dict(zip(self.header, row, strict=False))


def _sound(line: str | InputError) -> str:
    if isinstance(line, InputError):
        raise line
    return line
