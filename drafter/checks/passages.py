"""A document as the rules read it: passages with a label for people, and text whose offsets are the document's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.checks.finding import Address, Edit, Fix, Problem
from drafter.document import Document, Kind, Note, Paragraph, Run, Table, Words, plain
from drafter.document.numbering import label_of
from drafter.languages import METADATA, language, written
from drafter.languages.language import Language
from drafter.messages import mark, say
from drafter.place import Place
from drafter.recognition.cited_lists import CitedList, cited_lists
from drafter.recognition.gatherings import HeldList, held_lists
from drafter.recognition.sessions import Numbered, single_sessions
from drafter.recognition.times import Day, Span, days, spans

_LIKE = (("\u00a0", " "), ("\u202f", " "), ("\u2011", "-"))

_ROOMS_OWN = re.compile(r"\s*(?:\[[^\[\]]*: delete\]|[\[(][^\[\]()\d]{2,80}[\])](?<![,;.]\])|(?<=[,;.:])\])\s*$")
"""Behind a paragraph: who proposes it, who would delete it, that it is agreed, the end of a bracket around it."""

FRONT_LABELS = {
    "agenda_item": mark("agenda item"),
    "agenda_title": mark("title of the agenda item"),
    "proponent": mark("line above the title"),
    "report": mark("report line"),
    "number": mark("number of the resolution"),
    "date": mark("date in the masthead"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Words that a rule reads as one: a paragraph, a part of the front, a note, a cell of a table.

    Attributes:
        address: where its words stand in the document.
        label: what a person calls it: "operative paragraph 9 (a)".
        kind: of the paragraph; None for the front, notes and cells.
        number: the paragraph's number as printed.
        level: the paragraph's depth.
        words: as in the document.
        raw: their plain text, notes left out.
        text: the same with no-break spaces and hyphens made plain; offsets are equal.
        language: what it is written in.
        annex: whether it stands in an annex.
        place: the line of the template it came from, where there is one.
        italic: where the italics that it begins with end.
    """

    address: Address
    label: str
    kind: Kind | None
    words: Words
    raw: str
    text: str
    language: Language
    number: str = ""
    level: int = 0
    annex: bool = False
    place: Place | None = field(default=None)
    italic: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Work out where the opening ends, which a dozen rules ask."""
        object.__setattr__(self, "italic", _italic_end(self.words, self.raw))

    def problem(self, start: int, end: int, message: str, fix: Fix | None = None) -> Problem:
        """A problem with the words from ``start`` to ``end``."""
        return Problem(start, end, message, fix)

    def write(self, start: int, end: int, words: str, title: str = "", italic: bool | None = None) -> Fix:
        """A fix that puts ``words`` in the place of those from ``start`` to ``end``."""
        return Fix(title or f"Write “{words.strip()}”", (Edit(self.address, start, end, words, italic),))

    def end_with(self, mark: str) -> Fix:
        """A fix that ends the passage with a punctuation mark, in the place of the one it ends with."""
        kept = len(self.raw.rstrip(" ,;.:\u00a0"))
        return Fix(f"End with “{mark}”", (Edit(self.address, kept, len(self.raw), mark),))

    @property
    def ending(self) -> str:
        """Its text up to its last mark: what rooms write behind it, "(Egypt)", "[Norway: delete]", is left out."""
        text = self.text.rstrip()
        if "[" not in text and "]" not in text and "ad ref" not in text:
            return text
        while bare := _ROOMS_OWN.sub("", text):
            if bare == text:
                break
            text = bare
        return text

    @property
    def is_alternative(self) -> bool:
        """Whether it is proposed in the place of another paragraph: "[5 alt. … (Egypt)"."""
        return self.number.startswith("[")

    @property
    def is_text(self) -> bool:
        """Whether it is running text of the body: a preambular, operative, sub- or plain paragraph."""
        return self.kind in (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH, Kind.PLAIN)

    def opening(self) -> tuple[int, int]:
        """Start and end of the first words in italics; (0, 0) where the passage does not begin in italics."""
        return 0, self.italic

    def marks(self) -> Iterator[tuple[int, Note]]:
        """Offset in the plain text and note of every mark."""
        at = 0
        for item in self.words:
            if isinstance(item, Note):
                yield at, item
            else:
                at += len(item.words)

    @property
    def days(self) -> tuple[Day, ...]:
        """The full dates that it has."""
        return days(self.text, self.language)

    @property
    def spans(self) -> Iterator[Span]:
        """The stretches of days that it has."""
        return spans(self.text, self.language)

    @property
    def sessions(self) -> tuple[Numbered, ...]:
        """The sessions that it names one by one."""
        return single_sessions(self.text, self.language)

    @property
    def citations(self) -> tuple[CitedList, ...]:
        """The resolutions and decisions that it cites, list by list."""
        return cited_lists(self.text, self.language)

    @property
    def held(self) -> tuple[HeldList, ...]:
        """The gatherings held that it lists."""
        return held_lists(self.text, self.language)

    def quoted(self, offset: int) -> bool:
        """Whether the character at an offset stands between quotation marks."""
        return self.text.count("“", 0, offset) > self.text.count("”", 0, offset)

    def run_at(self, offset: int) -> Run | None:
        """The run that holds the character at an offset; the last one for the end of the text."""
        at, last = 0, None
        for item in self.words:
            if isinstance(item, Run):
                last = item
                at += len(item.words)
                if offset < at:
                    return item
        return last


def _italic_end(words: Words, raw: str) -> int:
    end = 0
    for item in words:
        if isinstance(item, Note):
            continue
        if not item.italic:
            gap = item.words
            if end and gap.strip(" \u00a0") == "":
                end += len(gap)
                continue
            break
        end += len(item.words)
    return len(raw[:end].rstrip())


def like(text: str) -> str:
    """Text with no-break spaces and hyphens made plain, every character at its offset."""
    for unseen, seen in _LIKE:
        text = text.replace(unseen, seen)
    return text


def passages(document: Document) -> Iterator[Passage]:
    """Yield the passages of a document in the order of the page; the notes of a paragraph follow it.

    Notes that no mark leads to come last.
    """
    yield from _Reading(document).passages()


class _Labels:
    """Names paragraphs as they come."""

    def __init__(self, annex: str = "") -> None:
        self.annex = annex
        self.preambular = self.operative = self.other = 0
        self.above: list[str] = []

    def of(self, block: Paragraph) -> str:
        name = self._name(block)
        return self.annex + say(", ") + name if self.annex else name

    def _name(self, block: Paragraph) -> str:
        match block.kind:
            case Kind.FORMULA:
                return say("opening line")
            case Kind.PREAMBULAR:
                label = label_of(block.number)
                self.preambular += not (label and label.added)
                self.above = [say("preambular paragraph {number}", number=label.called if label else self.preambular)]
            case Kind.OPERATIVE:
                self.operative += 1
                label = label_of(block.number)
                number = label.called if label else re.sub(r"\D", "", block.number) or str(self.operative)
                self.above = [
                    say("operative paragraph {number}", number=number) if block.number else say("operative paragraph")
                ]
            case Kind.SUBPARAGRAPH:
                del self.above[max(block.level, 1) :]
                self.above.append(block.number)
            case Kind.HEADING:
                return say("heading “{text}”", text=block.text)
            case Kind.PLAIN:
                self.other += 1
                self.above = [say("paragraph {number}", number=block.number.rstrip(".") or self.other)]
        return " ".join(self.above)


class _Reading:
    """A document being read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = language(document.language if document.language in written() else METADATA)
        self.notes = 0

    def passages(self) -> Iterator[Passage]:
        for name, words in self.document.front.parts():
            yield from self._passage(("front", name), say(FRONT_LABELS.get(name, name)), words)
        index, label = -1, _Labels()
        for index, block in enumerate(self.document.body):
            yield from self._block(index, block, label, annex=False)
        if self.document.closing:
            yield from self._passage(("closing",), say("closing lines"), self.document.closing)
        for count, annex in enumerate(self.document.annexes, 1):
            label = _Labels(say("annex") if len(self.document.annexes) == 1 else say("annex {number}", number=count))
            for index, block in enumerate(annex.blocks, index + 1):  # noqa: B020
                yield from self._block(index, block, label, annex=True)
        for count, note in enumerate(self.document.uncited):
            for p, paragraph in enumerate(note.paragraphs):
                yield self._made(("uncited", count, p), say("note without a mark"), paragraph)

    def _block(self, index: int, block: Paragraph | Table, label: _Labels, annex: bool) -> Iterator[Passage]:
        if isinstance(block, Paragraph):
            yield from self._passage(("block", index), label.of(block), block.content, block, annex)
            return
        for r, row in enumerate(block.rows):
            for c, cell in enumerate(row):
                for p, words in enumerate(cell.paragraphs):
                    yield from self._passage(
                        ("cell", index, r, c, p), say("table, row {number}", number=r + 1), words, block, annex
                    )

    def _passage(
        self, address: Address, label: str, words: Words, block: Paragraph | Table | None = None, annex: bool = False
    ) -> Iterator[Passage]:
        """Words and the notes in them."""
        place = block.place if block else None
        yield self._made(address, label, words, block if isinstance(block, Paragraph) else None, annex, place)
        for i, item in enumerate(words):
            if isinstance(item, Note):
                self.notes += 1
                for p, paragraph in enumerate(item.paragraphs):
                    yield self._made(
                        ("note", *address, i, p), say("note {number}", number=self.notes), paragraph, None, annex, place
                    )

    def _made(
        self,
        address: Address,
        label: str,
        words: Words,
        block: Paragraph | None = None,
        annex: bool = False,
        place: Place | None = None,
    ) -> Passage:
        raw = plain(words)
        kind, number, level = (block.kind, block.number, block.level) if block else (None, "", 0)
        return Passage(address, label, kind, words, raw, like(raw), self.language, number, level, annex, place)
