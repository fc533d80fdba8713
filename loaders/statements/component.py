"""The spaCy component of the layer of statements."""

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.statements.finder import Finder


class StatementsComponent:
    """Finds statements; leaves a tuple of records in `doc._.statements`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        doc._.statements = Finder(doc).statements()
        return doc


@Language.factory("rashomon_statements")
def make_statements(nlp: Language, name: str) -> StatementsComponent:
    """The factory named by the `spacy_factories` entry point."""
    return StatementsComponent()
