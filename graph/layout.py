"""What lies where in the directory of a case, and which directories are cases."""

import json
from dataclasses import dataclass
from pathlib import Path

from rashomon.ontology.errors import CaseError

KIND = "rashomon case"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a case: its marker, the writer's store and lock, the readers' snapshots."""

    root: Path

    @property
    def marker(self) -> Path:
        """The file that makes a directory a case, with the version of its format."""
        return self.root / "case.json"

    @property
    def store(self) -> Path:
        """The Oxigraph store that only the holder of the lock opens."""
        return self.root / "store"

    @property
    def lock(self) -> Path:
        """The writer's lock."""
        return self.root / "lock"

    @property
    def snapshots(self) -> Path:
        """The folder of snapshots, one numbered folder each."""
        return self.root / "snapshots"

    def exists(self) -> bool:
        """Whether there is a case, of whatever version."""
        return self.marker.is_file()

    def mark(self) -> None:
        """Make the directory a case; CaseError where something else is in it."""
        if self.root.exists() and not self.root.is_dir():
            raise CaseError(f"{self.root}: is a file, not a directory; name another case")
        if self.root.exists() and any(self.root.iterdir()):
            raise CaseError(
                f"{self.root}: holds other files and is not a case; name a new or empty directory"
            )
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            partial = self.root / "case.json.partial"
            partial.write_text(json.dumps({"kind": KIND, "version": VERSION}) + "\n", "utf-8")
            partial.replace(self.marker)
        except OSError as error:
            raise CaseError(f"{self.root}: cannot be made a case ({error.strerror})") from error

    def check(self) -> None:
        """Raise CaseError unless the directory is a case of this version."""
        if not self.root.is_dir():
            raise CaseError(
                f"{self.root}: no such case; make one with `rashomon build NEWS -o {self.root}`"
            )
        if not self.exists():
            raise CaseError(
                f"{self.root}: is not a case (it has no {self.marker.name}); "
                "name the directory that `rashomon build` made"
            )
        version = self._version()
        if version != VERSION:
            raise CaseError(
                f"{self.marker}: a case of version {version}, this rashomon reads {VERSION}; "
                "build it again from the news"
            )

    def _version(self) -> object:
        try:
            marker = json.loads(self.marker.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise CaseError(f"{self.marker}: cannot be read ({error}); build it again") from error
        if not isinstance(marker, dict) or marker.get("kind") != KIND:
            raise CaseError(f"{self.marker}: is not the marker of a rashomon case")
        return marker.get("version")
