"""Cues behind or inside what is said: "..., officials said", "The test, he said, ..."."""

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse, Quote
from rashomon.loaders.statements.ends import COMMAS, DASHES, attribution_tail, clause_end, resumed
from rashomon.loaders.statements.lexicon import grammar, verbs

# A name's parts that the parse leaves out may stand between a quotation and its cue.
REACH = 8
# So few tokens before a cue (comma counted) are no clause: "That's why, he said, ...".
SHORTEST = 4
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# What a speaker's name is made of.
INNER = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "PART", "NUM"})


@dataclass(frozen=True, slots=True)
class Around:
    """What is said before the cue and, where the sentence goes on with it, behind it."""

    spans: tuple[tuple[int, int], ...]
    quote: Quote | None


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
        start = _quote_clause(discourse, quote, first)
        opens = start < quote.start and not closing(discourse, after, end)
        if opens and _fronted_phrase(discourse, start, quote):
            return None
        return Around(
            ((start, quote.end), *_beyond(discourse, after, end, verb, quoted=True)), quote
        )
    closes = closing(discourse, after, end)
    parted = _parted(discourse, group[0], first)
    crowded = (closes or discourse.unpunctuated) and _run_on(discourse, group[0])
    if not (parted or crowded or _governs(doc[verb])):
        return None
    start = _clause_start(discourse, first, group[0])
    if closes and parted and group[0] - start > SHORTEST:
        whole = _has_verb(discourse, start, group[0]) or _fronted(discourse, start, group[0])
        return Around(((start, group[0]),), None) if whole else None
    around = Around(((start, group[0]), *_beyond(discourse, after, end, verb, quoted=False)), None)
    wanting = not _has_verb(discourse, start, group[0]) or _subordinate(discourse, start)
    if wanting or group[0] - start <= SHORTEST:
        behind = _beyond(discourse, after, end, verb, quoted=False, whole=False)
        if behind and (_fronted(discourse, start, group[0]) or _full(discourse, behind)):
            return Around(((start, group[0]), *behind), None)
    return None if wanting and not _past_like(discourse, start, group[0]) else around


def _past_like(discourse: Discourse, start: int, end: int) -> bool:
    """Whether a stretch is a clause to all but the tagger: "a raid on a school killed/VBN 40"."""
    participle = any(t.tag_ == "VBN" for t in discourse.doc[start:end])
    return participle and end - start > SHORTEST + 1 and _fronted(discourse, start, end)


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


def _quote_clause(discourse: Discourse, quote: Quote, first: int) -> int:
    """Where the clause that ends in a quotation starts: at the quotation or before it."""
    doc = discourse.doc
    first = discourse.opening(first)
    before = [i for i in range(first, quote.start) if not doc[i].is_space]
    if not before or all(doc[i].pos_ in ("CCONJ",) or doc[i].is_punct for i in before):
        return quote.start
    if doc[before[-1]].text in (":", ";") or doc[before[-1]].text in DASHES:
        return quote.start
    complete = _has_verb(discourse, quote.start, quote.end)
    if (
        doc[before[-1]].text == ","
        and complete
        and not any(discourse.quote_of[i] >= 0 for i in before)
    ):
        return quote.start
    opener = doc[quote.start + 1]
    if (
        complete
        and opener.text[:1].isupper()
        and opener.lower_ != "i"
        and opener.pos_ != "PROPN"
        and doc[before[-1]].text == ","
    ):
        return quote.start
    return _clause_start(discourse, first, quote.start)


def _clause_start(discourse: Discourse, first: int, at: int) -> int:
    doc = discourse.doc
    for i in range(at - 1, first, -1):
        if doc[i].text == "," and _attributed(discourse, first, i):
            return i + 1
        if doc[i].text == ";" and discourse.quote_of[i] == discourse.quote_of[first]:
            return i + 1
        if doc[i].text == "(" and not any(t.text == ")" for t in doc[i:at]):
            return i + 1
    return discourse.opening(first)


def _attributed(discourse: Discourse, first: int, comma: int) -> bool:
    """Whether a comma closes somebody else's ", the army said," before: what follows is new."""
    doc = discourse.doc
    cue = doc[comma - 1] if comma - 1 > first else doc[comma]
    entries = verbs().get(cue.lower_, ())
    plain = any({"quote", "clause"} <= e.frames.keys() and not e.mental for e in entries)
    if not plain or cue.tag_ not in FINITE:
        return False
    before = next((t for t in reversed(doc[first : comma - 1]) if t.pos_ not in INNER), None)
    return before is not None and before.text == ","


def _has_verb(discourse: Discourse, start: int, end: int) -> bool:
    return any(t.tag_ in FINITE or t.pos_ == "AUX" for t in discourse.doc[start:end])


def _fronted(discourse: Discourse, start: int, end: int) -> bool:
    """Whether what precedes an inserted cue is a subject and no adverbial of the cue's clause."""
    words = [t for t in discourse.doc[start:end] if not t.is_space]
    return bool(words) and words[0].pos_ not in ("ADP", "ADV", "SCONJ", "VERB", "CCONJ", "PART")


def _fronted_phrase(discourse: Discourse, start: int, quote: Quote) -> bool:
    """Whether the words that end in a quotation only lead up to the cue: In "Vogue," she said."""
    first = next((t for t in discourse.doc[start : quote.start] if not t.is_space), None)
    if first is None:
        return False
    phrase = first.pos_ == "ADP" and not _has_verb(discourse, start, quote.end)
    return phrase or _subordinate(discourse, start)


def _subordinate(discourse: Discourse, start: int) -> bool:
    """Whether the clause before the cue is one that something must follow: "Though it was ..."."""
    words = [t for t in discourse.doc[start : start + 4] if not t.is_space][:2]
    return any(
        t.pos_ == "SCONJ" or t.lower_ in grammar("subordinators")
        for t in words
        if t.i == words[0].i or words[0].lower_ == "even"
    )


def _full(discourse: Discourse, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(_has_verb(discourse, *span) for span in spans)


def _beyond(
    discourse: Discourse, after: int, end: int, verb: int, *, quoted: bool, whole: bool = True
) -> tuple[tuple[int, int], ...]:
    """What the sentence goes on to report behind the cue.

    `quoted`: a quotation stands before the cue; `whole`: so does a clause that needs nothing more.
    """
    doc = discourse.doc
    i = next((j for j in range(after, end) if not doc[j].is_space), end)
    hyphen = i < end - 1 and doc[i].text == "-" and doc[i + 1].pos_ == "CCONJ"
    if i >= end - 1 or not (hyphen or doc[i].text in {",", ":"} | DASHES | MARKS):
        return ()
    lead = i if doc[i].text in MARKS else i + 1
    j = lead
    while j < end - 1 and doc[j].lower_ in grammar("continuers") and j < lead + 2:
        j += 1
    number = discourse.quote_of[j]
    if number >= 0 and number != discourse.quote_of[verb] and discourse.quotes[number].start == j:
        return ((lead, clause_end(discourse, doc[verb], j)),)
    if lead == i:
        return ()
    if quoted:
        return _quote_further(discourse, lead, end, verb)
    return _clause_further(discourse, lead, verb, whole=whole) or resumed(discourse, lead)


def _clause_further(
    discourse: Discourse, lead: int, verb: int, *, whole: bool
) -> tuple[tuple[int, int], ...]:
    """Behind a clause and its cue a clause goes on that needs the first or is needed by it."""
    word = discourse.doc[lead]
    if whole and word.lower_ not in grammar("continuers"):
        return ()
    participle = word.tag_ == "VBG" and (whole or word.lower_ in verbs())
    if participle or word.lower_ in grammar("circumstances"):
        return ()
    stop = clause_end(discourse, discourse.doc[verb], lead)
    theirs = stop < len(discourse.doc) and attribution_tail(discourse, stop + 1)
    return ((lead, stop),) if stop > lead + 1 and not theirs else ()


def _quote_further(
    discourse: Discourse, start: int, end: int, verb: int
) -> tuple[tuple[int, int], ...]:
    """Behind a quotation and its cue a clause goes on with it if it holds a quotation again."""
    doc = discourse.doc
    if (
        doc[start].tag_ == "VBG"
        or doc[start].lower_ in grammar("circumstances")
        or doc[start].tag_ in ("WP", "WDT")
    ):
        return ()
    stop = clause_end(discourse, doc[verb], start)
    for i in range(start, min(stop, start + 6)):
        number = discourse.quote_of[i]
        if number >= 0 and discourse.quotes[number].words >= 3:
            return ((start, stop),)
    return ()
