"""The documents that the Secretariat issued, as a draft folder keeps them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.texts import read
from drafter.document import plain
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.readers import Tracked

ISSUED = "issued"
"""The folder for documents as the Secretariat issued them."""
REVISIONS = "revisions"
CHANGES, CLEAN, ORAL, SPONSORS = "changes.docx", "draft.docx", "oral-revisions.docx", "co-sponsors.docx"
OWN = frozenset({CHANGES, CLEAN, ORAL, SPONSORS})
"""What the program puts beside an issued document."""
_READ = {".docx", ".pdf", ".xml", ".txt", ".md"}


def issued_in(folder: Path, draft: str, existing: Tracked) -> dict[str, Path]:
    """The issued documents in a folder by their symbols, the newest revision first.

    Args:
        folder: the draft folder.
        draft: the symbol that they have, or begin with; any where it is empty.
        existing: what to do with tracked changes that a file has.
    """
    places = [folder / ISSUED, *sorted((folder / REVISIONS).glob("Rev.*"), reverse=True)]
    files = [p for home in places if home.is_dir() for p in sorted(home.iterdir()) if p.suffix.lower() in _READ]
    held: dict[str, Path] = {}
    for path in files:
        if path.name in OWN and path.parent.name != ISSUED:
            continue
        found = _symbol_of(path, existing)
        if found and (
            found.startswith(draft) if draft.endswith(".") else f"{found}/".startswith(draft and f"{draft}/")
        ):
            held.setdefault(found, path)
    return held


def _symbol_of(path: Path, existing: Tracked) -> str:
    try:
        return plain(read(path, existing=existing).front.symbol).strip()
    except DraftError:
        return ""
