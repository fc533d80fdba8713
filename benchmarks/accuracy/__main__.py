"""Score the layers on annotated sets and write docs/accuracy.md."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from benchmarks.accuracy import challenge, report, results
from benchmarks.accuracy.corpora import EXAMPLES, Corpus, corpus
from rashomon.loaders import load_pipeline
from rashomon.ontology.errors import RashomonError


def _set(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> list[Corpus]:
    found = []
    for given in value:
        name, equals, folder = given.partition("=")
        if not equals:
            raise click.BadParameter(f"{given!r} has no '='; write it as NAME=FOLDER")
        if name not in report.names():
            raise click.BadParameter(f"{name!r} is not in {report.PUBLISHED.name}; describe it")
        found.append(corpus(Path(folder), name))
    return found


@click.command()
@click.argument("sets", nargs=-1, metavar="NAME=FOLDER...", callback=_set)
@click.option(
    "--unseen",
    multiple=True,
    metavar="NAME=FOLDER",
    callback=_set,
    help="A set that nobody read who wrote the grammar; repeatable.",
)
def main(sets: list[Corpus], unseen: list[Corpus]) -> None:
    """Measure the examples and the sets, and write the page with all that was ever measured."""
    nlp = load_pipeline()
    known = results.read()
    day = datetime.now(tz=UTC).date().isoformat()
    for each in (EXAMPLES, *sets, *unseen):
        click.echo(f"reading {each.name}", err=True)
        judged = list(each.judge(nlp))
        number = len(each.documents())
        known[each.name] = results.measured(judged, day, number, each in unseen)
    results.write(known)
    report.PAGE.write_text(report.rendered(results.read(), challenge.outcomes()), encoding="utf-8")
    click.echo(f"wrote {report.PAGE}", err=True)


if __name__ == "__main__":
    try:
        main()
    except RashomonError as error:
        sys.exit(str(error))
