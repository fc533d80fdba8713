"""The spaCy component of the layer of events."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Event, Passage, Time
from rashomon.loaders.events.coreference import Coreference
from rashomon.loaders.events.days import Days
from rashomon.loaders.events.discourse import consistent
from rashomon.loaders.events.memory import forget
from rashomon.loaders.events.modality import Modality
from rashomon.loaders.events.places import Places
from rashomon.loaders.events.reach import Reach
from rashomon.loaders.events.reported import innermost
from rashomon.loaders.events.roles import Roles
from rashomon.loaders.events.scene import Scene
from rashomon.loaders.events.triggers import Trigger, triggers

CALENDAR = re.compile(r"\d{4}(-\d\d){0,2}")


class EventsComponent:
    """Finds events; leaves a tuple of `Event` records in `doc._.events`, in text order.

    It reads the times, statements, actors and referents that the layers before it left; without
    them, events have no participants or times. Needs a tagged and parsed document.
    """

    def __init__(self) -> None:
        """Read the lexicons."""
        self.modality = Modality()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        said = {i for s in doc._.statements for i in range(s.cue.start, s.cue.end)}
        # "Agreed", "charged", "protested" that introduce what was said are no events.
        found = [
            (t, p)
            for t in consistent(doc, triggers(doc))
            if said.isdisjoint(range((p := t.passage(doc)).start, p.end))
        ]
        scene, heads = Scene(doc), [trigger for trigger, _ in found]
        roles, reach = Roles(scene, heads), Reach(scene, heads)
        places, days = Places(reach), Days(reach)
        events = [
            (trigger, self._event(doc, trigger, passage, roles, places, days))
            for trigger, passage in found
        ]
        doc._.events = Coreference(scene).linked(events)
        forget()
        return doc

    def _event(
        self,
        doc: Doc,
        trigger: Trigger,
        passage: Passage,
        roles: Roles,
        places: Places,
        days: Days,
    ) -> Event:
        statement = innermost(doc._.statements, passage)
        said_on = None if statement is None else doc._.statements[statement].time
        time = days.time(trigger, said_on)
        parties = roles.parties(trigger)
        ahead = time is not None and _after(doc._.times[time], doc._.issued)
        return Event(
            trigger=passage,
            type=trigger.sense.type,
            participants=parties.participants,
            phrases=parties.phrases,
            figures=parties.figures,
            place=places.place(trigger),
            time=time,
            statement=statement,
            negated=self.modality.negated(trigger),
            planned=ahead or self.modality.planned(trigger),
            hypothetical=self.modality.hypothetical(trigger),
        )


def _after(time: Time, issued: str | None) -> bool:
    """Whether a time lies after the document's date, as precisely as that is known."""
    if time.earliest is None or issued is None or not CALENDAR.fullmatch(issued):
        return False
    return time.earliest.isoformat()[: len(issued)] > issued


@Language.factory("rashomon_events")
def make_events(nlp: Language, name: str) -> EventsComponent:
    """The factory named by the `spacy_factories` entry point."""
    return EventsComponent()
