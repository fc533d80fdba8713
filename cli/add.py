"""`rashomon add`: more documents into a case."""

from pathlib import Path
from typing import Any

import click

from rashomon.cli.files import write_files
from rashomon.cli.loading import load_into
from rashomon.cli.options import case_argument, example, loading


@click.command(epilog=example("rashomon add CASE today/ --issued 2026-02-14"))
@case_argument
@loading
@click.pass_context
def add(ctx: click.Context, /, case: Path, news: tuple[str, ...], **given: Any) -> None:
    """Read more news reports into a case.

    A document that is in the case already takes the place of what was there; graph.ttl and
    index.html are written anew. What cannot be read is named, the rest goes in, and the exit code
    is 1.
    """
    from rashomon.graph import Case

    with Case.open(case) as opened:
        complete = load_into(opened, news, **given)
        write_files(opened)
    ctx.exit(0 if complete else 1)
