"""GraphML and GEXF, by networkx, for Gephi, Cytoscape, yEd, igraph and the like."""

from collections.abc import Callable
from typing import Any, BinaryIO, TypeAlias
from xml.etree.ElementTree import ElementTree, indent

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from rashomon.exports.exporter import Exporter
from rashomon.exports.legal import attribute
from rashomon.graph import View

Graph: TypeAlias = "nx.MultiDiGraph[Any]"
Writer = Callable[[Graph, BinaryIO], None]


class GraphFile(Exporter):
    """A graph file of the whole case: nodes are IRIs, edges carry relation and sentence."""

    media_type = "application/xml"

    def __init__(self, suffix: str, writer: Writer) -> None:
        """The exporter that writes with this function."""
        self.suffix = suffix
        self._writer = writer

    def write(self, case: View, out: BinaryIO) -> None:
        """Write the network of the case, every attribute made legal."""
        self._writer(legal(case.network()), out)


def legal(graph: Graph) -> Graph:
    """A copy whose attributes both formats can hold, in sorted order."""
    copy: Graph = nx.MultiDiGraph()
    for node, data in sorted(graph.nodes(data=True)):
        copy.add_node(attribute(node), **_attributes(data))
    edges = ((attribute(u), attribute(v), _attributes(d)) for u, v, d in graph.edges(data=True))
    for source, target, data in sorted(edges, key=repr):
        copy.add_edge(source, target, **data)
    return copy


def _attributes(data: dict[str, Any]) -> dict[str, Any]:
    return {key: attribute(value) for key, value in sorted(data.items())}


def _write_graphml(graph: Graph, out: BinaryIO) -> None:
    nx.write_graphml_xml(graph, out)


def _write_gexf(graph: Graph, out: BinaryIO) -> None:
    """GEXF 1.2 without networkx's `meta` element, in which today's date stands."""
    xml = GEXFWriter(graph, version="1.2draft").xml
    for meta in [child for child in xml if child.tag.endswith("meta")]:
        xml.remove(meta)
    indent(xml)
    ElementTree(xml).write(out, encoding="utf-8", xml_declaration=True)


GRAPHML = GraphFile("graphml", _write_graphml)
GEXF = GraphFile("gexf", _write_gexf)
