"""Whether the graph of a document is what the ontology and its shapes allow."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import pyshacl
from rdflib import RDF, RDFS, SH, Graph
from rdflib.term import Node

from rashomon.ontology.namespaces import RASHOMON, ontology_text

Severity = Literal["Violation", "Warning", "Info"]


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing in a graph that its shapes don't allow.

    `node` is the IRI of the node at fault (for a passage that is not the text, its document's),
    `path` the property's IRI or None where the node as a whole is at fault, `value` the value at
    fault as text, `message` what is asked for, written for the user.
    """

    node: str
    path: str | None
    message: str
    value: str | None
    severity: Severity = "Violation"


def violations(graphs: Iterable[Graph]) -> Iterator[Violation]:
    """What is wrong in each of the graphs, sorted within each; nothing where all is well.

    Give one graph a document: the graph of a document stands by itself, and the time that SHACL
    takes grows faster than a graph does. The graphs are left as they are.
    """
    for graph in graphs:
        yield from sorted(_violations(graph), key=_order)


def _violations(graph: Graph) -> Iterator[Violation]:
    _, report, _ = pyshacl.validate(_with_concepts(graph), shacl_graph=_shapes(), inplace=True)
    if not isinstance(report, Graph):
        raise TypeError(f"pyshacl returned no report but {report!r}")
    for result in report.objects(None, SH.result):
        severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
        yield Violation(
            node=str(report.value(result, SH.focusNode)),
            path=_text(report.value(result, SH.resultPath)),
            message=str(report.value(result, SH.resultMessage)),
            value=_text(report.value(result, SH.value)),
            severity="Violation" if severity == "Violation" else _milder(severity),
        )


def _milder(severity: str) -> Severity:
    return "Warning" if severity == "Warning" else "Info"


def _text(node: Node | None) -> str | None:
    return None if node is None else str(node)


def _order(violation: Violation) -> tuple[str, ...]:
    return (violation.node, violation.path or "", violation.message, violation.value or "")


def _with_concepts(graph: Graph) -> Graph:
    """A copy of the graph with what sh:class looks up: the concepts' classes and their order."""
    copy = Graph()
    copy += graph
    copy += _concepts()
    return copy


@cache
def _concepts() -> Graph:
    ontology = Graph().parse(data=ontology_text(), format="turtle")
    concepts = Graph()
    for concept, _, kind in ontology.triples((None, RDF.type, None)):
        if str(kind).startswith(RASHOMON):
            concepts.add((concept, RDF.type, kind))
    for child, _, parent in ontology.triples((None, RDFS.subClassOf, None)):
        concepts.add((child, RDFS.subClassOf, parent))
    return concepts


@cache
def _shapes() -> Graph:
    text = files("rashomon.ontology").joinpath("shapes.ttl").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")
