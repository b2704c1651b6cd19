"""Make the pictures of the README and the manual, from the program as it is: `docs/*.png`.

Needs what the tests need: chromium, and LibreOffice with pdftoppm for the page that Word would show.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from drafter.app.packing import build
from drafter.app.rendering import render
from drafter.app.rolling import rollover
from drafter.desk.home import Home
from drafter.desk.server import DeskServer
from drafter.preview.server import listen

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
CORPUS = ROOT.parent / "shared" / "corpus"
PLOTS = ("foreseen", "saved")
COLOURS = 128
"""Enough for pages of text; a picture is a third as large with them."""


def kept(path: Path) -> None:
    """Make a picture small."""
    Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(path.relative_to(ROOT), path.stat().st_size // 1024, "kB")


def pages(page: Page, address: str) -> None:
    """The pictures that are taken in the browser."""
    page.goto(address)
    page.wait_for_selector("[data-build]")
    page.check("[value=series]")
    page.evaluate("document.querySelector('header .quiet').textContent = 'Documents/drafts'")
    page.screenshot(path=DOCS / "desk.png")
    page.click("[data-build]")
    page.wait_for_selector(".files li")
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=DOCS / "pack.png", clip={"x": 0, "y": 0, "width": 1280, "height": 620})
    page.click("#begin [type=submit]")
    page.wait_for_selector("#questions:not([hidden]) fieldset")
    page.locator("#questions fieldset").nth(1).scroll_into_view_if_needed()
    page.locator("#questions fieldset").nth(1).screenshot(path=DOCS / "questions.png")
    page.reload()
    page.click("#drafts h3 a")
    page.wait_for_selector("#paper [data-fact='to_attend.place']")
    page.wait_for_selector("#worklist li", state="attached")
    page.keyboard.press("m")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.wait_for_timeout(600)
    page.screenshot(path=DOCS / "preview.png")
    page.keyboard.press("m")
    page.keyboard.press("e")
    page.locator("button.edit").nth(12).click()
    page.wait_for_selector("#paragraph[open]")
    page.screenshot(path=DOCS / "editing.png")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.check("[name=view][value=findings]", force=True)
    page.wait_for_selector(".finding.warning")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(600)
    page.screenshot(path=DOCS / "slip.png", clip={"x": 0, "y": 0, "width": 1280, "height": 420})


def plots(page: Page, work: Path) -> None:
    """How far resolutions of the reference material could be rolled over: the two plots of a replay of every fourth."""
    pairs = CORPUS / "pairs.csv"
    if not pairs.is_file():
        print("The plots stay as they are: ../shared/corpus is not there.")
        return
    head, *rows = pairs.read_text(encoding="utf-8").splitlines(keepends=True)
    (work / "pairs.csv").write_text(head + "".join(rows[2::4]), encoding="utf-8")
    out = work / "replay.html"
    command = (
        sys.executable,
        "-m",
        "drafter",
        "replay",
        str(work / "pairs.csv"),
        "--corpus",
        str(CORPUS / "akn" / "en"),
    )
    subprocess.run([*command, "--format", "html", "--output", str(out), "--quiet"], check=True)
    page.goto(out.as_uri())
    for name, plot in zip(PLOTS, page.locator("figure svg.plot").all(), strict=True):
        plot.screenshot(path=DOCS / f"{name}.png")
    print(*page.locator("main > p").all_inner_texts(), sep="\n")


def in_word(folder: Path, work: Path) -> None:
    """The first page of the tracked changes, as a word processor shows them."""
    source = folder / "out" / "changes.docx"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(work), str(source)], check=True, capture_output=True,
    )  # fmt: skip
    subprocess.run(["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-singlefile", "-png", str(work / "changes.pdf"),
                    str(DOCS / "redline")], check=True)  # fmt: skip


def in_print(work: Path) -> None:
    """The first page of the example, as it prints."""
    draft = work / "draft.pdf"
    draft.write_bytes(render(ROOT / "examples" / "anti-personnel-mines" / "77", "pdf"))
    subprocess.run(["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-singlefile", "-png", str(draft),
                    str(DOCS / "page")], check=True)  # fmt: skip


def without_blanks(page: Image.Image, most: int = 30) -> Image.Image:
    """A page on which white bands are at most some rows high."""
    rows = [y for y in range(page.height) if page.crop((0, y, page.width, y + 1)).getextrema() != (255, 255)]
    kept_rows = [y for y in range(page.height) if any(abs(y - row) <= most // 2 for row in rows)]
    out = Image.new("L", (page.width, len(kept_rows)), 255)
    for at, y in enumerate(kept_rows):
        out.paste(page.crop((0, y, page.width, y + 1)), (0, at))
    return out


def first_pages(work: Path) -> None:
    """The first page of each kind of document."""
    for folder in sorted((ROOT / "examples" / "kinds").iterdir()):
        pdf, picture = work / f"{folder.name}.pdf", DOCS / f"kind-{folder.name}.png"
        pdf.write_bytes(render(folder, "pdf"))
        subprocess.run(
            ["pdftoppm", "-r", "72", "-singlefile", "-png", str(pdf), str(picture.with_suffix(""))], check=True
        )
        with Image.open(picture) as page:
            without_blanks(page.convert("L").crop((40, 30, page.width - 40, page.height - 30))).save(picture)
        kept(picture)


def main() -> None:
    """Make a folder of drafts, and take the pictures."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        drafts = work / "drafts"
        drafts.mkdir()
        folder = drafts / "mines-77"
        rollover("anti-personnel-mines", 77, given={"symbol": "A/C.1/77/L.40"}, output=folder, own_text=True).save()
        text = folder / "text.md"
        slip = text.read_text(encoding="utf-8").replace("*Urges* all States", "*Urges* all states", 1)
        text.write_text(slip, encoding="utf-8")
        build(folder)
        in_word(folder, work)
        in_print(work)
        first_pages(work)
        socket = listen(0)
        server = DeskServer(Home(drafts, "vscode://file/{file}:{line}:{column}"), socket.getsockname()[1])
        ready = threading.Event()
        server.when_ready = ready.set
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[socket])), daemon=True)
        thread.start()
        ready.wait(20)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            pages(browser.new_page(viewport={"width": 1280, "height": 760}), server.address)
            plots(browser.new_page(), work)
            browser.close()
        server.should_exit = True
        thread.join(20)
    for name in ("desk", "pack", "questions", "preview", "page", "editing", "slip", "redline", *PLOTS):
        if (DOCS / f"{name}.png").is_file():
            kept(DOCS / f"{name}.png")


if __name__ == "__main__":
    main()
