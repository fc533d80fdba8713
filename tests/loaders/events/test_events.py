from collections.abc import Iterator
from functools import cache

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage, Statement
from rashomon.loaders.document import Document
from rashomon.loaders.events import EventsComponent
from rashomon.loaders.events.reported import innermost
from rashomon.loaders.events.senses import CONDITIONS, REFUSALS
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.pipeline import annotate, load_pipeline
from rashomon.ontology.namespaces import RAS
from rashomon.ontology.terms import terms

WORDS = ("verbs", "nouns", "phrases")


@cache
def pipeline() -> Language:
    return load_pipeline()


def read(text: str) -> Doc:
    [(_, doc)] = annotate(pipeline(), [Document(text=text, source="test")])
    return doc


def entries() -> Iterator[dict[str, object]]:
    yield from lexicon("events")["sense"]


def test_every_type_of_the_lexicon_is_a_concept_and_every_concept_has_a_sense() -> None:
    concepts = {term.name for term in terms() if "ras:EventTypes" in term.schemes}
    assert {entry["type"] for entry in entries()} == concepts


def test_every_sense_has_words_and_known_conditions() -> None:
    for entry in entries():
        assert any(entry.get(name) for name in WORDS), entry
        assert set(entry) <= {"type", "frame", "unsure", *WORDS, *CONDITIONS, *REFUSALS}, entry


def test_every_class_and_frame_named_by_a_sense_exists() -> None:
    words = lexicon("events_words")
    for entry in entries():
        assert entry["frame"] in words["frames"]
        for name in (*CONDITIONS, *REFUSALS):
            listed = entry.get(name, [])
            assert isinstance(listed, list)
            classes = {word[1:] for word in listed if word.startswith("@")}
            assert classes <= set(words["classes"])


def test_every_role_is_a_term_of_the_ontology() -> None:
    for frame in lexicon("events_words")["frames"].values():
        assert all(role in RAS for role in frame.values())


def test_the_innermost_statement_has_the_narrowest_content() -> None:
    outer = Statement(Passage(0, 4), (Passage(5, 60),), "Indirect", "Assert")
    inner = Statement(Passage(10, 14), (Passage(15, 40),), "Indirect", "Deny", within=0)
    statements = (outer, inner)
    assert innermost(statements, Passage(20, 25)) == 1
    assert innermost(statements, Passage(45, 50)) == 0
    assert innermost(statements, Passage(58, 62)) is None


def test_needs_no_layer_but_the_parse() -> None:
    nlp = pipeline()
    doc = nlp.make_doc("Police arrested Maria Lopez in Caracas.")
    for name, component in nlp.pipeline:
        if not name.startswith("rashomon"):
            doc = component(doc)
    [event] = EventsComponent()(doc)._.events
    assert (event.type, event.participants, event.time) == ("Arrest", (), None)


@pytest.mark.parametrize("text", ["", " \n\n ", "strike", "killed " * 3000, "( " * 2000])
def test_any_text_is_read(text: str) -> None:
    assert isinstance(read(text)._.events, tuple)


def test_a_future_time_makes_an_event_planned() -> None:
    document = Document(text="Ghana holds an election on 3 May 2026.", source="x", issued="2026-01")
    [(_, doc)] = annotate(pipeline(), [document])
    [event] = doc._.events
    assert event.planned


def test_the_cue_of_a_statement_is_no_event() -> None:
    assert read("The two sides agreed that the plan was good.")._.events == ()
