"""CSV tables (RFC 4180): the base, and how every cell is written."""

import csv
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import TextIOWrapper
from typing import BinaryIO

from rashomon.exports.exporter import Exporter
from rashomon.exports.legal import cell
from rashomon.graph import (
    DocumentRow,
    Evidence,
    FigureRow,
    Finding,
    Reference,
    StatementRow,
    TimeRow,
    View,
)

Cell = str | int | float | Decimal | bool | None
Row = tuple[Cell, ...]

DOCUMENT_COLUMNS = ("document", "title", "publisher", "issued", "file", "url")
EVIDENCE_COLUMNS = ("words", "sentence", "start", "end")
FOUND_COLUMNS = ("confidence", "found_by", "way")
FINDING_COLUMNS = (
    *FOUND_COLUMNS,
    *("attribution_confidence", "attribution_found_by", "attribution_way"),
)


class Table(Exporter):
    """A table of one kind of row, with a header line; UTF-8 without a byte order mark."""

    suffix = "csv"
    media_type = "text/csv"
    columns: tuple[str, ...]

    @abstractmethod
    def rows(self, case: View) -> Iterator[Row]:
        """The rows, each as long as `columns`."""

    def write(self, case: View, out: BinaryIO) -> None:
        """Write header and rows."""
        text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        try:
            writer = csv.writer(text)
            writer.writerow(self.columns)
            writer.writerows([_cell(value) for value in row] for row in self.rows(case))
        finally:
            text.detach()


def document_cells(row: DocumentRow) -> Row:
    """What DOCUMENT_COLUMNS name."""
    return (row.iri, row.title, row.publisher, row.issued, row.source, row.url)


def evidence_cells(row: Evidence) -> Row:
    """What EVIDENCE_COLUMNS name; offsets are characters of the document's text."""
    return (row.words, row.sentence, row.start, row.end)


def finding_cells(row: FigureRow | StatementRow) -> Row:
    """What FINDING_COLUMNS name: of the record itself, and of whose it is."""
    return (*found_cells(row.found), *found_cells(row.attribution))


def found_cells(found: Finding | None) -> Row:
    """What FOUND_COLUMNS name."""
    return (found.confidence, found.basis, found.way) if found else (None, None, None)


def listed(values: Iterable[str | Reference]) -> str:
    """Several values in one cell."""
    return "; ".join(v.name if isinstance(v, Reference) else v for v in values)


def name(reference: Reference | None) -> str | None:
    """The name that a reference goes by."""
    return reference.name if reference else None


def when(time: TimeRow | None) -> str | None:
    """A time in EDTF, or its words where nothing resolves them."""
    return (time.edtf or time.label) if time else None


def _cell(value: Cell) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return cell(value) if isinstance(value, str) else "" if value is None else str(value)
