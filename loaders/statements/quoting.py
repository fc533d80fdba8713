"""Quotations behind a cue, and quotations that go on with what somebody said before."""

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse, Quote
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.found import Found
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
    """The quotation behind the colon that ends a cue's sentence: asked a simple question: "Why?"."""
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


def carry_on(discourse: Discourse, found: list[Found]) -> None:
    """Give quotations without a cue of their own to the statement that they go on with."""
    _settle(discourse, found)
    taken = [False] * len(discourse.quotes)
    for statement in found:
        if discourse.quote_of[statement.verb.i] >= 0:
            continue
        for start, end in statement.spans:
            for i in range(start, end):
                if discourse.quote_of[i] >= 0:
                    taken[discourse.quote_of[i]] = True
    last: Found | None = None
    by_sentence: dict[int, list[Found]] = {}
    for statement in found:
        if discourse.quote_of[statement.verb.i] < 0:
            by_sentence.setdefault(discourse.outer_sentence(statement.verb.i)[0], []).append(
                statement
            )
    paragraph = -1
    pending: list[tuple[int, int]] = []
    for start, end in discourse.sentences():
        if all(discourse.doc[i].is_space for i in range(start, end)):
            continue
        here = by_sentence.get(start, [])
        fresh = discourse.paragraph_of[start] != paragraph
        paragraph = discourse.paragraph_of[start]
        opener = _opening(discourse, start, end)
        if last is not None and _block(discourse, last, start, here, opener):
            last.spans.append((start, end))
            last.reach.append(end)
            continue
        if opener is not None and not taken[discourse.quotes.index(opener)] and not here:
            if last is not None and (not fresh or _goes_on(discourse, last, start, opener, end)):
                last.spans.append((start, end))
                last.reach.append(end)
            elif opener.open:
                pending.append((start, end))
            else:
                last = None
            continue
        quoted = [f for f in here if f.quoted or f.introduces]
        if pending and quoted:
            quoted[0].spans[:0] = pending
        pending = []
        last = _speaker_left(discourse, quoted, end)
    for statement in found:
        statement.spans.sort()


def _settle(discourse: Discourse, found: list[Found]) -> None:
    """A quotation that two cues introduce belongs to the one that governs the other."""
    by_start: dict[int, Found] = {}
    for statement in list(found):
        if not (statement.introduces and statement.spans):
            continue
        rival = by_start.setdefault(statement.spans[0][0], statement)
        if rival is not statement:
            if rival.verb.is_ancestor(statement.verb):
                found.remove(statement)
            elif statement.verb.is_ancestor(rival.verb):
                found.remove(rival)


def _block(
    discourse: Discourse, last: Found, start: int, here: list[Found], opener: Quote | None
) -> bool:
    """Whether a sentence stands in the paragraph that "he said:" at the end of one announces."""
    if not last.introduces or last.quoted or opener is not None:
        return False
    return discourse.paragraph_of[start] == discourse.paragraph_of[last.verb.i] + 1


def _opening(discourse: Discourse, start: int, end: int) -> Quote | None:
    """The quotation that a sentence begins with."""
    i = start
    while i < end and discourse.doc[i].is_space:
        i += 1
    quote = discourse.quote_at(i) if i < end else None
    return quote if quote is not None and quote.start == i else None


def _speaker_left(discourse: Discourse, quoted: list[Found], end: int) -> Found | None:
    """Whose words a quotation right behind this sentence would be."""
    return quoted[-1] if quoted else None


def _goes_on(discourse: Discourse, last: Found, start: int, opener: Quote, end: int) -> bool:
    """Whether a paragraph that opens with a quotation goes on with the one before."""
    before = discourse.doc[start - 1].i
    while before > 0 and discourse.doc[before].is_space:
        before -= 1
    mark = discourse.doc[before]
    previous = discourse.quote_at(before)
    if mark.text == ":":
        return True
    if previous is None:
        return False
    if previous.open:
        return True
    tail = [
        t
        for t in discourse.doc[opener.end : end]
        if not t.is_space and t.text not in TERMINAL | MARKS
    ]
    return not tail and mark.text in MARKS and bool(last.reach)
