"""Values given in the page, written where they stand in the YAML; its comments and order stay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from drafter.app.editing.changes import Change
from drafter.app.editing.fields import Field, fields_of
from drafter.app.editing.ticks import FILE, Tick, Ticks
from drafter.app.editing.understood import understood
from drafter.document.fact_names import spoken
from drafter.errors import DraftError
from drafter.languages import language, written
from drafter.workspace.folder import SHEET, Folder
from drafter.workspace.yaml_edit import YamlEdit

_PARTED = re.compile(r"\n|,(?![^()]*\))")
"""What parts the entries of a list: a line break, or a comma that is not within brackets."""


def filled(folder: Folder, key: str, values: Mapping[str, str]) -> Change:
    """Give the values behind a fact's words.

    Args:
        folder: the folder.
        key: as runs bear it.
        values: what was typed, by :attr:`drafter.app.editing.fields.Field.name`. An empty one leaves its value.

    Returns:
        The change; the schema has yet to prove it.

    Raises:
        DraftError: the words have no such value, or nothing was given.
    """
    asked = {field.name: field for field in fields_of(folder.sheet, key)}
    if unknown := values.keys() - asked.keys():
        raise DraftError(
            f"{called(key)} has no value “{min(unknown)}”.", hint="Load the page again, and try once more."
        )
    given = {asked[name]: text.strip() for name, text in values.items() if text.strip()}
    if not given:
        raise DraftError("Nothing was filled in.", hint="Write the value, or leave it open.")
    language = folder.setting.language
    given = {field: understood(field.kind, words, language) for field, words in given.items()}
    text = settled(folder, folder.file.text, {field: _value(field, words) for field, words in given.items()})
    shown = ", ".join(" and ".join(_entries(w)) if f.kind == "list" else w for f, w in given.items())
    return Change({SHEET: text}, f"{called(key)}: {shown}.")


def settled(folder: Folder, text: str, values: Mapping[Field, Any]) -> str:
    """The YAML with values set, the tool's remarks on them gone, and their facts off the list of what is to confirm."""
    without = YamlEdit(folder.file.name, text)
    for field in values:
        without.comment(field.path, "")
        if field.path[0] == "agenda_item":
            without.comment(("agenda_item",), "")
    edit = YamlEdit(folder.file.name, without.text)
    for field, value in values.items():
        edit.set(field.path, value)
    names = {str(f.path[1] if f.path[0] == "facts" else f.path[0]) for f in values}
    return without_confirming(folder, _remembered(folder, edit.text, values), names)


def _remembered(folder: Folder, text: str, values: Mapping[Field, Any]) -> str:
    """The YAML with the facts that were given as they were last year, of which nobody need be asked again."""
    given: dict[str, bool] = {}
    for field, value in values.items():
        name = str(field.path[-1] if len(field.path) < 2 else field.path[1])
        fact = folder.sheet.facts.get(name)
        if field.path[0] == "facts" and field.is_open and fact and "said-to-stay" in fact.RULES:
            given[name] = given.get(name, True) and value == _value(field, field.value)
    stay = [name for name, as_it_was in given.items() if as_it_was and name not in folder.sheet.said_to_stay]
    if not stay:
        return text
    edit = YamlEdit(folder.file.name, text)
    edit.set(("said_to_stay",), [*folder.sheet.said_to_stay, *stay], after=("based_on",))
    return edit.text


def without_confirming(folder: Folder, text: str, names: set[str]) -> str:
    """The YAML with names taken off ``to_confirm``."""
    listed = folder.sheet.to_confirm
    if not names & set(listed):
        return text
    edit = YamlEdit(folder.file.name, text)
    if folder.file.data["to_confirm"].fa.flow_style():
        edit.set(("to_confirm",), [name for name in listed if name not in names])
    else:
        for i, name in enumerate(listed):
            if name in names:
                edit.remove(("to_confirm", i))
    for name in names & set(listed):
        edit.comment(("facts", name), "")
    return edit.text


def ticked(folder: Folder, ticks: Ticks, tick: Tick, *, on: bool) -> Change:
    """Tick an item of the worklist, or take the tick back.

    A tick at an open value says that last year's stands: the brackets go. A tick at a value to confirm takes its name
    off the sheet's list. Every tick is kept in the folder besides.

    Args:
        folder: the folder.
        ticks: the ticks there are.
        tick: the fact and its words as the worklist has them.
        on: whether it is ticked.

    Raises:
        DraftError: an open value has nothing of last year's to keep.
    """
    key, words = tick
    name = key.partition(".")[0]
    text = folder.file.text
    fields = fields_of(folder.sheet, key)
    if on and any(f.is_open for f in fields):
        if not all(f.value for f in fields):
            raise DraftError(f"{called(key)}: nothing is known of it, so it cannot be kept.", hint="Fill it in.")
        text = settled(folder, text, {f: _value(f, f.value) for f in fields})
        return Change({SHEET: text}, f"{called(key)} stays as it was.")
    if on:
        text = without_confirming(folder, text, {name})
    elif name in folder.sheet.facts and tick in ticks.looked_at and _is_carried(folder, name):
        text = _with_confirming(folder, text, name)
    kept = ticks.with_tick(tick, on=on).written()
    files = {FILE: kept} | ({SHEET: text} if text != folder.file.text else {})
    return Change(files, f"{'Looked at' if on else 'Not yet looked at'}: {called(key)}, {words}.")


def _is_carried(folder: Folder, name: str) -> bool:
    """Whether the rollover asks to confirm a fact that it carries as it is."""
    return any(rule.endswith("-carried") for rule in folder.sheet.facts[name].RULES)


def _with_confirming(folder: Folder, text: str, name: str) -> str:
    listed = folder.sheet.to_confirm
    if name in listed:
        return text
    edit = YamlEdit(folder.file.name, text)
    if listed:
        edit.append(("to_confirm",), name)
    else:
        edit.set(("to_confirm",), [name], after=("based_on",))
    return edit.text


def called(key: str) -> str:
    """What a value is called at the beginning of a line: "to_attend.place" gives "To attend, place"."""
    words = spoken(key)
    return words[:1].upper() + words[1:]


def _value(field: Field, words: str) -> Any:
    if field.kind == "list":
        return _entries(words)
    if field.kind == "date":
        try:
            return date.fromisoformat(words)
        except ValueError:
            return words
    return words


def _entries(words: str) -> list[str]:
    if any(language(code).is_submission([words]) for code in written()):
        return [" ".join(words.split())]
    return [entry.strip() for entry in _PARTED.split(words) if entry.strip()]
