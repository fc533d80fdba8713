"""docs/accuracy.md, made of what was measured."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from benchmarks.accuracy import challenge
from benchmarks.accuracy.corpora import ROOT
from benchmarks.accuracy.results import Measured
from rashomon.loaders.confidence.table import found
from rashomon.loaders.lexicon import lexicon

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "accuracy.md"
PUBLISHED = HERE / "published.toml"
# The lower ends of the bands of confidence that the reliability table has.
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def names() -> set[str]:
    """The names of the sets that are described."""
    return set(tomllib.loads(PUBLISHED.read_text(encoding="utf-8")))


def rendered(sets: Mapping[str, Measured], outcomes: Mapping[str, tuple[int, int]]) -> str:
    """The page, of the sets' figures and the challenge's outcomes."""
    environment = Environment(
        loader=FileSystemLoader(HERE),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    described: dict[str, Any] = tomllib.loads(PUBLISHED.read_text(encoding="utf-8"))
    return environment.get_template("accuracy.md.j2").render(
        sets=sets,
        described=described,
        layers=_layers(sets),
        reliability={unseen: _reliability(sets, unseen) for unseen in (False, True)},
        ways=_ways(),
        outcomes=outcomes,
        about=challenge.about,
        unread=challenge.unread(),
    )


def _layers(sets: Mapping[str, Measured]) -> dict[str, list[str]]:
    """The sets that each layer was measured on."""
    names = dict.fromkeys(layer for each in sets.values() for layer in each.layers)
    return {layer: [n for n, each in sets.items() if layer in each.layers] for layer in names}


def _reliability(sets: Mapping[str, Measured], unseen: bool) -> list[dict[str, Any]]:
    """By layer and band: the mean confidence given, and the share that was right."""
    counts: dict[tuple[str, float], list[float]] = {}
    for each in sets.values():
        for layer, rows in each.sure.items() if each.unseen == unseen else ():
            for confidence, (right, of) in rows.items():
                band = max(low for low in BANDS if low <= float(confidence))
                row = counts.setdefault((layer, band), [0.0, 0, 0])
                row[0] += float(confidence) * of
                row[1] += right
                row[2] += of
    return [
        {"layer": layer, "band": band, "said": said / of, "right": right / of, "of": int(of)}
        for (layer, band), (said, right, of) in sorted(counts.items())
    ]


def _ways() -> list[dict[str, Any]]:
    """The table of confidence, as the layer uses it."""
    return [
        {"layer": layer, "way": way, **row, "confidence": found(layer, way).confidence}
        for layer, ways in lexicon("confidence").items()
        for way, row in ways.items()
    ]
