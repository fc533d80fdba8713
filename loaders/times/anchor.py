"""What relative expressions count from: the document's date, and the time last spoken of."""

import re
from dataclasses import dataclass
from datetime import date

from rashomon.loaders.times.expressions import Base
from rashomon.loaders.times.periods import Period

# A day, month or year of EDTF, with a time of day or a qualification; anything else anchors nothing.
ISSUED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.Z+-]*)?)?)?[?~%]?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's date as precise as known, and the period that the text spoke of last."""

    issued: Period | None
    reference: Period | None = None

    def at(self, base: Base) -> Period | None:
        """The period to count from; the document's date where the text has set no other."""
        return self.reference or self.issued if base == "reference" else self.issued


def issued_period(edtf: str | None) -> Period | None:
    """The document's date as a period; None where unknown, or no day, month or year."""
    match = ISSUED.fullmatch(edtf or "")
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Period("day" if day else "month" if month else "year", first)
