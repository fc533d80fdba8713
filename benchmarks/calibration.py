"""Count on annotated sets how often each way of finding is right.

    python -m benchmarks.calibration SET ...

A set is a folder as `benchmarks.accuracy.corpora` describes it. The counts replace those in
`loaders/lexicons/confidence.toml`, from which the layer of confidence makes its shares.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from benchmarks.accuracy.corpora import EXAMPLES, ROOT, corpus
from benchmarks.accuracy.judged import Judged
from rashomon.loaders import load_pipeline

TABLE = ROOT / "loaders" / "lexicons" / "confidence.toml"
# Which comparison with gold says whether a record of each section is right.
SECTIONS = {
    "date values": "dates",
    "statements": "statements",
    "cue": "statements",
    "speakers": "speakers",
    "figures": "figures",
    "sources": "sources",
    "events": "events",
}
HEAD = """\
# How often each way of finding was right. Written by `python -m benchmarks.calibration SET ...`;
# only the basis (Rule: the words themselves; Parse: syntax; Inference: other sentences) is edited.
"""


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folders: tuple[Path, ...]) -> None:
    """Calibrate on the examples and on the sets in FOLDERS."""
    nlp = load_pipeline()
    sets = [EXAMPLES, *map(corpus, folders)]
    judged = [item for each in sets for item in each.judge(nlp)]
    TABLE.write_text(rendered(counted(judged)), encoding="utf-8")


def counted(judged: Iterable[Judged]) -> Counter[tuple[str, str, bool]]:
    """Of each section and way, how many answers were right and how many were not."""
    answers = (item for item in judged if item.found is not None and item.layer in SECTIONS)
    return Counter((SECTIONS[i.layer], i.found.way, i.right) for i in answers if i.found)


def rendered(counts: Counter[tuple[str, str, bool]]) -> str:
    """The table as TOML, in the order that it has."""
    lines = [HEAD]
    for section, ways in tomllib.loads(TABLE.read_text(encoding="utf-8")).items():
        lines.append(f"[{section}]")
        for way, row in ways.items():
            right, wrong = counts[section, way, True], counts[section, way, False]
            basis = row["basis"]
            lines.append(
                f'"{way}" = {{ basis = "{basis}", right = {right}, of = {right + wrong} }}'
            )
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
