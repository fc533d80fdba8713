"""What relative expressions count from: the document's date, and the time last spoken of."""

import re
from dataclasses import dataclass, replace
from datetime import date

from rashomon.loaders.times.expressions import Base, Length
from rashomon.loaders.times.periods import FINENESS, Period, ending_quarter

COMPARED = {"month", "quarter", "half"}
# Months of a year that are reported on together.
CUMULATIVE = {6.0, 9.0}
THREE_MONTHS = Length(3.0, "month")
# A day, month or year of EDTF, maybe with a time of day or qualified; anything else is no anchor.
ISSUED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.Z+-]*)?)?)?[?~%]?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's date as precise as known, and the periods that the text spoke of last.

    `reference` is the last of any kind, `told` the last day, `day` the last day that this paragraph
    spoke of (on which its clock times are), `compared` the last month, quarter or half year: what
    "from a year earlier" is the same of, in another year. `coming` are the weekdays that the
    document speaks of as ahead.
    """

    issued: Period | None
    reference: Period | None = None
    compared: Period | None = None
    told: Period | None = None
    day: Period | None = None
    coming: frozenset[int] = frozenset()

    def after(self, period: Period | None, told: bool) -> "Anchor":
        """The anchor once the text has spoken of `period`.

        `told` is whether something was said to happen then: "the 1968 riots" names a thing, and
        tells nothing of 1968.
        """
        if period is None:
            return self
        compared = period if period.unit in COMPARED else self.compared
        day = period if period.unit == "day" else self.day
        if not told:
            return replace(self, compared=compared, day=day)
        reached = replace(self, reference=period, compared=compared, day=day)
        return replace(reached, told=period) if period.unit == "day" else reached

    def covering(self, length: Length, last: date | None) -> "Anchor":
        """The anchor once the text has spoken of a length that ended on `last`.

        After three months "a year earlier" is the same quarter's, after nine it is no quarter's.
        """
        if length.unit == "month" and length.amount in CUMULATIVE:
            return replace(self, compared=None)
        if last is not None and length == THREE_MONTHS:
            return replace(self, compared=ending_quarter(Period("day", last)))
        return self

    def paragraph(self) -> "Anchor":
        """The anchor at the start of a paragraph."""
        return replace(self, day=None)

    def at(self, base: Base, count: int = 0, unit: str = "year") -> Period | None:
        """The period to count `count` of the unit from; None where none is known so finely.

        The document's date where the text has set no other; but what comes "later" or "next" in
        a narrative comes after something told, not after the report. A "day earlier" after
        "in March 2015" is one before the last day that was spoken of.
        """
        known = [self.issued]
        if base == "reference":
            known = [self.reference, self.told] if self.reference else [self.issued]
            if self.reference is None and count > 0:
                known = []
        fine = FINENESS[unit]
        return next((at for at in known if at and FINENESS[at.unit] >= fine), None)


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
