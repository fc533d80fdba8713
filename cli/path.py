"""`rashomon path`: how one actor is connected to another."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.options import case_argument, example, format_option
from rashomon.cli.output import Column, note, write
from rashomon.cli.tables import report

if TYPE_CHECKING:
    from rashomon.graph.paths import Hop

# The number of the path that a hop belongs to, and the hop.
Step = tuple[int, "Hop"]

COLUMNS: tuple[Column[Step], ...] = (
    Column("Path", lambda step: step[0], right=True),
    Column("From", lambda step: step[1].source.name, ratio=2),
    Column("Way", lambda step: "→" if step[1].forward else "←"),
    Column("To", lambda step: step[1].target.name, ratio=2),
    Column("By", lambda step: _link(step[1]), ratio=2),
    Column("Sentence", lambda step: step[1].sentence, ratio=5),
    Column("Report", lambda step: report(step[1].document), ratio=2),
)


@click.command(
    epilog=example('rashomon path CASE "White House" Tehran', "rashomon path CASE HRANA Trump -k 3")
)
@case_argument
@click.argument("one", metavar="ACTOR")
@click.argument("other", metavar="ACTOR")
@click.option(
    *("-k", "--count"),
    type=click.IntRange(1, 1000),
    default=1,
    show_default=True,
    help="How many paths to show, the shortest first.",
)
@click.option(
    "--through",
    "projection",
    type=click.Choice(["actors", "whole"]),
    default="actors",
    show_default=True,
    help="Only from actor to actor, or through reports, days and places that they share as well.",
)
@format_option
def path(case: Path, one: str, other: str, count: int, projection: str, form: str) -> None:
    """Show how two actors are connected, and the sentence that makes each step.

    Actors are linked by statements of one to or about another, by figures of one that another
    gives, and by events. They are named as in any report, or by IRI.
    """
    from rashomon.graph import Snapshot

    with Snapshot.open(case) as view:
        paths = view.paths(one, other, count, projection)
    if not paths:
        hint = "; try --through whole" if projection == "actors" else ""
        note(f"{one} and {other} are not connected in this case{hint}")
        if form == "table":
            return
    steps = [(number, hop) for number, hops in enumerate(paths, 1) for hop in hops]
    write(steps, COLUMNS, form, lambda step: {"path": step[0], **asdict(step[1])})


def _link(hop: "Hop") -> str:
    return hop.label if hop.label == hop.relation else f"{hop.relation}: {hop.label}"
