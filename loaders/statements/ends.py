"""Where a reported clause ends: with its sentence, or where the reporter speaks again."""

from spacy.tokens import Token

from rashomon.loaders.statements.coordination import coordinate, speaks_next
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.media import medium
from rashomon.loaders.statements.neighbours import following_word
from rashomon.loaders.statements.remarks import circumstance, participle, sums_up, with_report
from rashomon.loaders.statements.tails import attribution_tail, inverted_tail

DASHES = frozenset({"—", "–", "--", "―"})
COMMAS = frozenset({",", ";"})
# So far up the parse a main verb is looked for: a bound for text that is no English.
DEEPEST = 30
# A remark inserted into what is said has at most so many tokens.
REMARK = 20
# Relations of clauses (and of phrases that hold them) to a main verb behind them.
DEPENDENT = frozenset(
    {
        "relcl",
        "advcl",
        "acl",
        "ccomp",
        "csubj",
        "nsubj",
        "nsubjpass",
        "dep",
        "prep",
        "pobj",
        "pcomp",
    }
)


def clause_end(discourse: Discourse, verb: Token, start: int) -> int:
    """The end of the content that begins at token `start` to the right of the cue `verb`."""
    doc = discourse.doc
    if start >= len(doc):
        return start  # the text ends with its cue
    first, end = discourse.sentence(verb.i)
    if not first <= start < end:
        first, end = discourse.sentence(start)
    end = _before_governor(verb, start, end)
    return medium(discourse, verb, start, _reported_end(discourse, verb, start, end))


def resumed(discourse: Discourse, end: int) -> tuple[tuple[int, int], ...]:
    """What "and that" goes on to report behind a remark that starts where a content ends."""
    doc = discourse.doc
    _, stop = discourse.sentence(end - 1)
    for i in range(end + 1, min(stop, end + REMARK) - 2):
        if doc[i].lower_ == "that":
            joined = doc[i - 1].lower_ == "and" and doc[i - 2].text == ","
            quoted = discourse.quote_of[i] != discourse.quote_of[end - 1]
            return ((i + 1, stop),) if joined and not quoted else ()
    return ()


def _reported_end(discourse: Discourse, verb: Token, start: int, end: int) -> int:
    doc = discourse.doc
    for i in range(start + 1, end):
        if discourse.quote_of[i] != discourse.quote_of[verb.i]:
            continue
        if doc[i].text == ")" and not any(doc[j].text == "(" for j in range(verb.i, i)):
            return i
        if doc[i].text == ";" or _aside(discourse, start, i, end):
            return i
        if _reporter_again(discourse, verb, start, i):
            return i
    return end


def _aside(discourse: Discourse, start: int, i: int, end: int) -> bool:
    """Whether a last dash or closing bracket sets the reporter's own remark behind the content."""
    doc = discourse.doc
    if doc[i].text in DASHES:
        if discourse.quote_of[i + 1 : i + 2] != [discourse.quote_of[i]]:
            return False  # a quotation follows
        dashes = [token.i for token in doc[start:end] if token.text in DASHES]
        return dashes[-1] == i and len(dashes) % 2 == 1
    return doc[i].text == "(" and any(token.text == ")" for token in doc[max(i, end - 2) : end])


def _before_governor(verb: Token, start: int, end: int) -> int:
    """Content of a cue in a clause that comes first ends before the main clause."""
    edge = verb.right_edge.i
    node = verb
    for _ in range(DEEPEST):
        if max(start, edge) < node.head.i < end and node.dep_ in DEPENDENT:
            return edge + 1 if start <= edge < end else end
        node = node.head
    return end


def _reporter_again(discourse: Discourse, verb: Token, start: int, i: int) -> bool:
    """Whether the reporter takes the word again at token `i`."""
    doc = discourse.doc
    token = doc[i]
    if token.text in COMMAS | DASHES and i + 1 < len(doc):
        return (
            participle(verb, doc[i + 1 : i + 4])
            or sums_up(doc[i + 1 : i + 3])
            or with_report(doc[i + 1])
            or circumstance(verb, start, doc[i + 1])
            or attribution_tail(discourse, i + 1)
            or inverted_tail(discourse, i + 1)
        )
    if token.lower_ in grammar("additions") and token.dep_ != "pcomp" and i > start + 2:
        return True
    word = following_word(token)
    if token.lower_ == "without" and word in grammar("withholding"):
        return True
    if token.lower_ == "according" and word == "to":
        return True
    if token.pos_ == "CCONJ" or token.lower_ in grammar("contrasts"):
        beside = token.dep_ == "cc" and coordinate(discourse, verb, token)
        return beside or speaks_next(discourse, i)
    return False
