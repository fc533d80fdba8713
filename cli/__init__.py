"""The command line: thin commands over loaders, graph and exports.

Data goes to stdout, progress and messages to stderr. Exit codes: 0 fine, 1 something did not go in
or is not sound, 2 wrong usage. Commands import what they work with when they run, so that help
comes at once.
"""

from rashomon.cli.group import main

__all__ = ["main"]
