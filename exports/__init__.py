"""The graph leaves: RDF files, tables, graph files and the HTML page."""

from rashomon.exports.registry import export, exporter, formats

__all__ = ["export", "exporter", "formats"]
