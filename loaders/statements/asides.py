"""As-clauses: "..., as the ministry said"; "As Smith pointed out, ..."."""

from spacy.tokens import Token

from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.ends import DASHES, clause_end
from rashomon.loaders.statements.site import Complement
from rashomon.loaders.statements.sources import Source
from rashomon.loaders.statements.subjects import speaks

# The comma behind a fronted as-clause follows its cue within so many tokens.
REACH = 8


def as_clause(discourse: Discourse, cue: Cue, source: Source, behind: int) -> Complement | None:
    """What a cue in an as-clause attributes: the sentence before or behind it.

    `behind` is the first token behind the cue's own circumstances.
    """
    doc, verb = discourse.doc, cue.verb
    first, end = discourse.sentence(verb.i)
    mark = _mark(verb, first)
    if mark is None or "clause" not in cue.entry.frames or not speaks(source.head):
        return None
    before = [token for token in doc[first : mark.i] if not token.is_space]
    if not before or (len(before) == 1 and before[0].pos_ == "CCONJ"):
        stop = min(end - 1, behind + REACH)
        comma = next((i for i in range(behind, stop) if doc[i].text == ","), None)
        if comma is None:
            return None
        return Complement(((comma + 1, clause_end(discourse, verb, comma + 1)),), "clause")
    if before[-1].text in {",", "-"} | DASHES:
        return Complement(((discourse.opening(first), before[-1].i),), "clause")
    return None


def _mark(verb: Token, first: int) -> Token | None:
    """The "as" that makes a cue's clause an aside."""
    for child in verb.lefts:
        if child.lower_ == "as" and child.dep_ in ("mark", "advmod") and child.i >= first:
            return child
    before = verb.nbor(-1) if verb.i > first else None
    return before if before is not None and before.lower_ == "as" else None
