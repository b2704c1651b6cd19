"""A round: what was sent to partners, kept in ``rounds/N/`` of the draft folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from drafter.document import Document
from drafter.drafting.draft import Draft, draft
from drafter.errors import DraftError
from drafter.place import Place
from drafter.readers import read_bytes
from drafter.workspace.folder import SHEET, Folder, load

ROUNDS = "rounds"
RECORD = "round.json"
CLEAN = "draft.docx"
SINCE_LAST_YEAR = "changes-since-last-year.docx"
SINCE_LAST_ROUND = "changes-since-last-round.docx"


@dataclass(frozen=True)
class Round:
    """A round.

    Attributes:
        number: from 1.
        path: where it is kept.
        label: what the drafter called it; may be empty.
        sent: the day it was made.
        authors: under whose names our own changes stand in its Word files.
    """

    number: int
    path: Path
    label: str
    sent: date | None
    authors: tuple[str, ...]

    @cached_property
    def folder(self) -> Folder:
        """The draft folder as it was sent.

        Raises:
            DraftError: it is gone, or was changed so that it cannot be read.
        """
        if not (self.path / SHEET).is_file():
            raise DraftError(
                f"The text that was sent in round {self.number} is gone, so nothing can be compared with it.",
                place=Place(str(self.path / SHEET)),
                hint="Put the file back from a copy of the folder.",
            )
        return load(self.path)

    @cached_property
    def draft(self) -> Draft:
        """The draft that was sent."""
        return draft(self.folder)

    @property
    def document(self) -> Document:
        """The text that was sent."""
        return self.draft.document

    @cached_property
    def as_read(self) -> Document:
        """The text that was sent, as its clean Word file is read; without that file the text itself."""
        data = self.file(f"sent/{CLEAN}")
        return read_bytes(data, CLEAN) if data is not None else self.document

    def file(self, name: str) -> bytes | None:
        """A file that was sent, or None."""
        path = self.path / name
        return path.read_bytes() if path.is_file() else None

    @property
    def replies(self) -> Path:
        """Where replies are kept as they came."""
        return self.path / "replies"


def rounds_of(folder: Path) -> list[Round]:
    """The rounds of a draft folder, the first first.

    Raises:
        DraftError: the record of a round cannot be read.
    """
    home = folder / ROUNDS
    found = [p for p in home.iterdir() if p.name.isdecimal() and p.is_dir()] if home.is_dir() else []
    return [_round(path) for path in sorted(found, key=lambda p: int(p.name))]


def round_of(folder: Path, number: int) -> Round:
    """A round by its number.

    Raises:
        DraftError: there is none of it.
    """
    known = rounds_of(folder)
    for one in known:
        if one.number == number:
            return one
    numbers = ", ".join(str(r.number) for r in known)
    raise DraftError(
        f"There is no round {number} in {folder / ROUNDS}.",
        hint=f"The rounds are: {numbers}" if numbers else "Send one first: drafter circulate DIR",
    )


def _round(path: Path) -> Round:
    record = path / RECORD
    try:
        data = json.loads(record.read_text("utf-8"))
        day = date.fromisoformat(data["sent"]) if data.get("sent") else None
        return Round(int(path.name), path, str(data.get("label", "")), day, tuple(map(str, data.get("authors", ()))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise DraftError(
            f"The record of round {path.name} cannot be read, so replies to it cannot be compared with it.",
            place=Place(str(record)),
            hint="Put the file back as it was written, or send the round again.",
        ) from None


def record(label: str, sent: date | None, authors: tuple[str, ...], files: Mapping[str, bytes]) -> bytes:
    """The record of a round as a file: what was sent, and a sum of each file by which a change of it is seen."""
    sums = {name: sha256(data).hexdigest() for name, data in sorted(files.items())}
    day = sent.isoformat() if sent else ""
    data = {"label": label, "sent": day, "authors": list(authors), "files": sums}
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
