r"""The blocks of a document, made from the Markdown that texts are written in: a small part of CommonMark.

* Blank lines stand between paragraphs; a line break in one is a space, a backslash at a line's end a line break.
* ``*…*`` italic, ``**…**`` bold, ``^…^`` raised, a backslash takes the meaning from the character after it.
* ``[^1]`` is a note's mark; its text stands anywhere in a paragraph of its own: ``[^1]: …``; further paragraphs of the
  note are indented by four spaces.
* ``1. `` begins an operative paragraph. They number themselves, so any number will do; ``1.`` straight after a heading
  begins anew; a single one is printed without its number. ``5 bis. ``, ``[5 alt. `` stand beside 5 and count as none.
* ``PP3. `` is a paragraph of the preamble, whose label is not printed; those of ``PP3 bis. ``, ``[PP3 alt. `` are.
* ``(a) ``, ``(i) `` begin sub-paragraphs, each a paragraph of its own.
* ``# `` to ``#### `` are headings; a number of a section comes first: ``## II — Title``.
* ``---`` begins an annex; numbers in an annex are printed as they stand.
* A table is written with pipes, ``| --- |`` below its first row; an empty cell without a space (``||``) widens the
  one before it, ``^^`` lengthens the one above it; ``\`` and a line break cannot stand in a cell, ``<br>`` parts its
  paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.document import Annex, Block, Cell, Inline, Kind, Note, Paragraph, Run, Table, Words, plain
from drafter.document.numbering import Label, counted, label_of, levels
from drafter.document.words import tidy
from drafter.errors import DraftError
from drafter.place import Place
from drafter.source.inline import Sign, pieces
from drafter.source.labels import mark_of
from drafter.source.origin import Origin, Stretch, tidied
from drafter.source.paragraphs import Sort, SourceParagraph, paragraphs
from drafter.source.places import Lines
from drafter.source.shown import Shown, literal


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note among the words of a fact; the text holds the note's words."""

    name: str


Filling = tuple[Run | NoteMark, ...]
"""What an expression prints."""
Fill = Callable[[int, Place], Filling]
"""Gives what an expression prints, by its number and the place of its paragraph."""

_OWN_MARK = re.compile(r"\*{1,4}")
_TABLE_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")


class Trace:
    """Where the words of one paragraph of the page come from.

    Attributes:
        paragraph: the paragraph of the text.
    """

    __slots__ = ("_notes", "_parts", "_printed", "paragraph", "shown")

    def __init__(self, shown: Shown, paragraph: SourceParagraph) -> None:
        """Begin with nothing printed."""
        self.shown = shown
        self.paragraph = paragraph
        self._parts: list[tuple[int, int, int, bool, bool]] = []
        self._printed: list[str] = []
        self._notes: list[tuple[str, int, int, bool]] = []

    def add_note(self, name: str, start: int, end: int, *, is_fact: bool = False) -> None:
        """Take in the mark of a note, or of one that an expression prints."""
        self._notes.append((name, start, end, is_fact))

    def add(self, words: str, start: int, end: int, *, whole: bool, is_fact: bool = False) -> None:
        """Take in words that are printed for what is shown from ``start`` to ``end``."""
        self._printed.append(words)
        self._parts.append((len(words), start, end, whole, is_fact))

    @property
    def note_names(self) -> list[str]:
        """The names of its notes, in order."""
        return [name for name, *_ in self._notes]

    def origin_with_notes(self, content: Words) -> Origin:
        """The source of each character, the mark of a note counted as one.

        Args:
            content: the paragraph as it is printed.
        """
        origin = self.origin(plain(content))
        notes = iter(self._notes)
        out: list[Stretch] = []
        at = 0
        for item in content:
            if isinstance(item, Run):
                out += origin.cut(at, at + len(item.words)).stretches
                at += len(item.words)
            else:
                _, start, end, is_fact = next(notes)
                out.append(Stretch(1, *self.shown.span(start, end), True, is_fact))
        return Origin(tuple(out))

    def origin(self, words: str) -> Origin:
        """The source of each character.

        Args:
            words: the paragraph as it is printed, without its notes.
        """
        stretches: list[Stretch] = []
        for length, start, end, whole, is_fact in self._parts:
            if whole:
                stretches.append(Stretch(length, *self.shown.span(start, end), True, is_fact))
            else:
                stretches += self.shown.origin(start, end)
        return tidied("".join(self._printed), Origin(tuple(stretches)), words)


@dataclass(slots=True)
class Parsed:
    """A text as blocks.

    Attributes:
        body: the blocks of the body.
        annexes: the annexes.
        uncited: notes whose mark stands nowhere.
        traces: by the number of a block, counted on through the annexes, where its words come from; of a table, those
            of its cells, by row, cell and paragraph.
        notes: where the words of each note come from, paragraph by paragraph; the notes that are printed in the order
            of the page, then those that are not.
    """

    body: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    uncited: tuple[Note, ...] = ()
    traces: list[Trace | dict[tuple[int, int, int], Trace]] = field(default_factory=list)
    notes: list[tuple[Note, tuple[Trace, ...]]] = field(default_factory=list)


def _without_comma(words: str) -> str:
    """Words without the comma at their end, which official files leave out before some parts of a resolution."""
    return words.strip().rstrip(",،，")


def blocks_of(shown: Shown, lines: Lines, formula: str, fill: Fill | None = None) -> Parsed:
    """Make blocks of what is shown of a text.

    Args:
        shown: the text, its conditions decided.
        lines: of the text, for places and messages.
        formula: the line the text begins with ("The General Assembly,"), which tells the formula from a paragraph.
        fill: gives the words for each expression; without it, they print nothing.

    Raises:
        DraftError: a note has a mark and no text, or two texts.
    """
    return _Parsing(shown, lines, formula, fill).parse()


def parse(text: str, file: str, formula: str) -> Parsed:
    """Make blocks of Markdown without tags: braces are characters like any other.

    Args:
        text: the Markdown.
        file: its path, for messages.
        formula: as for :func:`blocks_of`.

    Raises:
        DraftError: as for :func:`blocks_of`.
    """
    return blocks_of(literal(text), Lines(text, file), formula)


class _Parsing:
    def __init__(self, shown: Shown, lines: Lines, formula: str, fill: Fill | None) -> None:
        self.shown = shown
        self.lines = lines
        self.formula = _without_comma(re.sub(r"\s+", " ", formula))
        self.fill = fill
        self.definitions: dict[str, tuple[SourceParagraph, ...]] = {}
        self.used: set[str] = set()
        self.in_note = False
        self.out = Parsed()

    def parse(self) -> Parsed:
        parts: list[list[SourceParagraph]] = [[]]
        for paragraph in self.without_notes(paragraphs(self.shown)):
            if paragraph.sort is Sort.RULE:
                parts.append([])
            else:
                parts[-1].append(paragraph)
        self.out.body = tuple(_numbered(_in_depth(list(self.blocks(parts[0], in_annex=False)))))
        self.out.annexes = tuple(Annex(tuple(_in_depth(list(self.blocks(p, in_annex=True))))) for p in parts[1:] if p)
        # Their facts are not printed, so they are not asked for.
        self.fill = None
        self.out.uncited = tuple(self.text_of(name, d) for name, d in self.definitions.items() if name not in self.used)
        return self.out

    def without_notes(self, found: Iterator[SourceParagraph]) -> Iterator[SourceParagraph]:
        current = ""
        for paragraph in found:
            if paragraph.sort is Sort.NOTE:
                current = paragraph.label
                if current in self.definitions:
                    raise self.fault(
                        paragraph,
                        f"Note {current} has two texts.",
                        "Give one of them another name, at its mark and here.",
                    )
                self.definitions[current] = (paragraph,)
            elif paragraph.sort is Sort.MORE:
                self.definitions[current] += (paragraph,)
            else:
                yield paragraph

    def place(self, paragraph: SourceParagraph) -> Place:
        return Place(self.lines.file, self.lines.number(self.shown.span(paragraph.start, paragraph.start + 1)[0]))

    def fault(self, paragraph: SourceParagraph, message: str, hint: str) -> DraftError:
        place = self.place(paragraph)
        return DraftError(message, place=place, line_text=self.lines.text(place.line), hint=hint)

    # Blocks ----------------------------------------------------------------

    def blocks(self, found: Sequence[SourceParagraph], *, in_annex: bool) -> Iterator[Block]:
        operative = in_annex
        for paragraph in found:
            place = self.place(paragraph)
            if paragraph.sort is Sort.TABLE:
                yield self.table(paragraph, place)
                continue
            trace = Trace(self.shown, paragraph)
            words = self.words(paragraph.words, paragraph.end, place, trace)
            number, level = paragraph.label, 0
            if paragraph.sort is Sort.HEADING:
                operative = in_annex
                kind, level = Kind.HEADING, paragraph.rank
            elif paragraph.sort is Sort.NUMBERED:
                operative = True
                kind = Kind.PLAIN if in_annex else Kind.OPERATIVE
            elif paragraph.sort is Sort.LABELLED:
                kind = Kind.PREAMBULAR
                label = label_of(number)
                is_printed = label is not None and (label.added or label.bracket)
                number = label.printed("PP") if label and is_printed else ""
            elif paragraph.sort is Sort.LETTERED:
                kind, level = Kind.SUBPARAGRAPH, 1
            elif not words:
                continue
            elif _without_comma("".join(i.words for i in words if isinstance(i, Run))) == self.formula != "":
                kind = Kind.FORMULA
            else:
                kind = Kind.PLAIN if operative else Kind.PREAMBULAR
            self.out.traces.append(trace)
            yield Paragraph(kind, words, number, level, place)

    def table(self, paragraph: SourceParagraph, place: Place) -> Table:
        lines = list(_stripped_lines(self.shown.text, paragraph.start, paragraph.end))
        heads = len(lines) > 1 and bool(_TABLE_RULE.fullmatch(self.shown.text[slice(*lines[1])]))
        rows: list[list[Cell]] = []
        above: dict[int, tuple[int, int]] = {}
        traces: dict[tuple[int, int, int], Trace] = {}
        for index, line in enumerate(lines):
            if index == 1 and heads:
                continue
            row: list[Cell] = []
            for column, (start, end) in enumerate(_cells(self.shown.text, *line)):
                raw = self.shown.text[start:end]
                if raw == "" and row:
                    row[-1] = replace(row[-1], columns=row[-1].columns + 1)
                elif raw.strip() == "^^" and column in above:
                    r, c = above[column]
                    rows[r][c] = replace(rows[r][c], rows=rows[r][c].rows + 1)
                else:
                    said = []
                    for p, (first, last) in enumerate(_split(self.shown.text, start, end, "<br>")):
                        trace = traces[len(rows), len(row), p] = Trace(self.shown, paragraph)
                        said.append(self.words(first, last, place, trace))
                    row.append(Cell(tuple(said), heading=heads and index == 0))
                    above[column] = (len(rows), len(row) - 1)
            rows.append(row)
        self.out.traces.append(traces)
        return Table(tuple(tuple(r) for r in rows), place)

    # Words -----------------------------------------------------------------

    def words(self, start: int, end: int, place: Place, trace: Trace) -> Words:
        return tidy(tuple(self.inline(start, end, place, trace)))

    def inline(self, start: int, end: int, place: Place, trace: Trace) -> Iterator[Inline]:
        text = self.shown.text[start:end]
        start += len(text) - len(text.lstrip())
        italic = bold = False
        for piece in pieces(text.strip()):
            match piece.sign:
                case Sign.ITALIC_ON | Sign.ITALIC_OFF:
                    italic = piece.sign is Sign.ITALIC_ON
                case Sign.BOLD_ON | Sign.BOLD_OFF:
                    bold = piece.sign is Sign.BOLD_ON
                case Sign.MARK:
                    pass
                case Sign.NOTE:
                    trace.add_note(piece.says, start + piece.start, start + piece.end)
                    yield self.note(piece.says, trace.paragraph)
                case Sign.ATOM:
                    at = start + piece.start
                    for item in self.filled(at, italic, bold, place):
                        if isinstance(item, NoteMark):
                            trace.add_note(item.name, at, at + 1, is_fact=True)
                            yield self.note(item.name, trace.paragraph)
                        else:
                            trace.add(item.words, at, at + 1, whole=True, is_fact=True)
                            yield item
                case _:
                    whole = piece.sign not in (Sign.WORDS, Sign.LONE)
                    first, last = start + piece.start, start + piece.end
                    if piece.sign is Sign.RAISED:
                        # The carets around it are not printed.
                        first, last, whole = first + 1, last - 1, False
                    trace.add(piece.says, first, last, whole=whole)
                    yield Run(piece.says, italic, bold, piece.sign is Sign.RAISED)

    def filled(self, at: int, italic: bool, bold: bool, place: Place) -> Filling:
        """What an expression prints, which takes on how its place is set."""
        found = self.fill(self.shown.parts[at], place) if self.fill else ()
        if not (italic or bold):
            return found
        return tuple(
            Run(i.words, i.italic or italic, i.bold or bold, i.raised, i.link, i.fact) if isinstance(i, Run) else i
            for i in found
        )

    def note(self, name: str, paragraph: SourceParagraph) -> Note:
        definition = self.definitions.get(name)
        if definition is None:
            raise self.fault(
                paragraph,
                f"The note [^{name}] has no text.",
                f"Add a paragraph that begins with [^{name}]: and the text of the note.",
            )
        if self.in_note:
            raise self.fault(
                paragraph,
                f"The mark [^{name}] stands inside the text of a note.",
                "A note has none of its own: write what it says into the note, or take the mark out.",
            )
        self.used.add(name)
        return self.text_of(name, definition)

    def text_of(self, name: str, definition: tuple[SourceParagraph, ...]) -> Note:
        mark = mark_of(name) if _OWN_MARK.fullmatch(mark_of(name)) else ""
        said, traces = [], []
        self.in_note = True
        for paragraph in definition:
            trace = Trace(self.shown, paragraph)
            inside = self.inline(paragraph.words, paragraph.end, self.place(paragraph), trace)
            words = tidy(tuple(i for i in inside if isinstance(i, Run)))
            said.append(tuple(i for i in words if isinstance(i, Run)))
            traces.append(trace)
        self.in_note = False
        note = Note(tuple(said), mark)
        self.out.notes.append((note, tuple(traces)))
        return note


def _stripped_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in _split(text, start, end, "\n"):
        line = text[first:last]
        inset = len(line) - len(line.lstrip())
        yield first + inset, first + inset + len(line.strip())


def _split(text: str, start: int, end: int, mark: str) -> Iterator[tuple[int, int]]:
    while (found := text.find(mark, start, end)) >= 0:
        yield start, found
        start = found + len(mark)
    yield start, end


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a table's row, between bars; one behind a backslash is a character like any other."""
    start += text.startswith("|", start, end)
    end -= text.endswith("|", start, end)
    first = start
    for bar in re.compile(r"(?<!\\)\|").finditer(text, start, end):
        yield first, bar.start()
        first = bar.end()
    yield first, end


def _in_depth(blocks: list[Block]) -> list[Block]:
    """Give every run of sub-paragraphs its levels."""
    out: list[Block] = []
    pending: list[Paragraph] = []

    def settle() -> None:
        for paragraph, level in zip(pending, levels([p.number for p in pending]), strict=True):
            out.append(replace(paragraph, level=level))
        pending.clear()

    for block in blocks:
        if isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH:
            pending.append(block)
        else:
            settle()
            out.append(block)
    settle()
    return out


def _numbered(blocks: list[Block]) -> list[Block]:
    """Number operative paragraphs: on through the text, anew where "1." follows a heading, a single one not at all."""
    sections: list[list[int]] = [[]]
    after_heading = False
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        if block.kind is Kind.HEADING:
            after_heading = True
        elif block.kind is Kind.OPERATIVE:
            if after_heading and label_of(block.number) == Label(1) and sections[-1]:
                sections.append([])
            sections[-1].append(index)
            after_heading = False
    out = list(blocks)
    for section in sections:
        paragraphs = [p for i in section if isinstance(p := out[i], Paragraph)]
        labels = [label_of(p.number) or Label(0) for p in paragraphs]
        numbers = counted(labels) if len(section) > 1 else ["" for _ in labels]
        for index, paragraph, number in zip(section, paragraphs, numbers, strict=True):
            out[index] = replace(paragraph, number=number)
    return out
