"""Edits made in the page carried out on the folder's files: proved first, whole or not at all, and undone on demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter.drafting.draft import Draft, draft
from drafter.errors import DraftError
from drafter.place import Place
from drafter.workspace.folder import SHEET, TEXT, Folder, Template, find_template, read_sheet
from drafter.workspace.own_text import give_own_text
from drafter.workspace.save import save_file
from drafter.workspace.yaml_edit import YamlEdit
from drafter.workspace.yaml_file import YamlFile

DEEPEST_UNDO = 100


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit makes of a folder's files.

    Attributes:
        files: new texts by the names of the files in the folder.
        said: what was done, in a sentence, for the drafter.
    """

    files: Mapping[str, str]
    said: str


def with_text(folder: Folder, text: str, said: str) -> Change:
    """A change of the wording. A folder that shares the text of a bundled series is given a text of its own by it.

    Args:
        folder: the folder.
        text: the new text, whole.
        said: what was done.

    Raises:
        DraftError: a file would have to be overwritten that is not the folder's text.
    """
    if folder.template.series is None:
        return Change({folder.sheet.template: text}, said)
    if (folder.path / TEXT).exists():
        raise DraftError(
            f"The folder uses the series’ text, yet there is a {TEXT} in it that would be overwritten.",
            place=Place(str(folder.path / TEXT)),
            hint=f"Write “template: {TEXT}” into {SHEET} to use it, or move it away.",
        )
    edit = YamlEdit(folder.file.name, folder.file.text)
    give_own_text(edit, folder)
    return Change({SHEET: edit.text, TEXT: text}, f"{said} The folder now has a text of its own, {TEXT}.")


def proved(folder: Folder, change: Change) -> Draft:
    """Draft the folder as the change would leave it.

    Args:
        folder: the folder as it is.
        change: what is to be written.

    Returns:
        The draft.

    Raises:
        DraftError: it would not draft; nothing must be written then.
    """
    file = YamlFile(folder.file.name, change.files.get(SHEET, folder.file.text))
    sheet = read_sheet(file)
    text = change.files.get(sheet.template)
    if text is not None:
        template, gatherings = Template(text, str(folder.path / sheet.template)), {}
    else:
        template, found = find_template(sheet, file, folder.path)
        gatherings = dict(found)
    return draft(Folder(folder.path, file, sheet, template, gatherings))


@dataclass(slots=True)
class _Step:
    """A change that was made: what the files held before and after, None for a file that was not there."""

    before: Mapping[Path, bytes | None]
    after: Mapping[Path, bytes]
    said: str


@dataclass(slots=True)
class History:
    """The changes made in a page since it was opened, the last of which can be undone."""

    _steps: list[_Step] = field(default_factory=list)

    def make(self, folder: Path, change: Change) -> None:
        """Write a change's files.

        Args:
            folder: the draft folder.
            change: what to write; it was proved.

        Raises:
            DraftError: a file cannot be written; those written before it are put back.
        """
        before = {folder / name: _bytes(folder / name) for name in change.files}
        after = {folder / name: _encoded(text, before[folder / name]) for name, text in change.files.items()}
        _write(after, before)
        self._steps.append(_Step(before, after, change.said))
        del self._steps[:-DEEPEST_UNDO]

    @property
    def last(self) -> str:
        """What the last change said; empty where nothing is to undo."""
        return self._steps[-1].said if self._steps else ""

    def undo(self) -> str:
        """Take the last change back.

        Returns:
            What was undone.

        Raises:
            DraftError: there is none, or the files were changed since.
        """
        if not self._steps:
            raise DraftError("There is nothing to undo.")
        step = self._steps[-1]
        for path, data in step.after.items():
            if _bytes(path) != data:
                raise DraftError(
                    f"{path.name} was changed since, so this cannot be undone here.",
                    hint="Undo it in the editor.",
                )
        kept = {path: data for path, data in step.before.items() if data is not None}
        _write(kept, step.after)
        for path in step.before.keys() - kept.keys():
            path.unlink(missing_ok=True)
        self._steps.pop()
        return step.said


def _write(files: Mapping[Path, bytes], before: Mapping[Path, bytes | None]) -> None:
    done: list[Path] = []
    try:
        # A text comes before the sheet that names it, so that a reader in between finds a folder that drafts.
        for path in sorted(files, key=lambda p: p.name == SHEET):
            if files[path] != before.get(path):
                save_file(path, files[path], force=True)
                done.append(path)
    except DraftError:
        for path in done:
            data = before.get(path)
            if data is None:
                path.unlink(missing_ok=True)
            else:
                save_file(path, data, force=True)
        raise


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as e:
        raise DraftError(f"The file cannot be read: {e.strerror}.", place=Place(str(path))) from None


def _encoded(text: str, before: bytes | None) -> bytes:
    """A text as bytes, with the line ends and the byte order mark that the file had."""
    if before is not None and b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if before is not None and before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode()


__all__ = ["Change", "History", "proved", "with_text"]
