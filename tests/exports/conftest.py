"""Cases for the exports to write: marked-up reports, as the records that the language layers leave.

The markup is explained in reports.toml. Offsets are those of the text without it.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import spacy

from rashomon.graph import Case
from rashomon.loaders.annotations import Actor, Event, Figure, Passage, Statement, Time
from rashomon.loaders.document import Document
from rashomon.loaders.triples import quads

TAG = re.compile(r"\{(\w+)([^|{}]*)\|")
MODIFIERS = {"least": "at least", "more": "more than", "about": "about", "up": "up to"}
# Text that would do something if it were taken for markup, a script, a link or a formula.
HOSTILE = (
    "<script>window.hacked = 1</script>",
    "</script><img src=x onerror='window.hacked = 1'>",
    "<!--<script>",
    "javascript:window.hacked=1",
    "<a href='javascript:window.hacked=1'>href</a>",
    '"onmouseover="window.hacked=1',
    "=HYPERLINK(1)",
    "{{ 7 * 7 }} {% raw %}",
    "\u202egnorw\u2066 \x07bell \U0001f525",
    "]]>\u2028\u2029&amp;",
)


@dataclass
class Mark:
    """A marked stretch of text, with the marks inside it."""

    tag: str
    given: dict[str, str]
    start: int
    end: int = 0
    inner: list["Mark"] = field(default_factory=list)

    @property
    def passage(self) -> Passage:
        return Passage(self.start, self.end)

    def all(self, tag: str) -> Iterator["Mark"]:
        """The marks of a tag below this one, in text order."""
        for mark in self.inner:
            if mark.tag == tag:
                yield mark
            yield from mark.all(tag)

    def own(self, tag: str) -> tuple[Passage, ...]:
        """The passages of a tag that belong to this statement and not to one inside it."""
        found: list[Passage] = []
        for mark in self.inner:
            found += [mark.passage] if mark.tag == tag else []
            found += mark.own(tag) if mark.tag != "say" else ()
        return tuple(found)


def unmarked(source: str) -> tuple[str, Mark]:
    """The text without its markup, and the marks in it."""
    text, stack, at = "", [Mark("document", {}, 0)], 0
    while at < len(source):
        if opened := TAG.match(source, at):
            given = dict(pair.split("=", 1) for pair in opened[2].split())
            mark = Mark(opened[1], given, len(text))
            stack[-1].inner.append(mark)
            stack.append(mark)
            at = opened.end()
            continue
        if source[at] == "}" and len(stack) > 1:
            stack.pop().end = len(text)
        else:
            text += source[at]
        at += 1
    return text, stack[0]


class Report:
    """One marked-up report as records."""

    def __init__(self, entry: Mapping[str, Any], cast: Mapping[str, Any]) -> None:
        text, self.marks = unmarked(entry["text"].strip())
        self.document = Document(text, **{k: v for k, v in entry.items() if k != "text"})
        mentions: dict[str, list[Passage]] = {}
        for mark in self.marks.all("actor"):
            mentions.setdefault(mark.given["id"], []).append(mark.passage)
        self.keys = list(mentions)
        self.actors = tuple(_actor(cast[key], mentions[key]) for key in self.keys)
        says = list(self.marks.all("say"))
        self.statements = tuple(self._statement(mark, says) for mark in says)
        days = sorted({m.given["asof"] for m in self.marks.all("fig") if "asof" in m.given})
        self.times = tuple(_time(day) for day in days)
        self.figures = tuple(self._figure(m, says, days) for m in self.marks.all("fig"))
        self.events = tuple(self._event(m, says) for m in self.marks.all("event"))

    def quads(self) -> Any:
        doc = spacy.blank("en").make_doc(self.document.text)
        for layer in ("actors", "statements", "times", "figures", "events"):
            setattr(doc._, layer, getattr(self, layer))
        return quads(self.document, doc)

    def _who(self, mark: Mark, name: str) -> tuple[int, ...]:
        key = mark.given.get(name)
        return (self.keys.index(key),) if key in self.keys else ()

    def _statement(self, mark: Mark, says: list[Mark]) -> Statement:
        given: Any = mark.given
        return Statement(
            cue=mark.own("cue")[0],
            content=mark.own("con"),
            form=given["form"],
            act=given["act"],
            source=next(iter(mark.own("src")), None),
            quotes=mark.own("quo"),
            within=_around(mark, says),
            speakers=self._who(mark, "by"),
            addressees=self._who(mark, "to"),
        )

    def _figure(self, mark: Mark, says: list[Mark], days: list[str]) -> Figure:
        given: Any = mark.given
        return Figure(
            mark.passage,
            low=int(given["low"]) if "low" in given else None,
            high=int(given["high"]) if "high" in given else None,
            modifier=MODIFIERS.get(given.get("mod")),
            measure=given["measure"],
            unit=given.get("unit"),
            statement=_around(mark, says),
            sources=self._who(mark, "by"),
            as_of=days.index(given["asof"]) if "asof" in given else None,
        )

    def _event(self, mark: Mark, says: list[Mark]) -> Event:
        roles = tuple(("agent", who) for who in self._who(mark, "by"))
        return Event(mark.passage, mark.given["type"], roles, statement=_around(mark, says))


def _actor(entry: Mapping[str, Any], mentions: list[Passage]) -> Actor:
    return Actor(
        entry["name"],
        entry["kind"],
        tuple(mentions),
        aliases=tuple(entry.get("aliases", ())),
        roles=tuple(entry.get("roles", ())),
        named=entry.get("named", True),
    )


def _time(day: str) -> Time:
    at = date.fromisoformat(day)
    return Time(Passage(0, 1), "DATE", day, day, at, at)


def _around(mark: Mark, says: list[Mark]) -> int | None:
    """The innermost statement that a mark stands in."""
    around = [n for n, s in enumerate(says) if s is not mark and s.passage.holds(mark.passage)]
    return around[-1] if around else None


def written(folder: Path, entries: Mapping[str, Any]) -> Case:
    """A case of marked-up reports."""
    case = Case.create(folder / "case")
    for entry in entries["document"]:
        report = Report(entry, entries["actors"])
        case.add(report.document.iri, report.quads())
    return case


@pytest.fixture(scope="session")
def entries() -> dict[str, Any]:
    """What reports.toml says."""
    path = Path(__file__).with_name("reports.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, Any]], Case]:
    """A function that makes a case of entries like those of reports.toml."""
    return lambda entries: written(tmp_path_factory.mktemp("case"), entries)


@pytest.fixture(scope="session")
def case(write: Callable[[Mapping[str, Any]], Case], entries: dict[str, Any]) -> Case:
    """The case of reports.toml."""
    return write(entries)


@pytest.fixture(scope="session")
def hostile(write: Callable[[Mapping[str, Any]], Case]) -> Case:
    """A case with hostile text in every field."""
    names = {
        f"a{n}": {"name": t, "kind": "Person", "aliases": [t + "!"], "roles": [t]}
        for n, t in enumerate(HOSTILE)
    }
    sentences = [
        f"{{say by=a{n} act=Deny form=Direct|{{src|{{actor id=a{n}|{_plain(text)}}}}} {{cue|says}} "
        f"{{con|{_plain(text)} {{actor id=a{(n + 1) % len(HOSTILE)}|{n}}} {{quo|“{_plain(text)}”}} "
        f"{{fig low={n + 1} measure=Killed unit=x by=a{n}|{n + 1}}}}}}}."
        for n, text in enumerate(HOSTILE)
    ]
    documents = [
        {"text": sentences[n], "source": text, "title": text, "publisher": text, "url": text}
        for n, text in enumerate(HOSTILE)
    ]
    return write({"actors": names, "document": documents})


def _plain(text: str) -> str:
    """Text without the letters that the markup of these tests uses."""
    return text.replace("{", "(").replace("}", ")").replace("|", "/")
