"""The command `rashomon`: a group whose commands are imported when they are asked for."""

import logging
from importlib import import_module

import click

from rashomon.cli.options import example
from rashomon.ontology.errors import RashomonError

# In the order of help; each is the module of its name, with a command of that name.
COMMANDS = (
    *("build", "add", "forget"),
    *("documents", "figures", "statements", "timeline", "actors"),
    *("path", "central", "query"),
    *("export", "check"),
)


class Refusal(click.ClickException):
    """What cannot be done as it was asked for."""

    exit_code = 2


class Group(click.Group):
    """The commands; their errors are messages, with exit code 2, or 1 where a case is busy."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"rashomon.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except RashomonError as error:
            from rashomon.graph.locks import BusyError

            kind = click.ClickException if isinstance(error, BusyError) else Refusal
            raise kind(str(error)) from error
        except OSError as error:
            # A reader that closed the pipe ("| head") is no error: click knows what to do.
            if isinstance(error, BrokenPipeError):
                raise
            raise click.ClickException(str(error)) from error


@click.group(
    cls=Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=example("rashomon build news/ -o CASE", "rashomon figures CASE --measure killed"),
)
@click.version_option(package_name="rashomon")
@click.option("-v", "--verbose", is_flag=True, help="Show logs, with the traces of errors.")
def main(verbose: bool) -> None:
    """One event, many accounts: news reports in, a graph of who said what, when, and with which
    figures, out.

    Data goes to standard output, progress and messages to standard error. Exit codes: 0 fine,
    1 something did not go in or is not sound, 2 wrong usage.
    """
    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    else:
        # What matters to the user is told as a message; without a handler Python prints logs too.
        logging.getLogger().addHandler(logging.NullHandler())
