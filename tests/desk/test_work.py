"""From the empty folder to the pack, in a real browser: by mouse alone, and by keyboard alone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from drafter import render
from drafter.cli import drafter
from drafter.workspace.folder import load
from tests.desk.conftest import Running
from tests.preview.conftest import until


def test_by_mouse_from_a_document_to_the_pack(
    desk: Running, visit: Callable[..., Any], corpus: Path, tmp_path: Path
) -> None:
    """Last year's resolution is dropped, questions are answered, the draft is seen, the pack fetched, the text adopted."""
    page = visit(desk)
    page.set_input_files("#begin [name=document]", corpus / "akn" / "en" / "A-RES-76-26.xml")
    page.click("#begin [type=submit]")
    page.wait_for_selector("#answers")
    assert "The Hague" in page.inner_text("#answers .evidence >> nth=0") or "The Hague" in page.inner_text("#answers")
    page.fill("[name='facts.to_attend.place']", "Geneva")
    page.fill("[name='facts.to_attend.from']", "31 November 2022")
    page.click("#answers [type=submit]")
    page.wait_for_selector("[aria-invalid=true]")
    assert "2022-11-21" in page.inner_text(".answer:has([name='facts.to_attend.from']) .said")
    page.fill("[name='facts.to_attend.from']", "21 November 2022")
    page.fill("[name='facts.to_attend.to']", "25.11.2022")
    page.click("[data-keep] >> nth=0")
    page.click("#answers [type=submit]")
    page.wait_for_selector("#paper [data-fact='to_attend.place']")
    assert "Geneva" in page.inner_text("#paper")
    (folder,) = desk.folder.iterdir()
    assert str(load(folder).sheet.facts["to_attend"].from_) == "2022-11-21"  # type: ignore[attr-defined]
    page.click("#home")
    page.wait_for_selector("[data-build]")
    assert "open values" in page.inner_text(".facts")
    page.click("[data-build]")
    page.wait_for_selector(".files a")
    with page.expect_download() as got:
        page.click("text=All of it, as one zip")
    got.value.save_as(tmp_path / "pack.zip")
    with zipfile.ZipFile(tmp_path / "pack.zip") as pack:
        assert {Path(n).name for n in pack.namelist()} >= {"draft.docx", "draft.pdf", "changes.docx", "SUBMISSION.md"}
        assert pack.testzip() is None
    page.click("summary:has-text('The adopted text')")
    page.set_input_files("[data-adopt]", corpus / "akn" / "en" / "A-RES-77-63.xml")
    page.wait_for_selector(".report li")
    assert "adopted as 77/63" in page.inner_text(".facts")
    assert load(folder).sheet.number == "77/63"


def test_by_keyboard_from_nothing_to_the_pack(desk: Running, visit: Callable[..., Any]) -> None:
    page = visit(desk)
    press, typed = page.keyboard.press, page.keyboard.type

    def to(name: str) -> None:
        for _ in range(60):
            if (
                page.evaluate("document.activeElement.name || document.activeElement.textContent")
                .strip()
                .startswith(name)
            ):
                return
            press("Tab")
        raise AssertionError(f"{name} is not reached by Tab")

    to("source")
    press("ArrowDown")
    press("ArrowDown")
    to("title")
    typed("Peace in our time")
    to("text")
    typed("PP1 Recalling its resolution 76/26 of 6 December 2021,\nOP1. Requests a report.")
    to("session")
    typed("80")
    press("Enter")
    page.wait_for_selector("#paper")
    assert "Requests" in page.inner_text("#paper")
    to("All drafts")
    press("Enter")
    page.wait_for_selector("[data-build]")
    to("Build the pack")
    press("Enter")
    page.wait_for_selector(".files a")
    assert page.evaluate("document.activeElement.matches('summary')")
    assert (desk.folder / "peace-our-time-80" / "out" / "draft.pdf").is_file()


def test_a_file_dropped_anywhere_begins_a_draft_and_never_leaves_the_page(
    desk: Running, visit: Callable[..., Any]
) -> None:
    page = visit(desk)
    page.evaluate(
        """() => { const data = new DataTransfer();
        data.items.add(new File(["*The General Assembly*,\\n"], "last year.md"));
        document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); }"""
    )
    assert page.evaluate("document.querySelector('[name=document]').files[0].name") == "last year.md"
    page.click("#begin [type=submit]")
    page.wait_for_selector("#begin .said:not(:empty)")
    assert "session" in page.inner_text("#begin .said")
    assert list(desk.folder.iterdir()) == []


def test_a_series_is_begun_with_and_a_name_that_is_taken_is_said(desk: Running, visit: Callable[..., Any]) -> None:
    (desk.folder / "mines").mkdir()
    page = visit(desk)
    page.check("[value=series]")
    page.fill("[name=name]", "mines")
    page.click("#begin [type=submit]")
    page.wait_for_selector("#begin .said:not(:empty)")
    assert "There is a folder mines already." in page.inner_text("#begin .said")
    page.fill("[name=name]", "mines 77")
    page.click("#begin [type=submit]")
    page.wait_for_selector("#answers")
    page.click("#answers [type=submit]")
    page.wait_for_selector("#paper [data-fact]")
    assert load(desk.folder / "mines 77").sheet.session == 77


def test_a_partner_s_reply_is_dropped_and_settled(desk: Running, visit: Callable[..., Any]) -> None:
    """The draft is kept as sent, a partner's text comes back, a proposal is taken in, and the settlement taken back."""
    assert (
        CliRunner()
        .invoke(drafter, ["new", str(desk.folder / "peace"), "--session", "80", "--title", "Peace"])
        .exit_code
        == 0
    )
    text = desk.folder / "peace" / "text.md"
    text.write_text(
        "*The General Assembly*,\n\n1. *Urges* all States to meet;\n\n2. *Requests* a report.\n", encoding="utf-8"
    )
    page = visit(desk)
    page.click("[data-partners] summary")
    page.click("[data-circulate]")
    page.wait_for_selector("[data-receive]")
    sent = render(desk.folder / "peace", "markdown").decode()
    reply = desk.folder.parent / "reply.md"
    reply.write_text(sent.replace("to meet", "to meet every year"), encoding="utf-8")
    page.fill("[data-from]", "Norway")
    page.set_input_files("[data-receive]", reply)
    page.wait_for_selector("article")
    assert "Norway" in page.inner_text("article") and "every year" in page.inner_text("article ins")
    page.click("[data-settle=accept]")
    until(page, "!document.querySelector('article')")
    assert "to meet every year" in text.read_text(encoding="utf-8")
    page.click("[data-settle=undo]")
    page.wait_for_selector("article")
    assert "every year" not in text.read_text(encoding="utf-8")
