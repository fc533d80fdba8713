"""How fast a folder is read, beside bare spaCy on the same texts in the same run.

    python -m benchmarks.loading [NEWS ...] [--rounds 5]

Each round reads all documents twice, once with the bare spaCy model and once with the whole
pipeline down to the quads, in turn; printed are documents per second and the medians' ratio.
"""

import time
from collections.abc import Callable
from statistics import median

import click
import spacy

from rashomon.loaders import Document, Failure, LoadOptions, gather, load_pipeline
from rashomon.loaders.pipeline import MODELS, annotate
from rashomon.loaders.triples import quads


@click.command()
@click.argument("news", nargs=-1)
@click.option("--rounds", default=5, show_default=True, help="How often each is timed.")
def main(news: tuple[str, ...], rounds: int) -> None:
    """Print documents per second of bare spaCy and of rashomon, and their ratio."""
    found = gather(news or ("examples/news",), LoadOptions())
    documents = [item for item in found if not isinstance(item, Failure)]
    whole = load_pipeline()
    bare = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))

    def read_bare() -> None:
        for _ in bare.pipe((document.text for document in documents), batch_size=16):
            pass

    def read_whole() -> None:
        for document, doc in annotate(whole, documents):
            for _ in quads(document, doc):
                pass

    times: dict[Callable[[], None], list[float]] = {read_bare: [], read_whole: []}
    for _ in range(rounds):
        for read, seconds in times.items():
            start = time.perf_counter()
            read()
            seconds.append(time.perf_counter() - start)
    report(documents, median(times[read_bare]), median(times[read_whole]))


def report(documents: list[Document], bare: float, whole: float) -> None:
    """Print the medians as rates and their ratio."""
    click.echo(f"documents        {len(documents):8}")
    click.echo(f"characters       {sum(len(d.text) for d in documents):8}")
    click.echo(f"bare spaCy       {len(documents) / bare:8.1f} documents/s")
    click.echo(f"rashomon         {len(documents) / whole:8.1f} documents/s")
    click.echo(f"rashomon / spaCy {whole / bare:8.2f} times the seconds")


if __name__ == "__main__":
    main()
