"""The figures as a table: whose, how many of what, as of when, and in which words."""

from collections.abc import Iterator

from rashomon.exports.table import (
    DOCUMENT_COLUMNS,
    EVIDENCE_COLUMNS,
    FINDING_COLUMNS,
    Row,
    Table,
    document_cells,
    evidence_cells,
    finding_cells,
    listed,
    name,
    when,
)
from rashomon.graph import View


class FiguresTable(Table):
    """One row a figure; `low` and `high` are empty where that bound is not asserted."""

    columns = (
        *("figure", "measure", "value", "low", "high", "modifier", "unit", "sources", "as_of"),
        *("place", *EVIDENCE_COLUMNS, "statement", "part_of"),
        *(*FINDING_COLUMNS, *DOCUMENT_COLUMNS),
    )

    def rows(self, case: View) -> Iterator[Row]:
        """The figures of the case."""
        for row in case.figures():
            yield (
                *(row.iri, row.measure, row.value, row.low, row.high, row.modifier, row.unit),
                listed(row.sources),
                when(row.as_of),
                name(row.place),
                *evidence_cells(row.evidence),
                *(row.statement, row.part_of),
                *finding_cells(row),
                *document_cells(row.document),
            )


FIGURES = FiguresTable()
