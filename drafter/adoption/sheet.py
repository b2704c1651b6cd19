"""The sheet of an adopted folder: what the official document gives, written into the YAML at its places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.document import Stage
from drafter.facts.fact import Fact
from drafter.facts.inverse import settled
from drafter.facts.value import Open
from drafter.workspace.folder import TEXT, Folder
from drafter.workspace.own_text import give_own_text
from drafter.workspace.sheet import Sheet
from drafter.workspace.values import plain, write
from drafter.workspace.yaml_edit import YamlEdit, without_tools_comments

GIVEN = ("title", "number", "adopted", "issued", "meeting", "resumed", "report", "vote")
"""Fields that are as the official document has them."""
_ORDER = ("stage", "session", "agenda_item", "title", "symbol", "sponsors", "submitted", *GIVEN[1:], "drafts")


def adopted_yaml(folder: Folder, official: Sheet, facts: Mapping[str, Fact], *, own_text: bool) -> str:
    """The YAML of a folder once its text is adopted.

    Args:
        folder: as it is.
        official: the sheet that the official document itself would have.
        facts: the facts of the official text; those the folder has by their names, then new ones.
        own_text: whether the folder gets a text of its own.

    Returns:
        The YAML; order and comments as they were, but for comments of the tool's own.
    """
    edit = YamlEdit(folder.file.name, without_tools_comments(folder.file.text))
    old = folder.sheet
    if own_text and folder.template.series:
        give_own_text(edit, folder)
    elif own_text and old.template != TEXT:
        edit.set(("template",), TEXT)
    _set(edit, "stage", Stage.ADOPTED.value, after="template")
    for name in GIVEN:
        value = getattr(official, name)
        if value is not None and value != getattr(old, name):
            _set(edit, name, plain(value))
    _agenda_item(edit, old, official)
    _draft_itself(edit, old, official)
    if old.to_confirm:
        edit.set(("to_confirm",), [])
    if old.based_on is not None and old.based_on != (known := settled(old.based_on)):
        edit.set(("based_on",), plain(known))
    for name, fact in facts.items():
        before = old.facts.get(name)
        if before is None:
            _new_fact(edit, name, fact)
        else:
            write(edit, ("facts", name), before, fact)
    return edit.text


def _draft_itself(edit: YamlEdit, old: Sheet, official: Sheet) -> None:
    """The symbol, sponsors and day of the draft: the official document may name them, as they were last."""
    symbol = settled(old.symbol) if official.symbol is None else official.symbol
    if symbol is not None and not isinstance(symbol, Open) and symbol != old.symbol:
        _set(edit, "symbol", symbol)
    drafts = official.drafts
    if drafts and drafts != old.drafts:
        _set(edit, "drafts", list(drafts))
    sponsors = official.sponsors if official.sponsors is not None else old.sponsors
    if isinstance(sponsors, list) and isinstance(old.sponsors, list):
        # A resolution names States alone; whom they spoke for the folder may know.
        known = {_name(entry): entry for entry in old.sponsors}
        sponsors = [known.get(_name(entry), entry) if isinstance(entry, str) else entry for entry in sponsors]
    if sponsors is not None and not isinstance(sponsors, Open) and not _same_names(sponsors, old.sponsors):
        _set(edit, "sponsors", plain(sponsors))
    elif isinstance(old.sponsors, Open) and isinstance(sponsors, Open):
        edit.set(("sponsors",), None)
    if isinstance(old.submitted, Open):
        edit.set(("submitted",), official.submitted)


def _name(entry: Any) -> str:
    """The State that an entry is of, whatever is said of it."""
    return entry.partition(" (on behalf of ")[0] if isinstance(entry, str) else entry.state or ""


def _same_names(new: Any, old: Any) -> bool:
    return isinstance(old, list) and sorted(map(str, new)) == sorted(map(str, old))


def _agenda_item(edit: YamlEdit, old: Sheet, official: Sheet) -> None:
    before, after = old.agenda_item, official.agenda_item
    for name in ("number", "letter", "title", "printed"):
        value = getattr(after, name)
        if value is not None and value != getattr(before, name) and not (name == "number" and value == "0"):
            edit.set(("agenda_item", name), value)
    if after.letter is None and before.letter is not None:
        edit.set(("agenda_item", "letter"), None)


def _set(edit: YamlEdit, name: str, value: Any, *, after: str = "") -> None:
    """A field of the sheet; a new one follows those before it in the usual order."""
    if not edit.has((name,)) and not after:
        place = _ORDER.index(name) if name in _ORDER else 0
        after = next((n for n in reversed(_ORDER[:place]) if edit.has((n,))), "title")
    edit.set((name,), value, after=(after,) if after else ())


def _new_fact(edit: YamlEdit, name: str, fact: Fact) -> None:
    values = plain(fact)
    if edit.has(("facts",)):
        edit.set(("facts", name), values)
    else:
        edit.set(("facts",), {name: values})
