"""`rashomon documents`: which reports are in a case."""

from pathlib import Path

import click

from rashomon.cli.options import case_argument, example, format_option
from rashomon.cli.tables import DOCUMENTS, show


@click.command(epilog=example("rashomon documents CASE"))
@case_argument
@format_option
def documents(case: Path, form: str) -> None:
    """List the reports, by date, with what was read in them."""
    from rashomon.graph import Snapshot

    with Snapshot.open(case) as view:
        show(view, view.documents, DOCUMENTS, form, csv="documents.csv")
