"""What is shown of the words under the pointer: the rule behind a finding, the fact behind an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.drafting.draft import all_facts, draft
from drafter.editor.marks import Mark
from drafter.editor.printed import printed
from drafter.errors import DraftError
from drafter.messages import say
from drafter.source.expressions import expressions
from drafter.worklists.entries import entries
from drafter.worklists.item import headings
from drafter.worklists.making import Worklist
from drafter.workspace.folder import SHEET, Folder

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
    if folder and (known := _fact(file_name, line, column, folder)):
        parts.append(known)
    return "\n\n---\n\n".join(parts)


def _finding(mark: Mark) -> str:
    if not mark.code:
        return mark.message
    return f"**{mark.code}** {mark.message}\n\n```text\n{mark.page}\n```"


def _fact(file_name: str, line: str, column: int, folder: Folder) -> str:
    facts = all_facts(folder)
    name = form = ""
    if file_name == SHEET:
        key = _KEY.match(line)
        name = key["name"] if key else ""
    elif found := next((e for e in expressions(line) if e.start <= column < e.end), None):
        name, form = found.name, found.form
    fact = facts.get(name)
    if fact is None:
        return ""
    words = printed(fact, form, folder)
    place = folder.file.place(("facts", name), of_key=True)
    where = f"{SHEET}, line {place.line}" if name in folder.sheet.facts else SHEET
    said = [f"**{name}** – {say(fact.TITLE)} ({where})", f"prints: {words}", *_listed(name, folder)]
    return "\n\n".join(said)


def _listed(name: str, folder: Folder) -> Iterator[str]:
    """What the worklist says of a fact: "To be confirmed: [Geneva]. …"."""
    try:
        found = entries(Worklist(folder, draft(folder)).items)
    except DraftError:
        return
    for entry in found:
        item = entry.first
        if item.fact.partition(".")[0] == name:
            before = f"{item.before} → " if item.before and item.before != item.after else ""
            yield f"{headings()[item.status]}: {before}{item.after}. {entry.note}".rstrip()
