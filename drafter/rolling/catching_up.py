"""A draft folder that was rolled over from a draft, brought up to what became of that: last year's resolution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drafter.facts.fact import Fact
from drafter.facts.value import opened
from drafter.rolling.advance import advance
from drafter.rolling.year import Year, own_citation
from drafter.workspace.folder import SHEET, TEXT, Folder
from drafter.workspace.sheet import Sheet
from drafter.workspace.values import plain, write
from drafter.workspace.yaml_edit import YamlEdit

_OF_THE_SHEET = (("agenda_item", "number"), ("agenda_item", "letter"), ("symbol",), ("sponsors",), ("submitted",))
"""What stands in brackets as it was last year."""


@dataclass(frozen=True)
class CaughtUp:
    """This year's folder once last year's resolution is known.

    Attributes:
        texts: its files that change, by their names in it.
        facts: the facts that have another value now: before and after, by their names.
        follows: whether the text is last year's as adopted; it is not where somebody edited it since the rollover.
    """

    texts: Mapping[str, str]
    facts: Mapping[str, tuple[Fact, Fact]]
    follows: bool


def caught_up(folder: Folder, before: Folder, after: Folder, document: str) -> CaughtUp:
    """Move on what the rollover moved on, as it would now.

    What a person gave or changed since then stays as it is, part by part.

    Args:
        folder: this year's folder.
        before: last year's, as it was rolled over.
        after: last year's, adopted.
        document: where the folder keeps the resolution.
    """
    sheet = folder.sheet
    based_on = sheet.based_on
    then = advance(Year(before, sheet.session, own_citation(before, *_known(based_on))))
    year = Year(after, sheet.session, own_citation(after))
    follows = folder.template.series is None and folder.template.text == before.template.text
    edit = YamlEdit(folder.file.name, folder.file.text)
    facts: dict[str, tuple[Fact, Fact]] = {}
    for name, outcome in advance(year).items():
        now = sheet.facts.get(name)
        if now is None:
            if follows and name not in before.sheet.facts:
                edit.set(("facts", name), plain(outcome.fact))
            continue
        moved = _merged(now, then[name].fact, outcome.fact) if name in then else now
        if moved != now:
            write(edit, ("facts", name), now, moved)
            facts[name] = (now, moved)
    for place in _OF_THE_SHEET:
        was, old, new = (_at(one.sheet, place) for one in (folder, before, after))
        if was == opened(old) and new not in (None, old):
            edit.set(place, plain(opened(new)))
    if sheet.title == before.sheet.title != after.sheet.title:
        edit.set(("title",), after.sheet.title)
    known: dict[str, Any] = {"resolution": after.sheet.number, "adopted": after.sheet.adopted, "document": document}
    if based_on and based_on.session:
        known["session"] = based_on.session
    edit.set(("based_on",), known)
    texts = {SHEET: edit.text}
    if follows and after.template.text != before.template.text:
        texts[TEXT] = after.template.text
    return CaughtUp(texts, facts, follows or after.template.text == before.template.text)


def _at(sheet: Sheet, path: tuple[str, ...]) -> Any:
    value: Any = sheet
    for name in path:
        value = getattr(value, name)
    return value


def _known(based_on: Any) -> tuple[Any, Any]:
    return (based_on.resolution, based_on.adopted) if based_on else (None, None)


def _merged(now: Fact, then: Fact, new: Fact) -> Fact:
    """A fact with the new value of every part that is still as the rollover left it."""
    if type(now) is not type(new) or type(then) is not type(new):
        return now
    parts = [name for name in type(new).model_fields if getattr(now, name) == getattr(then, name)]
    return now.model_copy(update={name: getattr(new, name) for name in parts})
