"""Help: there for every command, with an example, and in docs/cli.md as it is."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from rashomon.cli import main
from rashomon.cli.group import COMMANDS
from rashomon.cli.reference import reference

Run = Callable[..., Result]
PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_that_ends_with_an_example(run: Run, name: str) -> None:
    short, long = run(name, "-h"), run(name, "--help")
    assert short.exit_code == 0
    assert short.stdout == long.stdout
    last = short.stdout.rstrip().splitlines()
    assert "  Example:" in last
    assert last[-1].startswith(f"    rashomon {name} ")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_says_what_it_does(name: str) -> None:
    options = [p for p in command(name).params if isinstance(p, click.Option)]
    assert all(option.help and option.help.endswith(".") for option in options), name


def test_the_page_of_commands_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), (
        "run `python -m rashomon.cli.reference > docs/cli.md`"
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_and_option_is_on_the_page(name: str) -> None:
    section = PAGE.read_text(encoding="utf-8").partition(f"## rashomon {name}\n")[2]
    section = section.partition("\n## ")[0]
    for parameter in command(name).params:
        if isinstance(parameter, click.Option):
            assert all(flag in section for flag in parameter.opts)


def test_help_does_not_wait_for_what_commands_work_with() -> None:
    script = (
        "import sys; from rashomon.cli import main; main(['--help'], standalone_mode=False); "
        "print(*sys.modules)"
    )
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(result.stdout.splitlines()[-1].split())
    assert not loaded & {"spacy", "networkx", "rdflib", "pyoxigraph", "rich", "numpy"}


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").stdout.startswith("rashomon, version ")
