"""How rows are written: as a table to read, or as CSV, JSON or JSON lines for other programs.

What comes from the news is set as text: no control character reaches the terminal, and no cell of
a CSV file is a formula.
"""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

import click

Row = TypeVar("Row")
# The width of tables that go to a file or a pipe, where no terminal gives one.
WIDTH = 120
# Columns of no more characters than this (dates, kinds) are not wrapped.
SHORT = 12
# Tables narrower than this leave their spare columns out.
NARROW = 100


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its head, what it shows of a row, and how it is set.

    `right` is for numbers; `ratio` is a long text's share of the width that short columns leave;
    `spare` is for what a narrow table can do without.
    """

    head: str
    show: Callable[[Row], object]
    right: bool = False
    ratio: int = 1
    spare: bool = False


def write(
    rows: Sequence[Row],
    columns: Sequence[Column[Row]],
    form: str,
    record: Callable[[Row], object] | None = None,
) -> None:
    """Write rows to standard output; JSON has all of a row, the other formats its columns.

    `record` gives what JSON has; without it a dataclass has all its fields.
    """
    match form:
        case "json":
            click.echo(_json([_record(row, record) for row in rows], indent=2))
        case "jsonl":
            for row in rows:
                click.echo(_json(_record(row, record)))
        case "csv":
            _csv(rows, columns)
        case _:
            _table(rows, columns)


def note(message: str) -> None:
    """Tell the user something, on standard error."""
    click.echo(message, err=True)


def counted(number: int, noun: str) -> str:
    """A number of things, in the singular where it is one."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _record(row: Row, record: Callable[[Row], object] | None) -> object:
    if record is not None:
        return record(row)
    return asdict(row) if is_dataclass(row) and not isinstance(row, type) else row


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=indent)


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"{value!r} has no form in JSON")


def _csv(rows: Iterable[Row], columns: Sequence[Column[Row]]) -> None:
    from rashomon.exports.legal import cell

    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.head for column in columns])
    for row in rows:
        values = [column.show(row) for column in columns]
        writer.writerow([cell(v) if isinstance(v, str) else v for v in values])
    click.echo(out.getvalue(), nl=False)


def _table(rows: Sequence[Row], columns: Sequence[Column[Row]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        note("nothing found")
        return
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else WIDTH)
    columns = [c for c in columns if console.width >= NARROW or not c.spare]
    cells = [[_shown(column.show(row)) for column in columns] for row in rows]
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column, values in zip(columns, zip(*cells, strict=True), strict=True):
        short = column.right or max(map(len, values)) <= SHORT
        table.add_column(
            column.head,
            justify="right" if column.right else "left",
            no_wrap=short,
            overflow="fold",
            ratio=None if short else column.ratio,
        )
        table.expand = table.expand or not short
    for row_cells in cells:
        table.add_row(*map(Text, row_cells))
    console.print(table)


def _shown(value: object) -> str:
    from rashomon.exports.legal import inert

    return "" if value is None else inert(str(value))
