"""The spaCy component of the layer of actors."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.actors.cast import Cast
from rashomon.loaders.actors.countries import namings
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.kinds import known
from rashomon.loaders.actors.phrases import Phrases, tokenized
from rashomon.loaders.actors.speakers import Speakers
from rashomon.loaders.actors.words import Words


class ActorsComponent:
    """Finds actors, and resolves who speaks in the statements found before.

    Leaves `doc._.actors`; `doc._.statements` with `speakers` and `addressees`; and
    `doc._.referents`, the actors of every source and addressee passage, and of every
    pronoun and head of a definite description that stands for an actor told before.
    """

    def __init__(self, nlp: Language) -> None:
        """Read the lexicons as the tokenizer of `nlp` cuts them."""
        self.countries = Phrases(tokenized(nlp, namings()))
        self.listed = Phrases(tokenized(nlp, known()))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one parsed document."""
        if not len(doc):
            doc._.actors, doc._.referents = (), {}
            return doc
        words = Words(doc)
        cast = Cast(words, self.countries, self.listed)
        speakers = Speakers(words, cast)
        entities = [entity for entity in cast.entities if entity.mentions]
        entities.sort(key=lambda entity: min(m.start for m in entity.mentions))
        index = {id(entity): i for i, entity in enumerate(entities)}

        def indices(found: Iterable[Entity]) -> tuple[int, ...]:
            return tuple(index[id(entity)] for entity in found if id(entity) in index)

        doc._.actors = tuple(entity.record(words) for entity in entities)
        meant = speakers.anaphors.found | speakers.referents
        doc._.referents = {p: indices(found) for p, found in meant.items()}
        doc._.statements = tuple(
            replace(
                statement,
                speakers=indices(speakers.of(number)),
                addressees=doc._.referents.get(statement.addressee, ()),
            )
            for number, statement in enumerate(doc._.statements)
        )
        return doc


@Language.factory("rashomon_actors")
def make_actors(nlp: Language, name: str) -> ActorsComponent:
    """The factory named by the `spacy_factories` entry point."""
    return ActorsComponent(nlp)
