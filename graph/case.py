"""A case: the directory that documents go into, and the one who may write it.

The store is a pure function of the documents in it: each has a named graph of its own, what they
share lies in another, and what is concluded across them is recomputed. A document goes in or out
by one transaction, wholly or not at all. Readers see the state in which the last writer left.
"""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from pyoxigraph import NamedNode, Quad, Store

from rashomon.graph.graphs import IDENTITY
from rashomon.graph.identity import identities
from rashomon.graph.layout import Layout
from rashomon.graph.locks import WriterLock
from rashomon.graph.rows import DocumentRow
from rashomon.graph.snapshot import publish
from rashomon.graph.state import State
from rashomon.graph.updates import drop, put, replacing, sweep
from rashomon.graph.view import View
from rashomon.ontology.errors import CaseError

NAME = "CASE"


class Case(View):
    """A case opened for writing; nobody else can write it until it is closed.

    Use it as a context manager: leaving it, also by an exception, publishes what went in.
    For reading alone open a `Snapshot`.
    """

    def __init__(self, layout: Layout, lock: WriterLock) -> None:
        """The case laid out at `layout`, whose lock is held."""
        try:
            super().__init__(Store(str(layout.store)))
        except (OSError, RuntimeError) as error:
            raise CaseError(f"{layout.store}: cannot be opened ({error})") from error
        self._layout = layout
        self._lock: WriterLock | None = lock
        self._settled = False

    @classmethod
    def create(cls, path: str | Path = NAME) -> Self:
        """A new, empty case at `path`; CaseError where there is something already."""
        layout = Layout(Path(path))
        if layout.exists():
            raise CaseError(f"{path}: is a case already; open it, or name another directory")
        layout.mark()
        case = cls._locked(layout)
        case.publish()
        return case

    @classmethod
    def open(cls, path: str | Path = NAME, create: bool = False) -> Self:
        """The case at `path`, for writing; `create` makes one where there is none yet.

        Raises CaseError where it is no case, BusyError where another process writes it.
        """
        layout = Layout(Path(path))
        if create and not layout.exists():
            return cls.create(path)
        layout.check()
        return cls._locked(layout)

    @classmethod
    def _locked(cls, layout: Layout) -> Self:
        lock = WriterLock(layout.lock)
        try:
            return cls(layout, lock)
        except BaseException:
            lock.release()
            raise

    @property
    def path(self) -> Path:
        """The directory of the case."""
        return self._layout.root

    @property
    def store(self) -> Store:
        """The Oxigraph store, for reading, with its conclusions up to date."""
        if not self._settled:
            self._settle()
        return self._store

    def add(self, document: str, quads: Iterable[Quad]) -> None:
        """Put a document in, in place of what was there under its IRI.

        `quads` must lie in the graph named `document` and describe it; ValueError otherwise.
        Nothing is written unless all of it can be.
        """
        put(self._store, NamedNode(document), quads)
        self._touch()

    def forget(self, *names: str) -> list[str]:
        """Take documents out, each by IRI, URL or source (a file's name takes all that is in it).

        Gives the IRIs of those that went: all by one transaction, or none. Raises CaseError where
        the case has none of a name.
        """
        rows = self.documents()
        found = {name: [row.iri for row in rows if _is_called(row, name)] for name in names}
        missing = [name for name, iris in found.items() if not iris]
        if missing:
            raise CaseError(
                f"{self.path}: has no document {', '.join(missing)}; "
                "`rashomon documents` lists those it has"
            )
        gone = list(dict.fromkeys(iri for iris in found.values() for iri in iris))
        drop(self._store, map(NamedNode, gone))
        self._touch()
        return gone

    def publish(self) -> None:
        """Let readers see the present state."""
        publish(self.store, self._layout)

    def close(self) -> None:
        """Publish, and let others write."""
        if self._lock is not None:
            try:
                self.publish()
            finally:
                lock, self._lock = self._lock, None
                # The engine's own lock on the directory ends with its last reference.
                self._state = None
                del self._store
                lock.release()

    def _touch(self) -> None:
        self._settled = False
        self._state = None

    def _settle(self) -> None:
        sweep(self._store)
        replacing(self._store, IDENTITY, identities(State(self._store)))
        self._settled = True
        self._state = None

    def __enter__(self) -> Self:
        """The case itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def _is_called(row: DocumentRow, name: str) -> bool:
    source = row.source or ""
    return name in (row.iri, row.url, source) or source.startswith(f"{name}#")
