"""Text that no newsroom wrote: nothing breaks, and the records stay sound.

The sizes are such that a layer of quadratic time would be unbearable here.
"""

from collections.abc import Iterator
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse, serialize
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Passage
from rashomon.loaders.document import Document
from rashomon.loaders.pipeline import annotate, load_pipeline
from rashomon.loaders.triples import quads
from rashomon.ontology.errors import InputError

HOSTILE = {
    "one line": "Police said 30 people were killed in Varna on Tuesday and " * 200,
    "no spaces": "abcdefghij" * 5000,
    "straight quotation marks": '"' * 3000,
    "opening quotation marks": "“" * 3000,
    "quotation marks of all kinds": "“\"”'‘’«»" * 400,
    "quoted words": "“we” said " * 400,
    "numbers": " ".join(str(number) for number in range(3000)),
    "digits": "1234567890" * 500,
    "names": "Ivo Petrov Ana Marsh " * 700,
    "cues": "said " * 3000,
    "cues that go on": "said that " * 800,
    "cues without a source": "according to " * 1200,
    "events": "killed " * 2000,
    "times": "on Tuesday, last week, 14 January 2026 " * 200,
    "short sentences": "He said so. " * 900,
    "open brackets": "(" * 3000,
    "deep brackets": "(a " * 1000 + ") " * 1000,
    "lists": "30 killed, 40 wounded, " * 400,
    "conjuncts": "Petrov and Marsh and " * 600,
    "emoji": "👩‍👩‍👧 😀 " * 700,
    "right to left": "قال المتحدث إن 30 قتلوا " * 400,
    "invisible characters": "a\u200b\u2060\u202eb\x07 said\x1b " * 300,
    "white space": "Police\tsaid\r30\u00a0people died\r\n" * 150,
    "punctuation": ".,;:!?-–—… " * 300,
    "only newlines": "\n" * 5000,
    "one word": "Said",
    "cue at the end": "Ivo Petrov said that",
}

FRAGMENTS = (
    *("Ivo Petrov", "the ministry", "a witness", "He", "police", "Reuters", "Lisbon", "Iran"),
    *("said", "said that", "denied", "according to", "warned", "told", "added", "who", "that"),
    *("at least 30 people", "between 12 and", "dozens", "a third", "1,2", "-4", "two million"),
    *("were killed", "injured", "arrested in Varna", "protests", "on Tuesday", "last week", "2026"),
    *("and", "but", "of", "of them", "including", ",", ".", ";", ":", "?", "—", "(", ")", "\n\n"),
    *('"', "“", "”", "'", "’s", "\t", "\u00a0", "\u200b", "😀", "…", "$", "%", "\r\n", "«"),
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def passages(doc: Doc) -> Iterator[Passage | None]:
    yield from (time.passage for time in doc._.times)
    for statement in doc._.statements:
        yield from (statement.cue, statement.source, statement.addressee)
        yield from chain(statement.content, statement.quotes)
    for figure in doc._.figures:
        yield from (figure.passage, figure.source, figure.place)
    yield from chain.from_iterable(actor.mentions for actor in doc._.actors)
    for event in doc._.events:
        yield from (event.trigger, event.place)


def acyclic(above: list[int | None]) -> bool:
    for start in range(len(above)):
        index: int | None = start
        for _ in range(len(above)):
            if index is None:
                break
            index = above[index]
        if index is not None:
            return False
    return True


def within(indices: Iterator[int | None], records: tuple[object, ...]) -> bool:
    return all(index is None or 0 <= index < len(records) for index in indices)


def assert_sound(nlp: Language, text: str) -> None:
    """The invariants of the records of one document, and of the quads made from them."""
    document = Document(text=text, source="hostile.txt", issued="2026-01-14")
    ((_, doc),) = annotate(nlp, [document])
    found = doc._
    for passage in passages(doc):
        assert passage is None or 0 <= passage.start < passage.end <= len(text)
    # The IRIs are made from these passages: two records with one of them would be one node.
    for keys in (
        [statement.cue for statement in found.statements],
        [figure.passage for figure in found.figures],
        [actor.mentions[0] for actor in found.actors],
        [event.trigger for event in found.events],
        [time.passage for time in found.times],
    ):
        assert len(set(keys)) == len(keys)
    times = (
        *(statement.time for statement in found.statements),
        *(figure.as_of for figure in found.figures),
        *(event.time for event in found.events),
    )
    assert within(iter(times), found.times)
    speakers = (i for s in found.statements for i in (*s.speakers, *s.addressees))
    assert within(speakers, found.actors)
    assert within((i for figure in found.figures for i in figure.sources), found.actors)
    assert within((i for event in found.events for _, i in event.participants), found.actors)
    claims = (record.statement for record in (*found.figures, *found.events))
    assert within(claims, found.statements)
    assert within((statement.within for statement in found.statements), found.statements)
    assert within((figure.part_of for figure in found.figures), found.figures)
    assert acyclic([statement.within for statement in found.statements])
    assert acyclic([figure.part_of for figure in found.figures])
    given = list(quads(document, doc))
    written = serialize(given, format=RdfFormat.N_QUADS)
    assert written is not None
    assert set(parse(written, format=RdfFormat.N_QUADS)) == set(given)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read(nlp: Language, name: str) -> None:
    assert_sound(nlp, HOSTILE[name])


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=40), glue=st.booleans())
def test_any_mix_of_news_and_junk_is_read(nlp: Language, pieces: list[str], glue: bool) -> None:
    assert_sound(nlp, ("" if glue else " ").join(pieces))


def test_a_text_too_long_is_named_and_the_rest_goes_on(nlp: Language) -> None:
    texts = ["Police said so.", "a " * nlp.max_length, "He denied it."]
    documents = [Document(text=text, source=f"{n}.txt") for n, text in enumerate(texts)]
    failed: list[tuple[str, Exception]] = []
    read = annotate(nlp, documents, lambda document, error: failed.append((document.source, error)))
    assert [document.source for document, _ in read] == ["0.txt", "2.txt"]
    ((source, error),) = failed
    assert source == "1.txt"
    assert isinstance(error, InputError)
    assert "split it" in str(error)
