"""What a sentence goes on to report behind a cue inside or after what is said."""

from rashomon.loaders.statements.discourse import MARKS, Discourse
from rashomon.loaders.statements.ends import DASHES, clause_end, resumed
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.neighbours import following
from rashomon.loaders.statements.tails import attribution_tail

# What a clause of its own begins with: "but there was no word from either side".
SUBJECTS = frozenset({"PRON", "DET", "NOUN", "PROPN"})


def beyond(
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
    behind = following(word)
    whose = behind is not None and behind.pos_ in SUBJECTS
    objects = whose and word.lower_ in grammar("objections")
    if whole and (objects or word.lower_ not in grammar("continuers")):
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
