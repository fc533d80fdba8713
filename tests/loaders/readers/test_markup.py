"""Markdown and HTML: what is left when the marks are gone, and dates that pages give."""

import io

import pytest

from rashomon.loaders import LoadOptions
from rashomon.loaders.readers.base import Article
from rashomon.loaders.readers.registry import reader
from rashomon.ontology.errors import InputError

PARAGRAPH = (
    "<p>At least 14 people drowned when a ferry sank off Larne Point on Monday, the coastguard "
    "said, while the owners of the boat put the number at eleven and blamed the weather.</p>"
)


def read(name: str, text: str) -> Article:
    [article] = reader(name)(io.BytesIO(text.encode("utf-8")), LoadOptions())
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One line\nruns on.\n\nTwo.", "One line runs on.\n\nTwo."),
        ("A break  \nhere.", "A break\nhere."),
        ("He *said* `14` of [them](https://x.example) died&mdash;or **15**.",
         "He said 14 of them died—or 15."),
        ("- one\n- two\n\nThree", "one\ntwo\n\nThree"),
        ("> Quoted\n> words", "Quoted words"),
        ("| Day | Dead |\n|---|---|\n| Mon | 14 |", "Day\tDead\nMon\t14"),
        ("<div><b>Raw</b> words</div>\n\nMore <i>words</i>.", "Raw words\n\nMore words."),
        ("Above\n\n---\n\nBelow\n\n---\n\nEnd", "Above\n\nBelow\n\nEnd"),
        ("![A picture](x.png)\n\nText", "Text"),
        ("---\n\nBelow\n\n---\n\nEnd", "Below\n\nEnd"),
    ],
)  # fmt: skip
def test_markdown_becomes_readable_text(source: str, text: str) -> None:
    assert read("md", source).text == text


def test_front_matter_keeps_words_as_they_stand() -> None:
    article = read("md", "---\ndate: 2026-02\nsource: Harbour Radio\nno: yes\n---\nText.")
    assert article == Article("Text.", None, "2026-02", "Harbour Radio")


def test_a_heading_is_a_title() -> None:
    assert read("md", "# Ferry *sinks*\n\nText.") == Article("Ferry sinks\n\nText.", "Ferry sinks")


def test_a_title_apart_is_put_above_the_body() -> None:
    article = read("md", "---\ntitle: Ferry sinks\n---\nText.")
    assert article == Article("Ferry sinks\n\nText.", "Ferry sinks")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\na: [b\n---\nText.", "front matter that is not YAML in line"),
        ("---\na: " + "[" * 10_000 + "\n---\nText.", "front matter that is not YAML"),
        ("---\ntitle: Ferry\n\nText.", "front matter without an end"),
    ],
)
def test_broken_front_matter(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read("md", text)


@pytest.mark.parametrize(
    ("head", "issued"),
    [
        ("<meta property='article:published_time' content='2026-03-02T09:30:00Z'>", "2026-03-02"),
        ("<meta property='article:published_time' content='2026-03'>", "2026-03"),
        ("<meta name='date' content='2026-02-30'>", "2026-02-30"),
        ("<meta name='date' content='soon'><meta itemprop='datePublished' content='2026-03-02'>",
         "2026-03-02"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished" :'
         ' "2026-03-02"}</script>', "2026-03-02"),
        ("", None),
    ],
)  # fmt: skip
def test_the_date_of_a_page_is_what_it_says(head: str, issued: str | None) -> None:
    page = f"<html><head><title>T</title>{head}</head><body><article>{PARAGRAPH * 3}</article>"
    found = read("html", page).issued
    assert (found and found[: len(issued or "")]) == issued


def test_a_page_in_xml_with_a_declared_encoding() -> None:
    page = (
        "<?xml version='1.0' encoding='iso-8859-2'?><html xmlns='http://www.w3.org/1999/xhtml'>"
        f"<head><title>Zaręba</title></head><body><h1>Zaręba</h1>{PARAGRAPH}</body></html>"
    )
    [article] = reader("xhtml")(io.BytesIO(page.encode("iso-8859-2")), LoadOptions())
    assert isinstance(article, Article)
    assert article.title == "Zaręba"


def test_a_page_without_text() -> None:
    with pytest.raises(InputError, match="no running text on the page"):
        read("html", "<html><body><img src='x.png'></body></html>")
