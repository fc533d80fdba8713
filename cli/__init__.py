"""The command line: thin commands over loaders, graph and exports."""

import click


@click.group()
def main() -> None:
    """One event, many accounts: news reports in, a knowledge graph out."""
