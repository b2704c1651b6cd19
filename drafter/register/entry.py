"""One adopted resolution, as the register knows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafter.document import Document, Stage, Vote, plain
from drafter.document.words import folded
from drafter.errors import DraftError

COLUMNS = ("number", "adopted", "meeting", "agenda", "report", "paragraph", "draft", "vote", "title")
"""Columns of the table. A vote is "without", or in favour, against and abstaining: "187-3-2"; empty is not known."""

WITHOUT_VOTE = "without"
_NUMBER = re.compile(r"(?:A/RES/)?(\d{1,3})/(\d{1,3})(?: ?([A-Z](?:-[A-Z])?))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A resolution that the General Assembly adopted.

    Attributes:
        number: without the words around it: "76/26", "77/253 B".
        title: as printed.
        adopted: the date.
        meeting: number of the plenary meeting, or None where there was none or it is not known.
        agenda: the agenda items as printed without the words around them: "100 (m)", "14 and 117".
        report, paragraph: the committee's report and the paragraph in it that recommends the text.
        draft: the symbol of the draft, with what the records add to it: "A/74/L.22, as orally revised".
        vote: None where it is not known; without counts where it was adopted without a vote.
    """

    number: str
    title: str
    adopted: date
    meeting: int | None = None
    agenda: str = ""
    report: str = ""
    paragraph: int | None = None
    draft: str = ""
    vote: Vote | None = None

    @property
    def session(self) -> int:
        """The session that adopted it: 76."""
        return int(self.number.partition("/")[0])

    @property
    def part(self) -> str:
        """The part of a resolution adopted in parts: "B"; empty for the first or only one, and for several together."""
        return part_of(self.number)

    @property
    def symbol(self) -> str:
        """The symbol: "A/RES/76/26"."""
        return f"A/RES/{self.number}"

    @classmethod
    def from_row(cls, row: Sequence[str]) -> Adopted:
        """Read a row of the table.

        Args:
            row: a value for each of :data:`COLUMNS`.

        Raises:
            ValueError: a value is not of its column's form.
        """
        number, adopted, meeting, agenda, report, paragraph, draft, vote, title = row
        if normal_number(number) != number:
            raise ValueError(f"“{number}” is no number of a resolution, such as 76/26")
        return cls(
            number=number,
            title=title,
            adopted=date.fromisoformat(adopted),
            meeting=int(meeting) if meeting else None,
            agenda=agenda,
            report=report,
            paragraph=int(paragraph) if paragraph else None,
            draft=draft,
            vote=_read_vote(vote),
        )

    def row(self) -> tuple[str, ...]:
        """The row of the table that :meth:`from_row` reads back."""
        return (
            self.number,
            self.adopted.isoformat(),
            str(self.meeting or ""),
            self.agenda,
            self.report,
            str(self.paragraph or ""),
            self.draft,
            _written_vote(self.vote),
            self.title,
        )


def adopted_of(document: Document, name: str) -> Adopted:
    """What the register keeps of a document.

    Args:
        document: an adopted resolution.
        name: the file's name, for messages.

    Raises:
        DraftError: the document is a draft, or says neither number, date nor title.
    """
    record = document.record
    title = folded(plain(document.front.title)).replace("\n", " ")
    number = normal_number(record.number or "")
    if document.stage is not Stage.ADOPTED or number is None or record.adopted is None or not title:
        raise DraftError(
            f"{name} is not an adopted resolution of the General Assembly with a number, a date and a title.",
            hint="The register holds adopted resolutions only; leave drafts and other documents out.",
        )
    return Adopted(
        number=number,
        title=title,
        adopted=record.adopted,
        meeting=record.meeting,
        agenda=_listed(record.agenda_items),
        report=record.report or "",
        paragraph=record.report_paragraph,
        draft=record.drafts[0] if record.drafts else "",
        vote=record.vote,
    )


def normal_number(text: str) -> str | None:
    """The number of a resolution as the register writes it; None where the text is none.

    Args:
        text: "76/26", "A/RES/76/26", "77/253B", with or without no-break spaces.

    Returns:
        "76/26", "77/253 B".
    """
    match = _NUMBER.fullmatch(folded(text).rstrip("."))
    if not match:
        return None
    session, number, part = match.groups()
    return f"{int(session)}/{int(number)}" + (f" {part}" if part else "")


def part_of(number: str) -> str:
    """The part a number names: "B" of "77/253 B"; the first part and several together count as the whole, ""."""
    part = number.partition(" ")[2]
    return "" if part == "A" or "-" in part else part


def _listed(items: Sequence[str]) -> str:
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)


def _read_vote(text: str) -> Vote | None:
    if not text:
        return None
    if text == WITHOUT_VOTE:
        return Vote()
    in_favour, against, abstaining = (int(n) for n in text.split("-"))
    return Vote(in_favour, against, abstaining)


def _written_vote(vote: Vote | None) -> str:
    if vote is None:
        return ""
    if vote.in_favour is None:
        return WITHOUT_VOTE
    return f"{vote.in_favour}-{vote.against or 0}-{vote.abstaining or 0}"
