"""`rashomon export`: the graph in another form."""

import sys
from pathlib import Path

import click

from rashomon.cli.files import write_file
from rashomon.cli.options import case_argument, example


def _list(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        from rashomon.exports import formats

        click.echo("\n".join(formats()))
        ctx.exit()


@click.command(
    epilog=example(
        "rashomon export CASE --to nquads -o case.nq",
        "rashomon export CASE --to figures.csv | head",
    )
)
@case_argument
@click.option("--to", "form", required=True, metavar="FORMAT", help="The format to write.")
@click.option(
    *("-o", "--output"),
    type=click.Path(dir_okay=False, allow_dash=True),
    default="-",
    show_default=True,
    metavar="FILE",
    help='The file to write, "-" for standard output.',
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list,
    help="List the formats, and exit.",
)
def export(case: Path, form: str, output: str) -> None:
    """Write a case in another format.

    There are RDF syntaxes, tables, graph files, a timeline and the page; --list names them.
    """
    from rashomon.exports import export as write
    from rashomon.exports import exporter
    from rashomon.graph import Snapshot

    exporter(form)
    with Snapshot.open(case) as view:
        if output == "-":
            write(view, form, sys.stdout.buffer)
        else:
            write_file(view, form, Path(output))
