"""What the README shows is what the commands print, and its links lead somewhere."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LINK = re.compile(r"\]\(([^)#:]+)\)")


@pytest.fixture
def page() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def console() -> ModuleType:
    spec = importlib.util.spec_from_file_location("console", ROOT / "tests" / "console.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_console_examples_print_what_the_readme_shows(page: str, console: ModuleType) -> None:
    assert console.rerun(page) == page


def test_the_python_example_runs(page: str, console: ModuleType, tmp_path: Path) -> None:
    [example] = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "example.py").write_text(example, encoding="utf-8")
    console.run("rashomon build examples/news -o example.case", str(tmp_path))
    assert console.run("python example.py", str(tmp_path))


def test_every_link_leads_somewhere(page: str) -> None:
    links = LINK.findall(page)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
