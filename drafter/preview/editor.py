"""Links that open a line in the drafter's own editor."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from drafter.errors import DraftError
from drafter.place import Place

USUAL = "vscode://file/{file}:{line}:{column}"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_REFUSED = ("javascript", "data", "vbscript", "blob", "file", "about")


def checked(pattern: str) -> str:
    """A pattern of links, if it is one.

    Raises:
        DraftError: it names no file, or is no address that opens an editor.
    """
    scheme = _SCHEME.match(pattern)
    if "{file}" not in pattern or scheme is None or scheme[1].lower() in _REFUSED:
        raise DraftError(
            f"“{pattern}” is no link to an editor.",
            hint=f"Write it like {USUAL}, or idea://open?file={{file}}&line={{line}}",
        )
    return pattern


def link(pattern: str, place: Place) -> str:
    """The link to a place.

    Args:
        pattern: with ``{file}``, ``{line}`` and ``{column}``.
        place: where; a path that is not absolute is meant from the folder the program runs in.
    """
    file = _quoted(place.file)
    if "/{file}" in pattern:
        file = file.removeprefix("/")
    values = {"{file}": file, "{line}": str(place.line or 1), "{column}": str(place.column or 1)}
    return re.sub(r"\{(?:file|line|column)\}", lambda m: values[m[0]], pattern)


@lru_cache(maxsize=64)
def _quoted(file: str) -> str:
    return quote(Path(file).absolute().as_posix(), safe="/:")
