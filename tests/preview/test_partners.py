"""Partners' replies and amendments in the page: dropped, seen, kept, settled and taken back, by mouse and by keys."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from drafter.app.rounds import circulate, proposals
from drafter.drafting.draft import draft
from drafter.redline import docx
from drafter.workspace.folder import load
from tests.preview.conftest import Running, until

AMENDMENT = "In operative paragraph 1, replace “Invites” with “Exhorts”.\n\nDelete operative paragraph 99.\n"


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """The example of session 77, in a folder of its own."""
    return Path(shutil.copytree(root / "examples/anti-personnel-mines/77", tmp_path / "77"))


def text_of(folder: Path) -> list[str]:
    return [b.text for b in draft(load(folder)).document.blocks()]


def drop(page: Any, path: Path) -> None:
    page.keyboard.press("7")
    page.set_input_files("[data-drop]", str(path))
    page.wait_for_selector("#deal[open]", timeout=30_000)


def test_an_amendment_is_seen_kept_taken_and_taken_back(
    preview: Running, visit: Callable[..., Any], axe: str, tmp_path: Path
) -> None:
    page = visit(preview)
    path = tmp_path / "oral amendment.txt"
    path.write_text(AMENDMENT, "utf-8")
    drop(page, path)
    dialog = page.locator("#deal")
    assert dialog.locator("del", has_text="Invites").count() == 1
    assert dialog.locator("ins", has_text="Exhorts").count() == 1
    assert "operative paragraph 99: the draft has no such paragraph" in dialog.inner_text()
    assert not (preview.folder / "rounds").exists(), "what is only seen is not kept"
    page.fill("#deal [name=from]", "Norway")
    page.evaluate(axe)
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#proposals .proposal", timeout=30_000)
    card = page.locator("#proposals .passage", has=page.locator(".proposal"))
    assert "Invites all States" in card.locator(".text").inner_text()
    assert card.locator("mark").inner_text() == "Invites"
    assert "Norway" in card.locator("h3").inner_text()
    assert page.locator("#count-proposals").inner_text() == "1"
    assert violations(page) == []
    # By keys alone: to the proposal, what it would change, done.
    page.keyboard.press("n")
    page.keyboard.press("t")
    page.wait_for_selector("#deal[open] ins", timeout=30_000)
    assert "Exhorts all States" not in " ".join(text_of(preview.folder))
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#paper').textContent.includes('Exhorts all States')", 30)
    assert [p.state for p in proposals(preview.folder)] == ["agreed"]
    page.wait_for_selector("#proposals button[data-settle=undo]", timeout=30_000)
    page.click("#proposals button[data-settle=undo]")
    page.wait_for_selector("#proposals .proposal", timeout=30_000)
    assert "Exhorts all States" not in " ".join(text_of(preview.folder))
    assert [p.state for p in proposals(preview.folder)] == ["open"]


def violations(page: Any) -> list[str]:
    return [v["help"] for v in page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]]


def test_what_is_dropped_on_the_page_may_be_dismissed(preview: Running, visit: Callable[..., Any]) -> None:
    page = visit(preview)
    data = base64.b64encode(AMENDMENT.encode()).decode()
    page.evaluate(
        """data => {
          const moved = new DataTransfer();
          moved.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], "A-80-L.9.txt"));
          document.querySelector("#paper").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: moved }));
        }""",
        data,
    )
    page.wait_for_selector("#deal[open]", timeout=30_000)
    page.click("#deal [data-deal=dismiss]")
    until(page, "!document.querySelector('#deal').open", 30)
    assert proposals(preview.folder) == ()
    assert not (preview.folder / "rounds").exists()


def test_a_reply_of_two_authors_stands_beside_the_text_in_their_colours(
    folder: Path, run: Callable[[Path], Running], visit: Callable[..., Any], tmp_path: Path
) -> None:
    from drafter.app.comparing import signature
    from drafter.comparison.compare import compare
    from drafter.ooxml.settling import Existing
    from tests.rounds.test_rounds import changed

    circulate(folder)
    sent = draft(load(folder)).document
    clean = (folder / "rounds/1/sent/draft.docx").read_bytes()
    one = changed(sent, ("Invites", "Encourages"))
    reply = docx.write(compare(sent, one), clean, "d.docx", signature("Egypt"), masthead=True)
    two = changed(one, ("gender aspects", "all aspects"))
    reply = docx.write(compare(one, two), reply, "d.docx", signature("Mexico"), masthead=True, existing=Existing.KEEP)
    path = tmp_path / "reply.docx"
    path.write_bytes(reply)
    page = visit(run(folder))
    drop(page, path)
    page.click("#deal [data-deal=keep]")
    page.wait_for_selector("#proposals .proposal", timeout=30_000)
    assert {p.author for p in proposals(folder)} == {"Egypt", "Mexico"}
    colours = page.eval_on_selector_all(
        "#proposals .proposal", "all => all.map(a => getComputedStyle(a).borderInlineStartColor)"
    )
    assert len(set(colours)) == 2
    page.locator("#proposals .proposal", has_text="Encourages").locator("[data-settle=bracket]").first.click()
    page.wait_for_selector("#deal[open]", timeout=30_000)
    page.click("#deal [data-deal=settle]")
    until(page, "document.querySelector('#paper').textContent.includes('[Invites')", 30)
    assert "bracketed" in [p.state for p in proposals(folder)]


IMPOSSIBLE: list[tuple[str, dict[str, Any], str]] = [
    ("drop", {"document": {"name": "a.docx", "data": "%%%"}}, "did not come whole"),
    ("drop", {"document": {"name": "a.docx", "data": base64.b64encode(b"PK rubbish").decode()}}, "Nothing was sent"),
    ("drop", {}, "not known here"),
    ("keep", {}, "nothing to keep"),
    ("see", {"choice": "accept", "ident": "7"}, "no proposal 7"),
    ("see", {"choice": "burn", "ident": "7"}, "not known here"),
    ("settle", {"choice": "undo"}, "no settlement to undo"),
]


def test_what_cannot_be_done_is_said(preview: Running) -> None:
    with httpx.Client(base_url=preview.address, cookies=preview.cookies, trust_env=False) as client:
        for action, asked, said in IMPOSSIBLE:
            headers = {"X-Drafter-Token": preview.server.token}
            answer = client.post(f"/partners/{action}", json=asked, headers=headers)
            assert answer.status_code == 409, answer.text
            assert said in answer.json()["said"]
