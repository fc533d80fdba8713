"""Three small reports on one invented event, annotated by hand, in the shape that loaders give."""

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from pyoxigraph import Quad

from rashomon.loaders.annotations import Actor, Event, Figure, Found, Passage, Statement, Time
from rashomon.loaders.document import Document
from rashomon.loaders.triples import quads

# A report's IRI and its quads.
Report = tuple[str, list[Quad]]

WIRE = """The Port Workers Union (PWU) said on Sunday that at least 40 people were killed in \
Velmora. Interior Minister Anna Keller denied the claim.

“Nobody was shot,” Keller told the Harbour Watch. Police arrested union leader Tomas Brandt."""
LEDGER = """PWU put the toll at 52 dead on 3 March. The government of Norland said 12 to 15 people \
were killed in Velmora, and Keller left. About 300 people were detained."""
BLOG = """Norland has denied everything, a witness said. Anna Keller was not seen."""


class Words:
    """Passages of a text by their words."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, words: str, after: str = "") -> Passage:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Passage(start, start + len(words))


def report(document: Document, **layers: tuple[object, ...]) -> Report:
    """A document's IRI and quads, with the given records in place of a pipeline's."""
    doc = spacy.blank("en").make_doc(document.text)
    for layer, records in layers.items():
        setattr(doc._, layer, records)
    return document.iri, list(quads(document, doc))


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    """What makes a report of a document and records."""
    return report


@pytest.fixture(scope="session")
def wire() -> Report:
    """A dated report: a toll, its denial, a quotation and an arrest."""
    at = Words(WIRE)
    sunday = date(2031, 3, 2)
    return report(
        Document(WIRE, "wire.txt", "Union counts dead", "2031-03-02", "given", "Coastal Wire"),
        actors=(
            Actor("Port Workers Union", "Organization", (at("Port Workers Union"),), ("PWU",)),
            Actor(
                "Anna Keller",
                "Person",
                (at("Anna Keller"), at("Keller", "shot")),
                ("Keller",),
                ("Interior Minister",),
            ),
            Actor("Harbour Watch", "Organization", (at("Harbour Watch"),)),
            Actor("Police", "Organization", (at("Police"),)),
            Actor("Tomas Brandt", "Person", (at("Tomas Brandt"),), roles=("union leader",)),
        ),
        times=(Time(at("Sunday"), "DATE", "2031-03-02", "2031-03-02", sunday, sunday),),
        statements=(
            Statement(
                cue=at("said"),
                content=(at("at least 40 people were killed in Velmora"),),
                form="Indirect",
                act="Assert",
                source=at("The Port Workers Union (PWU)"),
                time=0,
                speakers=(0,),
                found=Found("clause", "Parse", 0.98),
                speaker_found=Found("name", "Parse", 0.95),
            ),
            Statement(
                cue=at("denied"),
                content=(at("the claim"),),
                form="Indirect",
                act="Deny",
                source=at("Interior Minister Anna Keller"),
                speakers=(1,),
            ),
            Statement(
                cue=at("told"),
                content=(at("“Nobody was shot,”"),),
                form="Direct",
                act="Assert",
                source=at("Keller", "shot"),
                quotes=(at("Nobody was shot,"),),
                addressee=at("the Harbour Watch"),
                speakers=(1,),
                addressees=(2,),
            ),
        ),
        figures=(
            Figure(
                passage=at("at least 40"),
                low=40,
                high=None,
                modifier="at least",
                measure="Killed",
                unit="people",
                statement=0,
                sources=(0,),
                as_of=0,
                place=at("Velmora"),
                found=Found("measured, digits", "Parse", 0.97),
                source_found=Found("stated", "Parse", 0.9),
            ),
        ),
        events=(
            Event(at("killed"), "Killing", place=at("Velmora"), time=0, statement=0),
            Event(at("arrested"), "Arrest", (("agent", 3), ("patient", 4))),
        ),
    )


@pytest.fixture(scope="session")
def ledger() -> Report:
    """A later report: the union by its acronym, another toll, a figure without a source."""
    at = Words(LEDGER)
    third = date(2031, 3, 3)
    return report(
        Document(LEDGER, "ledger.txt", "Toll disputed", "2031-03-04", "given", "Daily Ledger"),
        actors=(
            Actor("PWU", "Organization", (at("PWU"),)),
            Actor("Norland", "State", (at("The government of Norland"),), country="NO"),
            Actor("Keller", "Person", (at("Keller"),)),
        ),
        times=(Time(at("3 March"), "DATE", "2031-03-03", "2031-03-03", third, third),),
        statements=(
            Statement(
                cue=at("put the toll"),
                content=(at("52 dead"),),
                form="Indirect",
                act="Assert",
                source=at("PWU"),
                speakers=(0,),
            ),
            Statement(
                cue=at("said"),
                content=(at("12 to 15 people were killed in Velmora, and Keller left"),),
                form="Indirect",
                act="Assert",
                source=at("The government of Norland"),
                speakers=(1,),
            ),
        ),
        figures=(
            Figure(
                *(at("52"), 52, 52, None, "Killed"),
                statement=0,
                sources=(0,),
                as_of=0,
                found=Found("measured, digits", "Parse", 0.97),
                source_found=Found("restated", "Inference", 0.6),
            ),
            Figure(
                at("12 to 15"),
                12,
                15,
                None,
                "Killed",
                "people",
                statement=1,
                sources=(1,),
                place=at("Velmora"),
            ),
            Figure(at("About 300"), 300, 300, "about", "Detained", "people"),
        ),
    )


@pytest.fixture(scope="session")
def blog() -> Report:
    """An undated report: a state, an unnamed source, and a person by the full name."""
    at = Words(BLOG)
    return report(
        Document(BLOG, "blog.txt"),
        actors=(
            Actor("Kingdom of Norland", "State", (at("Norland"),), country="NO"),
            Actor("a witness", "Person", (at("a witness"),), named=False),
            Actor("Anna Keller", "Person", (at("Anna Keller"),)),
        ),
        statements=(
            Statement(
                cue=at("said"),
                content=(at("Norland has denied everything"),),
                form="Indirect",
                act="Assert",
                source=at("a witness"),
                speakers=(1,),
            ),
            Statement(
                cue=at("denied"),
                content=(at("everything"),),
                form="Indirect",
                act="Deny",
                source=at("Norland"),
                within=0,
                speakers=(0,),
            ),
        ),
    )


@pytest.fixture(scope="session")
def reports(wire: Report, ledger: Report, blog: Report) -> list[Report]:
    """All three."""
    return [wire, ledger, blog]
