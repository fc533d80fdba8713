"""Many documents at once: files, folders and globs go in, documents or named failures come out."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import Quad
from spacy.language import Language

from rashomon.loaders.document import Document, Failure
from rashomon.loaders.issued import issued, read_date
from rashomon.loaders.language import detect
from rashomon.loaders.listing import File, listed
from rashomon.loaders.manifest import Row, manifest_rows
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.pipeline import annotate, load_pipeline
from rashomon.loaders.readers.base import Article
from rashomon.loaders.readers.fields import check_fields
from rashomon.loaders.readers.registry import reader
from rashomon.loaders.triples import quads
from rashomon.ontology.errors import InputError, RashomonError

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document that was read, and the quads of its named graph."""

    document: Document
    quads: list[Quad]


def load(
    paths: Iterable[str], options: LoadOptions | None = None, nlp: Language | None = None
) -> Iterator[Loaded | Failure]:
    """Every document of `paths`, read and annotated one after another; failures are named.

    Documents are read as they are asked for, in batches, so that any number of them fits in
    memory. `nlp` is a pipeline from `load_pipeline`, made here where none is given. Raises
    InputError where the options themselves are wrong (a model that is not installed, a broken
    date).
    """
    options = options or LoadOptions()
    items = gather(paths, options)
    nlp = nlp or load_pipeline(options.model)
    failures: deque[Failure] = deque()

    def documents() -> Iterator[Document]:
        for item in items:
            if isinstance(item, Failure):
                failures.append(item)
            else:
                yield item

    def failed(document: Document, error: Exception) -> None:
        message = str(error)
        if not isinstance(error, InputError):
            LOGGER.error("%s: a language layer failed", document.source, exc_info=error)
            message = f"a language layer failed ({error!r}); report it with this document"
        failures.append(Failure(document.source, message))

    for document, doc in annotate(nlp, documents(), failed):
        while failures:
            yield failures.popleft()
        try:
            loaded = Loaded(document, list(quads(document, doc)))
        except (ValueError, LookupError, RashomonError) as error:
            failed(document, error)
        else:
            yield loaded
    yield from failures


def gather(paths: Iterable[str], options: LoadOptions) -> Iterator[Document | Failure]:
    """The documents that `paths` name (files, folders, globs, "-"), in order, none read ahead.

    The files are listed at once. Whatever cannot be read is a Failure, and the rest goes on.
    Raises InputError where the options themselves are wrong.
    """
    check_fields(options.fields)
    given = read_date(options.issued) if options.issued else None
    if options.format:
        reader(options.format)
    files, failures = listed(paths, options.format)
    if options.manifest:
        files = [file for file in files if file.path.resolve() != options.manifest.resolve()]
    rows, problems = manifest_rows(files, options.manifest)
    documents = (_documents(file, rows.get(file), given, options) for file in files)
    return chain(failures, problems, chain.from_iterable(documents))


def _documents(
    file: File, row: Row | None, given: str | None, options: LoadOptions
) -> Iterator[Document | Failure]:
    """The documents of one file."""
    item = None
    try:
        given = (row and row.issued) or given
        read = reader(options.format or file.format or "txt")
        with file.open() as stream:
            for item in read(stream, options):
                yield _document(item, file.source, row, given)
        if item is None:
            yield Failure(file.source, "no report in it; leave it out")
    except InputError as error:
        yield Failure(file.source, str(error))
    except OSError as error:
        yield Failure(file.source, f"{error.strerror}; make it readable or leave it out")


def _document(
    article: Article | Failure, file: str, row: Row | None, given: str | None
) -> Document | Failure:
    """The document of an article, by its row and its own metadata; a Failure where it is none."""
    source = file + (article.source if isinstance(article, Failure) else article.place)
    if isinstance(article, Failure):
        return Failure(source, article.message)
    title = (row and row.title) or article.title
    publisher = (row and row.publisher) or article.publisher
    url = (row and row.url) or article.url
    # The name of a file of many articles dates the collection, none of them.
    name = url or "" if article.place else f"{file} {url or ''}"
    try:
        _check(article.text, title, publisher, url)
        day, evidence = issued(given, article.issued, article.text, name)
    except InputError as error:
        return Failure(source, str(error))
    return Document(article.text, source, title, day, evidence, publisher, url)


def _check(text: str, *metadata: str | None) -> None:
    """InputError where the layers have nothing to read in `text`, or cannot store it."""
    if not text.strip():
        raise InputError("empty; leave it out")
    for words in (text, *filter(None, metadata)):
        try:
            words.encode("utf-8")
        except UnicodeEncodeError as error:
            raise InputError(
                f"half a surrogate pair at character {error.start}; mend its \\u escapes"
            ) from None
        if "\0" in words:
            raise InputError(f"a NUL at character {words.index(chr(0))}; leave it out")
    language = detect(text)
    if language != "en":
        raise InputError(f"not English: {language}; nothing was read of it")
