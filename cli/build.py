"""`rashomon build`: a folder of news becomes a case."""

from pathlib import Path
from typing import Any

import click

from rashomon.cli.files import write_files
from rashomon.cli.loading import load_into
from rashomon.cli.options import example, loading


@click.command(
    epilog=example(
        "rashomon build news/ -o CASE", "rashomon build 'feeds/*.jsonl' --issued 2026-02"
    )
)
@loading
@click.option(
    *("-o", "--output", "case"),
    type=click.Path(path_type=Path),
    default="CASE",
    show_default=True,
    metavar="CASE",
    help="The directory of the case; one that is there already gets the documents added.",
)
@click.pass_context
def build(ctx: click.Context, /, news: tuple[str, ...], case: Path, **given: Any) -> None:
    """Read news reports and make a case of them.

    NEWS is files, folders, globs or "-" for standard input. The case is a directory with the store,
    the whole graph as Turtle (graph.ttl) and a page to look at (index.html). What cannot be read is
    named, the rest goes in, and the exit code is 1.
    """
    from rashomon.graph import Case

    with Case.open(case, create=True) as opened:
        complete = load_into(opened, news, **given)
        write_files(opened)
    ctx.exit(0 if complete else 1)
