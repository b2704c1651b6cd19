"""What is told of the words under the pointer: the rule behind a finding, the fact behind an expression."""

from __future__ import annotations

import re

from drafter.drafting.draft import all_facts
from drafter.editor.marks import Mark
from drafter.editor.printed import printed
from drafter.workspace.folder import SHEET, Folder

_EXPRESSION = re.compile(r"\{\{\s*(?P<name>\w+)(?:\.(?P<form>\w+))?[^}]*\}\}")
_KEY = re.compile(r"^\s*(?P<name>\w+):")


def hover(file_name: str, line: str, column: int, here: list[Mark], folder: Folder | None) -> str:
    """What to tell, as Markdown; empty where there is nothing.

    Args:
        file_name: the file's name, without its folder.
        line: the line under the pointer.
        column: where on it, from 0.
        here: the marks under the pointer.
        folder: the draft folder, as far as it can be read.
    """
    parts = [_finding(mark) for mark in here]
    if folder and (told := _fact(file_name, line, column, folder)):
        parts.append(told)
    return "\n\n---\n\n".join(parts)


def _finding(mark: Mark) -> str:
    if not mark.code:
        return mark.message
    return f"**{mark.code}** {mark.message}\n\n```text\n{mark.page}\n```"


def _fact(file_name: str, line: str, column: int, folder: Folder) -> str:
    facts = all_facts(folder)
    form = ""
    if file_name == SHEET:
        match = _KEY.match(line)
    else:
        match = next((m for m in _EXPRESSION.finditer(line) if m.start() <= column < m.end()), None)
        form = (match["form"] or "") if match else ""
    fact = facts.get(match["name"]) if match else None
    if match is None or fact is None:
        return ""
    words = printed(fact, form, folder)
    place = folder.file.place(("facts", match["name"]), of_key=True)
    where = f"{SHEET}, line {place.line}" if match["name"] in folder.sheet.facts else SHEET
    return f"**{match['name']}** – {fact.TITLE} ({where})\n\nprints: {words}"
