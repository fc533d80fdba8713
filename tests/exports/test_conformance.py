"""What every exporter keeps, whatever its format."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from rashomon.exports import export, exporter, formats
from rashomon.graph import Case, View
from rashomon.ontology.errors import RashomonError

AGAIN = """
import sys
from rashomon.exports import export
from rashomon.graph import View
from pyoxigraph import RdfFormat, Store
store = Store()
store.load(sys.stdin.buffer.read(), format=RdfFormat.N_QUADS)
export(View(store), sys.argv[1], sys.stdout.buffer)
"""


def exported(case: View, name: str) -> bytes:
    out = BytesIO()
    export(case, name, out)
    return out.getvalue()


@pytest.mark.parametrize("name", formats())
def test_same_case_same_bytes(case: Case, name: str) -> None:
    """In this process from disk, and in another from memory, loaded in another order."""
    content = exported(case, name)
    assert content == exported(case, name)
    backwards = b"\n".join(reversed(exported(case, "nquads").splitlines()))
    run = [sys.executable, "-c", AGAIN, name]
    assert subprocess.run(run, input=backwards, capture_output=True, check=True).stdout == content


@pytest.mark.parametrize("name", formats())
def test_text_is_utf8(hostile: Case, name: str) -> None:
    assert exported(hostile, name).decode("utf-8")


@pytest.mark.parametrize("name", formats())
def test_an_empty_case_can_leave(name: str, write: Callable[[Any], Case]) -> None:
    empty = write({"actors": {}, "document": []})
    assert isinstance(exported(empty, name), bytes)


@pytest.mark.parametrize("name", formats())
def test_writes_on_from_where_the_file_is(case: Case, name: str) -> None:
    out = BytesIO(b"before")
    out.seek(6)
    export(case, name, out)
    assert out.getvalue() == b"before" + exported(case, name)


@pytest.mark.parametrize("name", formats())
def test_says_what_its_files_are_called(name: str) -> None:
    assert exporter(name).suffix.isalnum()
    assert "/" in exporter(name).media_type


def test_an_unknown_format_is_refused_with_those_there_are(case: Case) -> None:
    with pytest.raises(RashomonError, match="'docx': not known; there are turtle, trig"):
        exported(case, "docx")


def test_every_format_is_documented() -> None:
    page = Path(__file__).parents[2].joinpath("docs", "exports.md").read_text(encoding="utf-8")
    assert [name for name in formats() if f"`{name}`" not in page] == []


def test_another_package_adds_a_format(tmp_path: Path) -> None:
    described = tmp_path / "others-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: others\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(
        "[rashomon.exporters]\nnames = others:NAMES\nturtle = others:NAMES\n"
    )
    (tmp_path / "others.py").write_text(
        "class Names:\n"
        "    suffix, media_type = 'txt', 'text/plain'\n"
        "    def write(self, case, out):\n"
        "        out.write(b'names')\n"
        "NAMES = Names()\n"
    )
    program = (
        "import io\n"
        "from rashomon.exports import export, exporter, formats\n"
        "out = io.BytesIO()\n"
        "export(None, 'names', out)\n"
        "print(formats()[-1], out.getvalue(), type(exporter('turtle')).__name__)\n"
    )
    run = [sys.executable, "-c", program]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    said = subprocess.run(run, env=environment, capture_output=True, check=True, text=True).stdout
    assert said.split() == ["names", "b'names'", "RdfExporter"]
