"""Quotations behind a cue that introduces them."""

from spacy.tokens import Token

from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import Discourse, Quote
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.utterances import speechlike, stopped


def quote_behind(discourse: Discourse, cue: Cue, at: int) -> tuple[int, int] | None:
    """The content that a quotation opens right behind a cue: said, "..."; said: "..."."""
    doc, verb = discourse.doc, cue.verb
    _, end = discourse.sentence(verb.i)
    i = at
    while i < end and (doc[i].is_space or doc[i].text in {",", ":"}):
        i += 1
    if i >= end:
        return None
    number = discourse.quote_of[i]
    if number < 0 or number == discourse.quote_of[verb.i] or discourse.quotes[number].start != i:
        return None
    quote = discourse.quotes[number]
    if not speechlike(discourse, quote):
        return None
    if "clause" not in cue.entry.frames and "np" not in cue.entry.frames:
        infinitive = doc[i + 1].tag_ == "TO"  # continued "to fire at houses"
        return None if infinitive else (i, _joined(discourse, quote))
    if stopped(discourse, quote):
        return i, _joined(discourse, quote)
    return i, max(quote.end, clause_end(discourse, verb, i))


def _joined(discourse: Discourse, quote: Quote) -> int:
    """The end of a quotation or, where "and" joins others to it, of the last of them."""
    doc, end = discourse.doc, quote.end
    while end + 1 < len(doc) and (doc[end].lower_ in ("and", "or") or doc[end].text == ","):
        following = discourse.quote_at(end + 1)
        if following is None or following.start != end + 1:
            break
        end = following.end
    return end


def quote_at_colon(discourse: Discourse, verb: Token, at: int) -> tuple[int, int] | None:
    """The quotation behind the colon that ends a cue's sentence: asked one question: "Why?"."""
    doc = discourse.doc
    if verb.dep_ in ("relcl", "acl", "advcl", "ccomp") or any(c.dep_ == "neg" for c in verb.lefts):
        return None
    _, end = discourse.sentence(verb.i)
    for i in range(at, end - 1):
        number = discourse.quote_of[i + 1]
        if doc[i].text == ":" and number >= 0 and discourse.quotes[number].start == i + 1:
            quote = discourse.quotes[number]
            return (i + 1, quote.end) if stopped(discourse, quote) else None
        if doc[i].dep_ == "conj" and doc[i].head == verb:
            return None
    return None
