"""`rashomon figures`: whose figures there are, of what, as of when."""

from pathlib import Path
from typing import Any

import click

from rashomon.cli.options import case_argument, example, filters, format_option
from rashomon.cli.tables import FIGURES, show


@click.command(epilog=example("rashomon figures CASE --measure killed --since 2026-01"))
@case_argument
@filters("actor", "measure", "place", "since", "until", "min-confidence")
@format_option
def figures(case: Path, form: str, **words: Any) -> None:
    """List the figures with their bounds, whose they are and where they stand."""
    from rashomon.graph import Filter, Snapshot

    with Snapshot.open(case) as snapshot:
        view = snapshot.filtered(Filter.of(**words))
        show(view, view.figures, FIGURES, form, csv="figures.csv")
