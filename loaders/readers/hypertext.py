"""HTML: the article of a page, without its navigation, and what the head of the page says of it.

trafilatura finds text, title and publisher. The date is read from the page's metadata here, since a
guessing extractor makes "2026-03" a day of March and "2026-02-30" the first of February.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document as Extracted

from rashomon.loaders.encoding import decode
from rashomon.loaders.issued import read_date
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.readers.base import Article, contents, headed
from rashomon.ontology.errors import InputError

# A page names its encoding in its first kilobyte (HTML Living Standard 4.2.5.4; XML 1.0 2.8).
DECLARED = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.ASCII)
# In the page's JSON-LD (schema.org), which is too often broken to be parsed.
STRUCTURED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{1,60})"')


def read(stream: BinaryIO, options: LoadOptions) -> Iterator[Article]:
    """The page as one article; InputError where it has no running text."""
    data = contents(stream, options)
    declared = DECLARED.search(data[:1024])
    page = load_html(decode(data, declared[1].decode("ascii") if declared else None))
    if page is None:
        raise InputError("not HTML: no element in it; name its format with --format")
    issued = _issued(page)
    found = bare_extraction(page, with_metadata=True, include_comments=False)
    if not isinstance(found, Extracted) or not found.text:
        raise InputError("no running text on the page; save the article itself")
    yield Article(
        headed(found.title, found.text),
        title=found.title,
        issued=issued,
        publisher=found.sitename,
        url=found.url,
    )


def _issued(page: HtmlElement) -> str | None:
    """The first date of the metadata that can be read, else the first there is, as it stands."""
    dates = [date for date in _dates(page) if date.strip()]
    return next(filter(_readable, dates), dates[0] if dates else None)


def _readable(words: str) -> bool:
    try:
        return bool(read_date(words))
    except InputError:
        return False


def _dates(page: HtmlElement) -> Iterator[str]:
    places = lexicon("metadata")
    for path in places["meta"]:
        yield from map(str, page.xpath(path))
    for script in page.xpath(places["structured"]):
        yield from STRUCTURED.findall(script)
    for path in places["body"]:
        yield from map(str, page.xpath(path))
