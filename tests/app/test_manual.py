"""The pages of the manual that are made from the program leave nothing out."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import pages


def test_every_message_is_listed_with_an_example(root: Path) -> None:
    listed = {(one.room, one.said) for one in pages.messages()}
    calls = put_together = 0
    for path in (root / "drafter").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and pages.is_said(node) and node.args:
                calls += 1
                put_together += not isinstance(node.args[0], ast.Constant | ast.JoinedStr | ast.BinOp | ast.IfExp)
    assert len(listed) > 200
    assert put_together < calls / 5, "a message that is put together elsewhere cannot be listed"
    page = pages.messages_page()
    for said in ("There is no draft folder mines-77.", "This Word file is protected by a password."):
        assert said in page
    assert "{" not in page.replace("\\{", "")


@pytest.mark.parametrize("what", ["commands", "facts", "rules"])
def test_every_command_fact_and_rule_has_its_page(what: str) -> None:
    from drafter.checks.registry import RULES
    from drafter.cli import COMMANDS
    from drafter.facts.registry import TYPES

    if what == "commands":
        made = dict(pages.command_pages())
        assert list(made) == list(COMMANDS)
        assert all("Usage: drafter" in text and "--quiet" in text for text in made.values())
        return
    text = pages.facts_page() if what == "facts" else __import__("drafter.checks.manual", fromlist=["manual"]).manual()
    assert all(f"## {name}" in text or name in text for name in (TYPES if what == "facts" else RULES))
