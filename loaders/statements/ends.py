"""Where a reported clause ends: with its sentence, or where the reporter speaks again."""

from spacy.tokens import Span, Token

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.media import medium
from rashomon.loaders.statements.sources import SUBJECTS

DASHES = frozenset({"—", "–", "--", "―"})
COMMAS = frozenset({",", ";"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# So far up the parse a main verb is looked for: a bound for text that is no English.
DEEPEST = 30
NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "ADP", "PART", "NUM"})
# A remark inserted into what is said has at most so many tokens.
REMARK = 20
RELATIVE_TAGS = frozenset({"WP", "WDT", "WRB"})
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
# Frames of verbs that speak: those of belief have clauses only.
SPEAKING = frozenset({"quote", "obj-that", "obj-inf", "obj-of", "pred"})


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
            _participle(verb, doc[i + 1 : i + 4])
            or _sums_up(doc[i + 1 : i + 3])
            or _with_report(doc[i + 1])
            or _circumstance(verb, start, doc[i + 1])
            or attribution_tail(discourse, i + 1)
            or _inverted_tail(discourse, i + 1)
        )
    if token.lower_ in grammar("additions") and token.dep_ != "pcomp" and i > start + 2:
        return True
    following = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    if token.lower_ == "without" and following in grammar("withholding"):
        return True
    if token.lower_ == "according" and following == "to":
        return True
    if token.pos_ == "CCONJ" or token.lower_ in grammar("contrasts"):
        coordinate = token.dep_ == "cc" and _coordinate(discourse, verb, token)
        return coordinate or _speaks_next(discourse, i)
    return False


def _sums_up(words: Span) -> bool:
    """ "..., something he denies"; "..., a claim that nobody believes"; "..., the latest raid"."""
    first = words[0].lower_
    if first in grammar("articles") and len(words) > 1:
        return words[1].lower_ in grammar("summative")
    return first == "something"


def _with_report(word: Token) -> bool:
    """ "..., with a source confirming that": somebody else's report beside the clause."""
    if word.lower_ != "with":
        return False
    gerunds = (t for t in word.subtree if t.tag_ == "VBG" and t.dep_ in ("pcomp", "acl", "advcl"))
    return any(_speaks(gerund) for gerund in gerunds)


def _speaks_next(discourse: Discourse, conjunction: int) -> bool:
    """Whether somebody else's saying comes next: "and rebels accused the army"."""
    doc = discourse.doc
    at = conjunction + 1
    for token in doc[at : at + 10]:
        auxiliary = any(c.dep_ == "aux" and c.tag_ in FINITE for c in token.lefts)
        if token.pos_ == "VERB" and (token.tag_ in FINITE or auxiliary):
            subject = next((c for c in token.lefts if c.dep_ in SUBJECTS), None)
            if subject is None:  # "whilst the source did not deny", where the parse has none
                contrast = doc[conjunction].lower_ in grammar("contrasts")
                return contrast and token.i > at and _reports(token)
            return subject.i >= at and _reports(token)
        if token.is_punct or token.pos_ in ("SCONJ", "VERB") or token.tag_ in RELATIVE_TAGS:
            return False
    return False


def _reports(verb: Token) -> bool:
    return any(not SPEAKING.isdisjoint(e.frames) for e in verbs().get(verb.lower_, ()))


def _speaks(verb: Token) -> bool:
    return any(not entry.mental for entry in verbs().get(verb.lower_, ()))


def _says(verb: Token) -> bool:
    """Whether a verb with a subject of its own is plainly somebody else speaking."""
    return verb.tag_ in FINITE | {"VBN"} and _reports(verb)


def _reports_too(verb: Token, conjunction: Token, sibling: Token) -> bool:
    """ "said the toll had risen and warned it may rise": a finite cue without a subject between."""
    objection = conjunction.lower_ in grammar("objections")
    if not (_reports(sibling) or (objection and _speaks(sibling))):
        return False
    did = objection and any(c.lemma_ == "do" and c.dep_ == "aux" for c in sibling.lefts)
    if not did and sibling.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    if any(child.dep_ in SUBJECTS for child in sibling.lefts):
        return False
    between = sibling.doc[conjunction.i + 1 : sibling.i]
    return all(token.pos_ in ("ADV", "PART", "AUX") for token in between)


def _returns(verb: Token, conjunction: Token, sibling: Token) -> bool:
    """ "finds that gas was used, but does not say by whom": the tense is the cue's again."""
    tenses = [_tense(token) for token in (verb, conjunction.head, sibling)]
    return None not in tenses and tenses[0] == tenses[2] != tenses[1]


def _tense(verb: Token) -> bool | None:
    """Whether a verb is in the past; None if it has no tense of its own."""
    tagged = [t.tag_ for t in (*verb.lefts, verb) if t == verb or t.dep_ in ("aux", "auxpass")]
    finite = next((tag for tag in tagged if tag in FINITE), None)
    return None if finite is None else finite == "VBD"


def attribution_tail(discourse: Discourse, at: int) -> bool:
    """Whether ", officials said." closes the sentence from token `at`."""
    doc = discourse.doc
    for i in range(at, min(at + 10, len(doc))):
        token = doc[i]
        if token.is_punct and token.text not in MARKS | {"-", ".", "’s"}:
            return False
        entries = verbs().get(token.lower_)
        if (
            entries
            and i > at
            and token.tag_ in ("VBD", "VBZ", "VBP")
            and any("quote" in e.frames or "clause" in e.frames for e in entries)
        ):
            rest = doc[i + 1] if i + 1 < len(doc) else None
            return rest is None or rest.text in TERMINAL or rest.text == "," or rest.is_space
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _inverted_tail(discourse: Discourse, at: int) -> bool:
    """Whether ", reported the news agency." closes the sentence from token `at`."""
    cue = discourse.doc[at]
    entries = verbs().get(cue.lower_, ())
    plain = any({"quote", "clause"} <= entry.frames.keys() for entry in entries)
    if not plain or cue.tag_ not in FINITE | {"VBN"} or cue.dep_ == "amod":
        return False
    _, end = discourse.sentence(at)
    rest = [token for token in discourse.doc[at + 1 : end] if not token.is_space]
    while rest and rest[-1].is_punct:
        rest.pop()
    nominal = all(token.pos_ in NOMINAL for token in rest)
    return nominal and bool(rest) and rest[-1].pos_ in ("NOUN", "PROPN")


def trimmed(discourse: Discourse, start: int, end: int) -> tuple[int, int]:
    """A content's tokens without stops, commas, dashes and blanks around it.

    A quotation that opens and closes inside keeps its marks and the stop within them.
    """
    doc = discourse.doc
    while start < end and (doc[start].is_space or _loose(discourse, start, start, end)):
        start += 1
    while end > start and (doc[end - 1].is_space or _loose(discourse, end - 1, start, end)):
        end -= 1
    return start, end


def _loose(discourse: Discourse, i: int, start: int, end: int) -> bool:
    token = discourse.doc[i]
    quote = discourse.quote_at(i)
    whole = quote is not None and start <= quote.start and quote.end <= end
    if whole:
        return False
    if token.text in MARKS:
        return quote is None or not whole
    return (
        token.text in TERMINAL
        or token.text in COMMAS
        or token.text in DASHES
        or (token.text in (":", "...", "…", ")", "(") and not _bracketed(discourse, start, end))
    )


def _bracketed(discourse: Discourse, start: int, end: int) -> bool:
    text = discourse.doc[start:end].text
    return "(" in text and ")" in text


def _participle(verb: Token, words: Span) -> bool:
    """ ", adding that": a participle of reporting behind a comma."""
    for word in words:
        if word.lower_ == "adding" and word.nbor().lower_ == "to":
            return False
        if (
            word.tag_ == "VBG"
            and word.lower_ in verbs()
            and word.dep_ in ("advcl", "xcomp", "conj", "ccomp", "acl", "dep", "prep", "pcomp")
        ):
            that = any(t.lower_ == "that" for t in word.doc[word.i + 1 : word.i + 4])
            return that or word.head.i <= verb.i or word.lower_ in grammar("participles")
        if word.pos_ not in ("ADV", "CCONJ"):
            return False
    return False


def _circumstance(verb: Token, start: int, word: Token) -> bool:
    following = word.doc[word.i + 1] if word.lower_ == "even" else word
    if following.lower_ in grammar("concessions"):
        return True
    if word.lower_ not in grammar("circumstances"):
        return False
    clause = word.head if word.dep_ in ("mark", "advmod") else word
    if word.lower_ == "as" and _meanwhile(clause):
        return True
    return (clause.dep_ in ("advcl", "prep") and clause.head == verb) or clause.head.i < start


def _meanwhile(clause: Token) -> bool:
    """ "..., as the toll went on rising": a whole clause on a noun, not "as they do", "as did"."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    whole = clause.pos_ == "VERB" and (clause.tag_ in FINITE or _tense(clause) is not None)
    return whole and clause.dep_ == "advcl" and subject is not None and subject.pos_ != "PRON"


def _objects(discourse: Discourse, conjunction: Token, sibling: Token) -> bool:
    """Whether a clause with a subject of its own begins with "but": the reporter's, as a rule.

    It is not if it has a "that" of its own or goes on quoting.
    """
    if conjunction.lower_ not in grammar("objections"):
        return False
    that = any(child.dep_ == "mark" for child in sibling.lefts)
    here = discourse.quote_of[conjunction.i]
    quoted = range(conjunction.i, sibling.right_edge.i + 1)
    return not that and all(discourse.quote_of[i] == here for i in quoted)


def _coordinate(discourse: Discourse, verb: Token, conjunction: Token) -> bool:
    """Whether what follows a conjunction stands beside the cue and not beside its content."""
    for sibling in conjunction.head.rights:
        if sibling.dep_ == "conj" and sibling.i > conjunction.i:
            if any(
                child.dep_ in SUBJECTS or child.dep_ in ("expl", "mark") for child in sibling.lefts
            ):
                return _says(sibling) or _objects(discourse, conjunction, sibling)
            if conjunction.head == verb:
                return sibling.tag_ == verb.tag_ or None not in (_tense(verb), _tense(sibling))
            return _reports_too(verb, conjunction, sibling) or _returns(verb, conjunction, sibling)
    second = next((c for c in verb.rights if c.dep_ == "ccomp" and c.i > conjunction.i), None)
    return second is not None and _reports_too(verb, conjunction, second)
