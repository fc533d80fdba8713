"""`rashomon forget`: documents out of a case."""

from pathlib import Path

import click

from rashomon.cli.files import write_files
from rashomon.cli.options import case_argument, example
from rashomon.cli.output import counted, note


@click.command(epilog=example("rashomon forget CASE news/retracted.txt"))
@case_argument
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
def forget(case: Path, documents: tuple[str, ...]) -> None:
    """Take documents out of a case.

    DOCUMENT is the file name or URL that a report came from, or its IRI, as `rashomon documents`
    lists them. Nothing is taken out unless all of them are there; graph.ttl and index.html
    are written anew.
    """
    from rashomon.graph import Case

    with Case.open(case) as opened:
        gone = opened.forget(*documents)
        write_files(opened)
    note(f"{counted(len(gone), 'document')} went out of {case}")
