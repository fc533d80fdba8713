"""The graph leaves: RDF files, tables, graph files and the HTML page."""
