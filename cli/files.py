"""Files that a case is written to: wholly or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.progress import progress

if TYPE_CHECKING:
    from rashomon.graph import Case, View

# What a case has beside its store, and the format of each.
FILES = {"graph.ttl": "turtle", "index.html": "html"}


def write_files(case: "Case") -> None:
    """Write the whole graph as Turtle and the page into the case's directory."""
    for name, form in FILES.items():
        write_file(case, form, case.path / name)


def write_file(view: "View", form: str, path: Path) -> None:
    """Write a case in a format; what was at `path` stays until all is written."""
    from rashomon.exports import export

    partial = path.with_name(f"{path.name}.partial")
    try:
        with progress(f"Writing {path.name}"), partial.open("wb") as out:
            export(view, form, out)
        partial.replace(path)
    except OSError as error:
        raise click.UsageError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        partial.unlink(missing_ok=True)
