"""`rashomon actors`: who speaks and acts."""

from pathlib import Path
from typing import Any

import click

from rashomon.cli.options import case_argument, example, filters, format_option
from rashomon.cli.tables import ACTORS, show


@click.command(epilog=example("rashomon actors CASE -f csv > actors.csv"))
@case_argument
@filters("actor")
@format_option
def actors(case: Path, form: str, **words: Any) -> None:
    """List the actors, those with most statements first."""
    from rashomon.graph import Filter, Snapshot

    with Snapshot.open(case) as snapshot:
        view = snapshot.filtered(Filter.of(**words))
        show(view, view.actors, ACTORS, form, csv="actors.csv")
