import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from rashomon.loaders import annotations, triples
from rashomon.ontology.namespaces import RASHOMON, ontology_text

RAS = Namespace(RASHOMON)
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
HEADER = URIRef("https://w3id.org/rashomon/ontology")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(data=ontology_text(), format="turtle")


def own(ontology: Graph) -> list[URIRef]:
    nodes = {node for node in ontology.subjects() if str(node).startswith(RASHOMON)}
    return sorted(URIRef(str(node)) for node in nodes)


def test_header_has_title_version_and_licence(ontology: Graph) -> None:
    assert (HEADER, RDF.type, OWL.Ontology) in ontology
    assert ontology.value(HEADER, DCTERMS.title)
    assert ontology.value(HEADER, OWL.versionInfo)
    licence = URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert ontology.value(HEADER, DCTERMS.license) == licence


def test_every_term_has_one_label_and_one_comment(ontology: Graph) -> None:
    for node in own(ontology):
        for path in (RDFS.label, RDFS.comment):
            [text] = ontology.objects(node, path)
            assert isinstance(text, Literal), node
            assert text.language == "en", node


def test_every_term_is_a_class_property_concept_or_scheme(ontology: Graph) -> None:
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept, SKOS.ConceptScheme}
    for node in own(ontology):
        assert len(kinds & set(ontology.objects(node, RDF.type))) == 1, node


def test_references_to_own_terms_are_defined(ontology: Graph) -> None:
    defined = set(own(ontology))
    used = {node for node in ontology.objects() if str(node).startswith(RASHOMON)}
    assert used - {Literal(RASHOMON)} <= defined


def test_every_class_of_things_is_aligned_with_another_vocabulary(ontology: Graph) -> None:
    for node in ontology.subjects(RDF.type, OWL.Class):
        above = set(ontology.transitive_objects(node, RDFS.subClassOf))
        assert any(not str(parent).startswith(RASHOMON) for parent in above), node


def test_roles_in_events_are_kinds_of_sem_actor(ontology: Graph) -> None:
    for role in (RAS.agent, RAS.patient, RAS.participant):
        assert SEM.hasActor in ontology.transitive_objects(role, RDFS.subPropertyOf)


def test_every_concept_has_definition_notation_and_scheme(ontology: Graph) -> None:
    for node in ontology.subjects(RDF.type, SKOS.Concept):
        schemes = set(ontology.objects(node, SKOS.inScheme))
        assert schemes, node
        assert all((scheme, RDF.type, SKOS.ConceptScheme) in ontology for scheme in schemes)
        top = set(ontology.objects(node, SKOS.topConceptOf))
        assert top == schemes or ontology.value(node, SKOS.broader), node
        for path in (SKOS.prefLabel, SKOS.definition, SKOS.notation):
            assert ontology.value(node, path), node


def test_notations_are_unique_within_a_scheme(ontology: Graph) -> None:
    for scheme in ontology.subjects(RDF.type, SKOS.ConceptScheme):
        members = list(ontology.subjects(SKOS.inScheme, scheme))
        notations = {ontology.value(node, SKOS.notation) for node in members}
        assert len(notations) == len(members), scheme


def test_every_modifier_has_a_bound(ontology: Graph) -> None:
    for node in ontology.subjects(RDF.type, RAS.Modifier):
        assert (ontology.value(node, RAS.bound), RDF.type, RAS.Bound) in ontology


@pytest.mark.parametrize(
    ("literal", "kind"),
    [
        (annotations.Measure, RAS.Measure),
        (annotations.Act, RAS.Act),
        (annotations.Form, RAS.Form),
        (annotations.TimexType, RAS.TimexType),
    ],
)
def test_records_and_schemes_have_the_same_concepts(
    ontology: Graph, literal: object, kind: URIRef
) -> None:
    concepts = {str(node) for node in ontology.subjects(RDF.type, kind)}
    assert concepts == {RASHOMON + name for name in get_args(literal)}


def test_every_term_that_the_triples_use_is_defined(ontology: Graph) -> None:
    modules = sorted(Path(triples.__file__).parent.glob("*.py"))
    source = "".join(path.read_text(encoding="utf-8") for path in modules)
    used = {RAS[name] for name in re.findall(r"\bRAS\.([A-Za-z]+)", source)}
    assert used
    assert used <= set(own(ontology))


@pytest.mark.parametrize("name", ["rashomon.ttl", "shapes.ttl"])
def test_an_independent_parser_reads_it(name: str) -> None:
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.skip("rapper is not installed (raptor2-utils)")
    path = files("rashomon.ontology").joinpath(name)
    command = [rapper, "-q", "-i", "turtle", "-o", "ntriples", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rdflib = Graph().parse(str(path), format="turtle")
    assert len(Graph().parse(data=done.stdout, format="nt")) == len(rdflib)
