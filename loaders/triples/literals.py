"""Values as literals: None stays None, so that what is not known gets no triple."""

from datetime import date
from decimal import Decimal

from pyoxigraph import Literal

from rashomon.ontology.namespaces import EDTF, XSD

# The XSD type of a date is its precision: "2026", "2026-02", "2026-02-14".
ISSUED_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
TRUE, FALSE = (Literal(value, datatype=XSD.boolean) for value in ("true", "false"))


def text(value: str | None) -> Literal | None:
    """A string; an empty one says nothing."""
    return Literal(value) if value else None


def issued(value: str | None) -> Literal | None:
    """The date of a document, an EDTF string."""
    if value is None:
        return None
    return Literal(value, datatype=ISSUED_TYPES.get(len(value), EDTF.EDTF))


def edtf(value: str | None) -> Literal | None:
    """A time, an EDTF string."""
    return Literal(value, datatype=EDTF.EDTF) if value else None


def offset(value: int) -> Literal:
    """A place in the text, in characters."""
    return Literal(str(value), datatype=XSD.nonNegativeInteger)


def day(value: date | None) -> Literal | None:
    """A day."""
    return Literal(value.isoformat(), datatype=XSD.date) if value else None


def number(value: int | Decimal | None) -> Literal | None:
    """A whole number, or a decimal one."""
    if value is None:
        return None
    return Literal(str(value), datatype=XSD.integer if isinstance(value, int) else XSD.decimal)


def share(value: float) -> Literal:
    """A probability, of two digits."""
    return Literal(f"{value:.2f}", datatype=XSD.decimal)


def boolean(value: bool) -> Literal:
    """True or false."""
    return TRUE if value else FALSE


def flag(value: bool) -> Literal | None:
    """True, or nothing."""
    return TRUE if value else None
