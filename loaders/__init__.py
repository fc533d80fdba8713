"""From a file to triples: readers, the language pipeline, and the triples of one document."""

from rashomon.loaders.batch import Loaded, gather, load
from rashomon.loaders.document import Document, Failure
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.pipeline import load_pipeline

__all__ = ["Document", "Failure", "LoadOptions", "Loaded", "gather", "load", "load_pipeline"]
