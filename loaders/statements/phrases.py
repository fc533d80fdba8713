"""Set phrases that attribute: according to."""

from itertools import pairwise

from rashomon.loaders.statements.discourse import TERMINAL, Discourse
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.relatives import antecedent_of
from rashomon.loaders.statements.sources import noun_phrase

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVES = frozenset({"WP", "WDT", "WP$"})


def phrase_statements(discourse: Discourse) -> list[Found]:
    """The statements of "according to" and its like."""
    found = []
    for i, pair in enumerate(pairwise(discourse.lower[:-1])):
        if pair == ("according", "to"):
            statement = _according(discourse, i)
            if statement is not None:
                found.append(statement)
    return found


def _according(discourse: Discourse, at: int) -> Found | None:
    doc = discourse.doc
    to = doc[at + 1]
    noun = next((c for c in to.children if c.dep_ == "pobj"), None)
    if noun is None:
        noun = next((c for c in doc[at].children if c.dep_ == "pobj"), None)
    if noun is None or noun.i < at or noun.lower_ in grammar("norms"):
        return None
    source = noun_phrase(noun)
    first, end = discourse.sentence(at)
    left = [i for i in range(first, at) if not doc[i].is_space]
    behind = _behind(discourse, source.end, end)
    spans: list[tuple[int, int]]
    if not left or all(doc[i].pos_ == "CCONJ" or doc[i].is_punct for i in left):
        spans = [(behind, clause_end(discourse, doc[at], behind))]
    else:
        spans = [_left(discourse, _start(discourse, first, at), at)]
        if behind < end and doc[behind - 1].text == "," and _goes_on(discourse, behind, end):
            spans.append((behind, clause_end(discourse, doc[at], behind)))
    quoted = any(discourse.quote_of[i] >= 0 for s, e in spans for i in range(s, min(e, len(doc))))
    return Found((at, at + 2), spans, "Assert", source, doc[at], quoted=quoted)


def _left(discourse: Discourse, start: int, at: int) -> tuple[int, int]:
    """What stands before an inserted phrase: of a relative clause, the noun that it is on."""
    doc = discourse.doc
    comma = doc[at - 1].text == "," and at - 2 > start
    relative = doc[at - 2] if comma and doc[at - 2].lower_ in grammar("relatives") else None
    antecedent = antecedent_of(relative) if relative is not None else None
    return antecedent or (start, at)


def _behind(discourse: Discourse, at: int, end: int) -> int:
    """The first token behind the comma that closes the phrase."""
    doc = discourse.doc
    for i in range(at, end):
        if doc[i].text == ",":
            return _past_apposition(discourse, i, end)
        if doc[i].tag_ in FINITE and doc[i].dep_ not in ("relcl", "acl"):
            return at  # the comma was lost
        if doc[i].text in TERMINAL or discourse.quote_of[i] != discourse.quote_of[at - 1]:
            return i
    return end


def _past_apposition(discourse: Discourse, comma: int, end: int) -> int:
    """Behind the comma that closes what is said of the source: "the Monitor, a charity, ..."."""
    doc = discourse.doc
    opener = doc[comma + 1] if comma + 1 < end else doc[comma]
    close = next((t.i for t in doc[comma + 1 : end] if t.text == ","), None)
    if close is None or not any(t.tag_ in FINITE for t in doc[close + 1 : end]):
        return comma + 1
    between = doc[comma + 1 : close]
    relative = opener.tag_ in RELATIVES
    apposed = opener.lower_ in grammar("appositive") or any(t.dep_ == "appos" for t in between)
    plain = not any(t.tag_ in FINITE for t in between)
    return close + 1 if relative or (apposed and plain) else comma + 1


def _start(discourse: Discourse, first: int, at: int) -> int:
    doc = discourse.doc
    for i in range(at - 1, first, -1):
        if doc[i].text == ";" and discourse.quote_of[i] == discourse.quote_of[at]:
            return i + 1
    return first


def _goes_on(discourse: Discourse, start: int, end: int) -> bool:
    word = discourse.doc[start]
    return word.lower_ not in grammar("circumstances") | {"who", "which"} and any(
        t.tag_ in FINITE and t.dep_ != "relcl" for t in discourse.doc[start:end]
    )
