"""The spaCy component of the layer of actors."""

from spacy.language import Language
from spacy.tokens import Doc


class ActorsComponent:
    """Finds actors; leaves a tuple of records in `doc._.actors`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        doc._.actors = ()
        return doc


@Language.factory("rashomon_actors")
def make_actors(nlp: Language, name: str) -> ActorsComponent:
    """The factory named by the `spacy_factories` entry point."""
    return ActorsComponent()
