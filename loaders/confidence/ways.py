"""By which way a record was found: coarse classes, so that each is seen often enough to be counted.

Every name that a function here gives is a row of `lexicons/confidence.toml`, which has its basis
and how often it was right.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from rashomon.loaders.annotations import Actor, Event, Figure, Statement, Time
from rashomon.loaders.governor import governor
from rashomon.loaders.lexicon import lexicon

_WORDS = lexicon("confidence_words")
PLAIN = frozenset(_WORDS["plain"])
PRONOUNS = frozenset(_WORDS["pronouns"])
ACCORDING = _WORDS["according"]
# What a date means to the calendar, by the length of its value: "2026-01-14", "2026-01", "2026".
PRECISIONS = {10: "day", 7: "month", 4: "year"}
YEAR_DIGITS = 4


def time_way(time: Time, text: str) -> str:
    """A date by what it takes to resolve it: its own words, or the document's date as well."""
    if time.kind != "DATE":
        return {"TIME": "clock", "DURATION": "duration", "SET": "set"}[time.kind]
    if time.edtf is None:
        return "vague" if time.vague else "unresolved"
    numbers = _numbers(text[time.passage.start : time.passage.end])
    if any(len(number) == YEAR_DIGITS for number in numbers):
        return "year given"
    return "number given" if numbers else PRECISIONS.get(len(time.value), "period")


def statement_way(statement: Statement, doc: Doc, text: str) -> str:
    """A statement by its cue, and by the form and place of its content."""
    if statement.source is None:
        return "no source"
    words = text[statement.cue.start : statement.cue.end].casefold()
    if not words[:1].isalpha():
        return "colon"
    if words.startswith(ACCORDING):
        return "according to"
    cue = governor(doc, statement.cue)
    if cue.pos_ in {"NOUN", "PROPN"}:
        return "noun"
    before = statement.content[0].start < statement.cue.start
    frame = "quotation" if statement.quotes else "tag" if before else "clause"
    return frame if cue.lemma_ in PLAIN else f"{frame}, rare cue"


def speaker_way(statement: Statement, actors: Sequence[Actor], text: str) -> str:
    """A statement's speakers by the words that name them."""
    source = statement.source
    if not statement.speakers:
        return "nobody"
    if source is None:
        return "carried on"
    if text[source.start : source.end].casefold() in PRONOUNS:
        return "pronoun"
    if len(statement.speakers) > 1:
        return "several"
    actor = actors[statement.speakers[0]]
    if not any(mention.overlaps(source) for mention in actor.mentions):
        return "description"
    return "name" if actor.named else "unnamed"


def figure_way(figure: Figure, text: str) -> str:
    """A figure by how its number is written, and whether its measure is one that is named."""
    kind = "other" if figure.measure == "Other" else "measured"
    if _numbers(text[figure.passage.start : figure.passage.end]):
        return f"{kind}, digits"
    vague = figure.modifier is None and figure.low != figure.high
    return f"{kind}, vague" if vague else f"{kind}, words"


def stated_way(statement: Statement, actors: Sequence[Actor], text: str) -> str:
    """The source of a figure that stands in a statement, by how its speaker was found."""
    way = speaker_way(statement, actors, text)
    return f"stated, {way}" if way in {"name", "unnamed"} else "stated, inferred"


def event_way(event: Event, doc: Doc) -> str:
    """An event by the word that reports it."""
    return "verb" if governor(doc, event.trigger).pos_ in {"VERB", "AUX"} else "noun"


def _numbers(words: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in words).split()
