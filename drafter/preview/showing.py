"""What a draft folder shows at one moment, and what it showed when it was last whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from drafter.app.editing.ticks import Ticks
from drafter.concordance.folder import doubts
from drafter.document import Document, Run, Standing
from drafter.drafting.draft import Draft, draft
from drafter.errors import DraftError, DraftErrors
from drafter.preview.last_year import LastYear
from drafter.worklists.item import Item
from drafter.worklists.making import Worklist
from drafter.workspace.folder import SHEET, Folder, load, settle
from drafter.workspace.yaml_file import read_text

if TYPE_CHECKING:
    from drafter.comparison.model import Redline
    from drafter.findings.reviewing import Review

T = TypeVar("T")

_AS_IT_WAS = "Carried from last year"


@dataclass(frozen=True)
class Showing:
    """A folder that drafts, and all that a view may ask of it; each thing is computed when it is first asked for.

    Attributes:
        folder: the folder.
        draft: what it renders as.
        ticks: what was looked at.
        last_year: what it is compared with.
    """

    folder: Folder
    draft: Draft
    ticks: Ticks
    last_year: LastYear

    @classmethod
    def read(cls, path: Path, before: Showing | None = None) -> Showing:
        """Read and draft a folder.

        Args:
            path: the folder.
            before: what was shown last; of it is kept what did not change, since reading YAML takes the longest.

        Raises:
            DraftError: it cannot be read or drafted.
        """
        folder = _load(path, before.folder if before else None)
        last_year = LastYear.of_folder(folder, before.last_year if before else None)
        if last_year.of is not folder:
            folder = folder.with_(last_known=last_year.of.last)
        return cls(folder, draft(folder), Ticks.read(path), last_year)

    @cached_property
    def doubts(self) -> tuple[DraftError, ...]:
        """What looks wrong in the folder's files, and what its languages disagree on."""
        return (*self.folder.doubts, *doubts(self.folder))

    @cached_property
    def worklist(self) -> Worklist:
        """What the rollover did and what is to be confirmed."""
        return Worklist(self.folder, self.draft)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The worklist's items."""
        return self.worklist.items

    @cached_property
    def document(self) -> Document:
        """The draft, every fact's words knowing where they come from."""
        return self.worklist.document()

    @cached_property
    def keyed(self) -> Document:
        """The draft with provenance under the keys that runs bear, so that a page names the very part of a fact.

        A rule speaks of a whole fact, such as a list that grew; what prints the words of last year was carried.
        """
        printed = _printed(self.document)
        known = {
            key: replace(p, fact=key, standing=Standing.CARRIED, reason=_AS_IT_WAS, rule=None)
            if p.standing is Standing.FOLLOWS and p.before and p.before.strip() and printed.get(key) == p.before
            else replace(p, fact=key)
            for key, p in self.document.provenance.items()
        }
        return replace(self.document, provenance=known)

    @cached_property
    def redline(self) -> Redline:
        """The changes since last year.

        Raises:
            DraftError: the folder has no text of last year, or it cannot be read.
        """
        from drafter.comparison.compare import compare

        return compare(self.last_year.text, self.document)

    @cached_property
    def review(self) -> Review:
        """What the checks report, with the places in the files; what a comment silences is left out."""
        from drafter.findings.reviewing import review

        return review(self.folder)

    @cached_property
    def pdf(self) -> bytes:
        """The draft as PDF."""
        from drafter.writers import write

        return write(self.document, "pdf")

    @cached_property
    def pages(self) -> tuple[bytes, ...]:
        """The pages of that PDF as images (SVG)."""
        from drafter.preview.pdf_pages import pages

        return pages(self.document)


def _printed(document: Document) -> dict[str, str]:
    """By the key that runs bear, the words of the first passage that has them."""
    found: dict[str, str] = {}
    for words in document.words():
        here: dict[str, str] = {}
        for run in words:
            if isinstance(run, Run) and run.fact:
                here[run.fact] = here.get(run.fact, "") + run.words
        found = here | found
    return found


def _load(path: Path, before: Folder | None) -> Folder:
    """Load a folder; its YAML is not parsed again where it is the same to the letter."""
    settle(path)
    if before is None or not (path / SHEET).is_file() or read_text(path / SHEET) != before.file.text:
        return load(path)
    return before.with_(last_known=None).with_texts({})


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a folder does not show.

    Attributes:
        errors: what is wrong, each with its place.
        own: whether it is the preview's own fault, not the folder's.
    """

    errors: tuple[DraftError, ...]
    own: bool = False


def attempt(action: Callable[[], T]) -> T | Fault:
    """Do something with a folder; whatever goes wrong becomes words, since a preview does not die of what it shows."""
    try:
        return action()
    except DraftErrors as e:
        return Fault(e.errors)
    except DraftError as e:
        return Fault((e,))
    except RecursionError:
        return Fault((DraftError("The text is nested too deeply to be shown.", hint="Check the brackets."),))
    except Exception as e:
        said = f"The preview met a fault of its own: {type(e).__name__}: {e}"
        return Fault((DraftError(said, hint="The files are not to blame. Please report it."),), own=True)
