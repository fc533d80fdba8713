"""Quotations that are what somebody says, and no titles or words at arm's length."""

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse, Quote
from rashomon.loaders.statements.ends import COMMAS

# A name's parts that the parse leaves out may stand between a quotation and its cue.
REACH = 8
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def quote_before(discourse: Discourse, at: int, first: int) -> Quote | None:
    """The quotation that closes right before token `at` (commas and adverbs between)."""
    doc = discourse.doc
    i = at - 1
    steps = 0
    while i >= first and steps < REACH:
        number = discourse.quote_of[i]
        if number >= 0 and number != discourse.quote_of[at]:
            quote = discourse.quotes[number]
            return quote if quote.end == i + 1 else None
        if doc[i].tag_ in FINITE or doc[i].pos_ in ("ADP", "SCONJ", "CCONJ", "PRON", "AUX"):
            return None
        i -= 1
        steps += 1
    return None


def speechlike(discourse: Discourse, quote: Quote) -> bool:
    """Whether a quotation is an utterance and not a title or a word at arm's length."""
    doc = discourse.doc
    behind = quote.end < len(doc) and doc[quote.end].text in COMMAS
    return quote.words >= 5 or ((stopped(discourse, quote) or behind) and quote.words >= 1)


def stopped(discourse: Discourse, quote: Quote) -> bool:
    """Whether a comma or a full stop ends the words of a quotation."""
    inside = discourse.doc[quote.start + 1 : quote.end]
    last = [t for t in inside if t.text not in MARKS and not t.is_space][-1:]
    return bool(last) and (last[0].text in TERMINAL or last[0].text in COMMAS)
