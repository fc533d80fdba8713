"""The layer of events: a spaCy component that fills `doc._.events`."""

from rashomon.loaders.events.component import EventsComponent, make_events

__all__ = ["EventsComponent", "make_events"]
