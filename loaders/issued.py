"""The date of a document: where it was found, and as precise as it is known, never more.

The first that gives one is taken: what the user gives (a manifest row, then `--issued`), the
document's metadata, a date stamp or dateline in the text, the name of the file. The clock and the
file system's times say nothing about a report and are never asked.
"""

import re
from datetime import date

from rashomon.loaders.document import Evidence
from rashomon.loaders.lexicon import lexicon
from rashomon.ontology.errors import InputError

REMEDY = "write YYYY-MM-DD, YYYY-MM or YYYY"


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


WORDS = lexicon("stamps")
NUMBERS = {name: number for number, names in enumerate(WORDS["months"], 1) for name in names}
MONTH = rf"(?P<month>{_any(list(NUMBERS))})\.?"
DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
ZONE = r"(?:\s?(?:[A-Z]{1,5}|[+-]\d\d(?::?\d\d)?)){0,2}"
CLOCK = rf"\d\d?[:.]\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?(?:\s?[ap]\.?m\.?)?{ZONE}"
WRITTEN = (rf"{DAY}\s{MONTH},?\s{YEAR}", rf"{MONTH}\s{DAY},?\s{YEAR}")
# Dots are day first everywhere; slashes with the year last are either, and therefore refused.
FORMS = (
    *WRITTEN,
    rf"{MONTH}\s{YEAR}",
    rf"{YEAR}(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?",
    rf"{YEAR}(?P<mark>[/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)",
    rf"{YEAR}(?P<month>\d\d)(?P<day>\d\d)",
    rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{YEAR}",
)
STAMPS = [
    re.compile(
        rf"(?:{_any(WORDS['weekdays'])}\.?,?\s)?{form}(?:(?:T|,?\s(?:at\s)?|\s[-–—|]\s){CLOCK})?",
        re.IGNORECASE,
    )
    for form in FORMS
]
LABEL = re.compile(
    rf"(?:(?P<later>{_any(WORDS['later'])})|{_any(WORDS['first'])})(?:\son)?\s?:?\s", re.IGNORECASE
)
DATELINES = [
    re.compile(
        rf"[^\W\d_][\w .'’/-]{{1,50}}(?:,\s|,?\s\()(?:{_any(WORDS['weekdays'])},?\s)?{form}"
        r"\)?(?:\s\([^()]{1,30}\))?\s?[-–—:]",
        re.IGNORECASE,
    )
    for form in WRITTEN
]
# A date in a name is a word of its own, or follows an agency's letters ("APW19980807.0261").
NAMED = [
    re.compile(rf"(?<![^\W_])[A-Za-z]{{0,12}}(?P<year>(?:19|20)\d\d){rest}(?![^\W_])")
    for rest in (
        r"(?P<mark>[-_./])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)",
        r"(?P<month>\d\d)(?P<day>\d\d)",
        r"[-_](?P<month>\d\d)",
    )
]
# Where a stamp stands: this many lines with words from the top, and from the end.
TOP, END = 8, 3
LONGEST = 120


def read_date(words: str) -> str:
    """The EDTF date that `words` write: ISO 8601 or with an English month, a time is passed over.

    Raises InputError for what is no date, an impossible one or one that reads two ways.
    """
    plain = " ".join(words.split())
    for form in STAMPS:
        match = form.fullmatch(plain)
        if match and (found := _edtf(match)):
            return found
    raise InputError(f"issued {plain[:40]!r} is no possible date; {REMEDY}")


def issued(
    given: str | None, metadata: str | None, text: str, name: str
) -> tuple[str | None, Evidence]:
    """The EDTF date of a document, or None, and the evidence that gave it.

    `given` is EDTF already; `metadata` is as the document writes it, and raises InputError where
    it cannot be read; `name` is the document's file name, its URL, or both.
    """
    if given:
        return given, "given"
    if metadata:
        return read_date(metadata), "metadata"
    if found := in_text(text):
        return found, "text"
    if found := in_name(name):
        return found, "filename"
    return None, "none"


def in_text(text: str) -> str | None:
    """The day of a date stamp or dateline on one of the first or last lines of `text`.

    Only a line that is nothing but a stamp counts ("Published: 14 January 2026 09:30", "Staff
    writer | January 14, 2026"), and a dateline that names the year.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    top = lines[:TOP]
    found = [stamp for line in top for stamp in _stamps(line)]
    found += [(False, day) for line in top for day in _matched(DATELINES, line[:LONGEST])]
    if not found:
        found = [stamp for line in lines[TOP:][-END:] for stamp in _stamps(line)]
    return min(found, key=lambda stamp: stamp[0])[1] if found else None


def in_name(name: str) -> str | None:
    """The day or month in a file name or URL: "2026-01-14-title.txt", "20260114", "/2026/01/14"."""
    for form in NAMED:
        for match in form.finditer(name):
            if found := _edtf(match):
                return found
    return None


def _stamps(line: str) -> list[tuple[bool, str]]:
    """The days that stand alone on a line or between its bars, and whether of a later change."""
    if len(line) > LONGEST:
        return []
    found = []
    for part in re.split(r"\s?[|·•]\s?", line):
        label = LABEL.match(part)
        words = part[label.end() :].strip() if label else part
        days = [m for form in STAMPS if (m := form.fullmatch(words))]
        later = bool(label and label["later"])
        found += [(later, day) for m in days if (day := _edtf(m)) and len(day) == 10]
    return found


def _matched(forms: list[re.Pattern[str]], line: str) -> list[str]:
    return [day for form in forms if (m := form.match(line)) and (day := _edtf(m))]


def _edtf(match: re.Match[str]) -> str | None:
    """The date of the groups year, month and day; None where the calendar has no such day."""
    parts = match.groupdict()
    month, day = parts.get("month"), parts.get("day")
    number = NUMBERS.get(month.lower()) if month and month.isalpha() else int(month or 1)
    try:
        found = date(int(parts["year"]), number or 0, int(day or 1))
    except ValueError:
        return None
    return found.isoformat()[: 10 if day else 7 if month else 4]
