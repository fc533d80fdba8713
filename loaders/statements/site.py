"""A cue as the place where its complements are looked for, and a complement as it is found."""

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.ends import clause_end, resumed
from rashomon.loaders.statements.subjects import SUBJECTS

OBJECTS = frozenset({"dobj", "dative", "obj"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Complement:
    """What is said to the right of a cue: token ranges, the frame that found it, the addressee."""

    spans: tuple[tuple[int, int], ...]
    frame: str
    addressee: Token | None = None
    cue_end: int | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A cue with what its complements are looked for in."""

    discourse: Discourse
    cue: Cue
    after: int  # the first token behind cue and inverted subject
    times: tuple[Passage, ...]

    @property
    def verb(self) -> Token:
        """The cue's verb."""
        return self.cue.verb

    def to_end(self, start: int) -> tuple[tuple[int, int], ...]:
        """The content from token `start` to where the reporter takes the word again."""
        end = clause_end(self.discourse, self.verb, start)
        return ((start, end), *(resumed(self.discourse, end) if end > start else ()))


def object_of(verb: Token) -> Token | None:
    """The direct or indirect object of a verb."""
    return next((c for c in verb.rights if c.dep_ in OBJECTS), None)


def is_finite(verb: Token) -> bool:
    """Whether a verb heads a finite clause: has tense, or a subject, no "to" and no predicate.

    A participle or adjective with a mere subject is a predicate of it: found all of them dead.
    """
    if verb.tag_ in FINITE_TAGS:
        return True
    if any(c.dep_ in ("aux", "auxpass", "cop") and c.tag_ in FINITE_TAGS for c in verb.lefts):
        return True
    subject = any(c.dep_ in SUBJECTS for c in verb.lefts)
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    return subject and not to and verb.pos_ not in ("ADJ", "NOUN", "ADV")
