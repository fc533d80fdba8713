"""The case: store, resolution of actors, timeline and network view."""

from rashomon.graph.filters import Filter
from rashomon.graph.rows import (
    ActorRow,
    DocumentRow,
    EventRow,
    Evidence,
    FigureRow,
    Reference,
    StatementRow,
    TimelineRow,
    TimeRow,
)
from rashomon.graph.view import View

__all__ = [
    "ActorRow",
    "DocumentRow",
    "EventRow",
    "Evidence",
    "FigureRow",
    "Filter",
    "Reference",
    "StatementRow",
    "TimeRow",
    "TimelineRow",
    "View",
]
