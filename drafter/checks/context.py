"""What the rules know of the document they read, worked out once and only when a rule asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from drafter.checks.finding import Mode
from drafter.checks.passages import Passage, passages
from drafter.document import Document, Kind, Stage
from drafter.recognition.calendar import opening_of, within_session

if TYPE_CHECKING:
    from drafter.register import Adopted, Register


_T = TypeVar("_T")
_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Group:
    """An operative paragraph and what belongs to it.

    Attributes:
        head: the numbered paragraph.
        followers: its sub-paragraphs and what follows them.
    """

    head: Passage
    followers: list[Passage]

    @property
    def last(self) -> Passage:
        """The paragraph that bears the ending of the whole."""
        return self.followers[-1] if self.followers else self.head


class Context:
    """A document under check.

    Attributes:
        document: the document.
        mode: what it is read for.
    """

    def __init__(self, document: Document, mode: Mode) -> None:
        self.document = document
        self._kept: dict[str, object] = {}
        self.mode = mode

    @cached_property
    def all(self) -> tuple[Passage, ...]:
        """Every passage that is printed, in the order of the page."""
        return tuple(p for p in passages(self.document) if p.address[0] != "uncited")

    @cached_property
    def uncited(self) -> tuple[Passage, ...]:
        """The notes that no mark leads to, their first paragraphs."""
        all_of_them = passages(self.document) if self.document.uncited else ()
        return tuple(p for p in all_of_them if p.address[0] == "uncited" and not p.address[2])

    @cached_property
    def text(self) -> tuple[Passage, ...]:
        """The running text of the body, annexes left out."""
        return tuple(p for p in self.all if p.is_text and not p.annex)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The running text of body and annexes, and the title."""
        return tuple(p for p in self.all if p.is_text or p.address == ("front", "title"))

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Every paragraph of the body, headings among them, annexes left out."""
        return tuple(p for p in self.all if p.kind and not p.annex)

    @cached_property
    def preambular(self) -> tuple[Passage, ...]:
        """The preambular paragraphs."""
        return tuple(p for p in self.body if p.kind is Kind.PREAMBULAR)

    @cached_property
    def operative(self) -> tuple[Passage, ...]:
        """The operative paragraphs, without their sub-paragraphs."""
        return tuple(p for p in self.body if p.kind is Kind.OPERATIVE)

    @cached_property
    def opening_paragraphs(self) -> tuple[Passage, ...]:
        """The paragraphs that begin with a phrase in italics: all preambular and operative ones that bear any.

        A statement of considerations may run on in lower case without one; a body without italics at all (as in
        files from systems that lose them) has none.
        """
        return tuple(p for p in (*self.preambular, *self.operative) if p.opening()[1])

    @cached_property
    def front(self) -> dict[str, Passage]:
        """The parts of the front that are there, by name."""
        return {str(p.address[1]): p for p in self.all if p.address[0] == "front"}

    @cached_property
    def notes(self) -> tuple[Passage, ...]:
        """The paragraphs of the notes."""
        return tuple(p for p in self.all if p.address[0] == "note")

    @cached_property
    def by_address(self) -> dict[tuple[str | int, ...], Passage]:
        """Every passage by its address."""
        return {p.address: p for p in self.all}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the document, its hyphens included."""
        # Each once before the pattern sees them: a text has most of its words many times.
        return frozenset(_WORD.findall(" ".join(set(self.whole.split()))))

    @cached_property
    def whole(self) -> str:
        """The text of every passage, a line each, to be rid in one go of what the document does not have."""
        return "\n".join(p.text for p in self.all)

    def once(self, key: str, work: Callable[[], _T]) -> _T:
        """What a rule works out for the whole document, kept for its next passage.

        Args:
            key: the rule's code.
            work: makes the value.
        """
        if key not in self._kept:
            self._kept[key] = work()
        return cast("_T", self._kept[key])

    @cached_property
    def series(self) -> tuple[Adopted, ...]:
        """What the register has of the series that this text belongs to by its title, in the order of adoption."""
        title = self.front.get("title")
        return self.register.titled(title.text, self.number or "") if title else ()

    @cached_property
    def register(self) -> Register:
        """The register of adopted resolutions."""
        from drafter.register import register

        return register()

    def registered_whole(self, session: int) -> bool:
        """Whether the register has a session whole, so that what it lacks was not adopted.

        Resolutions of a session are numbered through; the register has a session whole when it has the first and the
        hundredth, and one of the next session.
        """
        numbers = (f"{session}/1", f"{session}/100", f"{session + 1}/1")
        return all(self.register.find(n) for n in numbers)

    @cached_property
    def sections(self) -> tuple[tuple[Group, ...], ...]:
        """The operative part: a tuple of groups for each run of numbers; nearly always one.

        A text in several parts, each under a heading or with a preamble of its own, begins anew at "1.".
        """
        sections: list[list[Group]] = []
        fresh = True
        for passage in self.body:
            if passage.kind is Kind.OPERATIVE:
                if not sections or (fresh and passage.number[:2] in ("1.", "1 ")):
                    sections.append([])
                sections[-1].append(Group(passage, []))
                fresh = False
            elif passage.kind in (Kind.SUBPARAGRAPH, Kind.PLAIN) and sections and not fresh:
                sections[-1][-1].followers.append(passage)
            elif passage.kind in (Kind.HEADING, Kind.PREAMBULAR, Kind.FORMULA):
                fresh = True
        return tuple(tuple(s) for s in sections)

    @cached_property
    def lists(self) -> tuple[tuple[Passage, tuple[Passage, ...]], ...]:
        """Every paragraph of the body that sub-paragraphs follow, with those one level below it, in order."""
        out: list[tuple[Passage, tuple[Passage, ...]]] = []
        for i, parent in enumerate(self.body):
            items: list[Passage] = []
            depth = parent.level if parent.kind is Kind.SUBPARAGRAPH else 0
            for passage in self.body[i + 1 :]:
                if passage.kind is not Kind.SUBPARAGRAPH or passage.level <= depth:
                    break
                if passage.level == depth + 1:
                    items.append(passage)
            if items:
                out.append((parent, tuple(items)))
        return tuple(out)

    def next_in_body(self, passage: Passage) -> Passage | None:
        """The paragraph after one of the body's."""
        at = self._order[passage.address] + 1
        return self.body[at] if at < len(self.body) else None

    def before_in_body(self, passage: Passage) -> Passage | None:
        """The paragraph before one of the body's."""
        at = self._order[passage.address] - 1
        return self.body[at] if at >= 0 else None

    @cached_property
    def _order(self) -> dict[tuple[str | int, ...], int]:
        return {p.address: i for i, p in enumerate(self.body)}

    @cached_property
    def is_draft(self) -> bool:
        """Whether the document is a draft still to be adopted."""
        return self.document.stage is Stage.DRAFT

    @cached_property
    def session(self) -> int | None:
        """The Assembly's session, from the record or the session line."""
        if self.document.record.session:
            return self.document.record.session
        line = self.front.get("session")
        return next((s.number for s in line.sessions), None) if line else None

    @cached_property
    def day(self) -> date | None:
        """The day the text speaks from: its adoption, or for a draft the date in its masthead, if it is of its session.

        The date of a draft that was rolled over and not dated yet is last year's.
        """
        if self.document.record.adopted:
            return self.document.record.adopted
        for name in ("proponent", "date"):
            if part := self.front.get(name):
                for found in part.days:
                    if found.day and self._can_speak_from(found.day):
                        return found.day
        issued = self.document.record.issued
        return issued if issued and self._can_speak_from(issued) else None

    def _can_speak_from(self, day: date) -> bool:
        return not (self.is_draft and self.session) or within_session(day, self.session)

    @cached_property
    def earliest(self) -> date | None:
        """The earliest day the text can speak from: its own, or for a draft without one the opening of its session."""
        if self.day or not self.session:
            return self.day
        return opening_of(self.session)

    @cached_property
    def latest(self) -> date | None:
        """The latest day the text can speak from: its own, or for a draft without a date the end of its session."""
        if self.day or not self.session:
            return self.day
        return opening_of(self.session + 1)

    @cached_property
    def number(self) -> str | None:
        """The resolution's own number, "76/26"; None for a draft."""
        if self.document.record.number:
            return self.document.record.number
        part = self.front.get("number")
        match = re.match(r"[\d/]+(?: [A-Z])?", part.text) if part else None
        return match[0] if match else None
