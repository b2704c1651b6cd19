"""A person's own series, kept beside those that come with the program."""

from __future__ import annotations

from pathlib import Path

from drafter.app.texts import Named
from drafter.rolling.series import Series, checked_name, names, own_home, series
from drafter.rolling.source import find_source
from drafter.saving.save import save_folder
from drafter.workspace.folder import SHEET, TEXT
from drafter.workspace.own_text import give_own_text
from drafter.workspace.yaml_edit import YamlEdit


def known() -> list[Series]:
    """All series, by name."""
    return [series(name) for name in names()]


def add(name: str, source: Named, *, force: bool = False) -> tuple[Series, tuple[str, ...]]:
    """Keep a text with its facts and gatherings as a series, so that a rollover can begin with it by name.

    Args:
        name: of the series.
        source: a draft folder, or the file of an adopted resolution.
        force: replace a series of that name; the one before is moved aside.

    Returns:
        The series, and what a person should know of it, a sentence each.

    Raises:
        DraftError: the name is taken or cannot be one, or the source cannot be read.
    """
    found = find_source(str(source), own_text=True)
    last = found.last
    edit = YamlEdit(last.file.name, last.file.text)
    if last.template.series:
        give_own_text(edit, last)
    files = {SHEET: edit.text.encode(), TEXT: last.template.text.encode()}
    if last.template.series is None and last.sheet.template != TEXT:
        files[last.sheet.template] = files.pop(TEXT)
    if found.document:
        files[found.document[0]] = found.document[1]
    save_folder(own_home() / checked_name(name), files, force=force)
    return series(name), found.warnings


def home() -> Path:
    """The folder that keeps the user's own series."""
    return own_home()
