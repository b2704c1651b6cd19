"""One year's text of a series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.document import Document, Stage, plain
from drafter.document.words import folded
from drafter.errors import DraftError


@dataclass(frozen=True, slots=True)
class Edition:
    """A resolution or draft of a series.

    Attributes:
        session: the session of the General Assembly, such as 76.
        name: what readers call it: "76/26", "A/C.1/77/L.40", "draft of session 77".
        source: the file or folder it was read from, for messages.
        document: its text.
        label: the session, or session and name where two editions are of one session; see :func:`in_order`.
    """

    session: int
    name: str
    source: str
    document: Document
    label: str = ""

    @property
    def date(self) -> date | None:
        """The day of adoption, or for a draft the day in its masthead."""
        record = self.document.record
        return record.adopted or record.issued

    @property
    def title(self) -> str:
        """The title, on one line."""
        return folded(plain(self.document.front.title)).replace("\n", " ")


def edition(document: Document, source: str) -> Edition:
    """Make an edition of a document.

    Args:
        document: a resolution or draft.
        source: where it was read from, for messages.

    Raises:
        DraftError: the document does not say of which session it is.
    """
    record = document.record
    if record.session is None:
        raise DraftError(
            f"{source} does not say of which session it is.",
            hint="A resolution has its symbol, such as A/RES/76/26, at its head. Leave the file out if it is none.",
        )
    name = record.number or record.symbol or f"draft of session {record.session}"
    return Edition(record.session, name, source, document)


def in_order(editions: Sequence[Edition]) -> tuple[Edition, ...]:
    """The editions of a series in the order of the years, each once.

    Args:
        editions: in any order; of two with the same name the first is kept, as a resolution may be there as Word file
            and as PDF.

    Returns:
        By session, a draft before what was adopted; each with a label of its own.

    Raises:
        DraftError: there are fewer than two, or they are in different languages.
    """
    found = {e.name: e for e in reversed(editions)}
    ordered = sorted(
        found.values(),
        key=lambda e: (e.session, e.document.stage is Stage.ADOPTED, e.date or date.min, e.name),
    )
    if len(ordered) < 2:
        only = f"only {ordered[0].name}" if ordered else "none"
        raise DraftError(
            f"A history needs two texts or more; there is {only}.",
            hint="Name the resolutions of several years, or a folder of them.",
        )
    languages = sorted({e.document.language for e in ordered})
    if len(languages) > 1:
        raise DraftError(
            f"The texts are in different languages: {', '.join(languages)}.", hint="Give them all in one language."
        )
    sessions = Counter(e.session for e in ordered)
    return tuple(
        replace(e, label=str(e.session) if sessions[e.session] == 1 else f"{e.session} ({e.name})") for e in ordered
    )
