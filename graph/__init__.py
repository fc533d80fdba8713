"""The case: store, resolution of actors, timeline and network view."""

from rashomon.graph.case import Case
from rashomon.graph.filters import Filter
from rashomon.graph.rows import (
    ActorRow,
    DocumentRow,
    EventRow,
    Evidence,
    FigureRow,
    Finding,
    Reference,
    StatementRow,
    TimelineRow,
    TimeRow,
)
from rashomon.graph.snapshot import Snapshot
from rashomon.graph.sparql import Table
from rashomon.graph.view import View

__all__ = [
    "ActorRow",
    "Case",
    "DocumentRow",
    "EventRow",
    "Evidence",
    "FigureRow",
    "Filter",
    "Finding",
    "Reference",
    "Snapshot",
    "StatementRow",
    "Table",
    "TimeRow",
    "TimelineRow",
    "View",
]
