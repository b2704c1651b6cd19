"""The tables on disk: the one that comes with the program, and the user's own."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.errors import DraftError
from drafter.homes import data_folder, is_there
from drafter.place import Place
from drafter.register.entry import COLUMNS, Adopted
from drafter.saving.save import save_file
from drafter.shipped import shipped

OWN_TABLE = "DRAFTER_REGISTER"
"""The environment variable that names the user's own table, where it is not in its usual place."""

MOST_BYTES = 64 * 1024 * 1024


def shipped_table() -> Path:
    """Where the table that comes with the program is."""
    return shipped("data/resolutions.csv")


def own_table() -> Path:
    r"""Where the user's own table is, or would be.

    The file that the environment variable ``DRAFTER_REGISTER`` names; otherwise ``resolutions.csv`` in the folder
    where the platform keeps a program's data: ``~/.local/share/drafter`` on Linux, ``~/Library/Application
    Support/drafter`` on macOS, ``%LOCALAPPDATA%\drafter`` on Windows.
    """
    named = os.environ.get(OWN_TABLE)
    if named:
        return Path(named)
    return data_folder() / "resolutions.csv"


def read_rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a table, without its comments and the line of column names; empty where there is no file.

    Raises:
        DraftError: the file is not such a table.
    """
    if not is_there(path, "register of resolutions is") or not path.is_file():
        return
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DraftError("The file is far too large for a register of resolutions.", place=Place(str(path)))
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise DraftError(
            f"The register cannot be read: {getattr(e, 'strerror', None) or 'it is not UTF-8 text'}.",
            place=Place(str(path)),
            hint="Mend the file, or delete it and run “drafter register add” again.",
        ) from None
    comments = 0
    while text.startswith("#"):
        text = text.partition("\n")[2]
        comments += 1
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        if tuple(next(rows, ())) != COLUMNS:
            raise _fault(path, comments + 1, "The columns are not those of a register of resolutions.")
        for row in rows:
            if len(row) != len(COLUMNS):
                raise _fault(path, comments + rows.line_num, f"This row has {len(row)} values and not {len(COLUMNS)}.")
            yield row
    except csv.Error as e:
        raise _fault(path, comments + rows.line_num, f"This row cannot be read: {e}.") from None


def read_entry(row: list[str], path: Path) -> Adopted:
    """Read one row of a table.

    Raises:
        DraftError: a value is not of its column's form.
    """
    try:
        return Adopted.from_row(row)
    except ValueError as e:
        raise DraftError(
            f"The entry {row[0] or '(without a number)'} of the register cannot be read: {e}.",
            place=Place(str(path)),
            hint="Correct the row, or delete it and run “drafter register add” again.",
        ) from None


def write_table(path: Path, entries: Iterable[Adopted], note: str) -> None:
    """Write a table, whole or not at all.

    Args:
        path: the file; its folder is made where it is missing.
        entries: in any order; they are written in the order of their numbers.
        note: what the table is and where it comes from, written as a comment at the top.

    Raises:
        DraftError: the file cannot be written.
    """
    out = io.StringIO()
    out.writelines(f"# {line}\n" for line in note.splitlines())
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(entry.row() for entry in sorted(entries, key=in_order))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(path, out.getvalue().encode(), force=True)
    except OSError as e:
        raise DraftError(f"The register cannot be written: {e.strerror}.", place=Place(str(path))) from None


def in_order(entry: Adopted) -> tuple[int, int, str]:
    """The key that sorts resolutions by session, number and part."""
    session, _, rest = entry.number.partition("/")
    number, _, part = rest.partition(" ")
    return int(session), int(number), part


def _fault(path: Path, line: int, message: str) -> DraftError:
    return DraftError(
        message,
        place=Place(str(path), line),
        hint=f"The columns are: {', '.join(COLUMNS)}. “drafter register add” writes such a table.",
    )
