"""What stands to the right of a reporting verb as the thing said, frame by frame."""

from collections.abc import Callable

from rashomon.loaders.statements.clauses import clause, question
from rashomon.loaders.statements.estimates import (
    claim,
    counted,
    rated,
    toll,
    toll_changed,
    toll_rated,
)
from rashomon.loaders.statements.infinitives import gerund, infinitive
from rashomon.loaders.statements.objects import noun
from rashomon.loaders.statements.predicates import object_as, predicate
from rashomon.loaders.statements.prepositions import PREPOSITIONAL, prepositional
from rashomon.loaders.statements.relatives import relative
from rashomon.loaders.statements.site import Complement, Site

Finder = Callable[[Site, str], Complement | None]
FINDERS: tuple[tuple[tuple[str, ...], Finder], ...] = (
    (("clause",), relative),
    (("wh", "obj-wh"), question),
    (("clause", "obj-that", "that"), clause),
    (("obj-inf",), infinitive),
    (("inf",), infinitive),
    (("obj-as",), object_as),
    (("pred",), predicate),
    (("ger",), gerund),
    (("rate",), rated),
    (("toll-rate",), toll_rated),
    (("toll-to",), toll_changed),
    (("toll",), toll),
    (("count",), counted),
    (("claim",), claim),
    (("*",), prepositional),
    (("np",), noun),
)


def complement(site: Site) -> Complement | None:
    """What the cue's frames find to its right, the surest frame first."""
    frames = site.cue.entry.frames
    for names, finder in FINDERS:
        for name in names:
            if name in frames or (name == "*" and any(f in PREPOSITIONAL for f in frames)):
                found = finder(site, name)
                if found is not None:
                    return found
                break
    return None
