"""The spaCy component of the layer of times."""

from functools import cache, partial

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage, Time
from rashomon.loaders.times.anchor import Anchor, issued_period
from rashomon.loaders.times.expressions import Ending, Length
from rashomon.loaders.times.grammar import expressions
from rashomon.loaders.times.resolver import Resolver
from rashomon.loaders.times.tense import direction
from rashomon.loaders.times.tokens import token_at
from rashomon.loaders.times.weekdays import coming
from rashomon.loaders.times.words import Word

MODIFIERS = {"compound", "amod", "nummod", "poss", "nmod"}


class TimesComponent:
    """Finds temporal expressions and resolves them against the document's date.

    Reads the parse and `doc._.issued` (EDTF or None); leaves a tuple of `Time` records in text
    order in `doc._.times`.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        text = doc.text
        words = list(expressions(doc, text))
        tense = cache(partial(direction, doc))
        anchor = Anchor(issued_period(doc._.issued), coming=coming(words, tense))
        times, done = [], 0
        for word in words:
            if "\n" in text[done : word.start]:
                anchor = anchor.paragraph()
            done = word.end
            found = Resolver(anchor, partial(tense, word.start))(word.value)
            times.append(
                Time(
                    Passage(word.start, word.end),
                    found.kind,
                    found.value,
                    found.edtf,
                    found.earliest,
                    found.latest,
                )
            )
            match word.value:
                case Length() as length:
                    anchor = anchor.covering(length, None)
                case Ending(length):
                    anchor = anchor.covering(length, found.latest)
            anchor = anchor.after(found.period, told=not _modifies(doc, word))
        doc._.times = tuple(times)
        return doc


def _modifies(doc: Doc, word: Word) -> bool:
    """Whether the expression stands before a noun: "the 1968 riots"."""
    first, last = token_at(doc, word.start), token_at(doc, word.end - 1)
    if first is None or last is None:
        return False
    inside = doc[first.i : last.i + 1]
    # Not `inside.root`, which looks through the whole document each time.
    roots = (t for t in inside if not first.i <= t.head.i <= last.i or t.head.i == t.i)
    return any(token.dep_ in MODIFIERS for token in roots)


@Language.factory("rashomon_times")
def make_times(nlp: Language, name: str) -> TimesComponent:
    """The factory named by the `spacy_factories` entry point."""
    return TimesComponent()
