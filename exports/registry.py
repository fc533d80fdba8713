"""The formats there are: ours, and those that installed packages add.

A package adds a format by an entry point in the group `rashomon.exporters`; its name is the
format's name, its object an Exporter. Exporters are imported when first asked for, so that a
table does not wait for the libraries of the page.
"""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import BinaryIO

from rashomon.exports.exporter import Exporter
from rashomon.graph import View
from rashomon.ontology.errors import RashomonError

GROUP = "rashomon.exporters"
OWN = {
    "turtle": "rashomon.exports.rdf:TURTLE",
    "trig": "rashomon.exports.rdf:TRIG",
    "nquads": "rashomon.exports.rdf:NQUADS",
    "ntriples": "rashomon.exports.rdf:NTRIPLES",
    "rdfxml": "rashomon.exports.rdf:RDFXML",
    "jsonld": "rashomon.exports.jsonld:JSONLD",
    "html": "rashomon.exports.page:HTML",
    "figures.csv": "rashomon.exports.figures:FIGURES",
    "statements.csv": "rashomon.exports.statements:STATEMENTS",
    "actors.csv": "rashomon.exports.actors:ACTORS",
    "events.csv": "rashomon.exports.events:EVENTS",
    "documents.csv": "rashomon.exports.documents:DOCUMENTS",
    "timeline.csv": "rashomon.exports.timeline:TIMELINE",
    "timelinejs": "rashomon.exports.timeline:TIMELINEJS",
    "graphml": "rashomon.exports.graphfile:GRAPHML",
    "gexf": "rashomon.exports.graphfile:GEXF",
}


class FormatError(RashomonError):
    """A format that no exporter writes; the message lists those that are there."""


@cache
def _entries() -> dict[str, EntryPoint]:
    added = {entry.name: entry for entry in entry_points(group=GROUP)}
    return added | {name: EntryPoint(name, path, GROUP) for name, path in OWN.items()}


def formats() -> list[str]:
    """The names of all formats, ours first, then those of other packages by name."""
    return [*OWN, *sorted(_entries().keys() - OWN.keys())]


def exporter(name: str) -> Exporter:
    """The exporter of a format; FormatError where there is none of that name."""
    entry = _entries().get(name)
    if entry is None:
        raise FormatError(f"format {name!r}: not known; there are {', '.join(formats())}")
    found: Exporter = entry.load()
    return found


def export(case: View, format: str, out: BinaryIO) -> None:  # noqa: A002
    """Write a case in the named format; FormatError where there is no such format."""
    exporter(format).write(case, out)
