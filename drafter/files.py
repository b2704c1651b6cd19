"""A user's file, read whole: what is no file, or too large for one, is refused before a byte of it is read."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place


def typed(path: object) -> str:
    """A path as a person types it after a command: in quotes where the shell would take it apart."""
    text = str(path)
    if sys.platform == "win32":
        return f'"{text}"' if set(text) & set(" ()&;,'") else text
    import shlex

    return shlex.quote(text)


def contents(path: Path, most: int, hint: str = "") -> bytes:
    """The bytes of a file.

    Args:
        path: the file; links are followed.
        most: the largest size that is read.
        hint: what to do about a larger one.

    Raises:
        DraftError: it is missing, a folder, a device or pipe, too large, or may not be read.
    """
    place = Place(str(path))
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise DraftError("This is a folder, not a file.", place=place, hint="Name the file inside it.")
        if not stat.S_ISREG(found.st_mode):
            raise DraftError("This is a device or a pipe, not a file.", place=place, hint="Save it to a file first.")
        if found.st_size > most:
            raise DraftError(
                f"The file has {found.st_size / 2**20:.1f} MB; {most // 2**20} MB is the most that is read.",
                place=place,
                hint=hint,
            )
        with path.open("rb") as file:
            # A file may have grown since.
            return file.read(most + 1)[:most]
    except FileNotFoundError:
        raise DraftError("There is no such file.", place=place, hint="Check the name and the folder.") from None
    except OSError as e:
        raise DraftError(
            f"The file cannot be opened: {e.strerror or e}.",
            place=place,
            hint="Close it in other programs, and check that you may read it.",
        ) from None
    except ValueError:
        raise DraftError("This cannot be the name of a file.", place=place, hint="Check the name.") from None
