"""A package that is not ours adds a format by an entry point."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.loaders import Document, LoadOptions, gather
from rashomon.loaders.readers import registry

MODULE = """
from rashomon.loaders.readers.base import Article

def read(stream, options):
    for number, line in enumerate(stream, 1):
        yield Article(line.decode("utf-8").strip(), place=f"#{number}")
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed distribution that reads telexes, a report a line."""
    site = tmp_path / "site"
    metadata = site / "telex_reader-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "telex_reader.py").write_text(MODULE, encoding="utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: telex-reader\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[rashomon.readers]\ntelex = telex_reader:read\n")
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    registry._entries.cache_clear()
    yield
    registry._entries.cache_clear()


@pytest.mark.usefixtures("plugin")
def test_a_plugin_reads_its_format(tmp_path: Path) -> None:
    (tmp_path / "monday.telex").write_text("14 drowned off Larne Point.\nNine are missing.\n")
    assert "telex" in registry.formats()
    found = gather([str(tmp_path / "monday.telex")], LoadOptions())
    assert [item.source for item in found if isinstance(item, Document)] == [
        "monday.telex#1",
        "monday.telex#2",
    ]
