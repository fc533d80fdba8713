"""The statements as a table: who said what to whom, in which act and words."""

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
    when,
)
from rashomon.graph import View


class StatementsTable(Table):
    """One row a statement; `source` and `cue` are the words as they stand in the text."""

    columns = (
        *("statement", "speakers", "source", "cue", "act", "form", "text", "quotes"),
        *("addressees", "said_on", "negated", "hypothetical", "within"),
        *(*EVIDENCE_COLUMNS, *FINDING_COLUMNS, *DOCUMENT_COLUMNS),
    )

    def rows(self, case: View) -> Iterator[Row]:
        """The statements of the case."""
        for row in case.statements():
            yield (
                *(row.iri, listed(row.speakers), row.source, row.cue, row.act, row.form, row.text),
                *(listed(row.quotes), listed(row.addressees)),
                when(row.said_on),
                *(row.negated, row.hypothetical, row.within),
                *evidence_cells(row.evidence),
                *finding_cells(row),
                *document_cells(row.document),
            )


STATEMENTS = StatementsTable()
