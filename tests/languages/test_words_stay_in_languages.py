"""What differs between languages lies in ``drafter/languages``: no other room knows a code or the name of a month."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from drafter.languages import all_furniture, read

TABLES = {
    "ooxml/resolution.py": "the tags that Word files have",
    "readers/akn.py": "the codes that Akoma Ntoso has",
    "writers/akn_meta.py": "the codes that Akoma Ntoso has",
    "writers/pdf_fonts.py": "which fonts cover which script",
    "writers/pdf_data.py": "the region that the typesetter is told",
}
"""Files that may know codes: what a format wants to know of a language."""

ENGLISH = {"messages", "amendments", "app", "checks", "cli", "reports", "redline"}
"""Rooms that speak English to the user or, as amendments, read instructions in it: they may name it, and no other."""

SHORT = {"March", "May", "mars", "mai", "marzo", "mayo", "Unil"}
"""Names of months that are words besides."""


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a file that are no docstrings and no parts of a sentence put together."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def elsewhere(root: Path) -> Iterator[tuple[str, int, str]]:
    for path in sorted((root / "drafter").rglob("*.py")):
        name = path.relative_to(root / "drafter").as_posix()
        if not name.startswith("languages/"):
            yield from ((name, line, words) for line, words in strings(path))


def test_no_code_of_a_language_stands_elsewhere(root: Path) -> None:
    wrong = [
        f"{name}:{line} {words}"
        for name, line, words in elsewhere(root)
        if words in read() and name not in TABLES and not (words == "en" and name.split("/")[0] in ENGLISH)
    ]
    assert wrong == []


MESSAGES = {
    "app/editing/understood.py",
    "checks/arithmetic/resolution_fits_its_session.py",
    "checks/style/date_in_order.py",
}
"""Files that tell the user, in English, how a date is written or when a session was."""


def test_no_month_is_named_elsewhere(root: Path) -> None:
    names = {n for f in all_furniture().values() for names in f.months for n in names.split("|")} - SHORT
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")
    wrong = [
        f"{name}:{line} {m[0]}"
        for name, line, words in elsewhere(root)
        if name not in MESSAGES and (m := pattern.search(words))
    ]
    assert wrong == []
