"""Quotations behind a cue that introduces them."""

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.parentheses import speechlike, stopped


def quote_behind(discourse: Discourse, verb: Token, at: int) -> tuple[int, int] | None:
    """The content that a quotation opens right behind a cue: said, "..."; said: "..."."""
    doc = discourse.doc
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
    if stopped(discourse, quote):
        return i, quote.end
    return i, max(quote.end, clause_end(discourse, verb, i))


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
