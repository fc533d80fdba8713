"""Speakers set off by a colon or a dash: headlines, transcripts, quotations with a signature."""

from rashomon.loaders.statements.discourse import MARKS, Discourse
from rashomon.loaders.statements.ends import DASHES
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.lexicon import reports
from rashomon.loaders.statements.sources import Source

NAME_LENGTH = 6
SPEAKING = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def colon_statements(discourse: Discourse) -> list[Found]:
    """The statements of paragraphs in the form "Name: words" or "words: Name" or "words" - Name."""
    found = []
    names = _names(discourse)
    for start, end in discourse.paragraphs():
        statement = _labelled(discourse, start, end, names) or _signed(discourse, start, end)
        if statement is not None:
            found.append(statement)
    return found


def _names(discourse: Discourse) -> set[str]:
    """The words of the names of people in the document, in lower case."""
    return {t.lower_ for t in discourse.doc if t.ent_type_ == "PERSON" and t.pos_ == "PROPN"}


def _labelled(discourse: Discourse, start: int, end: int, names: set[str]) -> Found | None:
    doc = discourse.doc
    colon = next(
        (i for i in range(start, min(end, start + NAME_LENGTH + 1)) if doc[i].text == ":"), None
    )
    if colon is None or colon == start or colon + 2 >= end:
        return _behind(discourse, start, end)
    words = doc[start:colon]
    if any(
        t.lower_ in reports("holders", "labels") or t.pos_ in ("VERB", "AUX", "ADP") for t in words
    ):
        return None
    capitals = len(words) <= 3 and all(t.is_upper and len(t) > 1 for t in words if t.is_alpha)
    known = words[-1].lower_ in names and all(t.text[0].isupper() or t.is_punct for t in words)
    first_person = doc[colon + 1].lower_ in ("i", "we") and words[0].text[0].isupper()
    entity = _headline(discourse, start, end) and (
        first_person or any(t.ent_type_ in ("PERSON", "ORG") for t in words)
    )
    if not (known or entity or (capitals and words[-1].lower_ in names)):
        return None
    return Found(
        (colon, colon + 1),
        [(colon + 1, end)],
        "Assert",
        Source(words[-1], start, colon),
        doc[colon],
    )


def _behind(discourse: Discourse, start: int, end: int) -> Found | None:
    """ "Dozens dead in blast: police"."""
    doc = discourse.doc
    if not _headline(discourse, start, end):
        return None
    colon = next(
        (i for i in range(end - 2, max(start + 2, end - NAME_LENGTH), -1) if doc[i].text == ":"),
        None,
    )
    if colon is None:
        return None
    words = [t for t in doc[colon + 1 : end] if not t.is_punct]
    if not words or any(t.pos_ in ("VERB", "AUX") for t in words):
        return None
    if (
        words[-1].lower_ not in reports("holders", "speakers")
        and words[-1].ent_type_ not in SPEAKING
    ):
        return None
    return Found(
        (colon, colon + 1),
        [(start, colon)],
        "Assert",
        Source(words[-1], words[0].i, words[-1].i + 1),
        doc[colon],
    )


def _headline(discourse: Discourse, start: int, end: int) -> bool:
    """Whether a paragraph may be a headline: one of the first two, short."""
    return discourse.paragraph_of[start] - discourse.paragraph_of[0] <= 1 and end - start <= 25


def _signed(discourse: Discourse, start: int, end: int) -> Found | None:
    """A quotation, a dash, a name, and nothing more."""
    doc = discourse.doc
    quote = discourse.quote_at(start)
    if quote is None or quote.start != start or quote.end >= end - 1:
        return None
    glued = doc[quote.end - 1].text[-1:] in DASHES
    if not glued and doc[quote.end].text not in DASHES | {"-"}:
        return None
    dash = quote.end - 1 if glued else quote.end
    words = doc[dash + 1 : end]
    name = [t for t in words if t.text not in MARKS and not t.is_space]
    if not name or len(name) > 2 * NAME_LENGTH or not name[0].text[0].isupper():
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in name):
        return None
    stop = next((i for i in range(words.start, end) if doc[i].text in (",", "(")), end)
    return Found(
        (dash, dash + 1),
        [(start, quote.end)],
        "Assert",
        Source(doc[stop - 1], words.start, stop),
        doc[dash],
        quoted=True,
    )
