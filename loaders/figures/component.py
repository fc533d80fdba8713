"""The spaCy component of the layer of figures."""

from spacy.language import Language
from spacy.tokens import Doc


class FiguresComponent:
    """Finds figures; leaves a tuple of records in `doc._.figures`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        doc._.figures = ()
        return doc


@Language.factory("rashomon_figures")
def make_figures(nlp: Language, name: str) -> FiguresComponent:
    """The factory named by the `spacy_factories` entry point."""
    return FiguresComponent()
