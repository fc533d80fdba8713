"""Markdown with front matter: the metadata from the YAML on top, the text without its marks."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import yaml
from frontmatter.default_handlers import YAMLHandler
from lxml.html import fromstring  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rashomon.loaders.document import Failure
from rashomon.loaders.encoding import decode
from rashomon.loaders.options import LoadOptions
from rashomon.loaders.readers.base import Article, contents
from rashomon.loaders.readers.fields import article
from rashomon.ontology.errors import InputError

PARSER = MarkdownIt("commonmark").enable("table")
# What stands for an inline token that is no text: a line of source runs on, a break does not.
BREAKS = {"softbreak": " ", "hardbreak": "\n"}


class _Words(YAMLHandler):
    """Front matter whose values stay words: "2026-02" is no number and "2026-02-30" no crash."""

    def load(self, fm: str, **kwargs: object) -> Any:
        return yaml.load(fm, Loader=yaml.BaseLoader)


def read(stream: BinaryIO, options: LoadOptions) -> Iterator[Article | Failure]:
    """The file as one article; its title is the front matter's, else the first heading."""
    metadata, body = _split(decode(contents(stream, options)))
    tokens = PARSER.parse(body)
    record = {"title": _heading(tokens), **metadata, "text": plain(tokens)}
    yield article(record, {**options.fields, "text": "text"}, "")


def plain(tokens: list[Token]) -> str:
    """The text of parsed Markdown: paragraphs apart by a blank line, rows and items by a break."""
    written: list[str] = []
    gap = ""
    for token in tokens:
        if token.type == "tr_open" or (token.type == "paragraph_open" and token.hidden):
            gap = "\n"
        elif token.type in {"td_close", "th_close"}:
            gap = "\t"
        elif words := _words(token).strip():
            written += [gap, words] if written else [words]
            gap = "\n\n"
    return "".join(written)


def _split(text: str) -> tuple[Mapping[str, object], str]:
    """Front matter and body; what is set off like front matter but is no mapping is body."""
    handler = _Words()
    if not handler.detect(text):
        return {}, text
    try:
        head, body = handler.split(text)
        metadata = handler.load(head)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 1}" if mark else ""
        raise InputError(f"front matter that is not YAML{line}; mend it there") from None
    except ValueError:
        raise InputError("front matter without an end; close it with a line of ---") from None
    return (metadata, body) if isinstance(metadata, Mapping) else ({}, text)


def _heading(tokens: list[Token]) -> str | None:
    if len(tokens) > 1 and tokens[0].type == "heading_open":
        return _words(tokens[1])
    return None


def _words(token: Token) -> str:
    """The text of a block or an inline token, without marks and tags."""
    match token.type:
        case "inline":
            return "".join(map(_words, token.children or []))
        case "text" | "code_inline" | "fence" | "code_block":
            return token.content
        case "html_block" if (document := fromstring(f"<div>{token.content}</div>")) is not None:
            return str(document.text_content())
    return BREAKS.get(token.type, "")
