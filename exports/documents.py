"""The documents as a table: where each came from, and how much was read in it."""

from collections.abc import Iterator

from rashomon.exports.table import DOCUMENT_COLUMNS, Row, Table, document_cells
from rashomon.graph import View


class DocumentsTable(Table):
    """One row a document, without its text."""

    columns = (
        *(*DOCUMENT_COLUMNS, "issued_evidence", "language", "characters"),
        *("actors", "statements", "figures", "events"),
    )

    def rows(self, case: View) -> Iterator[Row]:
        """The documents of the case."""
        for row in case.documents():
            yield (
                *(*document_cells(row), row.issued_evidence, row.language, row.characters),
                *(row.actors, row.statements, row.figures, row.events),
            )


DOCUMENTS = DocumentsTable()
