"""Text as other programs may have it: the one place that knows what XML, sheets and screens refuse.

News comes from anywhere, and a name in it can hold a control character, a bidirectional override
that turns the rest of a line round, or the beginning of a spreadsheet formula.
"""

import re

# What XML 1.0 cannot say at all, not even by reference, and lone surrogates and non-characters.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Those, C1 controls, and the embeddings, overrides and isolates that change how neighbours look.
UNFIT = re.compile(FORBIDDEN.pattern[:-1] + "\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# How a cell begins that Excel, LibreOffice or Google Sheets would compute
# (OWASP, CSV Injection; the full-width forms count in East Asian versions).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def xml(text: str) -> str:
    """The text with each character that XML has not replaced by U+FFFD."""
    return FORBIDDEN.sub("\ufffd", text)


def inert(text: str) -> str:
    """The text with nothing in it but characters to look at: the others become U+FFFD.

    Its length and all offsets in it stay.
    """
    return UNFIT.sub("\ufffd", text)


def cell(text: str) -> str:
    """The text as a spreadsheet cell: an apostrophe keeps what begins like a formula a text."""
    safe = inert(text)
    return f"'{safe}" if safe.startswith(FORMULA) else safe


def attribute(value: object) -> str | int | float | bool:
    """A value as an attribute of GraphML or GEXF.

    None becomes an empty string, a sequence its parts joined by "; ", anything unknown its text.
    """
    if isinstance(value, bool | int | float):
        return value
    if value is None:
        return ""
    if isinstance(value, list | tuple | set | frozenset):
        parts = [str(attribute(part)) for part in value]
        return "; ".join(sorted(parts) if isinstance(value, set | frozenset) else parts)
    return inert(str(value))
