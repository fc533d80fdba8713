"""`rashomon check`: whether a case is sound."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.options import case_argument, example, format_option
from rashomon.cli.output import Column, counted, note, write
from rashomon.cli.progress import progress

if TYPE_CHECKING:
    from rashomon.graph.check import Finding

COLUMNS: "tuple[Column[Finding], ...]" = (
    Column("Severity", lambda row: row.severity),
    Column("Node", lambda row: row.node, ratio=2),
    Column("What", lambda row: row.message, ratio=3),
)


@click.command(epilog=example("rashomon check CASE"))
@case_argument
@click.option(
    "--shapes/--no-shapes",
    default=True,
    show_default=True,
    help="Check each document by the SHACL shapes as well; takes a second or so each.",
)
@format_option
@click.pass_context
def check(ctx: click.Context, case: Path, shapes: bool, form: str) -> None:
    """Check that a case is sound, and list what is not.

    Every passage must be the text between its offsets, every node that is named be described, the
    conclusions be what the documents give, and each document be what the vocabulary's shapes ask.
    Violations make the exit code 1.
    """
    from rashomon.graph import Snapshot

    with Snapshot.open(case) as view, progress("Checking") as step:
        findings = []
        for finding in view.check(shapes):
            findings.append(finding)
            step(counted(len(findings), "finding"))
    if findings or form != "table":
        write(findings, COLUMNS, form)
    else:
        note("nothing is wrong")
    ctx.exit(1 if any(finding.severity == "Violation" for finding in findings) else 0)
