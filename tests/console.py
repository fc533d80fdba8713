"""The console examples of the documentation, run for real.

    python tests/console.py README.md      # writes their output anew

A block starts with ```console; each `$ command` in it (`> ` goes on with it) is followed by what it
prints. The commands of a page run in order in one new directory that has the project's examples/.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ .*(?:\n> .*)*$", re.MULTILINE)


def rerun(page: str) -> str:
    """The page with the output of each command as it is now; trailing blanks are cut."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "examples").symlink_to(ROOT / "examples")
        return BLOCK.sub(lambda block: "".join(_block(block[1], folder)), page)


def _block(body: str, folder: str) -> Iterator[str]:
    yield "```console\n"
    for command in COMMAND.findall(body):
        yield f"{command}\n{run(re.sub('^[$>] ', '', command, flags=re.MULTILINE), folder)}"
    yield "```"


def run(command: str, folder: str) -> str:
    """What a command prints on standard output, in a terminal of 100 columns."""
    scripts = Path(sys.executable).parent
    path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise AssertionError(f"$ {command}\n{done.stdout}{done.stderr}")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "".join(f"{line}\n" for line in lines if line)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        file = Path(name)
        file.write_text(rerun(file.read_text(encoding="utf-8")), encoding="utf-8")
