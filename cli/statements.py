"""`rashomon statements`: who said what."""

from pathlib import Path
from typing import Any

import click

from rashomon.cli.options import case_argument, example, filters, format_option
from rashomon.cli.tables import STATEMENTS, show


@click.command(epilog=example('rashomon statements CASE --actor "White House" -f json'))
@case_argument
@filters("actor", "measure", "place", "since", "until", "min-confidence")
@format_option
def statements(case: Path, form: str, **words: Any) -> None:
    """List the statements: who said what, in which report."""
    from rashomon.graph import Filter, Snapshot

    with Snapshot.open(case) as snapshot:
        view = snapshot.filtered(Filter.of(**words))
        show(view, view.statements, STATEMENTS, form, csv="statements.csv")
