"""The desk is for the one who opened it, writes where it should, and reads well to everybody."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from drafter.app.drafts import State, checked_name, named, state_of
from drafter.app.dropped import dropped
from drafter.errors import DraftError
from tests.desk.conftest import Running
from tests.preview.test_accessible import violations


def client(desk: Running, **more: Any) -> httpx.Client:
    headers = {"x-drafter-token": desk.server.token, "content-type": "application/json"}
    return httpx.Client(base_url=desk.address, cookies=desk.cookies, headers=headers, trust_env=False, **more)


@pytest.fixture
def two(desk: Running, root: Path) -> Running:
    """A desk with a draft, and one whose YAML is broken; beside the drafts lies what is nobody's business."""
    example = root / "examples" / "anti-personnel-mines" / "77"
    shutil.copytree(example, desk.folder / "mines 77")
    shutil.copytree(example, desk.folder / "<b>broken")
    (desk.folder / "<b>broken" / "resolution.yaml").write_text("session: [77", encoding="utf-8")
    (desk.folder.parent / "secret").mkdir()
    shutil.copytree(example, desk.folder.parent / "secret" / "draft")
    (desk.folder / "mines 77" / "out").mkdir()
    (desk.folder / "mines 77" / "out" / "draft.txt").write_text("pack", encoding="utf-8")
    (desk.folder / "mines 77" / "out" / "own.txt").write_text("own", encoding="utf-8")
    return desk


@pytest.mark.parametrize(
    "address", ["/", "/state/mines%2077", "/pack/mines%2077/pack.zip", "/draft/mines%2077/", "/desk.js"]
)
def test_without_the_key_nothing_is_shown(two: Running, address: str) -> None:
    assert httpx.get(two.address + address, trust_env=False).status_code == 403
    assert httpx.get(two.address + address, cookies=two.cookies, trust_env=False).status_code == 200
    elsewhere = {"origin": "http://evil.example"}
    assert httpx.get(two.address + address, cookies=two.cookies, headers=elsewhere, trust_env=False).status_code == 403


@pytest.mark.parametrize(
    "address", ["/begin", "/answer", "/build/mines%2077", "/adopt/mines%2077", "/draft/mines%2077/edit/undo"]
)
def test_without_the_token_nothing_is_written(two: Running, address: str) -> None:
    before = sorted(two.folder.rglob("*"))
    sent = httpx.post(
        two.address + address, cookies=two.cookies, json={"source": "nothing", "session": "80"}, trust_env=False
    )
    assert (sent.status_code, sorted(two.folder.rglob("*"))) == (403, before)


@pytest.mark.parametrize(
    "address",
    ["/pack/mines%2077/own.txt", "/pack/mines%2077/..%2Fresolution.yaml", "/pack/..%2Fsecret/pack.zip", "/state/..%2Fsecret",
     "/draft/..%2Fsecret%2Fdraft/", "/draft/secret/", "/state/nothing", "/..%2Fdesk.js"],
)  # fmt: skip
def test_only_drafts_and_their_packs_are_shown(two: Running, address: str) -> None:
    with client(two) as c:
        assert c.get(address).status_code == 404
        assert c.get("/pack/mines%2077/draft.txt").text == "pack"


@pytest.mark.parametrize(
    "asked",
    [{}, {"source": 3}, {"source": "document"}, {"source": "document", "document": {"name": "a", "data": "*"}}, {"source": "series", "series": "../x"},
     {"source": "draft", "draft": "../secret/draft"}, {"source": "nothing", "session": "80", "name": "../up"}, {"source": "nothing", "session": "0"},
     {"source": "nothing", "session": "80", "name": "con"}, {"source": "nothing", "session": "80", "committee": "Ninth"}],
)  # fmt: skip
def test_what_cannot_be_begun_is_said_in_a_sentence(two: Running, asked: dict[str, Any]) -> None:
    before = sorted(two.folder.parent.rglob("*"))
    with client(two) as c:
        answer = c.post("/begin", json=asked)
    assert answer.status_code == 409 and answer.json()["said"], answer.text
    assert "fault of its own" not in answer.json()["said"]
    assert sorted(two.folder.parent.rglob("*")) == before


def test_an_uploaded_document_s_name_leads_nowhere(tmp_path: Path) -> None:
    data = base64.b64encode(b"words").decode()
    for name in ("../../evil.md", "..\\evil.md", "/etc/passwd", "...", "a\0b.md", "x" * 400 + ".md"):
        path = dropped({"name": name, "data": data}, str(tmp_path))
        assert path.parent.parent == tmp_path and path.read_bytes() == b"words"


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 400)])
def test_axe_finds_nothing(two: Running, visit: Callable[..., Any], axe: str, scheme: str, width: int) -> None:
    page = visit(two, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.wait_for_selector("[data-build]")
    page.wait_for_selector("#drafts .said:not(:empty)")
    page.click("summary >> nth=0")
    page.evaluate(axe)
    found = violations(page)
    page.check("[value=nothing]")
    found += violations(page)
    page.check("[value=series]")
    page.click("#begin [type=submit]")
    page.wait_for_selector("#answers")
    found += violations(page)
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_draft_says_how_it_stands(two: Running) -> None:
    path = two.folder / "mines 77"
    state = state_of(path, date(2022, 10, 1))
    assert (state.session, state.symbol, state.fault, state.rounds) == (77, "A/C.1/77/L.40", "", 0)
    handed_in = next(d for d in range(1, 32) if state_of(path, date(2022, 10, d)).days == 0)
    assert state_of(path, date(2022, 10, handed_in - 1)).days == 1
    assert state_of(path, date(2022, 10, handed_in + 1)).days is None
    assert state_of(two.folder / "<b>broken", date(2022, 10, 1)) == State(
        "<b>broken", fault=state_of(two.folder / "<b>broken", date.today()).fault
    )
    with client(two) as c:
        assert "<b>broken" not in c.get("/").text and "&lt;b&gt;broken" in c.get("/").text


def test_names_of_folders(tmp_path: Path) -> None:
    (tmp_path / "implementation-convention-prohibition-use-77").mkdir()
    title = "Implementation of the Convention on the Prohibition of the Use of Mines"
    assert named(title, 77, tmp_path) == "implementation-convention-prohibition-use-77-2"
    assert named("…", 80, tmp_path) == "draft-80"
    assert checked_name(" mines (80), new ") == "mines (80), new"
    for wrong in ("", "a/b", "a\\b", "..", ".a", "con", "CON.x", "a.", "x" * 61, "a:b", "a\nb", "-rf"):
        with pytest.raises(DraftError):
            checked_name(wrong)
