"""The spaCy component that says of each record how it was found and how sure that is."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure, Found, Statement
from rashomon.loaders.confidence.table import found
from rashomon.loaders.confidence.ways import (
    event_way,
    figure_way,
    speaker_way,
    statement_way,
    time_way,
)


@Language.component("rashomon_confidence")
def confidence(doc: Doc) -> Doc:
    """Fill `found` of all times, statements, figures and events, and `speaker_found`.

    It runs after the layers that make them. `source_found` is there already (see attribution);
    it becomes as sure as figure and source are together.
    """
    text = doc.text
    doc._.times = tuple(replace(t, found=found("dates", time_way(t, text))) for t in doc._.times)
    doc._.statements = tuple(_statement(doc, text, s) for s in doc._.statements)
    doc._.figures = tuple(_figure(text, f) for f in doc._.figures)
    doc._.events = tuple(replace(e, found=found("events", event_way(e, doc))) for e in doc._.events)
    return doc


def make_confidence(nlp: Language, name: str) -> object:
    """The factory named by the `spacy_factories` entry point."""
    return confidence


def _statement(doc: Doc, text: str, statement: Statement) -> Statement:
    here = found("statements", statement_way(statement, doc, text))
    speaker = found("speakers", speaker_way(statement, doc._.actors, text))
    return replace(statement, found=here, speaker_found=_both(here, speaker))


def _figure(text: str, figure: Figure) -> Figure:
    value, source = found("figures", figure_way(figure, text)), figure.source_found
    return replace(figure, found=value, source_found=source and _both(value, source))


def _both(record: Found, attribution: Found) -> Found:
    """How sure an attribution is: the record must be right, and what it is attributed to."""
    return replace(
        attribution, confidence=int(record.confidence * attribution.confidence * 100) / 100
    )
