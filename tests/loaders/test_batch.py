"""Folders, files and globs become documents; what is wrong with one does not touch the rest."""

import io
import os
import sys
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.loaders import Document, Failure, Loaded, LoadOptions, gather, load, load_pipeline
from rashomon.loaders.pipeline import annotate
from rashomon.ontology.errors import InputError

REPORT = "At least 14 people drowned when a ferry sank on Monday, the coastguard said.\n"
GERMAN = (
    "Bei dem Untergang einer Fähre vor der Küste sind am Montag mindestens vierzehn Menschen "
    "ertrunken, wie die Küstenwache mitteilte. Neun Fahrgäste würden noch vermisst, sagte die "
    "Leiterin der Suche, während der Reeder von elf Toten sprach und das Wetter verantwortlich "
    "machte."
)


@Language.component("refuses_bad_news")
def refuses_bad_news(doc: Doc) -> Doc:
    if doc.text.startswith("Bad"):
        raise ValueError("bad news")
    return doc


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder "news" in the working directory, with one good report in it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder, "good.txt", REPORT)
    return folder


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def taken(*paths: str, options: LoadOptions | None = None) -> tuple[list[str], list[Failure]]:
    """The sources of what went in, and what did not."""
    found = list(gather(paths, options or LoadOptions()))
    sources = [item.source for item in found if isinstance(item, Document)]
    return sources, [item for item in found if isinstance(item, Failure)]


def test_a_folder_is_read_with_all_below_it_in_order(news: Path) -> None:
    for name in ("b/good.txt", "a/z.txt", ".hidden.txt", ".git/x.txt", "manifest.csv"):
        write(news, name, "file\ngood.txt\n" if name == "manifest.csv" else REPORT)
    assert taken("news") == (["good.txt", "a/z.txt", "b/good.txt"], [])


def test_the_stored_text_is_the_file_to_the_character(news: Path) -> None:
    text = "  “Ferry”\u00a0sinks \n\n\n14 died,\tno more\n \n"
    write(news, "exact.txt", text)
    [document] = gather(["news/exact.txt"], LoadOptions())
    assert isinstance(document, Document)
    assert document.text == text


def test_globs_and_files_give_each_file_once(news: Path) -> None:
    write(news, "b/second.txt", REPORT)
    assert taken("news/good.txt", "news/**/*.txt", "news") == (["good.txt", "second.txt"], [])


def test_a_name_that_stands_for_itself_is_no_pattern(news: Path) -> None:
    write(news, "[1].txt", REPORT)
    assert taken("news/[1].txt") == (["[1].txt"], [])


def test_files_of_one_name_are_told_apart_by_their_folders(news: Path) -> None:
    for name in ("jan/a.txt", "feb/a.txt", "feb/deep/a.txt"):
        write(news, name, REPORT)
    sources, failures = taken("news/jan", "news/feb")
    assert (sources, failures) == (["jan/a.txt", "feb/a.txt", "deep/a.txt"], [])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    assert taken("-", options=LoadOptions(format="txt")) == (["stdin"], [])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "empty; leave it out"),
        ("blank.txt", b" \n\t\n", "empty; leave it out"),
        ("binary.txt", b"\x7fELF\0\0", "binary: a NUL at byte 4; save it as UTF-8 if it is text"),
        ("noise.txt", bytes(range(1, 256)) * 3,
         "undecodable: neither UTF-8 nor any encoding that is known; save it as UTF-8"),
        ("huge.txt", b"14 died. " * 200,
         "the file is longer than 1,000 bytes; split it, or raise the limit"),
        ("german.txt", GERMAN.encode(), "not English: de; nothing was read of it"),
        ("half.json", rb'{"text": "\ud83d"}',
         r"half a surrogate pair at character 0; mend its \u escapes"),
        ("null.json", rb'{"text": "14\u0000"}', "a NUL at character 2; leave it out"),
        ("date.json", b'{"text": "14 died.", "date": "2026-02-30"}',
         "issued '2026-02-30' is no possible date; write YYYY-MM-DD, YYYY-MM or YYYY"),
        ("none.json", b"[]", "no report in it; leave it out"),
        ("header.csv", b"title,text\n", "no report in it; leave it out"),
        ("image.md", b"![A picture](x.png)", "empty; leave it out"),
        ("broken.json", b"{", "not JSON: Expecting property name enclosed in double quotes at "
         "character 1; mend it there"),
    ],
)  # fmt: skip
def test_a_bad_file_is_named_and_the_rest_goes_on(
    news: Path, name: str, data: bytes, message: str
) -> None:
    (news / name).write_bytes(data)
    sources, failures = taken("news", options=LoadOptions(max_bytes=1000))
    assert sources == ["good.txt"]
    assert failures == [Failure(name, message)]


def test_a_bad_record_is_named_by_its_place(news: Path) -> None:
    write(news, "wire.jsonl", '{"text": "14 died."}\n{"text": ""}\n{"text": "15 died."}\n')
    sources, [failure] = taken("news/wire.jsonl")
    assert sources == ["wire.jsonl#1", "wire.jsonl#3"]
    assert failure.source == "wire.jsonl#2"


def test_a_suffix_that_no_reader_takes(news: Path) -> None:
    write(news, "scan.pages", "x")
    write(news, "README", "x")
    _, [readme, scan] = taken("news")
    assert str(scan).startswith("news/scan.pages: no reader takes '.pages' files; name one with")
    assert str(readme).startswith("news/README: no reader takes files without a suffix")
    assert taken("news/scan.pages", options=LoadOptions(format="txt")) == (["scan.pages"], [])


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("void", "no document in this folder; give one that holds news reports"),
        ("news/none.txt", "no such file or folder; correct the path"),
        ("news/*.html", "no file matches; correct the pattern"),
        ("news/manifest.csv", "a manifest, no document; give it with --manifest"),
        ("x" * 5000, "File name too long; correct the path or make it readable"),
        ("news/pipe", "neither a file nor a folder; give a regular file"),
    ],
)
def test_a_path_that_gives_nothing(news: Path, path: str, message: str) -> None:
    Path("void/.git").mkdir(parents=True)
    write(news, "manifest.csv", "file\n")
    os.mkfifo("news/pipe")
    assert taken(path) == ([], [Failure(path, message)])


def test_links_are_followed_only_inside_of_the_folder(news: Path) -> None:
    write(news.parent, "outside/secret.txt", REPORT)
    (news / "inner.txt").symlink_to("good.txt")
    (news / "outer.txt").symlink_to("../outside/secret.txt")
    (news / "outer").symlink_to("../outside")
    (news / "loop").symlink_to(".")
    sources, failures = taken("news")
    assert sources == ["good.txt"]
    message = "a link that leaves the folder, not followed; name its target"
    assert failures == [Failure(f"news/{name}", message) for name in ("outer", "outer.txt")]


def test_dates_are_given_found_or_missing(news: Path) -> None:
    write(news, "2026-03-01.txt", REPORT)
    write(news, "stamped.txt", "2026-03-02\n" + REPORT)
    write(news, "page.md", "---\ndate: 2026-03\n---\n" + REPORT)
    found = {
        item.source: (item.issued, item.issued_evidence)
        for item in gather(["news"], LoadOptions())
        if isinstance(item, Document)
    }
    assert found == {
        "2026-03-01.txt": ("2026-03-01", "filename"),
        "good.txt": (None, "none"),
        "page.md": ("2026-03", "metadata"),
        "stamped.txt": ("2026-03-02", "text"),
    }
    write(news, "2026-03-05.jsonl", '{"text": "One."}\n{"text": "Two.", "url": "/2026/03/04/x"}\n')
    dump = list(gather(["news/2026-03-05.jsonl"], LoadOptions()))
    assert [getattr(item, "issued", "") for item in dump] == [None, "2026-03-04"]
    given = gather(["news"], LoadOptions(issued="2026-02"))
    assert {(d.issued, d.issued_evidence) for d in given if isinstance(d, Document)} == {
        ("2026-02", "given")
    }


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (LoadOptions(issued="2026-02-30"), "issued '2026-02-30' is no possible date"),
        (LoadOptions(format="pages"), "no reader for 'pages'; there are: csv, "),
        (LoadOptions(fields={"body": "text"}), "no field 'body' in a document"),
        (LoadOptions(model="no_such_model"), "model no_such_model: not an installed spaCy"),
    ],
)
def test_options_that_are_wrong_stop_everything(
    news: Path, options: LoadOptions, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        list(load(["news"], options))


def test_load_gives_quads_and_failures(news: Path) -> None:
    write(news, "empty.txt", "")
    failure, loaded = load(["news"])
    assert failure == Failure("empty.txt", "empty; leave it out")
    assert isinstance(loaded, Loaded)
    assert {quad.graph_name.value for quad in loaded.quads} == {loaded.document.iri}


def test_documents_are_read_as_they_are_asked_for(news: Path) -> None:
    for number in range(200):
        write(news, f"r{number:03}.txt", REPORT)
    first = next(load(["news"]))
    for path in news.glob("r1*.txt"):
        path.unlink()
    assert isinstance(first, Loaded)


def test_a_document_that_a_layer_fails_on_does_not_end_the_batch(news: Path) -> None:
    write(news, "bad.txt", "Bad. " + REPORT)
    write(news, "long.txt", REPORT * 20)
    nlp = load_pipeline()
    nlp.max_length = 1000
    nlp.add_pipe("refuses_bad_news")
    found = {item.source: item for item in load(["news"], nlp=nlp) if isinstance(item, Failure)}
    assert [found[name].message for name in ("bad.txt", "long.txt")] == [
        "a language layer failed (ValueError('bad news')); report it with this document",
        "1,540 characters, of 1,000 at most; split it",
    ]
    with pytest.raises(ValueError, match="bad news"):
        list(annotate(nlp, [Document("Bad. " + REPORT, "bad.txt")]))
