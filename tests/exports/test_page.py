"""The page in a real browser: what it shows, what it keeps from running, what it never asks for."""

import shutil
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright
from pyoxigraph import Store

from rashomon.exports import export
from rashomon.graph import Case, View

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu"),
    *("--disable-background-networking", "--no-first-run"),
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Opened:
    """A page opened from disk, with all that it said, asked for and threw."""

    def __init__(self, browser: Browser, case: View, path: Path, **context: object) -> None:
        with path.open("wb") as out:
            export(case, "html", out)
        self.said: list[str] = []
        self.asked: list[str] = []
        viewport = {"width": 1400, "height": 900}
        self.page: Page = browser.new_page(**{"viewport": viewport, **context})  # type: ignore[arg-type]
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.route("**/*", self._let)
        self.page.goto(path.as_uri())
        self.page.evaluate("new Promise(drawn => setTimeout(drawn, 100))")

    def _let(self, route: Route) -> None:
        if route.request.url.startswith(("file:", "data:")):
            route.continue_()
        else:
            self.asked.append(route.request.url)
            route.abort()

    def panel(self) -> str:
        return self.page.locator("#panel").inner_text()

    def seen(self) -> list[str]:
        return self.page.evaluate("rashomon.data.nodes.map(n => n.id).filter(rashomon.isSeen)")

    def click_node(self, name: str) -> None:
        """Click where the drawing has a node."""
        x, y = self.page.evaluate(
            """name => {
                const id = rashomon.data.nodes.find(n => n.label === name).id;
                const place = rashomon.network.canvasToDOM(rashomon.network.getPositions([id])[id]);
                return [place.x, place.y];
            }""",
            name,
        )
        self.page.locator("#network canvas").click(position={"x": x, "y": y})

    def close(self) -> None:
        self.page.close()


@pytest.fixture
def opened(browser: Browser, case: Case, tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(browser, case, tmp_path / "page.html")
    yield opened
    opened.close()
    assert opened.said == []
    assert opened.asked == []


@pytest.fixture
def attacked(browser: Browser, hostile: Case, tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(browser, hostile, tmp_path / "page.html")
    yield opened
    opened.close()
    assert opened.said == []
    assert opened.asked == []


def test_opens_from_disk_with_head_drawing_and_table(opened: Opened) -> None:
    page = opened.page
    assert page.locator("h1").inner_text() == "4 reports, March 2031"
    assert "12 figures" in page.locator(".dek").inner_text()
    assert page.locator("#network canvas").count() == 1
    assert page.locator("#table-figures tbody tr").count() == 12


def test_a_click_on_a_node_shows_the_evidence(opened: Opened) -> None:
    opened.click_node("Rights Observatory of Karsa")
    assert "organisation" in opened.panel()
    sentence = opened.page.locator("#panel blockquote", has_text="At least 71 people").first
    assert sentence.locator("mark").first.inner_text() == "At least 71"
    assert "Observatory counts at least 71 dead in Karsa" in opened.panel()
    assert "The Harbour Post, 5 March 2031" in opened.panel()


def test_a_click_on_a_figure_shows_all_who_give_it(opened: Opened) -> None:
    opened.click_node("58 killed")
    assert "according to Leila Marand" in opened.panel()
    assert opened.page.locator("#panel .evidence").count() == 2


def test_a_click_on_a_line_shows_what_was_said(opened: Opened) -> None:
    x, y = opened.page.evaluate(
        """() => {
            const id = name => rashomon.data.nodes.find(n => n.label === name).id;
            const at = rashomon.network.getPositions();
            const [a, b] = [at[id("Anton Voss")], at[id("traders")]];
            const middle = rashomon.network.canvasToDOM({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
            return [middle.x, middle.y];
        }"""
    )
    opened.page.locator("#network canvas").click(position={"x": x, "y": y})
    assert "Anton Voss → traders" in opened.panel()
    assert "the work of smugglers" in opened.panel()


def test_a_report_opens_with_its_text_and_the_passage(opened: Opened) -> None:
    opened.page.locator("#table-figures tbody tr", has_text="At least 71").click()
    opened.page.locator("#panel cite button").first.click()
    assert opened.page.locator("#panel .text mark").inner_text() == "At least 71"
    assert "stopped counting at noon" in opened.panel()


def test_search_finds_actors_and_rows(opened: Opened) -> None:
    opened.page.locator("#search").fill("marand")
    hits = opened.page.locator("#hits button")
    assert hits.all_inner_texts() == ["Leila Marand"]
    opened.page.locator("#search").press("Enter")
    assert "surgeon at the Central Hospital" in opened.panel()
    expect(opened.page.locator("#table-figures tbody tr")).to_have_count(2)


def test_an_alias_is_found(opened: Opened) -> None:
    opened.page.locator("#search").fill("rok")
    assert "Rights Observatory of Karsa" in opened.page.locator("#hits button").all_inner_texts()


def test_filters_by_kind_and_by_measure(opened: Opened) -> None:
    before = len(opened.seen())
    opened.page.locator("#measures label", has_text="Killed").click()
    without_killed = len(opened.seen())
    assert without_killed < before
    assert "Killed" not in opened.page.locator("#table-figures tbody").inner_text()
    opened.page.locator("#kinds label", has_text="Figures").click()
    assert not [name for name in opened.seen() if name.startswith("f")]
    opened.page.locator("#kinds label", has_text="Events").click()
    assert [name for name in opened.seen() if name.startswith("e")]


def test_the_table_is_sorted_by_measure_and_value_and_by_a_click(opened: Opened) -> None:
    rows = opened.page.locator("#table-figures tbody tr")
    numbers = [row.split("\n")[0] for row in rows.all_inner_texts()]
    assert numbers == sorted(numbers, key=lambda row: row.split("\t")[0])
    opened.page.locator("#table-figures th button", has_text="Value").click()
    opened.page.locator("#table-figures th", has_text="Value").wait_for()
    values = opened.page.locator("#table-figures td.number").all_inner_texts()
    assert values[0] in {"≤ 300", "9"}
    assert opened.page.locator("th[aria-sort]").count() == 1


def test_labels_do_not_meet(opened: Opened) -> None:
    boxes = opened.page.evaluate("rashomon.labels.map(box => box.slice(0, 4))")
    assert len(boxes) == len(opened.seen())
    for n, a in enumerate(boxes):
        for b in boxes[n + 1 :]:
            assert a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]


def test_everything_can_be_reached_by_keyboard(opened: Opened) -> None:
    page, reached = opened.page, set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("(e => e.id || e.value || e.textContent)(document.activeElement)")
        )
    assert {"search", "Person", "Killed", "whole", "tab-figures"} <= reached


@pytest.mark.parametrize(
    "context", [{"color_scheme": "dark"}, {"viewport": {"width": 400, "height": 800}}]
)
def test_dark_and_narrow(
    browser: Browser, case: Case, tmp_path: Path, context: dict[str, object]
) -> None:
    opened = Opened(browser, case, tmp_path / "page.html", **context)
    wide = opened.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    opened.close()
    assert not wide
    assert opened.said == []


def test_a_case_in_which_nothing_was_read(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, View(Store()), tmp_path / "page.html")
    said = opened.page.locator("body").inner_text()
    opened.close()
    assert "Nothing was read in them." in said
    assert "false" not in said
    assert opened.said == []


def test_hostile_text_is_shown_and_does_nothing(attacked: Opened) -> None:
    page = attacked.page
    for kind in ("figures", "statements", "documents"):
        page.locator(f"#tab-{kind}").click()
        for row in page.locator(f"#table-{kind} tbody tr").all()[:30]:
            row.click()
            page.locator("#panel cite button").first.click() if kind != "documents" else None
    for name in page.evaluate("Object.keys(rashomon.nodes)"):
        page.evaluate("name => rashomon.select({ node: name })", name)
    for name in page.evaluate("Object.keys(rashomon.lines)"):
        page.evaluate("name => rashomon.select({ line: name })", name)
    page.locator("#search").fill("<script>window")
    assert page.locator("#hits button").count()
    page.locator("#search").press("Enter")
    assert "<script>window.hacked = 1</script>" in attacked.panel()
    assert page.evaluate("window.hacked") is None
    assert page.locator("#panel script, #panel img, #tables script, #tables img").count() == 0
    links = page.eval_on_selector_all("a", "all => all.map(a => a.getAttribute('href'))")
    assert not [link for link in links if not link.startswith(("#", "https:"))]


def test_an_injected_script_or_style_would_not_run(attacked: Opened) -> None:
    page = attacked.page
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.hacked = 1";
            document.body.append(script);
            const image = document.createElement("img");
            image.setAttribute("onerror", "window.hacked = 1");
            image.src = "https://example.org/x.png";
            document.body.append(image);
        }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.hacked") is None
    assert all("Content Security Policy" in said for said in attacked.said)
    assert len(attacked.said) >= 2
    attacked.said.clear()


def test_pages_are_one_file_without_foreign_addresses(case: Case) -> None:
    out = BytesIO()
    export(case, "html", out)
    text = unescape(out.getvalue().decode("utf-8"))
    assert "default-src 'none'" in text
    assert "unsafe" not in text.partition("</head>")[0].partition("<style>")[0]
    assert "src=" not in text.replace("src=x onerror", "").partition("<script>")[0]
    assert "<link" not in text
    assert "sourceMappingURL" not in text
