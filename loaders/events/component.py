"""The spaCy component of the layer of events."""

from spacy.language import Language
from spacy.tokens import Doc


class EventsComponent:
    """Finds events; leaves a tuple of records in `doc._.events`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        doc._.events = ()
        return doc


@Language.factory("rashomon_events")
def make_events(nlp: Language, name: str) -> EventsComponent:
    """The factory named by the `spacy_factories` entry point."""
    return EventsComponent()
