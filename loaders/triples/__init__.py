"""The triples of one document: its annotations as quads of one named graph."""

from rashomon.loaders.triples.graph import quads

__all__ = ["quads"]
