"""Cues that close a sentence: "..., officials said", "..., reported the agency"."""

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse
from rashomon.loaders.statements.lexicon import verbs
from rashomon.loaders.statements.neighbours import following
from rashomon.loaders.statements.remarks import FINITE

NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "ADP", "PART", "NUM"})


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
            rest = following(token)
            return rest is None or rest.text in TERMINAL or rest.text == "," or rest.is_space
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def inverted_tail(discourse: Discourse, at: int) -> bool:
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
