"""The page in a browser: its accessibility, its layout on screens, and on paper."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drafter.document import Document
from drafter.writers import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Resolution = Callable[[str], Document]
WIDE, NARROW = {"width": 1100, "height": 900}, {"width": 360, "height": 740}
REAL = ["en/A-RES-79-34", "annexed/A-RES-77-262", "ar/A-RES-76-26"]


@pytest.fixture(params=["draft", *REAL])
def document(request: pytest.FixtureRequest, draft: Document) -> Document:
    if request.param == "draft":
        return draft
    read: Resolution = request.getfixturevalue("resolution")
    return read(request.param)


@pytest.fixture
def file(document: Document, tmp_path: Path) -> str:
    path = tmp_path / "resolution.html"
    path.write_bytes(write(document, "html"))
    return path.as_uri()


def test_accessible_quiet_and_within_the_window(browser: "Browser", axe: str, file: str) -> None:
    """No violation that axe knows of; nothing fetched, nothing on the console; no scrolling sideways."""
    for size in (WIDE, NARROW):
        page = browser.new_page(viewport=size)
        heard: list[str] = []
        page.on("console", lambda message, heard=heard: heard.append(message.text))
        page.on("request", lambda request, heard=heard: heard.append(request.url))
        page.goto(file)
        assert heard == [file]
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []
        assert len(found["passes"]) > 15
        page.close()


def test_sheet_has_the_measures_of_the_official_page(
    browser: "Browser", resolution: Resolution, tmp_path: Path
) -> None:
    """Lefts and rights in points from the edge of the sheet. Source: un-format.md, H."""
    path = tmp_path / "r.html"
    path.write_bytes(write(resolution("en/A-RES-79-34"), "html"))
    page = browser.new_page(viewport=WIDE)
    page.goto(path.as_uri())
    measured = page.evaluate(
        """() => {
          const sheet = document.querySelector('.sheet').getBoundingClientRect();
          const box = (selector, side) => {
            const range = document.createRange();
            range.selectNodeContents(document.querySelector(selector));
            return (range.getBoundingClientRect()[side] - sheet.left) * 0.75;
          };
          return {
            organization: box('.organization', 'left'), symbol: box('.symbol', 'right'), organ: box('.organ', 'left'),
            distribution: box('.distribution', 'left'), session: box('.session', 'left'), proponent: box('.adopted', 'left'),
            number: box('h1 .number', 'left'), formula: box('#p1 i', 'left'), operative: box('.operative .number', 'left'),
            verb: box('.operative i', 'left'), column: box('.operative', 'left'), end: box('#p2', 'right'),
            closing: box('.closing', 'right'), width: sheet.width * 0.75,
          };
        }"""
    )
    official = {
        "organization": 123.4, "symbol": 552, "organ": 123.4, "distribution": 397, "session": 60, "proponent": 123.4,
        "number": 78.7, "formula": 147.1, "operative": 147.1, "verb": 170.9, "column": 123.4, "end": 488.4,
        "closing": 488.4, "width": 612,
    }  # fmt: skip
    assert measured == {name: pytest.approx(place, abs=0.7) for name, place in official.items()}
    page.close()


def test_prints_on_letter_with_running_heads(browser: "Browser", resolution: Resolution, tmp_path: Path) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    path, printed = tmp_path / "r.html", tmp_path / "r.pdf"
    path.write_bytes(write(resolution("en/A-RES-79-34"), "html"))
    page = browser.new_page()
    page.goto(path.as_uri())
    page.pdf(path=printed, prefer_css_page_size=True)
    page.close()
    info = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True).stdout
    assert "612 x 792 pts (letter)" in info
    pages = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, text=True, check=True).stdout
    first, second, third, *_ = pages.split("\f")
    assert "1/3" not in first.split()
    assert first.split()[:2] == ["United", "Nations"]
    assert second.rstrip().endswith("2/3")
    assert third.rstrip().endswith("3/3")
    assert "A/RES/79/34" in second.strip()[:250]
    assert "Skip to the text" not in pages
