"""What a check reports: where, what, why, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from drafter.place import Place

Address = tuple[str | int, ...]
"""Which words of a document are meant.

``("front", "title")`` a part of the front · ``("block", 12)`` the words of a paragraph, counted over
:meth:`drafter.document.Document.blocks` · ``("number", 12)`` its number · ``("note", "block", 12, 3, 0)`` in those
words, item 3, a note: its first paragraph · ``("cell", 12, 0, 1, 0)`` in a table: row, cell, paragraph ·
``("closing",)`` the closing block · ``("uncited", 0, 0)`` a note that no mark leads to: its first paragraph.
"""


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """An editor would send the draft back, or the text says something untrue."""
    WARNING = "warning"
    """An editor would mark it."""
    NOTE = "note"
    """Worth a look; often deliberate."""


class Mode(StrEnum):
    """What the draft is read for."""

    DRAFT = "draft"
    """While drafting: what is still open is a note."""
    SUBMISSION = "submission"
    """Before it is handed in: what is still open is an error."""


@dataclass(frozen=True, slots=True)
class Severities:
    """The severity of a rule's findings in each mode."""

    draft: Severity
    submission: Severity

    def of(self, mode: Mode) -> Severity:
        """The severity in a mode."""
        return self.draft if mode is Mode.DRAFT else self.submission


MARK = Severities(Severity.WARNING, Severity.ERROR)
"""For what an editor would certainly mark."""
DOUBT = Severities(Severity.NOTE, Severity.WARNING)
"""For what may be deliberate."""
FALSE = Severities(Severity.ERROR, Severity.ERROR)
"""For what cannot be true in any text."""
OPEN = Severities(Severity.NOTE, Severity.ERROR)
"""For what a draft may leave open and a submission may not."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Words to put in the place of others.

    Attributes:
        address: which words.
        start, end: offsets in their plain text, notes left out; equal where words are inserted.
        words: what stands there afterwards.
        italic: how they are set; None as the words they replace, or those before an insertion.
    """

    address: Address
    start: int
    end: int
    words: str
    italic: bool | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding, applied together.

    Attributes:
        title: what they do, as a button would say it: "Write “organize”".
        edits: in the order of the text, without overlap.
    """

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields; the runner makes a :class:`Finding` of it.

    Attributes:
        start, end: offsets of the words in the passage's plain text; equal where something is missing.
        message: one sentence: what is wrong and what would be right.
        fix: how to mend it, where that is safe.
    """

    start: int
    end: int
    message: str
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports.

    Attributes:
        code: the rule's code, such as "ARI05".
        rule: the rule's name in words, such as "meetings-equal-places".
        message: one sentence: what is wrong and what would be right.
        paragraph: where, as a person says it: "operative paragraph 9", "title", "note 3".
        words: the words it is about; for what is missing, the words it is missing after.
        severity: how grave it is in the mode the document was read for.
        address, start, end: where the words stand in the document.
        fact: the name of the fact that produced the words, or None.
        place: where in the user's file, or None for a document that has no lines.
        fix: how to mend it, where that is safe.
        source: where the rule comes from.
    """

    code: str
    rule: str
    message: str
    paragraph: str
    words: str
    severity: Severity
    address: Address
    start: int
    end: int
    fact: str | None = None
    place: Place | None = None
    fix: Fix | None = None
    source: str = field(default="", compare=False)
