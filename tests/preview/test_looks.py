"""How each view looks: pictures that a person looked at, compared with a tolerance.

``DRAFTER_NEW_PICTURES=1`` takes them anew; look at them before they are kept.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.preview.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"
SCALE = 0.5
CELL = 4
"""Pictures are compared by the colours of cells of so many points: letters are drawn a little differently from machine
to machine, but not darker, bluer or elsewhere."""
NEAR = 14
"""How far the red, green or blue of a cell may be off, of 255."""
MOST = 0.005
"""The share of cells that may be farther off."""

VIEWS = {"clean": "1", "redline": "2", "beside": "3", "findings": "4", "open": "5", "pdf": "6"}


def off(taken: bytes, name: str) -> tuple[float, Any]:
    """The share of cells in which a screenshot looks different from the picture kept of it, and the screenshot."""
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    chops = pytest.importorskip("PIL.ImageChops")
    new = image.open(io.BytesIO(taken)).convert("RGB")
    new = new.resize((int(new.width * SCALE), int(new.height * SCALE)), image.Resampling.BOX)
    path = PICTURES / f"{name}.png"
    if os.environ.get("DRAFTER_NEW_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        new.quantize(96).save(path, optimize=True)
    old = image.open(path).convert("RGB")
    assert new.size == old.size
    cells = [one.reduce(CELL) for one in (new.quantize(96).convert("RGB"), old)]
    red, green, blue = chops.difference(*cells).split()
    worst = chops.lighter(chops.lighter(red, green), blue)
    return sum(worst.histogram()[NEAR:]) / (worst.width * worst.height), new


def compare(taken: bytes, name: str, tmp_path: Path) -> None:
    share, new = off(taken, name)
    new.save(tmp_path / f"{name}.png")
    assert share <= MOST, f"{share:.1%} of {name} looks different: {tmp_path / name}.png"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view(preview: Running, visit: Callable[..., Any], tmp_path: Path, scheme: str) -> None:
    page = visit(preview, color_scheme=scheme, viewport={"width": 1300, "height": 900})
    for name, key in VIEWS.items():
        page.keyboard.press(key)
        if name == "pdf":
            until(
                page, "[...document.querySelectorAll('#pdf img')].filter(i => i.complete && i.naturalWidth).length == 3"
            )
        page.wait_for_timeout(150)
        compare(page.screenshot(), f"{name}-{scheme}", tmp_path)
    page.keyboard.press("1")
    page.keyboard.press("m")
    page.keyboard.press("e")
    page.locator("[data-fact='next_session.number']").focus()
    page.wait_for_timeout(150)
    compare(page.screenshot(), f"marked-{scheme}", tmp_path)


def test_narrow(preview: Running, visit: Callable[..., Any], tmp_path: Path) -> None:
    page = visit(preview, viewport={"width": 390, "height": 800})
    compare(page.screenshot(), "narrow", tmp_path)


def test_a_fault(preview: Running, visit: Callable[..., Any], tmp_path: Path) -> None:
    page = visit(preview, viewport={"width": 1300, "height": 900})
    sheet = preview.folder / "resolution.yaml"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("session: 77", "session: seventy-seven", 1), encoding="utf-8"
    )
    page.wait_for_selector("#fault pre")
    compare(page.screenshot(), "fault", tmp_path)


@pytest.mark.skipif("DRAFTER_NEW_PICTURES" in os.environ, reason="pictures are taken, not compared")
@pytest.mark.parametrize(
    ("view", "damage"),
    [
        ("clean", "#paper mark, #paper [data-standing=open] { background: none !important; }"),
        ("clean", "#paper .text p { text-align: start !important; }"),
        ("clean", "#paper .page { padding-inline: 64pt 56pt !important; }"),
        ("clean", "aside button { visibility: hidden; }"),
        ("clean", "#paper .masthead { border: 2px solid red; }"),
        ("redline", ".redline ins, .redline del { text-decoration: none !important; color: inherit !important; }"),
        ("beside", ".redline td { border: 0 !important; }"),
        ("findings", "article.error { border-color: #ccc !important; } .severity { visibility: hidden; }"),
        ("open", ".fill button { visibility: hidden; }"),
        ("pdf", ".images img { inline-size: 606pt; }"),
    ],
)
def test_the_pictures_tell(preview: Running, visit: Callable[..., Any], view: str, damage: str) -> None:
    """Every picture is compared closely enough to tell that something small is amiss."""
    page = visit(preview, color_scheme="light", viewport={"width": 1300, "height": 900}, bypass_csp=True)
    page.keyboard.press(VIEWS[view])
    if view == "pdf":
        until(page, "[...document.querySelectorAll('#pdf img')].filter(i => i.complete && i.naturalWidth).length == 3")
    page.wait_for_timeout(150)
    page.add_style_tag(content=damage)
    share, _ = off(page.screenshot(), f"{view}-light")
    assert share > MOST, f"only {share:.2%}"
