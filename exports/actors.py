"""The actors as a table: every name and role of theirs, and how much they say."""

from collections.abc import Iterator

from rashomon.exports.table import Row, Table, listed
from rashomon.graph import View


class ActorsTable(Table):
    """One row an actor of the whole case."""

    columns = (
        *("actor", "name", "kind", "named", "aliases", "roles", "country"),
        *("mentions", "statements", "figures", "documents"),
    )

    def rows(self, case: View) -> Iterator[Row]:
        """The actors of the case."""
        for row in case.actors():
            yield (
                *(row.iri, row.name, row.kind, row.named, listed(row.aliases), listed(row.roles)),
                *(row.country, len(row.evidence), row.statements, row.figures),
                listed(document.name for document in row.documents),
            )


ACTORS = ActorsTable()
