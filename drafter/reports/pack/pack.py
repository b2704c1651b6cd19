"""The files of a pack, all made before any is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from drafter.comparison.compare import compare
from drafter.comparison.listing import Entry
from drafter.comparison.model import Redline
from drafter.comparison.own_words import own_words
from drafter.concordance import page
from drafter.concordance.folder import as_doubts, disagreements
from drafter.document import Document, Standing
from drafter.drafting.draft import draft
from drafter.drafting.sponsors import names
from drafter.languages import name as language_name
from drafter.languages import written
from drafter.ooxml.settling import Existing
from drafter.readers import Tracked
from drafter.readers.form import is_word
from drafter.redline import docx, html, text
from drafter.redline.tracked import Signature
from drafter.reports.pack.concept_note import concept_note
from drafter.reports.pack.deadline import deadline
from drafter.reports.pack.last_year import last_year
from drafter.reports.pack.submission import Facts, submission
from drafter.worklists.item import Item, Status
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder
from drafter.workspace.translations import further_texts, in_language
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
LANGUAGES = "languages.html"
"""What the languages of the draft disagree on, as a page."""
LISTED_AS_OPEN = ("RDY01", "RDY02")
"""The rules that say what the sheet lists under its own heading."""
NOTE = {
    "concept-note.docx": ("docx", "the concept note, to be finished"),
    "concept-note.txt": ("text", "the concept note as text"),
}
FURTHER = {
    ".docx": ("docx", "the draft in {language}, in Word"),
    ".pdf": ("pdf", "the draft in {language}, as it prints"),
}
"""What is written of the text in each further language."""
NAMES = frozenset(
    {*CLEAN, *CHANGES, *NOTE, SHEET, LANGUAGES, *(f"draft.{code}{suffix}" for code in written() for suffix in FURTHER)}
)
"""What a pack may hold; other files in its folder are somebody's own."""
ABOUT = {
    **{name: words for name, (_, words) in (CLEAN | NOTE).items()},
    **CHANGES,
    SHEET: "one page: what is open, what changed, what is left to do",
    LANGUAGES: "where the languages of the draft disagree",
}
"""What each file of a pack is."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a pack is to be like.

    Attributes:
        signature: under whose names changes stand in Word.
        look: how the documents look.
        needed: the day the draft is to be taken up, or None.
        holidays: days on which the Secretariat is closed.
        existing: what to do with tracked changes that the folder's Word file has already.
        any_base: whether that file may be another resolution than the draft is based on.
        concept_note: whether a concept note goes with it.
        last_round, sent: the number of the last round that went to partners, and its text; 0 and None without one.
    """

    signature: Signature
    look: Look
    needed: date | None = None
    holidays: Collection[date] = ()
    existing: Tracked = "refuse"
    any_base: bool = False
    concept_note: bool = False
    last_round: int = 0
    sent: Document | None = None


class Pack:
    """The pack of a draft folder.

    Args:
        folder: the folder.
        order: what the pack is to be like.

    Attributes:
        document: the draft.
        changed: what changed since last year.
        open_items: what is to be confirmed.
        further: the draft in further languages, by their codes.
        languages: what its languages disagree on; None where there is one.

    Raises:
        DraftError: last year's text cannot be read, or is of another resolution.
    """

    def __init__(self, folder: Folder, order: Order) -> None:
        self.folder = folder
        self.order = order
        worklist = Worklist(folder, draft(folder))
        self.document = worklist.document()
        self.open_items: tuple[Item, ...] = tuple(worklist.open())
        self.changed = tuple(item for item in worklist.items if item.status is Status.CHANGED)
        self.base = folder.base_document
        self.old = self._last_year()
        self.further = {code: draft(in_language(folder, code)).document for code in further_texts(folder.path)}
        self.languages = disagreements(folder)

    @property
    def official(self) -> bool:
        """Whether the changes are tracked in the folder's own Word file of last year's text."""
        return self.base is not None and is_word(self.base)

    def steps(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield the name of each file and what makes it; the sheet comes last."""
        # Which fact words come from, and why, is the folder's own.
        clean = replace(self.document, provenance={})
        for name, (form, _) in CLEAN.items():
            yield name, lambda form=form: write(clean, form, self.order.look)  # type: ignore[misc]
        if self.old is not None:
            redline = compare(self.old, _without_lines(self.document))
            yield "changes.docx", lambda: self._tracked(redline)
            yield "changes.html", lambda: html.write(redline).encode()
            yield "changes.txt", lambda: text.write(redline, text.EMAIL).encode()
        if self.order.concept_note:
            note = concept_note(self.folder, self.document, self.changed, self._wording())
            for name, (form, _) in NOTE.items():
                yield name, lambda form=form: write(note, form, self.order.look)  # type: ignore[misc]
        for code, document in self.further.items():
            for suffix, (form, _) in FURTHER.items():
                yield (
                    f"draft.{code}{suffix}",
                    lambda document=document, form=form: write(  # type: ignore[misc]
                        replace(document, provenance={}), form, self.order.look
                    ),
                )
        if self.languages is not None:
            compared = self.languages
            yield LANGUAGES, lambda: page.write([compared]).encode()
        yield SHEET, lambda: self._sheet().encode()

    def _last_year(self) -> Document | None:
        if self.base is None and self.folder.last is None:
            return None
        return last_year(self.folder, existing=self.order.existing, any_base=self.order.any_base)

    def _tracked(self, redline: Redline) -> bytes:
        if self.official and self.base is not None:
            existing = Existing(self.order.existing)
            return docx.write(redline, self.base.read_bytes(), str(self.base), self.order.signature, existing=existing)
        if self.old is None:
            raise ValueError("there is nothing to compare with")
        own = write(self.old, "docx")
        return docx.write(redline, own, "the Word file of last year’s text", self.order.signature, masthead=True)

    def _sheet(self) -> str:
        from drafter.findings.reviewing import review

        order = self.order
        clean = CLEAN | (NOTE if order.concept_note else {})
        files = {name: what for name, (_, what) in clean.items()}
        for code in self.further:
            for suffix, (_, what) in FURTHER.items():
                files[f"draft.{code}{suffix}"] = what.format(language=language_name(code))
        if self.languages is not None:
            files[LANGUAGES] = "what the languages of the draft disagree on"
        return submission(
            Facts(
                document=self.document,
                sponsors=names(self.folder.sheet),
                changed=self.changed,
                wording=self._wording(),
                last_round=self.order.last_round,
                wording_since=own_words(self.order.sent, self.document) if self.order.sent is not None else (),
                open_items=self.open_items,
                findings=[f for f in review(self.folder, stage="submission").findings if f.code not in LISTED_AS_OPEN],
                doubts=(*self.folder.doubts, *as_doubts(self.folder, self.languages)),
                deadline=deadline(order.needed, frozenset(order.holidays)) if order.needed else None,
                files=files | (CHANGES if self.old is not None else {}),
                base=self._base_name(),
                official=self.official,
            )
        )

    def _wording(self) -> list[Entry]:
        """What a person changed in the text itself since last year."""
        return own_words(self.old, self.document) if self.old is not None else []

    def _base_name(self) -> str:
        if self.old is None:
            return ""
        if self.official and self.base is not None:
            return f"the official file ({self.base.name})"
        return self.old.record.symbol or (self.base.name if self.base else "last year’s text")


def _without_lines(document: Document) -> Document:
    """A document that says why its facts moved, and not in which line of the folder's files they were given."""
    kept = {
        name: replace(known, reason="") if known.standing is Standing.GIVEN else known
        for name, known in document.provenance.items()
    }
    return replace(document, provenance=kept)
