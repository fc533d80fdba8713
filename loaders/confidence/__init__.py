"""The layer of confidence: how each record was found, and how often that way is right."""

from rashomon.loaders.confidence.component import make_confidence

__all__ = ["make_confidence"]
