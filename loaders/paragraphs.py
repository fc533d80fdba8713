"""Paragraphs bound sentences: a headline must not run into the body below it."""

from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

# A line that ends in one of these is complete; one that does not, and is followed by a
# lower-case word on the next line, is hard-wrapped text.
CLOSERS = tuple(".!?:…\"”’'»)]")


@Language.component("rashomon_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Start a sentence after each line break that ends a paragraph; to run before the parser."""
    text = doc.text  # spaCy joins it anew on every access
    words = [token for token in doc if not token.is_space]
    for before, token in pairwise(words):
        end = before.idx + len(before)
        breaks = text.count("\n", end, token.idx)
        wrapped = breaks == 1 and token.text[0].islower() and not before.text.endswith(CLOSERS)
        if breaks and not wrapped:
            token.is_sent_start = True
    return doc


def make_paragraphs(nlp: Language, name: str) -> object:
    """The factory named by the `spacy_factories` entry point."""
    return paragraphs
