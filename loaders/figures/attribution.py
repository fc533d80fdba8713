"""Whose figure it is: the last word on `sources`, once actors are known."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure


@Language.component("rashomon_attribution")
def attribution(doc: Doc) -> Doc:
    """Give each figure of `doc._.figures` its sources; to run after statements and actors."""
    doc._.figures = tuple(_attributed(doc, figure) for figure in doc._.figures)
    return doc


def make_attribution(nlp: Language, name: str) -> object:
    """The factory named by the `spacy_factories` entry point."""
    return attribution


def _attributed(doc: Doc, figure: Figure) -> Figure:
    if figure.source is not None:
        return replace(figure, sources=(doc._.referents or {}).get(figure.source, ()))
    if figure.statement is not None:
        return replace(figure, sources=doc._.statements[figure.statement].speakers)
    return figure
