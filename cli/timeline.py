"""`rashomon timeline`: what has a date, in order."""

from pathlib import Path
from typing import Any

import click

from rashomon.cli.options import case_argument, example, filters, format_option
from rashomon.cli.tables import TIMELINE, show


@click.command(epilog=example("rashomon timeline CASE --since 2026-01-10 --until 2026-01-20"))
@case_argument
@filters("actor", "measure", "place", "since", "until", "min-confidence")
@format_option
def timeline(case: Path, form: str, **words: Any) -> None:
    """List what has a date in the order of days.

    Reports, statements, figures and events are listed at the first day that they can mean.
    """
    from rashomon.graph import Filter, Snapshot

    with Snapshot.open(case) as snapshot:
        view = snapshot.filtered(Filter.of(**words))
        show(view, view.timeline, TIMELINE, form, csv="timeline.csv")
