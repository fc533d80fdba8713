"""One writer and many readers, each a process of its own."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, serialize

from rashomon.graph import Case, Snapshot
from rashomon.graph.locks import BusyError

Report = tuple[str, list[Quad]]

HOLDER = """
import sys, time
from rashomon.graph import Case
case = Case.open(sys.argv[1])
print("open", flush=True)
time.sleep(60)
"""

# Adds document after document, each with the same two nodes more, and publishes after each.
WRITER = """
import sys
from pyoxigraph import Literal, NamedNode, Quad
from rashomon.graph import Case
from rashomon.ontology.namespaces import RAS, RDF, RDFS
with Case.open(sys.argv[1]) as case:
    for number in range(int(sys.argv[2])):
        document = NamedNode(f"https://example.org/document/{number:04}")
        nodes = [NamedNode(f"{document.value}#{n}") for n in range(200)]
        labels = [Quad(node, RDFS.label, Literal("x" * 100), document) for node in nodes]
        case.add(document.value, [Quad(document, RDF.type, RAS.Document, document), *labels])
        case.publish()
        print(number, flush=True)
"""

# Adds the documents of an N-Quads file one by one and waits to be killed before it publishes.
VICTIM = """
import sys, time
from itertools import groupby
from pyoxigraph import parse
from rashomon.graph import Case
case = Case.open(sys.argv[1])
for name, quads in groupby(parse(path=sys.argv[2]), key=lambda quad: quad.graph_name.value):
    case.add(name, quads)
print("added", flush=True)
time.sleep(60)
"""


def run(script: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Case.create(tmp_path / "CASE").close()
    return tmp_path / "CASE"


def test_a_case_has_one_writer_and_names_it(path: Path) -> None:
    holder = run(HOLDER, path)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(BusyError, match=f"written by process {holder.pid} on"):
            Case.open(path)
        with Snapshot.open(path) as snapshot:
            assert snapshot.documents() == []
    finally:
        holder.kill()
        holder.communicate()
    Case.open(path).close()


def test_one_process_does_not_write_twice_either(path: Path) -> None:
    with Case.open(path), pytest.raises(BusyError):
        Case.open(path)


def test_readers_see_whole_documents_while_a_writer_writes(path: Path) -> None:
    documents = 40
    writer = run(WRITER, path, documents)
    seen = []
    while writer.poll() is None:
        with Snapshot.open(path) as snapshot:
            count = len(snapshot.documents())
            assert len(snapshot.store) == count * 201
            seen.append(count)
    writer.communicate()
    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert len(set(seen)) > 2
    with Snapshot.open(path) as snapshot:
        assert len(snapshot.documents()) == documents


def test_a_snapshot_stays_while_it_is_read(path: Path, reports: list[Report]) -> None:
    with Snapshot.open(path) as first:
        for report in reports:
            with Case.open(path) as case:
                case.add(*report)
        assert len(first.store) == 0
        assert len(list((path / "snapshots").iterdir())) == 2
        with Snapshot.open(path) as last:
            assert len(last.documents()) == 3
    with Case.open(path):
        pass
    assert len(list((path / "snapshots").iterdir())) == 1


def test_a_killed_writer_loses_nothing(path: Path, reports: list[Report]) -> None:
    file = path.parent / "reports.nq"
    quads = [quad for _, quads in reports for quad in quads]
    serialize(quads, output=str(file), format=RdfFormat.N_QUADS)
    victim = run(VICTIM, path, file)
    assert victim.stdout is not None
    assert victim.stdout.readline() == "added\n"
    victim.send_signal(signal.SIGKILL)
    victim.communicate()
    with Snapshot.open(path) as snapshot:
        assert snapshot.documents() == []
    with Case.open(path) as case:
        assert len(case.documents()) == 3
    with Snapshot.open(path) as snapshot:
        assert len(snapshot.documents()) == 3
        assert [*snapshot.check(shapes=False)] == []
