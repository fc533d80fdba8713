"""A case of the three reports, and a way to run commands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import Quad

from rashomon.cli import main
from rashomon.graph import Case

Report = tuple[str, list[Quad]]


@pytest.fixture(scope="session")
def case(reports: list[Report], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that tests only read."""
    path = tmp_path_factory.mktemp("case") / "CASE"
    with Case.create(path) as opened:
        for report in reports:
            opened.add(*report)
    return path


@pytest.fixture(scope="session")
def run() -> Callable[..., Result]:
    """Runs a command in this process and gives its output, messages and exit code."""

    def run(*arguments: object, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], stdin, prog_name="rashomon")

    return run
