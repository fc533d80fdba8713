"""The events as a table: what is reported, planned or denied, with whom in which role."""

from collections.abc import Iterator

from rashomon.exports.table import (
    DOCUMENT_COLUMNS,
    EVIDENCE_COLUMNS,
    FOUND_COLUMNS,
    Row,
    Table,
    document_cells,
    evidence_cells,
    found_cells,
    listed,
    name,
    when,
)
from rashomon.graph import View


class EventsTable(Table):
    """One row an event as one document has it."""

    columns = (
        *("event", "type", "participants", "phrases", "place", "time", "negated", "planned"),
        *("hypothetical", "statement", "same", *FOUND_COLUMNS),
        *(*EVIDENCE_COLUMNS, *DOCUMENT_COLUMNS),
    )

    def rows(self, case: View) -> Iterator[Row]:
        """The events of the case."""
        for row in case.events():
            yield (
                *(row.iri, row.type),
                listed(f"{role}: {actor.name}" for role, actor in row.participants),
                listed(f"{role}: {words}" for role, words in row.phrases),
                name(row.place),
                when(row.time),
                *(row.negated, row.planned, row.hypothetical, row.statement, row.same),
                *found_cells(row.found),
                *evidence_cells(row.evidence),
                *document_cells(row.document),
            )


EVENTS = EventsTable()
