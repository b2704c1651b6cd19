"""The pages of the manual that are made from the program leave nothing out."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import messages
import pages

SPEAK = {"DraftError", "UsageError", "fault", "problem", "option", "Problem", "echo", "secho", "Field", "say"}
"""Calls whose words a user reads."""


def test_sentences_have_examples() -> None:
    without = sorted({expression for one in messages.messages() for expression in one.missing})
    most = len(messages.messages()) // 50
    assert len(without) <= most, "Give each of these an example in tools/examples.tsv: " + ", ".join(without)


def test_no_sentence_is_left_out() -> None:
    page = " ".join(pages.messages_page().replace("\\", "").split())
    left = []
    for file, tree in messages.code().items():
        if file.startswith("languages/"):
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in SPEAK:
                left += [words for words in said(node) if " ".join(words.split()) not in page]
    assert not left
    assert len(messages.messages()) > 1000


def said(node: ast.Call) -> list[str]:
    """Sentences that stand whole in a call, and the longest piece of those that values are put into."""
    out = []
    for argument in [*node.args, *(k.value for k in node.keywords if k.arg in ("hint", "help", "description"))]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            put_in = messages.is_spoken(node) and "{" in argument.value
            out.append(max(re.split(r"\{\w+\}", argument.value), key=len) if put_in else argument.value)
        elif isinstance(argument, ast.JoinedStr):
            pieces = [p.value for p in argument.values if isinstance(p, ast.Constant) and isinstance(p.value, str)]
            out.append(max(pieces, key=len, default=""))
    return [words for words in out if re.match(r"[A-Z].* .* [a-z]", words)]


def test_no_sentence_speaks_of_what_is_inside() -> None:
    inside = re.compile(
        r"\b(tuple|dict|regex|parser?|token|node|the sheet|anew|of late|NoneType|read alike|block \d)\b"
    )
    met = {one.said for one in messages.messages() if inside.search(f"{one.said} {one.hint}")}
    assert met <= {"cannot start any token"}, "what the YAML library says, which is put into other words"


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


def test_the_page_of_facts_shows_each_as_it_is_written_and_as_it_is_printed() -> None:
    text = pages.facts_page()
    of_period = text.partition("## period")[2].partition("\n## ")[0]

    assert "example:\n  type: period\n  from: 2020-09-01\n  to: 2021-08-31\n" in of_period
    assert "| `{{ example }}` | from 1 September 2020 to 31 August 2021 |" in of_period
    assert "moves on" in of_period.partition("A year later")[2]
