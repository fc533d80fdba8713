"""The layer of actors: a spaCy component that fills `doc._.actors`."""

from rashomon.loaders.actors.component import ActorsComponent, make_actors

__all__ = ["ActorsComponent", "make_actors"]
