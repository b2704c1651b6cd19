"""Last year's text, read once for as long as its files stay what they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter.document import Document, Run, block_words
from drafter.document.naming import paragraph_names
from drafter.errors import DraftError
from drafter.workspace.folder import Folder

Print = tuple[object, ...]


@dataclass(frozen=True)
class LastYear:
    """What a folder is compared with.

    Attributes:
        of: the folder when this was read.
        print: what tells whether it is still the same.
    """

    of: Folder
    print: Print

    @classmethod
    def of_folder(cls, folder: Folder, before: LastYear | None) -> LastYear:
        """Last year's text of a folder: the one that is known already, if nothing about it changed.

        Args:
            folder: the folder as it is now.
            before: what was known.
        """
        now = _print(folder)
        if before is None or before.print != now:
            return cls(folder, now)
        return before

    @cached_property
    def text(self) -> Document:
        """The text that the redline begins from.

        Raises:
            DraftError: there is none, or it cannot be read.
        """
        from drafter.reports.pack.last_year import last_year

        return last_year(self.of)

    @cached_property
    def where(self) -> dict[str, str]:
        """By the key of a fact, the paragraph of last year's text that had it first, where that is known."""
        from drafter.drafting.draft import draft

        try:
            document = draft(self.of.last).document if self.of.last else None
        except DraftError:
            document = None
        found: dict[str, str] = {}
        if document is None:
            return found
        for block, name in zip(document.blocks(), paragraph_names(document), strict=True):
            for words in block_words(block):
                for item in words:
                    if isinstance(item, Run) and item.fact:
                        found.setdefault(item.fact, name)
        return found


def _print(folder: Folder) -> Print:
    base: Path = folder.path / "base"
    files = sorted(base.rglob("*")) if base.is_dir() else []
    states = tuple((str(p), s.st_mtime_ns, s.st_size) for p in files if p.is_file() and (s := p.stat()))
    return (folder.sheet.based_on, states)
