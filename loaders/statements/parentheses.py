"""Cues behind or inside what is said: "..., officials said", "The test, he said, ..."."""

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse, Quote
from rashomon.loaders.statements.ends import DASHES
from rashomon.loaders.statements.onward import beyond
from rashomon.loaders.statements.openings import (
    SHORTEST,
    clause_start,
    fronted,
    fronted_phrase,
    has_verb,
    past_like,
    quote_clause,
    subordinate,
)
from rashomon.loaders.statements.utterances import FINITE, quote_before, speechlike


@dataclass(frozen=True, slots=True)
class Around:
    """What is said before the cue and, where the sentence goes on with it, behind it."""

    spans: tuple[tuple[int, int], ...]
    quote: Quote | None


def said_before(
    discourse: Discourse, group: tuple[int, int], after: int, verb: int
) -> Around | None:
    """What stands to the left of a cue whose words are the tokens of `group`.

    `after` is the first token behind the cue's own circumstances.
    """
    doc = discourse.doc
    first, end = discourse.sentence(verb)
    quote = quote_before(discourse, group[0], first)
    adjacent = quote is not None and quote.end == group[0] and quote.words >= SHORTEST - 1
    if quote is not None and (adjacent or speechlike(discourse, quote)):
        start = quote_clause(discourse, quote, first)
        opens = start < quote.start and not closing(discourse, after, end)
        if opens and fronted_phrase(discourse, start, quote):
            return None
        return Around(
            ((start, quote.end), *beyond(discourse, after, end, verb, quoted=True)), quote
        )
    closes = closing(discourse, after, end)
    parted = _parted(discourse, group[0], first)
    crowded = (closes or discourse.unpunctuated) and _run_on(discourse, group[0])
    if not (parted or crowded or _governs(doc[verb])):
        return None
    start = clause_start(discourse, first, group[0])
    if closes and parted and group[0] - start > SHORTEST:
        whole = has_verb(discourse, start, group[0]) or fronted(discourse, start, group[0])
        return Around(((start, group[0]),), None) if whole else None
    around = Around(((start, group[0]), *beyond(discourse, after, end, verb, quoted=False)), None)
    wanting = not has_verb(discourse, start, group[0]) or subordinate(discourse, start)
    if wanting or group[0] - start <= SHORTEST:
        behind = beyond(discourse, after, end, verb, quoted=False, whole=False)
        if behind and (fronted(discourse, start, group[0]) or _full(discourse, behind)):
            return Around(((start, group[0]), *behind), None)
    return None if wanting and not past_like(discourse, start, group[0]) else around


def closing(discourse: Discourse, after: int, end: int) -> bool:
    """Whether nothing but stops and marks stands between token `after` and a sentence's end."""
    rest = discourse.doc[after:end]
    return all(t.is_space or t.text in TERMINAL or t.text in MARKS for t in rest)


def _governs(verb: Token) -> bool:
    """Whether the parse sees a clause before a cue as what is said, be there a comma or not."""
    return any(
        c.dep_ == "ccomp" and (c.tag_ in FINITE or any(a.tag_ in FINITE for a in c.lefts))
        for c in verb.lefts
    )


def _run_on(discourse: Discourse, at: int) -> bool:
    """Whether a comma may have been lost before a cue: "... 40 dead police said"."""
    before = discourse.doc[at - 1] if at > 0 else None
    return before is not None and before.pos_ in (
        "NOUN",
        "PROPN",
        "NUM",
        "ADV",
        "ADJ",
        "PUNCT",
        "SYM",
    )


def _parted(discourse: Discourse, at: int, first: int) -> bool:
    i = at - 1
    while i > first and discourse.doc[i].is_space:
        i -= 1
    return i > first and (discourse.doc[i].text in {","} | DASHES)


def _full(discourse: Discourse, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(has_verb(discourse, *span) for span in spans)
