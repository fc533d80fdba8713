"""The spaCy component of the layer of times."""

from spacy.language import Language
from spacy.tokens import Doc


class TimesComponent:
    """Finds times; leaves a tuple of records in `doc._.times`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        doc._.times = ()
        return doc


@Language.factory("rashomon_times")
def make_times(nlp: Language, name: str) -> TimesComponent:
    """The factory named by the `spacy_factories` entry point."""
    return TimesComponent()
