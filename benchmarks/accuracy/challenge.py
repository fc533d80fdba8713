"""The challenge set: how many sentences of each class in tests/reading are read as expected."""

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy.corpora import ROOT

FOLDER = ROOT / "tests" / "reading"


@dataclass
class Outcomes:
    """A pytest plugin that counts passed and all cases by class (LAYER/CLASS)."""

    passed: Counter[str] = field(default_factory=Counter)
    cases: Counter[str] = field(default_factory=Counter)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count the report of one case; an expected failure did not pass."""
        if report.when == "call":
            name = report.nodeid.partition("[")[2].rpartition("/")[0]
            self.cases[name] += 1
            self.passed[name] += report.passed


def outcomes() -> dict[str, tuple[int, int]]:
    """Passed and all cases of each class; the cases are run anew."""
    plugin = Outcomes()
    pytest.main(["-q", "--no-header", "-p", "no:cacheprovider", str(FOLDER)], plugins=[plugin])
    return {name: (plugin.passed[name], of) for name, of in sorted(plugin.cases.items())}


def about(name: str) -> str:
    """What class of English a class of cases is."""
    return str(_read(FOLDER / f"{name}.toml")["about"])


def unread() -> list[tuple[str, str, str]]:
    """The cases that are known not to be read yet: their layer, their text, and why."""
    return [
        (path.parent.name, case["text"], case["fails"])
        for path in sorted(FOLDER.glob("*/*.toml"))
        for case in _read(path)["case"]
        if "fails" in case
    ]


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
