"""News into a case: what `build` and `add` share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rashomon.cli.output import counted, note
from rashomon.cli.progress import progress

if TYPE_CHECKING:
    from rashomon.graph import Case


def load_into(case: "Case", news: Sequence[str], **given: Any) -> bool:
    """Put the documents of `news` into the case; whether all of them went in.

    `given` are LoadOptions where they are not None. What did not go in is named on standard error.
    """
    with progress("Reading") as step:
        from rashomon.loaders import Failure, LoadOptions, load

        options = LoadOptions(**{name: value for name, value in given.items() if value is not None})
        went, failed = 0, 0
        for item in load(news, options):
            if isinstance(item, Failure):
                failed += 1
                note(f"not in: {item}")
            else:
                case.add(item.document.iri, item.quads)
                went += 1
                step(f"{counted(went, 'document')}, {item.document.source}")
    rest = f", {failed:,} did not" if failed else ""
    note(f"{counted(went, 'document')} went into {case.path}{rest}")
    return went > 0 and not failed
