"""Every view read by axe, in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.preview.conftest import Running, until


def violations(page: Any) -> list[str]:
    """What axe finds, a line each. Shades that are animated are let come to rest first."""
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{v['id']}: {v['help']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 400)], ids=lambda v: str(v))
def test_axe_finds_nothing_in_any_view(
    preview: Running, visit: Callable[..., Any], axe: str, scheme: str, width: int
) -> None:
    page = visit(preview, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.evaluate(axe)
    found = {}
    for key in "123456":
        page.keyboard.press(key)
        page.wait_for_timeout(100)
        found[key] = violations(page)
    page.keyboard.press("1")
    page.keyboard.press("m")
    page.keyboard.press("e")
    found["marked"] = violations(page)
    page.click("#paper mark[data-fact='to_attend.place']")
    page.wait_for_selector("#value input")
    found["value"] = violations(page)
    page.keyboard.press("Escape")
    page.locator("button.edit").first.click()
    found["paragraph"] = violations(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    found["keys"] = violations(page)
    page.keyboard.press("Escape")
    sheet = preview.folder / "resolution.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("session: 77", "session: [77", 1), encoding="utf-8")
    page.wait_for_selector("#fault pre")
    found["fault"] = violations(page)
    assert [f"{view}: {one}" for view, said in found.items() for one in said] == []


def test_all_of_it_by_keyboard(preview: Running, visit: Callable[..., Any]) -> None:
    """Tab reaches every control in order and is nowhere caught; dialogs give the focus back."""
    page = visit(preview)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("m")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "document.activeElement.id || document.activeElement.dataset.fact || document.activeElement.name"
            )
        )
    for wanted in ("view", "marks", "editing", "keys", "symbol", "submitted", "agenda_item", "sponsors"):
        assert wanted in seen, (wanted, seen)
    page.locator("#paper [data-fact='to_attend.place']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#value[open] input")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.fact") == "to_attend.place"


def test_what_happens_is_said(preview: Running, visit: Callable[..., Any]) -> None:
    page = visit(preview)
    sheet = preview.folder / "resolution.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("value: 164", "value: 165", 1), encoding="utf-8")
    until(page, "document.querySelector('[role=status][aria-live=polite]').textContent == 'The draft has changed.'")
    page.keyboard.press("4")
    assert page.locator("#status").inner_text() == "Findings shown."


def test_keys_can_be_switched_off(preview: Running, visit: Callable[..., Any]) -> None:
    page = visit(preview)
    page.keyboard.press("?")
    page.uncheck("#use-keys")
    page.keyboard.press("Escape")
    page.keyboard.press("2")
    assert page.locator("#clean").is_visible()
