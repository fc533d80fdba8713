"""How documents are to be read: what a user can set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """The settings of one load.

    `manifest` is a CSV file that gives dates, titles and publishers (besides every
    `manifest.csv` that lies with the documents). `issued` is the EDTF date of every document
    that no manifest dates. `fields` names the columns or keys of CSV and JSON, from our name to
    theirs ({"text": "body"}). `format` names the reader to take, whatever the suffix.
    `max_bytes` bounds one document. `model` names the spaCy pipeline.
    """

    manifest: Path | None = None
    issued: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    format: str | None = None
    max_bytes: int = MAX_BYTES
    model: str | None = None
