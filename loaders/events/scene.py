"""The scene: what the layers before this one know of each token of a document."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from spacy.tokens import Doc, Span

from rashomon.loaders.annotations import Passage
from rashomon.loaders.lexicon import lexicon

DASHES = {"-", "--", "–", "—"}
# Tokens that a dateline has at most: "PORT-AU-PRINCE, Haiti (AP) —".
LONGEST = 12


class Scene:
    """Tables from tokens, by their index, to actors, times, figures, places and sentences.

    `actors`, `times` and `figures` map to indices of `doc._.actors`, `doc._.times` and
    `doc._.figures`; `places` to the span of a place's name, the model's or a state's. `states`
    has the actors that are states by their country.
    """

    def __init__(self, doc: Doc) -> None:
        """Read what `doc` has been given by the layers before."""
        self.doc = doc
        lengths = doc.to_array(["LENGTH", "SPACY"]).sum(axis=1).tolist()
        self.starts = [0, *accumulate(lengths)][:-1]
        labels = frozenset(lexicon("events_words")["places"]["entities"])
        self.places: dict[int, Span] = {
            token.i: entity for entity in doc.ents if entity.label_ in labels for token in entity
        }
        self.actors: dict[int, int] = {}
        self.states = {
            actor.country: index
            for index, actor in enumerate(doc._.actors)
            if actor.kind == "State" and actor.country is not None
        }
        for index, actor in enumerate(doc._.actors):
            for mention in actor.mentions:
                for token in self.tokens(mention):
                    self.actors.setdefault(token, index)
                    if actor.kind in {"State", "Place"}:
                        self.places.setdefault(token, self.span(mention))
        self.times = self._tokens([time.passage for time in doc._.times])
        self.figures = self._tokens([figure.passage for figure in doc._.figures])
        self.datelines = self._datelines()
        self.sentence: list[int] = []
        number = -1
        for start in doc.to_array("SENT_START").tolist():
            number += start == 1
            self.sentence.append(number)

    def _datelines(self) -> set[int]:
        """The tokens of datelines ("PARIS, France —"), which the parser takes for subjects."""
        found: set[int] = set()
        for sentence in self.doc.sents:
            start, dash = sentence.start, -1
            for i in range(start, min(start + LONGEST, sentence.end)):
                token = self.doc[i]
                if token.text in DASHES and i > start:
                    # "Al-Qaeda" opens no dateline.
                    dash = i if self.doc[i - 1].whitespace_ or token.text == "—" else dash
                    break
                if token.pos_ not in {"PROPN", "PUNCT", "X", "SPACE", "NUM", "ADJ"}:
                    break
            found.update(range(start, dash))
        return found

    def span(self, passage: Passage) -> Span:
        """The tokens that a passage touches."""
        tokens = self.tokens(passage)
        return self.doc[tokens.start : tokens.stop]

    def tokens(self, passage: Passage) -> range:
        """The indices of the tokens that a passage touches."""
        first = max(bisect_right(self.starts, passage.start) - 1, 0)
        return range(first, bisect_left(self.starts, passage.end))

    def _tokens(self, passages: list[Passage]) -> dict[int, int]:
        return {
            token: index for index, passage in enumerate(passages) for token in self.tokens(passage)
        }
