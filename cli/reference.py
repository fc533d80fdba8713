"""docs/cli.md: every command's help on one page, made by `python -m rashomon.cli.reference`."""

import click

from rashomon.cli.group import COMMANDS, main

HEAD = """# The command line

Made from the commands' own help by `python -m rashomon.cli.reference > docs/cli.md`.
"""
# The page is the same whatever terminal it is made in.
WIDTH = 90


def reference() -> str:
    """The page as Markdown."""
    group = _context(main, "rashomon")
    contexts = [group]
    for name in COMMANDS:
        command = main.get_command(group, name)
        if command is not None:
            contexts.append(_context(command, name, group))
    pages = (
        f"\n## {context.command_path}\n\n```text\n{context.get_help().rstrip()}\n```\n"
        for context in contexts
    )
    return HEAD + "".join(pages)


def _context(
    command: click.Command, name: str, parent: click.Context | None = None
) -> click.Context:
    return click.Context(
        command,
        parent=parent,
        info_name=name,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
        color=False,
    )


if __name__ == "__main__":
    click.echo(reference(), nl=False)
