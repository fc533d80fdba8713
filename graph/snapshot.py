"""Snapshots: what readers see of a case while somebody writes it.

A snapshot is a checkpoint of the store (immutable files, hard-linked where the file system can),
taken when a writer is done and published by one rename: it is there wholly or not at all, and
nobody writes it. Readers take the newest; older ones are removed once nobody reads them.
"""

import shutil
from pathlib import Path
from types import TracebackType
from typing import Self

from pyoxigraph import Store

from rashomon.graph.layout import Layout
from rashomon.graph.locks import UseLock
from rashomon.graph.view import View
from rashomon.ontology.errors import CaseError

ATTEMPTS = 100


class Snapshot(View):
    """A case as it was when its last writer was done; reading it disturbs no writer."""

    def __init__(self, store: Store, lock: UseLock) -> None:
        """The snapshot in `store`, kept from removal by `lock`."""
        super().__init__(store)
        self._lock: UseLock | None = lock

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """The newest snapshot of the case at `path`; CaseError where it is none or has none."""
        layout = Layout(Path(path))
        layout.check()
        # A snapshot may be replaced between our finding and our locking it: then a newer is there.
        for _ in range(ATTEMPTS):
            newest = max(numbered(layout), default=None)
            if newest is None:
                break
            folder = layout.snapshots / str(newest)
            lock = UseLock.shared(folder / "lock")
            if lock is None:
                continue
            if not (folder / "store").is_dir():
                lock.release()
                continue
            try:
                return cls(Store.read_only(str(folder / "store")), lock)
            except (OSError, RuntimeError) as error:
                lock.release()
                raise CaseError(f"{folder}: cannot be opened ({error})") from error
        raise CaseError(
            f"{layout.root}: nothing was ever finished in this case; run `rashomon add` on it"
        )

    def close(self) -> None:
        """Let go of the snapshot, so that it can be removed when it is outdated."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        """The snapshot itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def numbered(layout: Layout) -> list[int]:
    """The numbers of the snapshots there are."""
    if not layout.snapshots.is_dir():
        return []
    return [int(path.name) for path in layout.snapshots.iterdir() if path.name.isdigit()]


def publish(store: Store, layout: Layout) -> None:
    """Make the store's state the newest snapshot and remove older ones that nobody reads.

    To be called by the holder of the case's lock alone.
    """
    layout.snapshots.mkdir(exist_ok=True)
    partial = layout.snapshots / "partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    store.flush()
    store.backup(str(partial / "store"))
    (partial / "lock").touch()
    older = sorted(numbered(layout))
    partial.rename(layout.snapshots / str(max(older, default=0) + 1))
    for number in older:
        _remove(layout.snapshots / str(number))


def _remove(folder: Path) -> None:
    lock = UseLock.exclusive(folder / "lock")
    if lock is not None:
        # The lock file goes last: while it is there and held, no reader gets in.
        shutil.rmtree(folder / "store")
        lock.release()
        shutil.rmtree(folder)
