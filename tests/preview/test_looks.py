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
NEAR = 40
"""How far a point's brightness may be off: letters are drawn a little differently from machine to machine."""
MOST = 0.02
"""The share of points that may be farther off."""

VIEWS = {"clean": "1", "redline": "2", "beside": "3", "findings": "4", "open": "5", "pdf": "6"}


def compare(taken: bytes, name: str, tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    chops = pytest.importorskip("PIL.ImageChops")
    new = image.open(io.BytesIO(taken)).convert("L")
    new = new.resize((int(new.width * SCALE), int(new.height * SCALE)), image.Resampling.BOX).quantize(16).convert("L")
    path = PICTURES / f"{name}.png"
    if os.environ.get("DRAFTER_NEW_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        new.quantize(16).save(path, optimize=True)
        return
    old = image.open(path).convert("L")
    assert new.size == old.size
    off = sum(chops.difference(new, old).histogram()[NEAR:]) / (new.width * new.height)
    new.save(tmp_path / f"{name}.png")
    assert off <= MOST, f"{off:.1%} of {name} looks different: {tmp_path / name}.png"


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
