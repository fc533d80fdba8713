"""The timeline: as a table, and as TimelineJS reads it."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from markupsafe import escape

from rashomon.exports.exporter import Exporter
from rashomon.exports.legal import inert
from rashomon.exports.table import DOCUMENT_COLUMNS, Row, Table, document_cells, listed, name, when
from rashomon.graph import TimelineRow, View


class TimelineTable(Table):
    """One row for everything that has a date, by its earliest day."""

    columns = (
        *("time", "earliest", "latest", "kind", "text", "actors", "place", "node", "sentence"),
        *DOCUMENT_COLUMNS,
    )

    def rows(self, case: View) -> Iterator[Row]:
        """The timeline of the case."""
        for row in case.timeline():
            yield (
                when(row.time),
                *(_iso(row.time.earliest), _iso(row.time.latest)),
                *(row.kind, row.text, listed(row.actors), name(row.place), row.iri),
                row.evidence.sentence if row.evidence else None,
                *document_cells(row.document),
            )


class TimelineJs(Exporter):
    """The JSON of TimelineJS 3 (timeline.knightlab.com/docs/json-format.html).

    What has no earliest day has no place on a timeline and is left out. TimelineJS puts text
    into pages as HTML: every text here is escaped.
    """

    suffix = "json"
    media_type = "application/json"

    def write(self, case: View, out: BinaryIO) -> None:
        """Write the dated rows."""
        events = [_event(row) for row in case.timeline() if row.time.earliest]
        text = json.dumps({"events": events}, ensure_ascii=False, indent=1)
        out.write(text.encode("utf-8") + b"\n")


def _event(row: TimelineRow) -> dict[str, Any]:
    words = row.evidence.sentence if row.evidence else ""
    event = {
        "start_date": _parts(row.time.earliest),
        "display_date": _html(row.time.label),
        "group": row.kind,
        "text": {"headline": _html(row.text), "text": f"<p>{_html(words)}</p>" + _credit(row)},
        "unique_id": row.iri,
    }
    if row.time.latest and row.time.latest != row.time.earliest:
        event["end_date"] = _parts(row.time.latest)
    return event


def _credit(row: TimelineRow) -> str:
    parts = (row.document.name, row.document.publisher, row.document.issued)
    return f"<p>{_html(', '.join(part for part in parts if part))}</p>"


def _parts(day: date | None) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day} if day else {}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _html(text: str) -> str:
    return str(escape(inert(text)))


TIMELINE = TimelineTable()
TIMELINEJS = TimelineJs()
