from datetime import date

import pytest
import spacy
from pyoxigraph import RdfFormat, serialize
from rdflib import Graph

from rashomon.loaders.annotations import Actor, Event, Figure, Passage, Statement, Time
from rashomon.loaders.document import Document
from rashomon.loaders.triples import quads

# The candle and the curly quotation marks keep code points and bytes apart.
TEXT = (
    "🕯 Police arrested 12 of between 300 and 400 protesters in Varna on 3 March 2026. "
    "“We’ll deny it,” Ivo Petrov told the council on Tuesday."
)


def passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(start, start + len(words))


@pytest.fixture
def document() -> Document:
    return Document(
        text=TEXT, source="varna.txt", title="Arrests in Varna", issued="2026-03", language="en"
    )


@pytest.fixture
def graph(document: Document) -> Graph:
    """The graph of a small document that has a node of every kind."""
    doc = spacy.blank("en")(document.text)
    day = date(2026, 3, 3)
    doc._.times = (
        Time(passage("3 March 2026"), "DATE", "2026-03-03", "2026-03-03", day, day),
        Time(passage("Tuesday"), "DATE", "XXXX-WXX-2"),
    )
    doc._.actors = (
        Actor("Police", "Organization", (passage("Police"),)),
        Actor("Ivo Petrov", "Person", (passage("Ivo Petrov"),), roles=("mayor",)),
        Actor("the council", "Group", (passage("the council"),), named=False),
    )
    doc._.statements = (
        Statement(
            cue=passage("told"),
            content=(passage("We’ll deny it,"),),
            form="Direct",
            act="Promise",
            source=passage("Ivo Petrov"),
            quotes=(passage("We’ll deny it,"),),
            time=1,
            speakers=(1,),
            addressees=(2,),
        ),
    )
    doc._.figures = (
        Figure(passage("between 300 and 400"), 300, 400, "between", "Attending", "protester"),
        Figure(passage("12"), 12, 12, None, "Detained", as_of=0, place=passage("Varna"), part_of=0),
    )
    doc._.events = (
        Event(passage("arrested"), "Arrest", (("agent", 0),), passage("Varna"), 0, planned=True),
    )
    ntriples = serialize((quad.triple for quad in quads(document, doc)), format=RdfFormat.N_TRIPLES)
    assert ntriples is not None
    return Graph().parse(data=ntriples, format="nt")
