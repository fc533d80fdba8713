"""The manifest: a CSV file that says of documents what their text does not.

Its columns are file, issued, title, publisher and url. A row is for the file at that path below the
manifest's folder, or, where the batch has only one file of that name, for the file of that name.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rashomon.loaders.document import Failure
from rashomon.loaders.encoding import decode
from rashomon.loaders.issued import read_date
from rashomon.loaders.listing import MANIFEST, File
from rashomon.loaders.readers.table import Table
from rashomon.ontology.errors import InputError

COLUMNS = ("file", "issued", "title", "publisher", "url")
LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Row:
    """What a manifest says of one file; `place` names manifest and line for messages."""

    place: str
    file: str
    date: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None

    @property
    def issued(self) -> str | None:
        """The date as EDTF; InputError where the row's is none."""
        try:
            return read_date(self.date) if self.date else None
        except InputError as error:
            raise InputError(f"{self.place}: {error}") from None


class Manifest:
    """One manifest: its rows by the file they name, and what is wrong with it."""

    def __init__(self, path: Path) -> None:
        """Read the manifest at `path`; InputError where it is no readable table of files."""
        self.path = path
        self.rows: dict[str, Row] = {}
        self.failures: list[Failure] = []
        table = Table(iter(io.StringIO(decode(path.read_bytes()), newline="\n")), LONGEST)
        if "file" not in table.header:
            raise InputError(f"no column 'file'; the columns are {', '.join(COLUMNS)}")
        for name in table.header:
            if name not in COLUMNS:
                self._fail(1, f"unknown column {name!r}; the columns are {', '.join(COLUMNS)}")
        for line, fields in table:
            if isinstance(fields, InputError):
                self._fail(line, str(fields))
            else:
                self._add(line, {name: value.strip() for name, value in fields.items()})

    def row(self, file: File, alone: bool) -> Row | None:
        """The row of a file; by its bare name only where it is `alone` of that name."""
        keys = [file.source, file.path.name] if alone else [file.source]
        folder = self.path.parent.resolve()
        if file.path.resolve().is_relative_to(folder):
            keys.insert(0, file.path.resolve().relative_to(folder).as_posix())
        return next((self.rows[key] for key in keys if key in self.rows), None)

    def _add(self, line: int, fields: dict[str, str]) -> None:
        file = str(PurePosixPath(fields["file"].replace("\\", "/")))
        if not fields["file"]:
            self._fail(line, "no file named; name it or delete the row")
        elif file in self.rows:
            self._fail(line, f"{file!r} has a row already ({self.rows[file].place}); delete one")
        else:
            self.rows[file] = Row(
                f"{self.path}, line {line}",
                file,
                date=fields.get("issued") or None,
                title=fields.get("title") or None,
                publisher=fields.get("publisher") or None,
                url=fields.get("url") or None,
            )

    def _fail(self, line: int, message: str) -> None:
        self.failures.append(Failure(f"{self.path}, line {line}", message))


def manifest_rows(
    files: Sequence[File], given: Path | None
) -> tuple[dict[File, Row], list[Failure]]:
    """The row of each file that has one, and what is wrong with the manifests.

    The given manifest goes before those named `manifest.csv` in the file's folder and in the
    folders above it, up to the one that the user named. A row whose file does not exist is a
    failure; one whose file is merely not in this batch is none.
    """
    beside = {folder: _manifest(folder / MANIFEST) for folder in _folders(files)}
    first = [_manifest(given, must=True)] if given else []
    failures = [failure for _, found in [*first, *beside.values()] for failure in found]
    names = Counter(file.path.name for file in files)
    rows: dict[File, Row] = {}
    for file in files:
        for manifest, _ in [*first, *(beside[folder] for folder in _above(file))]:
            if manifest and (row := manifest.row(file, alone=names[file.path.name] == 1)):
                rows.setdefault(file, row)
    used = {row.place for row in rows.values()}
    for manifest, _ in [*first, *beside.values()]:
        if manifest:
            failures += _lost(manifest, used, [manifest.path.parent, *beside], names)
    return rows, failures


def _folders(files: Sequence[File]) -> list[Path]:
    return list(dict.fromkeys(folder for file in files for folder in _above(file)))


def _above(file: File) -> list[Path]:
    """The folders from the file's own up to the one that it came in by."""
    folder = file.path.parent
    return [folder, *(above for above in folder.parents if above.is_relative_to(file.root))]


def _manifest(path: Path, must: bool = False) -> tuple[Manifest | None, list[Failure]]:
    if not must and not path.is_file():
        return None, []
    try:
        manifest = Manifest(path)
    except InputError as error:
        return None, [Failure(str(path), str(error))]
    except OSError as error:
        return None, [Failure(str(path), f"{error.strerror}; name a readable manifest")]
    return manifest, manifest.failures


def _lost(
    manifest: Manifest, used: set[str], folders: Sequence[Path], names: Counter[str]
) -> Iterator[Failure]:
    """The rows that no file belongs to."""
    for row in manifest.rows.values():
        name = PurePosixPath(row.file).name
        if row.place in used or any(_is_file(folder / row.file) for folder in folders):
            continue
        if names[name] > 1 and name == row.file:
            message = f"{names[name]} files are named {name!r}; give the path below the manifest"
        else:
            message = f"no file {row.file!r}; correct the name or delete the row"
        yield Failure(row.place, message)


def _is_file(path: Path) -> bool:
    """Whether there is such a file: a cell can hold what no file system takes for a name."""
    try:
        return path.is_file()
    except OSError:
        return False
