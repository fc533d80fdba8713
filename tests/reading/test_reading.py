"""Sentences and what is to be read in them: one TOML file a class of English, one folder a layer.

A case lists what the layers named in it must find, all of it and nothing else; of each item only
the fields that the case gives are compared. `fails = "why"` marks what is known not to be read yet.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders.annotations import Actor, Event, Figure, Passage, Statement, Time
from rashomon.loaders.document import Document
from rashomon.loaders.pipeline import annotate, load_pipeline

FOLDER = Path(__file__).parent
LAYERS = ("times", "statements", "figures", "actors", "events")


def cases() -> list[Any]:
    """Every case of every class, named LAYER/CLASS/NUMBER."""
    found = []
    for path in sorted(FOLDER.glob("*/*.toml")):
        listed = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        for number, case in enumerate(listed, 1):
            name = f"{path.parent.name}/{path.stem}/{number}"
            marks = (
                [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
            )
            found.append(pytest.param(case, id=name, marks=marks))
    return found


@cache
def pipeline() -> Language:
    return load_pipeline()


@pytest.mark.parametrize("case", cases())
def test_reads(case: dict[str, Any]) -> None:
    document = Document(text=case["text"], source="case", issued=case.get("issued"))
    [(_, doc)] = annotate(pipeline(), [document])
    for layer in LAYERS:
        if layer in case:
            found = [described(record, doc) for record in getattr(doc._, layer)]
            assert matched(found, case[layer]) == case[layer], f"found: {found}"


def matched(found: list[dict[str, Any]], expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was found, in text order, cut down to the fields that the expectation gives."""
    fields = [item.keys() for item in expected] + [["text"]] * len(found)
    return [{k: item.get(k) for k in keys} for item, keys in zip(found, fields, strict=False)]


# The layer whose records a field points at by index.
LAYER_OF = {
    "time": "times",
    "as_of": "times",
    "statement": "statements",
    "within": "statements",
    "part_of": "figures",
    "figures": "figures",
    "same": "events",
}


def described(record: Any, doc: Doc) -> dict[str, Any]:
    """A record as plain values: passages as their words, links as the words they point at."""

    def words(passage: Passage) -> str:
        return doc.text[passage.start : passage.end]

    def value(name: str, field: Any) -> Any:
        if isinstance(field, Passage):
            return words(field)
        if name in LAYER_OF and field is not None:
            records = getattr(doc._, LAYER_OF[name])
            many = isinstance(field, tuple)
            found = [words(position(records[i])) for i in (field if many else [field])]
            return found if many else found[0]
        if name in {"speakers", "addressees", "sources"}:
            return [doc._.actors[i].name for i in field]
        if name in {"participants", "phrases"}:
            actors = doc._.actors
            return [[role, words(x) if name == "phrases" else actors[x].name] for role, x in field]
        if name in {"earliest", "latest"} and field is not None:
            return field.isoformat()
        if isinstance(field, tuple):
            return [words(f) if isinstance(f, Passage) else f for f in field]
        return field

    plain = {name: value(name, getattr(record, name)) for name in record.__dataclass_fields__}
    plain["text"] = words(position(record))
    return plain


def position(record: Actor | Event | Figure | Statement | Time) -> Passage:
    """The passage that names a record: what `text` stands for in a case."""
    match record:
        case Actor():
            return record.mentions[0]
        case Event():
            return record.trigger
        case Statement():
            return record.cue
        case _:
            return record.passage
