"""What commands share: the arguments and options of reading and filtering, and their examples."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("table", "csv", "json", "jsonl")

case_argument = click.argument("case", metavar="CASE", type=click.Path(path_type=Path))
format_option = click.option(
    *("-f", "--format", "form"),
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How the rows are written: to read, or for other programs.",
)


def example(*lines: str) -> str:
    """The end of a command's help."""
    return "\n".join(["Example:\n\n\b", *(f"  {line}" for line in lines)])


def filters(*names: str) -> Callable[[Command], Command]:
    """Options that filter rows, of those that `FILTERS` has."""
    return _all([click.option(f"--{name}", **FILTERS[name]) for name in names])


def _option(metavar: str, text: str, type_: click.FloatRange | None = None) -> dict[str, Any]:
    return {"metavar": metavar, "help": text, "type": type_}


FILTERS = {
    "actor": _option("NAME", "Only of this actor: a name that a report has for it, or its IRI."),
    "measure": _option("MEASURE", "Only of this measure: killed, injured, detained, ..."),
    "place": _option("PLACE", "Only at the place of this name."),
    "since": _option("DATE", "Only from this day, month or year on (2026-02-14, 2026-02, 2026)."),
    "until": _option("DATE", "Only up to this day, month or year, all of it."),
    "min-confidence": _option(
        "SHARE",
        "Only what was read in a way that is right at least so often, from 0 to 1.",
        click.FloatRange(0, 1),
    ),
}


def _fields(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> dict[str, str]:
    pairs = [field.partition("=") for field in value]
    wrong = [name for name, equals, _ in pairs if not equals]
    if wrong:
        raise click.BadParameter(f"{wrong[0]!r} has no '='; write it as {param.metavar}")
    return {name: theirs for name, _, theirs in pairs}


def loading(command: Command) -> Command:
    """The arguments and options of the commands that read news."""
    return _all(
        [
            click.argument("news", nargs=-1, required=True, metavar="NEWS..."),
            click.option(
                "--manifest",
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                help="A CSV file with the date, title, publisher and URL of each document, "
                "besides the manifest.csv that lies with them.",
            ),
            click.option(
                "--issued",
                metavar="DATE",
                help="The date of every document that no manifest dates, as precise as known.",
            ),
            click.option(
                *("-f", "--format"),
                metavar="FORMAT",
                help="Read every file as this format, whatever its suffix.",
            ),
            click.option(
                *("--field", "fields"),
                multiple=True,
                metavar="NAME=THEIRS",
                callback=_fields,
                help="What a field is called in CSV and JSON, as in text=body; repeatable.",
            ),
            click.option(
                "--max-bytes",
                type=click.IntRange(min=1),
                metavar="N",
                show_default="10000000",
                help="Refuse documents longer than this.",
            ),
            click.option("--model", metavar="NAME", help="The spaCy pipeline to read with."),
        ]
    )(command)


parameters = click.option(
    *("-p", "--parameter", "given"),
    multiple=True,
    metavar="NAME=VALUE",
    callback=_fields,
    help="The value of a query's parameter; repeatable.",
)


def _all(options: list[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
