"""Series that a rollover can begin with by their name: those that come with the program, and a person's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from drafter.document import Stage
from drafter.errors import DraftError
from drafter.homes import data_folder, is_there
from drafter.messages import say
from drafter.shipped import shipped
from drafter.workspace.folder import SHEET, Folder, bundled, load

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Series:
    """A series.

    Attributes:
        name: as it is typed.
        folder: its newest text, a draft folder.
        own: whether the user added it.
    """

    name: str
    folder: Folder
    own: bool

    def as_json(self) -> dict[str, object]:
        """The series as the command prints it."""
        sheet = self.folder.sheet
        title = str(sheet.title or "")
        return {"name": self.name, "title": title, "session": sheet.session, "own": self.own,
                "folder": str(self.folder.path)}  # fmt: skip


def own_home() -> Path:
    """The folder that keeps the user's own series, a draft folder each."""
    return data_folder() / "series"


def checked_name(name: str) -> str:
    """A name for a series of one's own.

    Raises:
        DraftError: it cannot be one.
    """
    if name in bundled():
        raise DraftError(
            say("The series “{name}” comes with the program.", name=name), hint=say("Choose another name for your own.")
        )
    if not _NAME.fullmatch(name):
        raise DraftError(
            say("“{name}” cannot be the name of a series.", name=name),
            hint=say("Write small letters, figures and hyphens: cluster-munitions"),
        )
    return name


def names() -> list[str]:
    """The names of all series, without reading one."""
    home = own_home()
    own = (
        [path.name for path in home.iterdir() if (path / SHEET).is_file()]
        if is_there(home, "series are") and home.is_dir()
        else []
    )
    return sorted({*bundled(), *own})


def series(name: str) -> Series:
    """The series of a name.

    Raises:
        DraftError: there is none, or its files are at fault.
    """
    if name in bundled():
        return Series(name, _newest(name), own=False)
    folder = own_home() / name
    if not _NAME.fullmatch(name) or not is_there(folder / SHEET, "series are"):
        raise DraftError(
            say("There is no series “{name}”.", name=name), hint=say("There are: {names}", names=", ".join(names()))
        )
    return Series(name, load(folder), own=True)


def _newest(name: str) -> Folder:
    """The latest adopted folder of a bundled series, which comes with the program as an example."""
    folders = [load(path.parent) for path in sorted((shipped("examples") / name).glob(f"*/{SHEET}"))]
    adopted = [folder for folder in folders if folder.sheet.stage is Stage.ADOPTED]
    if not adopted:
        raise DraftError(say("The series “{name}” has no adopted resolution to begin with.", name=name))
    return max(adopted, key=lambda folder: folder.sheet.session)
