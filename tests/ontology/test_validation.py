from collections.abc import Callable

import pytest
from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, PROV, SKOS

from rashomon.loaders.document import Document
from rashomon.loaders.pipeline import annotate, load_pipeline
from rashomon.loaders.triples import quads
from rashomon.ontology.validation import Violation, violations

SCHEMA = Namespace("https://schema.org/")
RAS = Namespace("https://w3id.org/rashomon/ontology#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
GAF = Namespace("http://groundedannotationframework.org/gaf#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")

Breakage = Callable[[Graph], None]


def one(graph: Graph, kind: URIRef) -> URIRef:
    """The first node of a class; the order is that of the IRIs."""
    node = min(graph.subjects(RDF.type, kind))
    assert isinstance(node, URIRef)
    return node


def without(kind: URIRef, path: URIRef) -> Breakage:
    return lambda graph: _drop(graph, kind, path)


def _drop(graph: Graph, kind: URIRef, path: URIRef) -> None:
    graph.remove((one(graph, kind), path, None))


def _remove(graph: Graph, path: URIRef, value: URIRef) -> None:
    graph.remove((None, path, value))


def having(kind: URIRef, path: URIRef, value: URIRef | Literal) -> Breakage:
    """Has the node of a class have this value, besides what it has."""
    return lambda graph: _add(graph, kind, path, value)


def _add(graph: Graph, kind: URIRef, path: URIRef, value: URIRef | Literal) -> None:
    graph.add((one(graph, kind), path, value))


def instead(kind: URIRef, path: URIRef, value: URIRef | Literal) -> Breakage:
    def change(graph: Graph) -> None:
        _drop(graph, kind, path)
        _add(graph, kind, path, value)

    return change


def number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.nonNegativeInteger)


def edited_text(graph: Graph) -> None:
    document = one(graph, RAS.Document)
    text = str(graph.value(document, NIF.isString))
    graph.set((document, NIF.isString, Literal(f" {text}")))


def unnamed_speaker(graph: Graph) -> None:
    _drop(graph, RAS.Statement, RAS.source)
    _drop(graph, RAS.Statement, RAS.quote)


def figure_without_value(graph: Graph) -> None:
    _drop(graph, RAS.Figure, SCHEMA.minValue)
    _drop(graph, RAS.Figure, SCHEMA.maxValue)
    _drop(graph, RAS.Figure, RAS.modifier)


def late_begin(graph: Graph) -> None:
    time = next(graph.subjects(SEM.hasLatestEndTimeStamp, None))
    graph.set((time, SEM.hasEarliestBeginTimeStamp, Literal("2026-03-04", datatype=XSD.date)))


BREAKAGES: dict[str, tuple[Breakage, str]] = {
    "document without text": (without(RAS.Document, NIF.isString), "one text"),
    "document without source": (without(RAS.Document, DCTERMS.source), "file or URL"),
    "document without evidence": (without(RAS.Document, RAS.issuedEvidence), "where its date"),
    "document of unknown evidence": (
        instead(RAS.Document, RAS.issuedEvidence, RAS.Guessed),
        "where its date",
    ),
    "document issued on no day": (
        instead(RAS.Document, DCTERMS.issued, Literal("March", datatype=XSD.date)),
        "date of issue",
    ),
    "document issued as a string": (
        instead(RAS.Document, DCTERMS.issued, Literal("2026-03")),
        "date of issue",
    ),
    "document issued twice": (
        having(RAS.Document, DCTERMS.issued, Literal("2025", datatype=XSD.gYear)),
        "date of issue",
    ),
    "document of edited text": (edited_text, "not the document's text between its offsets"),
    "document of another hash": (
        instead(RAS.Document, DCTERMS.identifier, Literal("sha256:" + "0" * 64)),
        "hash",
    ),
    "document of no hash": (instead(RAS.Document, DCTERMS.identifier, Literal("7")), "HEX"),
    "passage of other words": (
        instead(RAS.Passage, NIF.anchorOf, Literal("Polizei")),
        "not the document's text between its offsets",
    ),
    "passage of other offsets": (
        instead(RAS.Passage, NIF.beginIndex, number(3)),
        "#char=BEGIN,END",
    ),
    "passage that ends before it begins": (
        instead(RAS.Passage, NIF.beginIndex, number(9999)),
        "before its end",
    ),
    "passage that begins nowhere": (without(RAS.Passage, NIF.beginIndex), "one begin"),
    "passage of a negative offset": (
        instead(RAS.Passage, NIF.beginIndex, Literal("-1", datatype=XSD.nonNegativeInteger)),
        "one begin",
    ),
    "passage of no document": (without(RAS.Passage, NIF.referenceContext), "one document"),
    "passage of two types": (having(RAS.Passage, RAS.timexType, RAS.CENTURY), "TIMEX3 type"),
    "actor without evidence": (without(RAS.Actor, GAF.denotedBy), "one passage"),
    "actor without name": (without(RAS.Actor, SKOS.prefLabel), "one name"),
    "actor of two names": (having(RAS.Actor, SKOS.prefLabel, Literal("X")), "one name"),
    "actor of no kind": (
        lambda graph: _remove(graph, RDF.type, RAS.Organization),
        "just one of",
    ),
    "actor of two kinds": (having(RAS.Organization, RDF.type, RAS.Person), "just one of"),
    "actor of a country's name": (having(RAS.Actor, RAS.country, Literal("Iran")), "ISO 3166-1"),
    "actor named maybe": (instead(RAS.Actor, RAS.named, Literal("maybe")), "ras:named"),
    "statement without cue": (without(RAS.Statement, RAS.cue), "one cue"),
    "statement without content": (without(RAS.Statement, RAS.content), "content"),
    "statement without words for its speaker": (unnamed_speaker, "names the speaker"),
    "statement without evidence": (without(RAS.Statement, GAF.denotedBy), "one passage"),
    "statement without form": (without(RAS.Statement, RAS.form), "one form"),
    "statement of two acts": (having(RAS.Statement, RAS.act, RAS.Deny), "one act"),
    "statement of unknown act": (instead(RAS.Statement, RAS.act, RAS.Sing), "one act"),
    "statement of a figure's measure for an act": (
        instead(RAS.Statement, RAS.act, RAS.Killed),
        "one act",
    ),
    "statement of an unknown speaker": (
        having(RAS.Statement, PROV.wasAttributedTo, RAS.Nobody),
        "must be an actor",
    ),
    "statement claiming an actor": (
        having(RAS.Statement, RAS.claims, RAS.Nobody),
        "a figure or an event",
    ),
    "statement negated perhaps": (having(RAS.Statement, RAS.negated, Literal(1)), "ras:negated"),
    "figure without evidence": (without(RAS.Figure, GAF.denotedBy), "one passage"),
    "figure without value": (figure_without_value, "a least or a greatest value"),
    "figure of more than its most": (
        instead(RAS.Figure, SCHEMA.minValue, Literal(500)),
        "not above its greatest",
    ),
    "figure of a word": (instead(RAS.Figure, SCHEMA.maxValue, Literal("many")), "greatest value"),
    "figure of two least values": (having(RAS.Figure, SCHEMA.minValue, Literal(2)), "least value"),
    "figure without measure": (without(RAS.Figure, RAS.measure), "one measure"),
    "figure of unknown measure": (instead(RAS.Figure, RAS.measure, RAS.Bored), "one measure"),
    "figure claimed in no statement": (
        having(RAS.Figure, RAS.claimedIn, RAS.Nothing),
        "claimed in one statement",
    ),
    "figure part of no figure": (having(RAS.Figure, RAS.partOf, RAS.Nothing), "one figure"),
    "figure as of a string": (having(RAS.Figure, RAS.asOf, Literal("Monday")), "sem:Time"),
    "time without evidence": (without(SEM.Time, GAF.denotedBy), "one passage"),
    "time of untyped EDTF": (having(SEM.Time, RAS.edtf, Literal("2026")), "EDTF"),
    "time of two EDTF": (
        instead(SEM.Time, RAS.edtf, Literal("2026", datatype=XSD.string)),
        "EDTF",
    ),
    "time of no such day": (
        instead(SEM.Time, SEM.hasLatestEndTimeStamp, Literal("2026-02-30", datatype=XSD.date)),
        "latest day",
    ),
    "time that ends before it begins": (late_begin, "not after its latest"),
    "event without evidence": (without(SEM.Event, GAF.denotedBy), "one passage"),
    "event without type": (without(SEM.Event, SEM.eventType), "one type"),
    "event of unknown type": (instead(SEM.Event, SEM.eventType, RAS.Picnic), "one type"),
    "event of an unknown actor": (having(SEM.Event, RAS.patient, RAS.Nobody), "role in an event"),
    "event at no place": (having(SEM.Event, SEM.hasPlace, RAS.Nowhere), "sem:Place"),
    "event without label": (without(SEM.Event, RDFS.label), "label"),
    "place without evidence": (without(SEM.Place, GAF.denotedBy), "one passage"),
    "place without name": (without(SEM.Place, SKOS.prefLabel), "one name"),
}


def found(graph: Graph) -> list[Violation]:
    return list(violations([graph]))


def test_every_kind_of_node_conforms(graph: Graph) -> None:
    kinds = {RAS.Document, RAS.Passage, RAS.Actor, RAS.Statement, RAS.Figure}
    kinds |= {SEM.Time, SEM.Event, SEM.Place}
    assert kinds <= set(graph.objects(None, RDF.type))
    assert found(graph) == []


@pytest.mark.parametrize("name", BREAKAGES)
def test_breakage_is_refused(graph: Graph, name: str) -> None:
    breakage, message = BREAKAGES[name]
    breakage(graph)
    assert any(message in violation.message for violation in found(graph)), found(graph)


def test_figure_of_words_alone_conforms(graph: Graph) -> None:
    figure_without_value(graph)
    graph.add((one(graph, RAS.Figure), RAS.modifier, Literal("a number of")))
    assert found(graph) == []


def test_dispute_of_one_figure_is_refused(graph: Graph) -> None:
    dispute = URIRef("https://w3id.org/rashomon/dispute/1")
    graph.add((dispute, RDF.type, RAS.Dispute))
    graph.add((dispute, RAS.disputedFigure, one(graph, RAS.Figure)))
    messages = [violation.message for violation in found(graph)]
    assert len(messages) == 2
    assert "two or more figures" in messages[1] + messages[0]


def test_statement_of_nobody_is_warned_of(graph: Graph) -> None:
    unnamed_speaker(graph)
    _drop(graph, RAS.Statement, PROV.wasAttributedTo)
    [violation] = found(graph)
    assert violation.severity == "Warning"
    assert violation.node == str(one(graph, RAS.Statement))
    assert violation.path is None


def test_violation_names_path_and_value(graph: Graph) -> None:
    instead(RAS.Figure, RAS.measure, RAS.Bored)(graph)
    [violation] = found(graph)
    assert violation.node == str(one(graph, RAS.Figure))
    assert violation.path == str(RAS.measure)
    assert violation.value == str(RAS.Bored)
    assert violation.severity == "Violation"


def test_graph_is_left_as_it_is(graph: Graph) -> None:
    before = len(graph)
    found(graph)
    assert len(graph) == before


def test_what_the_pipeline_reads_conforms() -> None:
    document = Document(
        text=(
            "Dozens held after march in Lisburg\n\n"
            "LISBURG, 4 May 2025 — At least 14 people were killed and between 30 and 40 hurt on "
            "Sunday when police fired on protesters in the capital, the Red Cross said.\n"
            "The interior ministry denied it. “Nobody was shot,” its spokesman, Pavel Orr, told "
            "reporters. “We arrested 22 rioters.” He added that the internet would be back "
            "“within days”.\n"
        ),
        source="lisburg.txt",
        issued="2025-05-05",
        issued_evidence="given",
    )
    [(_, doc)] = annotate(load_pipeline(), [document])
    lines = (f"{quad.triple} ." for quad in quads(document, doc))
    graph = Graph().parse(data="\n".join(lines), format="nt")
    assert [v for v in found(graph) if v.severity == "Violation"] == []
