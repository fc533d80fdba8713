"""The named graphs that are not documents: what documents share, and what is concluded.

A document's graph is named by its IRI. Of a node that several documents speak of (a day: its IRI
is made from its EDTF text) each document would say the same again; a triple that lies in two
graphs counts twice in a query over all graphs, since Oxigraph's union keeps duplicates. So a case
keeps what its documents share in one graph.
"""

from pyoxigraph import NamedNode

BASE = "https://w3id.org/rashomon/graph/"
SHARED = NamedNode(BASE + "shared")
IDENTITY = NamedNode(BASE + "identity")
