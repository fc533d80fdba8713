"""Many documents at once: files, folders and globs go in, documents or named failures come out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad
from spacy.language import Language

from rashomon.loaders.document import Document, Failure
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.pipeline import annotate, load_pipeline
from rashomon.loaders.triples import quads


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document that was read, and the quads of its named graph."""

    document: Document
    quads: list[Quad]


def load(
    paths: Iterable[str], options: LoadOptions | None = None, nlp: Language | None = None
) -> Iterator[Loaded | Failure]:
    """Every document of `paths`, read and annotated one after another; failures are named.

    `nlp` is a pipeline from `load_pipeline`, made here where none is given. Raises InputError
    where the options themselves are wrong (a model that is not installed, a broken date).
    """
    options = options or LoadOptions()
    documents = (item for item in gather(paths, options) if isinstance(item, Document))
    for document, doc in annotate(nlp or load_pipeline(options.model), documents):
        yield Loaded(document, list(quads(document, doc)))


def gather(paths: Iterable[str], options: LoadOptions) -> Iterator[Document | Failure]:
    """The documents that `paths` name: files and folders of plain text."""
    for path in map(Path, paths):
        files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        for file in files:
            yield Document(file.read_text(encoding="utf-8"), file.name, issued=options.issued)
