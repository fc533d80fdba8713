"""The tables of a case's rows: their columns, and how they are written in each format."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rashomon.cli.output import Column, Row, write

if TYPE_CHECKING:
    from rashomon.graph import (
        ActorRow,
        DocumentRow,
        FigureRow,
        Reference,
        StatementRow,
        TimelineRow,
        TimeRow,
        View,
    )


def show(
    view: "View",
    rows: Callable[[], Sequence[Row]],
    columns: Sequence[Column[Row]],
    form: str,
    csv: str,
) -> None:
    """Write the rows of a view; CSV is the exporter's of that name, with all its columns."""
    if form == "csv":
        from rashomon.exports import export

        export(view, csv, sys.stdout.buffer)
    else:
        write(rows(), columns, form)


def names(references: "Sequence[Reference]") -> str:
    """The names of several, with commas."""
    return ", ".join(reference.name for reference in references)


def report(row: "DocumentRow") -> str:
    """A report in a few words: when it came out, and who published it or where it came from."""
    return " ".join(filter(None, (row.issued, row.publisher or row.source or row.name)))


def when(time: "TimeRow | None") -> str:
    """A time, or the words for it; a time of day by its minute."""
    day, clock, hour = ((time.edtf or time.label) if time else "").partition("T")
    return f"{day} {hour[:5]}" if clock and hour[:2].isdigit() else day + clock + hour


def sure(row: "FigureRow | StatementRow") -> str:
    """How often what was read in this way is right, in per cent."""
    return "" if row.confidence is None else f"{row.confidence:.0%}"


def said(row: "StatementRow") -> str:
    """What kind of saying it was: the act, with what limits it."""
    marks = [m for m, holds in (("not", row.negated), ("perhaps", row.hypothetical)) if holds]
    return " ".join((*marks, row.act))


DOCUMENTS: "tuple[Column[DocumentRow], ...]" = (
    Column("Issued", lambda row: row.issued),
    Column("Publisher", lambda row: row.publisher, ratio=2),
    Column("Title", lambda row: row.title, ratio=4),
    Column("Source", lambda row: row.source, ratio=3),
    Column("Actors", lambda row: row.actors, right=True, spare=True),
    Column("Statements", lambda row: row.statements, right=True),
    Column("Figures", lambda row: row.figures, right=True),
)
FIGURES: "tuple[Column[FigureRow], ...]" = (
    Column("Measure", lambda row: row.measure),
    Column("Figure", lambda row: row.value, right=True),
    Column("Of", lambda row: row.unit),
    Column("Whose", lambda row: names(row.sources), ratio=2),
    Column("As of", lambda row: when(row.as_of)),
    Column("Place", lambda row: row.place.name if row.place else None, spare=True),
    Column("Sure", sure, right=True, spare=True),
    Column("Report", lambda row: report(row.document), ratio=2),
)
STATEMENTS: "tuple[Column[StatementRow], ...]" = (
    Column("Who", lambda row: names(row.speakers) or row.source, ratio=2),
    Column("Act", said),
    Column("What", lambda row: row.text, ratio=5),
    Column("Said on", lambda row: when(row.said_on), spare=True),
    Column("Sure", sure, right=True, spare=True),
    Column("Report", lambda row: report(row.document), ratio=2),
)
TIMELINE: "tuple[Column[TimelineRow], ...]" = (
    Column("Time", lambda row: when(row.time)),
    Column("Kind", lambda row: row.kind),
    Column("Who", lambda row: names(row.actors), ratio=2),
    Column("What", lambda row: row.text, ratio=5),
    Column("Report", lambda row: report(row.document), ratio=2),
)
ACTORS: "tuple[Column[ActorRow], ...]" = (
    Column("Actor", lambda row: row.name, ratio=3),
    Column("Kind", lambda row: row.kind),
    Column("Other names", lambda row: ", ".join(row.aliases), ratio=3, spare=True),
    Column("Roles", lambda row: ", ".join(row.roles), ratio=3),
    Column("Reports", lambda row: len(row.documents), right=True),
    Column("Statements", lambda row: row.statements, right=True),
    Column("Figures", lambda row: row.figures, right=True),
)
