"""Marked-up reports as quads, in the shape of the vocabulary: a case for the exports to write.

The markup is explained in reports.toml. Offsets are those of the text without it.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, Store

from rashomon.ontology.namespaces import (
    DCTERMS,
    EDTF,
    GAF,
    NIF,
    OWL,
    PROV,
    RAS,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
    TIME,
    XSD,
)

BASE = "https://w3id.org/rashomon/"
IDENTITY = NamedNode(BASE + "graph/identity")
TAG = re.compile(r"\{(\w+)([^|{}]*)\|")
MODIFIERS = {"least": "at least", "more": "more than", "about": "about", "up": "up to"}


@dataclass
class Mark:
    """A marked stretch of text, with the marks inside it."""

    tag: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    inner: list["Mark"] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator["Mark"]:
        """The marks of these tags below this one, in text order."""
        for mark in self.inner:
            if mark.tag in tags:
                yield mark
            yield from mark.all(*tags)

    def own(self, tag: str) -> Iterator["Mark"]:
        """The marks of a tag that belong to this statement and not to one inside it."""
        for mark in self.inner:
            if mark.tag == tag:
                yield mark
            if mark.tag != "say":
                yield from mark.own(tag)


def unmarked(source: str) -> tuple[str, Mark]:
    """The text without its markup, and the marks in it."""
    text, stack, at = "", [Mark("document", {}, 0)], 0
    while at < len(source):
        if opened := TAG.match(source, at):
            attributes = dict(pair.split("=", 1) for pair in opened[2].split())
            mark = Mark(opened[1], attributes, len(text))
            stack[-1].inner.append(mark)
            stack.append(mark)
            at = opened.end()
        else:
            if source[at] == "}" and len(stack) > 1:
                stack.pop().end = len(text)
            else:
                text += source[at]
            at += 1
    return text, stack[0]


class Report:
    """One report's quads."""

    def __init__(self, entry: Mapping[str, Any], actors: Mapping[str, Any]) -> None:
        self.entry, self.cast = entry, actors
        self.text, self.marks = unmarked(entry["text"].strip())
        digest = hashlib.sha256(repr(sorted(entry.items())).encode()).hexdigest()[:24]
        self.node = NamedNode(f"{BASE}document/{digest}")
        self.found: list[Quad] = []

    def quads(self) -> list[Quad]:
        self._document()
        for key in dict.fromkeys(self._keys()):
            self._actor(key)
        for mark in self.marks.all("say", "fig", "event"):
            {"say": self._statement, "fig": self._figure, "event": self._event}[mark.tag](mark)
        return list(dict.fromkeys(self.found))

    def actor_node(self, key: str) -> NamedNode:
        return NamedNode(f"{self.node.value}#actor={key}")

    def _keys(self) -> Iterator[str]:
        for mark in self.marks.all("actor", "say", "fig", "event"):
            attributes = mark.attributes
            names = ["id"] if mark.tag == "actor" else ["by", "to", "about"]
            yield from (attributes[name] for name in names if name in attributes)

    def _say(self, subject: NamedNode, *pairs: tuple[NamedNode, Any]) -> None:
        for predicate, value in pairs:
            if value is not None:
                self.found.append(Quad(subject, predicate, value, self.node))

    def _document(self) -> None:
        issued = self.entry.get("issued")
        types = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
        self._say(
            self.node,
            *((RDF.type, t) for t in (RAS.Document, SCHEMA.Article, NIF.Context)),
            (DCTERMS.title, literal(self.entry.get("title"))),
            (DCTERMS.publisher, literal(self.entry.get("publisher"))),
            (DCTERMS.issued, Literal(issued, datatype=types[len(issued)]) if issued else None),
            (RAS.issuedEvidence, RAS.Given),
            (DCTERMS.source, literal(self.entry.get("source", "report.txt"))),
            (SCHEMA.url, literal(self.entry.get("url"))),
            (DCTERMS.language, Literal("en")),
            (NIF.isString, Literal(self.text)),
        )

    def _passage(self, mark: Mark) -> NamedNode:
        node = NamedNode(f"{self.node.value}#char={mark.start},{mark.end}")
        self._say(
            node,
            (RDF.type, RAS.Passage),
            (RDF.type, NIF.RFC5147String),
            (NIF.beginIndex, Literal(str(mark.start), datatype=XSD.nonNegativeInteger)),
            (NIF.endIndex, Literal(str(mark.end), datatype=XSD.nonNegativeInteger)),
            (NIF.anchorOf, Literal(self.text[mark.start : mark.end])),
            (NIF.referenceContext, self.node),
        )
        return node

    def _local(self, mark: Mark) -> NamedNode:
        return NamedNode(f"{self.node.value}#{mark.tag}={mark.start},{mark.end}")

    def _who(self, mark: Mark, *names: str) -> list[NamedNode]:
        return [self.actor_node(mark.attributes[n]) for n in names if n in mark.attributes]

    def _actor(self, key: str) -> None:
        entry, node = self.cast[key], self.actor_node(key)
        mentions = [m for m in self.marks.all("actor") if m.attributes["id"] == key]
        self._say(
            node,
            (RDF.type, RAS.Actor),
            (RDF.type, RAS[entry["kind"]]),
            (SKOS.prefLabel, Literal(entry["name"])),
            (SKOS.altLabel, literal(entry.get("alias"))),
            (RAS.role, literal(entry.get("role"))),
            (RAS.country, literal(entry.get("country"))),
            (RAS.named, Literal(entry.get("named", True))),
            *((GAF.denotedBy, self._passage(mark)) for mark in mentions),
        )

    def _time(self, edtf: str | None) -> NamedNode | None:
        if edtf is None:
            return None
        node = NamedNode(f"{BASE}time/{edtf}")
        day = Literal(edtf, datatype=XSD.date)
        self._say(
            node,
            (RDF.type, SEM.Time),
            (RDF.type, TIME.TemporalEntity),
            (RDFS.label, Literal(edtf)),
            (RAS.edtf, Literal(edtf, datatype=EDTF.EDTF)),
            (SEM.hasEarliestBeginTimeStamp, day),
            (SEM.hasLatestEndTimeStamp, day),
        )
        return node

    def _statement(self, mark: Mark) -> None:
        node, content = self._local(mark), list(mark.own("con"))
        about = [a for part in content for a in part.all("actor")]
        words = " … ".join(self.text[part.start : part.end] for part in content)
        self._say(
            node,
            (RDF.type, RAS.Statement),
            (RDF.type, SCHEMA.Claim),
            *((PROV.wasAttributedTo, who) for who in self._who(mark, "by")),
            *((RAS.addressee, who) for who in self._who(mark, "to")),
            *((SCHEMA.about, self.actor_node(a.attributes["id"])) for a in about),
            (RAS.act, RAS[mark.attributes["act"]]),
            (RAS.form, RAS[mark.attributes["form"]]),
            (SCHEMA.text, Literal(words)),
            (GAF.denotedBy, self._passage(mark)),
            *((RAS.source, self._passage(m)) for m in mark.own("src")),
            *((RAS.cue, self._passage(m)) for m in mark.own("cue")),
            *((RAS.content, self._passage(m)) for m in content),
            *((RAS.quote, self._passage(m)) for m in mark.own("quo")),
            *((RAS.claims, self._local(m)) for m in mark.all("fig", "event")),
            *((RAS.reports, self._local(m)) for m in mark.all("say")),
        )
        for claimed in mark.all("fig", "event"):
            self._say(self._local(claimed), (RAS.claimedIn, node))

    def _figure(self, mark: Mark) -> None:
        a = mark.attributes
        self._say(
            self._local(mark),
            (RDF.type, RAS.Figure),
            (RDF.type, SCHEMA.QuantitativeValue),
            (SCHEMA.minValue, Literal(int(a["low"])) if "low" in a else None),
            (SCHEMA.maxValue, Literal(int(a["high"])) if "high" in a else None),
            (RAS.modifier, literal(MODIFIERS.get(a.get("mod", "")))),
            (RAS.measure, RAS[a["measure"]]),
            (SCHEMA.unitText, literal(a.get("unit"))),
            *((PROV.wasAttributedTo, who) for who in self._who(mark, "by")),
            (RAS.asOf, self._time(a.get("asof"))),
            (GAF.denotedBy, self._passage(mark)),
        )

    def _event(self, mark: Mark) -> None:
        words = self.text[mark.start : mark.end]
        self._say(
            self._local(mark),
            (RDF.type, SEM.Event),
            (SEM.eventType, RAS[mark.attributes["type"]]),
            (RDFS.label, Literal(words)),
            *((SEM.hasActor, who) for who in self._who(mark, "by")),
            *((RAS.agent, who) for who in self._who(mark, "by")),
            (GAF.denotedBy, self._passage(mark)),
        )


def literal(value: str | None) -> Literal | None:
    return Literal(value) if value else None


def corpus(entries: Mapping[str, Any] | None = None) -> list[Quad]:
    """The quads of reports.toml, or of other entries of its shape; names of one key are one actor."""
    if entries is None:
        path = Path(__file__).with_name("reports.toml")
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    found: list[Quad] = []
    first: dict[str, NamedNode] = {}
    for entry in entries["document"]:
        report = Report(entry, entries["actors"])
        found += report.quads()
        for key in dict.fromkeys(report._keys()):
            node = report.actor_node(key)
            if first.setdefault(key, node) != node:
                found.append(Quad(node, OWL.sameAs, first[key], IDENTITY))
    return found


def stored(quads: list[Quad]) -> Store:
    store = Store()
    store.extend(quads)
    return store
