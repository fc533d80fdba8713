"""A document as it came in: its text, and what is known of it apart from the text."""

import hashlib
from dataclasses import dataclass
from typing import Literal

Evidence = Literal["given", "metadata", "text", "filename", "none"]

BASE = "https://w3id.org/rashomon/"


@dataclass(frozen=True, slots=True)
class Document:
    """One news report, after extraction and before any language work.

    `text` is what every offset counts in (Unicode code points). `source` is the file name or
    URL it came from. `issued` is an EDTF date as precise as known ("2026-01-14", "2026-02",
    "2019") or None, and `issued_evidence` says where it was found. `language` is an ISO 639-1
    code.
    """

    text: str
    source: str
    title: str | None = None
    issued: str | None = None
    issued_evidence: Evidence = "none"
    publisher: str | None = None
    url: str | None = None
    language: str = "en"

    @property
    def digest(self) -> str:
        """SHA-256 of the text, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def iri(self) -> str:
        """The document's IRI and the name of its graph: a function of content and metadata alone.

        A reprint of the same text by another publisher is another document.
        """
        parts = (self.text, self.title, self.issued, self.publisher, self.url)
        content = "\0".join(part or "" for part in parts)
        return f"{BASE}document/{hashlib.sha256(content.encode('utf-8')).hexdigest()[:24]}"


@dataclass(frozen=True, slots=True)
class Failure:
    """What did not go in: `source` names the file and place, `message` says why and what to do."""

    source: str
    message: str

    def __str__(self) -> str:
        """Place and message on one line, as a user is shown it."""
        return f"{self.source}: {self.message}"
