"""From a save in the editor to the new words on the screen: the command as it is run, and a real browser before it."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.drafting import FOLDER
from benchmarks.measure import Row, python

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST_MS = 150
SAVES = 25
PAUSE_MS = 300
"""Between two saves: a drafter who saves every few words does not do it faster."""
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
_WATCH = """() => {
  window.painted = {};
  const paper = document.getElementById("paper");
  new MutationObserver(() => {
    const found = paper.textContent.match(/saved (\\d+) times/);
    if (!found || painted[found[1]]) return;
    painted[found[1]] = -1;
    // The frame with the new words has been painted when the one after it begins.
    const done = () => { painted[found[1]] = performance.timeOrigin + performance.now(); };
    requestAnimationFrame(() => requestAnimationFrame(done));
  }).observe(paper, {childList: true, subtree: true, characterData: true});
}"""


def rows() -> Iterator[Row]:
    """Measure, where there is a browser."""
    chromium = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if chromium is None or not find_spec("playwright"):
        yield Row("save to paint: chromium or playwright not installed", 0, "")
        return
    with tempfile.TemporaryDirectory() as place:
        folder = _folder(Path(place))
        with _preview(folder) as address, _page(chromium, address) as page:
            yield _row(
                page, "a save of text.md to its paint", folder / "text.md", "without delay;", "without delay, {};"
            )
            yield _row(
                page, "a save of resolution.yaml to its paint", folder / "resolution.yaml", "place: Geneva", "place: {}"
            )


def _folder(place: Path) -> Path:
    """The example with a text of its own."""
    from drafter.workspace.folder import SHEET, TEXT, load
    from drafter.workspace.own_text import give_own_text
    from drafter.workspace.yaml_edit import YamlEdit

    folder = Path(shutil.copytree(FOLDER, place / FOLDER.name))
    loaded = load(folder)
    edit = YamlEdit(loaded.file.name, loaded.file.text)
    give_own_text(edit, loaded)
    (folder / TEXT).write_text(loaded.template.text, encoding="utf-8")
    (folder / SHEET).write_text(edit.text, encoding="utf-8")
    return folder


@contextmanager
def _preview(folder: Path) -> Iterator[str]:
    command = [python(), "-m", "drafter", "preview", str(folder), "--no-open", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().split(" is shown at ")[1].strip()
        finally:
            process.terminate()


@contextmanager
def _page(chromium: str, address: str) -> Iterator[Page]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.goto(address)
        page.wait_for_selector("#worklist li")
        page.wait_for_timeout(2000)
        page.evaluate(_WATCH)
        yield page
        browser.close()


def _row(page: Page, name: str, path: Path, old: str, new: str) -> Row:
    """The median over many saves; the first two warm up."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{path.name} has no “{old}” any more")
    page.evaluate("window.painted = {}")
    taken = []
    for n in range(SAVES + 2):
        page.wait_for_timeout(PAUSE_MS)
        data = text.replace(old, new.format(f"saved {n} times"), 1).encode()
        began = time.time() * 1000
        path.write_bytes(data)
        while not (painted := page.evaluate(f"window.painted[{n}] > 0 && window.painted[{n}]")):
            if time.time() * 1000 - began > 10_000:
                raise TimeoutError(f"{name}: nothing was painted in 10 s")
            page.wait_for_timeout(10)
        taken.append(painted - began)
    path.write_text(text, encoding="utf-8")
    return Row(name, statistics.median(taken[2:]), "ms", MOST_MS)
