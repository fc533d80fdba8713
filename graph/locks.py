"""Locks on files, released by the system when a process ends, however it ends.

Advisory locks of the operating system (flock, LockFileEx) through portalocker; on network file
systems they are as good as the server's.
"""

import os
import platform
from pathlib import Path
from typing import IO, Self

import portalocker

from rashomon.ontology.errors import CaseError


class BusyError(CaseError):
    """A case that another process is writing."""


class WriterLock:
    """The lock of the one process that may write a case; the file says which that is."""

    def __init__(self, path: Path) -> None:
        """Take the lock at `path`; BusyError, naming who holds it, where another process does."""
        self._file: IO[str] = path.open("a+", encoding="utf-8")
        try:
            portalocker.lock(self._file, portalocker.LOCK_EX | portalocker.LOCK_NB)
        except portalocker.LockException as error:
            self._file.seek(0)
            holder = self._file.read().strip() or "another process"
            self._file.close()
            raise BusyError(
                f"{path.parent}: is being written by {holder}; try again when that has ended "
                "(reading is possible all the time)"
            ) from error
        self._file.truncate(0)
        self._file.write(f"process {os.getpid()} on {platform.node()}\n")
        self._file.flush()

    def release(self) -> None:
        """Give the lock back; the file stays, empty."""
        self._file.truncate(0)
        portalocker.unlock(self._file)
        self._file.close()


class UseLock:
    """A lock on something that many may use at once and nobody may remove meanwhile."""

    def __init__(self, file: IO[bytes]) -> None:
        """A lock held through `file`."""
        self._file = file

    @classmethod
    def shared(cls, path: Path) -> Self | None:
        """Hold on to what `path` guards; None where it is gone or being removed."""
        return cls._take(path, portalocker.LOCK_SH)

    @classmethod
    def exclusive(cls, path: Path) -> Self | None:
        """The right to remove what `path` guards; None where somebody uses it."""
        return cls._take(path, portalocker.LOCK_EX)

    @classmethod
    def _take(cls, path: Path, kind: portalocker.LockFlags) -> Self | None:
        try:
            file = path.open("rb")
        except FileNotFoundError:
            return None
        try:
            portalocker.lock(file, kind | portalocker.LOCK_NB)
        except portalocker.LockException:
            file.close()
            return None
        return cls(file)

    def release(self) -> None:
        """Let go."""
        portalocker.unlock(self._file)
        self._file.close()
