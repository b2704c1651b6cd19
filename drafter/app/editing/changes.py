"""Edits made in the page carried out on the folder's files: proved first, whole or not at all, and undone on demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter.drafting.draft import Draft, draft
from drafter.errors import DraftError
from drafter.place import Place
from drafter.saving.save import commit, encoded_like
from drafter.workspace.folder import SHEET, TEXT, Folder
from drafter.workspace.own_text import give_own_text
from drafter.workspace.yaml_edit import YamlEdit

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
    return draft(folder.with_texts(change.files))


@dataclass(slots=True)
class _Step:
    """A change that was made: what the files held before and after, None for a file that was not there."""

    folder: Path
    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes]
    said: str


@dataclass(slots=True)
class History:
    """The changes made in a page since it was opened, the last of which can be undone."""

    _steps: list[_Step] = field(default_factory=list)

    def make(self, folder: Path, change: Change, as_read: Mapping[str, str] | None = None) -> None:
        """Write a change's files.

        Args:
            folder: the draft folder.
            change: what to write; it was proved.
            as_read: the texts that it was made from, by their names in the folder.

        Raises:
            DraftError: a file cannot be written, or was changed meanwhile; nothing is changed then.
        """
        before = {name: bytes_of(folder / name) for name in change.files}
        after = {name: encoded_like(text, before[name]) for name, text in change.files.items()}
        commit(folder, after, as_read=as_read)
        self._steps.append(_Step(folder, before, after, change.said))
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
        for name, data in step.after.items():
            if bytes_of(step.folder / name) != data:
                raise DraftError(
                    f"{name} was changed since, so this cannot be undone here.",
                    hint="Undo it in the editor.",
                )
        commit(step.folder, step.before)
        self._steps.pop()
        return step.said


def bytes_of(path: Path) -> bytes | None:
    """What a file holds; None for one that is not there.

    Raises:
        DraftError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as e:
        raise DraftError(f"The file cannot be read: {e.strerror}.", place=Place(str(path))) from None


__all__ = ["Change", "History", "proved", "with_text"]
