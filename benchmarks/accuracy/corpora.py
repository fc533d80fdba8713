"""Sets of annotated documents: a folder with `text/`, `gold/NAME.json` and `manifest.csv`.

The manifest has the columns that `rashomon build --manifest` takes. What the gold is of is told by
its form: whole reports, TIMEX3, attributions (with `skip.json`: what was set aside) or totals.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.accuracy import attributions, counts, news, timex
from benchmarks.accuracy.judged import Judged
from rashomon.loaders import Document, LoadOptions, gather
from rashomon.loaders.pipeline import annotate
from rashomon.ontology.errors import InputError

Kind = Literal["news", "timex", "attributions", "counts"]


@dataclass(frozen=True)
class Corpus:
    """A set: where its texts and its gold lie, and what to call it."""

    name: str
    texts: Path
    gold: Path

    @cached_property
    def annotations(self) -> dict[str, Any]:
        """The gold by the document's source, or by its name without the suffix."""
        files = {path.stem: path for path in sorted(self.gold.glob("*.json"))}
        read = {n: json.loads(p.read_text(encoding="utf-8")) for n, p in files.items()}
        return {g["doc"] if isinstance(g, dict) and "doc" in g else n: g for n, g in read.items()}

    @cached_property
    def kind(self) -> Kind:
        """What is annotated. Raises InputError where the gold has none of the known forms."""
        gold = next((g for g in self.annotations.values() if g), None)
        fields = set(gold[0] if isinstance(gold, list) else gold or ())
        known: dict[str, Kind] = {
            "statements": "news",
            "value": "timex",
            "cue": "attributions",
            "killed": "counts",
        }
        for field, kind in known.items():
            if field in fields:
                return kind
        raise InputError(
            f"{self.gold}: no gold of a known form; see benchmarks/accuracy/corpora.py"
        )

    def documents(self) -> list[Document]:
        """The documents that have gold. Raises InputError for one that cannot be read."""
        manifest = self.texts.parent / "manifest.csv"
        options = LoadOptions(manifest=manifest if manifest.exists() else None)
        found = []
        for item in gather([str(self.texts)], options):
            if not isinstance(item, Document):
                raise InputError(str(item))
            found.append(item)
        return [document for document in found if self.gold_of(document) is not None]

    def gold_of(self, document: Document) -> Any:
        """The gold of a document, None where there is none."""
        name = Path(document.source).name
        return self.annotations.get(name, self.annotations.get(Path(name).stem))

    def judge(self, nlp: Language) -> Iterator[Judged]:
        """The judgements of all documents, read by the whole pipeline."""
        for document, doc in annotate(nlp, self.documents()):
            yield from self._judge(document, doc)

    def _judge(self, document: Document, doc: Doc) -> Iterator[Judged]:
        gold = self.gold_of(document)
        if self.kind == "news":
            return news.judge(gold, doc)
        if self.kind == "timex":
            return timex.judge(gold, doc)
        if self.kind == "attributions":
            return attributions.judge(gold, doc, self._aside.get(Path(document.source).stem, ()))
        return counts.judge(gold, doc)

    @cached_property
    def _aside(self) -> dict[str, Any]:
        path = self.gold.parent / "skip.json"
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def corpus(folder: Path, name: str | None = None) -> Corpus:
    """The set in a folder, called `name` or as the folder is. InputError where it is none."""
    found = Corpus(name or folder.resolve().name, folder / "text", folder / "gold")
    for part in (found.texts, found.gold):
        if not part.is_dir():
            raise InputError(f"{part}: not a folder; a set has text/, gold/ and manifest.csv")
    return found


ROOT = Path(__file__).parent.parent.parent
EXAMPLES = Corpus("examples", ROOT / "examples" / "news", ROOT / "tests" / "gold")
