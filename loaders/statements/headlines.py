"""Headlines in title case, which the tagger takes for names: "Court Says Ban Is Legal"."""

from spacy.tokens import Token

from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.lexicon import Verb, grammar, verbs
from rashomon.loaders.statements.sources import Source

LONGEST = 30
SPEAKER = 8
# Two of three words with a capital make a headline.
CAPITALS = 0.66
INTRODUCED = ("clause", "inf", "pred", "np", "quote")
# What a source in front of its headline's verb may not hold.
BARRED = frozenset({",", ";", ":", "?", "!"})


def headline_statements(discourse: Discourse, found: list[Found]) -> list[Found]:
    """The statements of headlines whose cue the parse missed."""
    taken = {f.cue[0] for f in found}
    made = []
    for start, end in discourse.paragraphs():
        body = discourse.paragraph_of[start] > discourse.paragraph_of[0]
        if end - start > LONGEST or (body and discourse.doc[end - 1].text == "."):
            continue
        statement = _signed(discourse, start, end)
        if statement is None and _title_case(discourse, start, end):
            cues = ((i, _cue(discourse.doc[i])) for i in range(start + 1, end))
            at, entry = next(((i, e) for i, e in cues if e is not None), (start, None))
            statement = _titled(discourse, start, at, end, entry) if entry is not None else None
        if statement is not None and statement.cue[0] not in taken:
            made.append(statement)
    return made


def _title_case(discourse: Discourse, start: int, end: int) -> bool:
    words = [t for t in discourse.doc[start:end] if t.is_alpha and len(t) > 3]
    return len(words) >= 3 and sum(t.text[0].isupper() for t in words) >= CAPITALS * len(words)


def _cue(token: Token) -> Verb | None:
    """The entry of a verb in the third person, whatever the tagger sees in it."""
    for entry in verbs().get(token.lower_, ()):
        third = token.lower_.endswith("s") and token.lower_ != entry.lemma
        judges = "np" in entry.frames and entry.lemma in grammar("judging")
        if entry.particle is None and third and ("clause" in entry.frames or judges):
            return entry
    return None


def _signed(discourse: Discourse, start: int, end: int) -> Found | None:
    """ "Dozens dead in market blast, officials say"."""
    doc = discourse.doc
    at = end - 1
    entry = next((e for e in verbs().get(doc[at].lower_, ()) if "clause" in e.frames), None)
    comma = next(
        (i for i in range(at - 1, max(start, at - SPEAKER), -1) if doc[i].text == ","), None
    )
    if entry is None or comma is None or at - comma < 2 or doc[at].tag_ == "VBG":
        return None
    if any(t.pos_ in ("VERB", "AUX", "ADP", "CCONJ") for t in doc[comma + 1 : at]):
        return None
    frame = "clause"
    source = Source(doc[at - 1], comma + 1, at)
    return Found((at, at + 1), [(start, comma)], entry.frames[frame], source, doc[at])


def _titled(discourse: Discourse, start: int, at: int, end: int, entry: Verb) -> Found | None:
    """ "Former Aide Says Minister Hid Report"."""
    doc = discourse.doc
    words = doc[start:at]
    if len(words) > SPEAKER or any(t.text in BARRED or t.pos_ == "ADP" for t in words):
        return None
    if end - at < 4 or (doc[at + 1].pos_ in ("ADP", "CCONJ") and doc[at + 1].lower_ != "to"):
        return None
    frame = next(f for f in INTRODUCED if f in entry.frames)
    source = Source(doc[at - 1], start, at)
    return Found((at, at + 1), [(at + 1, end)], entry.frames[frame], source, doc[at])
