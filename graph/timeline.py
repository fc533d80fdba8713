"""The timeline of a case: whatever has a day, in the order of days."""

from datetime import date

from rashomon.graph.days import span
from rashomon.graph.events import events
from rashomon.graph.figures import figures
from rashomon.graph.filters import Filter
from rashomon.graph.rows import (
    DocumentRow,
    EventRow,
    FigureRow,
    StatementRow,
    TimelineRow,
    TimeRow,
)
from rashomon.graph.state import State
from rashomon.graph.statements import statements


def timeline(state: State, where: Filter) -> list[TimelineRow]:
    """Reports, statements, figures and events that have a first or last day, by the first.

    Reports are left out where actor, measure or place are asked for. Of one day, reports come
    first, then the rest in the order of the case.
    """
    entries = [
        *_reports(state, where),
        *(_statement(row, row.said_on) for row in statements(state, where) if row.said_on),
        *(_figure(row, row.as_of) for row in figures(state, where) if row.as_of),
        *(_event(row, row.time) for row in events(state, where) if row.time),
    ]
    dated = [
        entry
        for entry in entries
        if (entry.time.earliest or entry.time.latest) and where.takes_time(entry.time)
    ]
    return sorted(dated, key=lambda entry: _order(state, entry))


def _order(state: State, entry: TimelineRow) -> tuple[date, date, bool, int, int, str]:
    first = entry.time.earliest or entry.time.latest or date.max
    start = entry.evidence.start if entry.evidence else 0
    rank = state.ranks[entry.document.iri]
    return first, entry.time.latest or date.max, entry.kind != "document", rank, start, entry.iri


def _reports(state: State, where: Filter) -> list[TimelineRow]:
    if where.actor or where.measure or where.place:
        return []
    return [_report(row) for row in state.documents.values() if row.issued]


def _report(row: DocumentRow) -> TimelineRow:
    issued = row.issued or ""
    earliest, latest = span(issued) or (None, None)
    time = TimeRow(iri=row.iri, label=issued, edtf=issued, earliest=earliest, latest=latest)
    return TimelineRow(time, "document", row.iri, row.name, (), None, row, None)


def _statement(row: StatementRow, time: TimeRow) -> TimelineRow:
    return TimelineRow(
        time, "statement", row.iri, row.text, row.speakers, None, row.document, row.evidence
    )


def _figure(row: FigureRow, time: TimeRow) -> TimelineRow:
    text = " ".join(filter(None, (row.measure, row.value, row.unit)))
    return TimelineRow(
        time, "figure", row.iri, text, row.sources, row.place, row.document, row.evidence
    )


def _event(row: EventRow, time: TimeRow) -> TimelineRow:
    text = f"{row.title}: {row.label}"
    actors = tuple(dict.fromkeys(actor for _, actor in row.participants))
    return TimelineRow(time, "event", row.iri, text, actors, row.place, row.document, row.evidence)
