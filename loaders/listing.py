"""Which files a list of paths means: files, folders, globs and standard input."""

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from rashomon.loaders.document import Failure
from rashomon.loaders.readers.registry import formats

STDIN = "-"
MANIFEST = "manifest.csv"


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: where it is, the name that the graph keeps, and the folder it came in by.

    `source` is the path below that folder, with as many folders before it as tell it from the
    other files of the batch. Standard input has the path "-".
    """

    path: Path
    source: str
    root: Path

    @property
    def format(self) -> str:
        """The suffix without its dot, in lower case: the name of the reader."""
        return self.path.suffix.removeprefix(".").lower()

    def open(self) -> AbstractContextManager[BinaryIO]:
        """The bytes of the file, or of standard input."""
        if str(self.path) == STDIN:
            return nullcontext(sys.stdin.buffer)
        return self.path.open("rb")


def listed(paths: Iterable[str], format: str | None = None) -> tuple[list[File], list[Failure]]:  # noqa: A002
    """The files that `paths` name, each once, and what of them cannot be read.

    A folder gives all that lies below it, sorted, but hidden files and `manifest.csv`. `format`
    says that every file is of this format; without it, one whose suffix no reader takes is a
    failure.
    """
    files: dict[Path, File] = {}
    failures = []
    for path in paths:
        for item in _tried(path):
            if isinstance(item, Failure):
                failures.append(item)
            elif format or item.format in formats() or str(item.path) == STDIN:
                files.setdefault(item.path.resolve(), item)
            else:
                failures.append(Failure(str(item.path), _unreadable(item)))
    return _told_apart(list(files.values())), failures


def _unreadable(file: File) -> str:
    kind = f"'.{file.format}' files" if file.format else "files without a suffix"
    return f"no reader takes {kind}; name one with --format ({', '.join(formats())})"


def _tried(path: str) -> list[File | Failure]:
    try:
        return list(_files(path))
    except OSError as error:
        return [Failure(path, f"{error.strerror}; correct the path or make it readable")]


def _files(path: str) -> Iterator[File | Failure]:
    """The files of one path as the user gave it."""
    if path == STDIN:
        yield File(Path(STDIN), "stdin", Path())
    elif Path(path).is_dir():
        yield from _folder(Path(path))
    elif Path(path).name == MANIFEST:
        yield Failure(path, "a manifest, no document; give it with --manifest")
    elif Path(path).is_file():
        yield File(Path(path), Path(path).name, Path(path).parent)
    elif Path(path).exists():
        yield Failure(path, "neither a file nor a folder; give a regular file")
    elif glob.has_magic(path):
        yield from _matching(path)
    else:
        yield Failure(path, "no such file or folder; correct the path")


def _matching(pattern: str) -> Iterator[File | Failure]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  (may be absolute)
    if not found:
        yield Failure(pattern, "no file matches; correct the pattern")
    for name in found:
        if Path(name).name != MANIFEST:
            yield from _files(name)


def _folder(root: Path) -> Iterator[File | Failure]:
    """All files below a folder; symbolic links are followed only to files inside of it."""
    problems: list[Failure] = []
    found = False
    for folder, subfolders, names in os.walk(
        root, onerror=lambda error: problems.append(_refused(error))
    ):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        linked = [name for name in subfolders if Path(folder, name).is_symlink()]
        for name in sorted([*names, *linked]):
            path = Path(folder, name)
            if name.startswith(".") or name == MANIFEST:
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
                yield Failure(
                    str(path), "a link that leaves the folder, not followed; name its target"
                )
            elif name in linked:
                continue
            elif not path.is_file():
                yield Failure(str(path), "not a regular file; give its contents as one")
            else:
                found = True
                yield File(path, path.relative_to(root).as_posix(), root)
    yield from problems
    if not found and not problems:
        yield Failure(str(root), "no document in this folder; give one that holds news reports")


def _refused(error: OSError) -> Failure:
    return Failure(str(error.filename), f"{error.strerror}; make it readable or leave it out")


def _told_apart(files: list[File]) -> list[File]:
    """The files with sources that differ: "a.txt" of two folders is "jan/a.txt" and "feb/a.txt"."""
    while True:
        counts = Counter(file.source for file in files)
        longer = [_longer(file) if counts[file.source] > 1 else file for file in files]
        if longer == files:
            return files
        files = longer


def _longer(file: File) -> File:
    folders = file.path.resolve().parts[1:]
    depth = file.source.count("/") + 2
    return replace(file, source="/".join(folders[-depth:]))
