"""How a text is written is known in one room: no other has a regular expression over tags, notes or emphasis."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FORMATS = ("source", "readers", "writers", "checks")
"""Readers and writers know Markdown as a format of files; a check looks for it among printed words."""
SYNTAX = re.compile(r"\\?\{\\?[{%#]|\\\{\[[{%#]|\\\[\\\^|\\\*\\\*")
"""In a pattern: an opening of a tag, the mark of a note, of emphasis."""


def patterns(root: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((root / "drafter").rglob("*.py")):
        if path.relative_to(root / "drafter").parts[0] in FORMATS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_re = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args
            if is_re and isinstance(node.func.value, ast.Name) and node.func.value.id == "re":  # type: ignore[attr-defined]
                text = node.args[0]  # type: ignore[attr-defined]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield path, text.value
                elif isinstance(text, ast.JoinedStr):
                    yield path, "".join(v.value for v in text.values if isinstance(v, ast.Constant))


def test_no_other_room_reads_the_syntax_of_texts(root: Path) -> None:
    assert [f"{p.relative_to(root)}: {pattern}" for p, pattern in patterns(root) if SYNTAX.search(pattern)] == []


def test_the_search_finds_what_it_looks_for() -> None:
    for pattern in (r"\{[{%#]", r"\{\{\s*", r"^\[\^([^\]\s]+)\]:", r"\{#.*?#\}", r"\*\*"):
        assert SYNTAX.search(pattern), pattern
