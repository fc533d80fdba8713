"""The spaCy component of the layer of figures."""

from collections.abc import Sequence
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Figure, Passage
from rashomon.loaders.figures.context import Context
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.holders import holder
from rashomon.loaders.figures.reading import drafts
from rashomon.loaders.figures.words import Words


class FiguresComponent:
    """Finds figures; leaves a tuple of records in `doc._.figures`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document, after its times and statements."""
        words = Words(doc)
        found = drafts(words)
        context = Context(words)
        passages = (words.passage(d.quantity.start, d.quantity.end) for d in found)
        inner = context.statements(passages)
        for index, draft in enumerate(found):
            # A content that ends within a list is cut short: its members are said together.
            if inner[index] is None and draft.listed is not None:
                inner[index] = inner[draft.listed]
        sources = _holders(words, found, inner)
        doc._.figures = tuple(map(partial(_figure, context), found, inner, sources))
        return doc


@Language.factory("rashomon_figures")
def make_figures(nlp: Language, name: str) -> FiguresComponent:
    """The factory named by the `spacy_factories` entry point."""
    return FiguresComponent()


def _holders(
    words: Words, found: Sequence[Draft], inner: Sequence[int | None]
) -> list[Passage | None]:
    """The words that name who counted each; what is counted together has one holder."""
    holders: list[Passage | None] = []
    for draft, at in zip(found, inner, strict=True):
        own = holder(words, draft, None if at is None else words.doc._.statements[at])
        if own is None and draft.listed is not None and inner[draft.listed] == at:
            own = holders[draft.listed]
        holders.append(own)
    return holders


def _figure(
    context: Context, draft: Draft, statement: int | None, source: Passage | None
) -> Figure:
    words, quantity = context.words, draft.quantity
    return Figure(
        passage=words.passage(quantity.start, quantity.end),
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        measure=draft.measure,
        unit=None if draft.unit is None else words.lemma(draft.unit),
        source=source,
        statement=statement,
        as_of=context.as_of(quantity.start, quantity.end, statement),
        place=context.place(quantity.start, draft.counted.end),
        part_of=draft.part_of,
        rate=draft.rate,
    )
