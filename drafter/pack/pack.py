"""The files of a pack, all made before any is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.drafting.front import sponsors
from drafter.folder.folder import Folder
from drafter.pack.deadline import deadline
from drafter.pack.submission import Facts, submission
from drafter.redline import docx, html, text
from drafter.redline.comparison import compare
from drafter.redline.model import Redline
from drafter.redline.tracked import Signature
from drafter.rollover.worklist import Item, Worklist
from drafter.writers import Look, write

SHEET = "SUBMISSION.md"
CLEAN = {
    "draft.docx": ("docx", "the draft in Word, clean"),
    "draft.pdf": ("pdf", "the draft as it prints"),
    "draft.html": ("html", "the draft as a page"),
    "draft.txt": ("text", "the draft as text"),
    "draft.xml": ("akn", "the draft in Akoma Ntoso"),
}
CHANGES = {
    "changes.docx": "every change tracked in Word",
    "changes.html": "the changes as a page, with a list to jump through",
    "changes.txt": "the changes for an e-mail: **new words**, ~~words gone~~",
}
NAMES = frozenset({*CLEAN, *CHANGES, SHEET})
"""What a pack may hold; other files in its folder are somebody's own."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a pack is to be like.

    Attributes:
        signature: under whose names changes stand in Word.
        look: how the documents look.
        needed: the day the draft is to be taken up, or None.
        holidays: days on which the Secretariat is closed.
    """

    signature: Signature
    look: Look
    needed: date | None = None
    holidays: Collection[date] = ()


class Pack:
    """The pack of a draft folder.

    Args:
        folder: the folder.
        order: what the pack is to be like.

    Attributes:
        document: the draft.
        open_items: what is to be confirmed.
    """

    def __init__(self, folder: Folder, order: Order) -> None:
        self.folder = folder
        self.order = order
        worklist = Worklist(folder, draft(folder))
        self.document = worklist.document()
        self.open_items: tuple[Item, ...] = tuple(worklist.open())
        self.base = folder.base_document
        self.old = self._last_year()

    @property
    def official(self) -> bool:
        """Whether the changes are tracked in the folder's own Word file of last year's text."""
        return self.base is not None and self.base.suffix.lower() == ".docx"

    def steps(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield the name of each file and what makes it; the sheet comes last."""
        for name, (form, _) in CLEAN.items():
            yield name, lambda form=form: write(self.document, form, self.order.look)  # type: ignore[misc]
        if self.old is not None:
            redline = compare(self.old, self.document)
            yield "changes.docx", lambda: self._tracked(redline)
            yield "changes.html", lambda: html.write(redline).encode()
            yield "changes.txt", lambda: text.write(redline, text.EMAIL).encode()
        yield SHEET, lambda: self._sheet().encode()

    def _last_year(self) -> Document | None:
        from drafter.readers import read

        if self.base is not None:
            return read(self.base)
        if self.folder.last is not None:
            return replace(draft(self.folder.last).document, provenance={})
        return None

    def _tracked(self, redline: Redline) -> bytes:
        if self.official and self.base is not None:
            return docx.write(redline, self.base.read_bytes(), str(self.base), self.order.signature)
        if self.old is None:
            raise ValueError("there is nothing to compare with")
        own = write(self.old, "docx")
        return docx.write(redline, own, "the Word file of last year’s text", self.order.signature, masthead=True)

    def _sheet(self) -> str:
        from drafter.review.reviewing import review

        order = self.order
        files = {name: what for name, (_, what) in CLEAN.items()}
        return submission(
            Facts(
                document=self.document,
                sponsors=sponsors(self.folder.sheet),
                open_items=self.open_items,
                findings=review(self.folder, stage="submission").findings,
                deadline=deadline(order.needed, frozenset(order.holidays)) if order.needed else None,
                files=files | (CHANGES if self.old is not None else {}),
                base=self._base_name(),
                official=self.official,
            )
        )

    def _base_name(self) -> str:
        if self.old is None:
            return ""
        if self.official and self.base is not None:
            return f"the official file ({self.base.name})"
        return self.old.record.symbol or (self.base.name if self.base else "last year’s text")


def others_in(folder: Path) -> dict[str, bytes]:
    """The files in a pack's folder that no pack has put there, to be carried over to the next.

    Args:
        folder: where the pack is, or nothing yet.

    Returns:
        Their bytes by their paths in it.
    """
    if not folder.is_dir():
        return {}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and str(path.relative_to(folder)) not in NAMES
    }
