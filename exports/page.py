"""The page: one HTML file with the drawing, the tables and every piece of evidence.

It opens from disk and fetches nothing. vis-network, which pyvis ships, our scripts and our style
sheet stand in it, named by hash in its Content-Security-Policy; the case stands in it as JSON,
which the scripts show as text and never as markup. pyvis's own pages are not used: those of 0.3.2
load two files from a network, do not escape headings, and turn some titles into markup.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.exports.content import Content
from rashomon.exports.drawing import Drawing
from rashomon.exports.exporter import Exporter
from rashomon.exports.picture import picture
from rashomon.exports.policy import data_block, policy
from rashomon.graph import DocumentRow, View

VIS = "lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = ("dom", "evidence", "spread", "panel", "network", "labels", "tables", "page")
# Places come ready-made: what is drawn first is what stays. vis-network's own tooltips are markup
# and its style sheet is toolbars, so neither is used.
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {
        "smooth": {"enabled": True, "type": "continuous", "roundness": 0.2},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "selectionWidth": 1.5,
        "hoverWidth": 0.5,
    },
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class HtmlExporter(Exporter):
    """The page of a case; about 0.6 MB and the texts of its documents."""

    suffix = "html"
    media_type = "text/html"

    def write(self, case: View, out: BinaryIO) -> None:
        """Write the page."""
        content = Content(case)
        drawing = Drawing(content)
        style, scripts = asset("page.css"), [vis(), *(asset(f"{name}.js") for name in SCRIPTS)]
        page = _environment().get_template("page.html")
        text = page.render(
            title=title(content.documents),
            summary=summary(content),
            left_out=drawing.left_out,
            policy=policy(scripts, [style]),
            data=data_block(_data(content, drawing)),
            styles=[Markup(style)],
            scripts=[Markup(script) for script in scripts],
        )
        out.write(text.encode("utf-8"))


def _data(content: Content, drawing: Drawing) -> dict[str, Any]:
    network = picture(drawing)
    network.options = OPTIONS
    nodes, edges, _, _, _, options = network.get_network_data()
    return {
        **content.json(),
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
    }


def title(documents: list[DocumentRow]) -> str:
    """The headline: how many reports, and from when to when."""
    count = f"{len(documents):,} report{'' if len(documents) == 1 else 's'}"
    issued = sorted(row.issued for row in documents if row.issued)
    if not issued:
        return count
    first, last = issued[0], issued[-1]
    if last.startswith(first):
        return f"{count}, {_date(first)}"
    return f"{count}, {_date(first)} to {_date(last)}"


def summary(content: Content) -> str:
    """What is in the case, in one line."""
    counts = (
        (len(content.actors), "actor"),
        (len(content.statements), "statement"),
        (len(content.figures), "figure"),
        (len({row.publisher for row in content.documents if row.publisher}), "publisher"),
    )
    parts = [f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
    return " · ".join(parts) or "Nothing was read in them."


def _date(issued: str) -> str:
    year, month, day = ([*issued.split("-"), "", ""])[:3]
    if not (month.isdecimal() and 1 <= int(month) <= 12):
        return issued
    return " ".join(part for part in (day.lstrip("0"), MONTHS[int(month) - 1], year) if part)


@cache
def _environment() -> Environment:
    loader = PackageLoader("rashomon.exports", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined)


@cache
def asset(name: str) -> str:
    """A script or style sheet of ours."""
    path = files("rashomon.exports").joinpath("templates", name)
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def vis() -> str:
    """vis-network as pyvis ships it, without the source map that a debugger would go and fetch."""
    text = files("pyvis").joinpath(VIS).read_text(encoding="utf-8").replace("\r\n", "\n")
    return text.partition("//# sourceMappingURL=")[0].rstrip()


HTML = HtmlExporter()
