"""`rashomon query`: SPARQL, and the queries that come with rashomon."""

import sys
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.options import case_argument, example, format_option, parameters
from rashomon.cli.output import Column, write

if TYPE_CHECKING:
    from rashomon.graph import Table
    from rashomon.graph.sparql import Plain


def _list(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if not value:
        return
    from rashomon.graph.named import named_queries

    for query in named_queries().values():
        click.echo(f"{query.name}: {query.title}\n    {query.about}")
        for parameter in query.parameters:
            default = f" [default: {parameter.default}]" if parameter.default else ""
            taken = f"-p {parameter.name}={parameter.kind.upper()}"
            click.echo(f"    {taken}  {parameter.about}{default}")
    ctx.exit()


@click.command(
    epilog=example(
        "rashomon query CASE tolls-by-source -p measure=killed",
        "rashomon query CASE 'SELECT ?f WHERE { ?f a ras:Figure } LIMIT 5'",
        "rashomon query CASE question.rq -f csv",
    )
)
@case_argument
@click.argument("query", metavar="QUERY")
@parameters
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list,
    help="List the queries that come with rashomon and their parameters, and exit.",
)
@format_option
def query(case: Path, query: str, given: dict[str, str], form: str) -> None:
    """Ask a case in SPARQL 1.1.

    QUERY is a query, a file with the suffix .rq, "-" for standard input, or the name of a query
    that comes with rashomon. The vocabulary's prefixes need no declaration, and all graphs are
    asked together. CONSTRUCT and DESCRIBE are answered in Turtle, ASK by true or false.
    """
    from rashomon.graph import Snapshot, Table

    with Snapshot.open(case) as view:
        answer = view.query(_text(query), given)
    if isinstance(answer, bool):
        click.echo(str(answer).lower())
    elif isinstance(answer, Table):
        _write(answer, form)
    elif form != "table":
        raise click.UsageError(f"a graph has no rows to write as {form}; leave --format out")
    else:
        from rashomon.graph.sparql import turtle

        sys.stdout.buffer.write(turtle(answer))


def _text(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if query.endswith(".rq"):
        try:
            return Path(query).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{query}: cannot be read ({error})") from error
    return query


def _write(answer: "Table", form: str) -> None:
    from rashomon.graph.sparql import compact

    records = answer.records()
    columns: list[Column[dict[str, Any]]] = [
        Column(name, itemgetter(name), _is_number(records, name)) for name in answer.columns
    ]
    if form == "table":
        shown = [dict(zip(answer.columns, map(compact, row), strict=True)) for row in answer.rows]
        write(shown, columns, form)
    else:
        write(records, columns, form)


def _is_number(records: "list[dict[str, Plain]]", name: str) -> bool:
    values = [record[name] for record in records if record[name] is not None]
    return bool(values) and all(isinstance(value, int | float) for value in values)
