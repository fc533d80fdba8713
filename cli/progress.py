"""Progress of long work, on standard error where that is a terminal, else not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(task: str) -> Iterator[Callable[[str], None]]:
    """A line that shows that `task` goes on; call what comes with how far it has come."""
    from rich.console import Console
    from rich.text import Text

    from rashomon.exports.legal import inert

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status(Text(task)) as status:
        yield lambda state: status.update(Text(inert(f"{task}: {state}"), overflow="ellipsis"))
