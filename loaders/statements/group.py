"""The words around a cue: its auxiliaries and subject, and the circumstances of saying behind."""

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage
from rashomon.loaders.statements.cues import Cue
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.ends import COMMAS
from rashomon.loaders.statements.sources import Source, is_cited, noun_phrase
from rashomon.loaders.statements.subjects import SUBJECTS

# An inverted subject follows its verb at once: "said on Monday the minister".
NEAR = 3
BESIDE = frozenset({"aux", "auxpass", "neg", "advmod"})
ADJUNCTS = frozenset({"prep", "dobj", "dative", "npadvmod", "advmod"})
OBJECTS = frozenset({"dobj", "dative", "npadvmod"})
MODIFIERS = frozenset({"det", "amod", "compound", "poss", "nummod"})
# Marks that a phrase may hold without ending.
INNER = frozenset({"-", "(", ")", "."})


def group_of(discourse: Discourse, cue: Cue, source: Source) -> tuple[int, int]:
    """The tokens of the cue with its auxiliaries and its subject beside it."""
    verb = cue.verb
    start = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in BESIDE)])
    end = cue.end
    if is_cited(verb):
        citing = verb.head.head
        subject = next((c for c in citing.lefts if c.dep_ in SUBJECTS), citing)
        return noun_phrase(subject, citing).start, end
    if source.end <= verb.i and source.start >= discourse.sentence(verb.i)[0]:
        start = min(start, source.start)
    elif verb.i < source.start <= cue.end + NEAR:
        between = discourse.doc[cue.end : source.start]
        if not any(t.text in COMMAS or t.pos_ in ("VERB", "SCONJ") for t in between):
            end = max(end, source.end)
    return start, end


def circumstances_end(
    discourse: Discourse, verb: Token, at: int, times: tuple[Passage, ...]
) -> int:
    """The first token behind when, where and to whom it was said, which start at token `at`."""
    doc = discourse.doc
    _, end = discourse.sentence(verb.i)
    i = at
    while i < end:
        token = doc[i]
        time = next((t for t in times if t.start <= token.idx < t.end), None)
        if time is not None:
            while i < end and doc[i].idx < time.end:
                i += 1
            continue
        head = _adjunct(discourse, verb, token, end)
        if head is not None:
            i = max(i + 1, _phrase_end(head))
        elif token.pos_ == "ADP" and i + 1 < end and _timed(doc[i + 1], times):
            i += 1
        else:
            break
    return i


def _timed(token: Token, times: tuple[Passage, ...]) -> bool:
    return any(time.start <= token.idx < time.end for time in times)


def _adjunct(discourse: Discourse, verb: Token, token: Token, end: int) -> Token | None:
    """The head of the phrase of the cue's own that starts at a token."""
    if discourse.quote_of[token.i] != discourse.quote_of[verb.i]:
        return None
    if token.head == verb and token.dep_ in ADJUNCTS:
        return token
    head = token.head
    inside = token.dep_ in MODIFIERS and head.head == verb and verb.i < head.i < end
    return head if inside and head.dep_ in OBJECTS else None


def _phrase_end(head: Token) -> int:
    """The end of a phrase, or its first comma or quotation mark."""
    stop = head.right_edge.i + 1
    for token in head.doc[head.i : stop]:
        if token.is_punct and token.text not in INNER:
            return token.i
    return stop
