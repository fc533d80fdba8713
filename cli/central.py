"""`rashomon central`: who is at the centre."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.options import case_argument, example, format_option
from rashomon.cli.output import Column, write

if TYPE_CHECKING:
    from rashomon.graph.centrality import CentralRow

COLUMNS: "tuple[Column[CentralRow], ...]" = (
    Column("Actor", lambda row: row.actor.name, ratio=1),
    Column("Kind", lambda row: row.kind),
    Column("PageRank", lambda row: f"{row.pagerank:.4f}", right=True),
    Column("Degree", lambda row: f"{row.degree:.4f}", right=True),
    Column("Betweenness", lambda row: f"{row.betweenness:.4f}", right=True),
    Column("Closeness", lambda row: f"{row.closeness:.4f}", right=True),
)


@click.command(epilog=example("rashomon central CASE --by betweenness --top 10"))
@case_argument
@click.option(
    "--by",
    default="pagerank",
    show_default=True,
    metavar="MEASURE",
    help="The measure to sort by: pagerank, degree, betweenness or closeness.",
)
@click.option(
    *("-n", "--top"),
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="How many actors to show.",
)
@format_option
def central(case: Path, by: str, top: int, form: str) -> None:
    """List the most central actors.

    The network is that of `rashomon path`: actors linked by statements, figures and events.
    """
    from rashomon.graph import Snapshot

    with Snapshot.open(case) as view:
        write(view.central(by)[:top], COLUMNS, form)
