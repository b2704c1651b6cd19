r"""The Markdown that texts are written in: a small part of CommonMark, with the paragraphs of a resolution.

* Blank lines part paragraphs; a line break inside one is a space, a backslash at the end of a line a line break.
* ``*…*`` italic, ``**…**`` bold, ``^…^`` raised, a backslash takes the meaning from the character after it.
* ``[^1]`` is a note's mark; its text stands anywhere in a paragraph of its own: ``[^1]: …``; further paragraphs of the
  note are indented by four spaces.
* ``1. `` begins an operative paragraph. They number themselves, so any number will do; ``1.`` straight after a heading
  begins anew; a single one is printed without its number.
* ``(a) ``, ``(i) `` begin sub-paragraphs, each a paragraph of its own.
* ``# `` to ``#### `` are headings; a number of a section comes first: ``## II — Title``.
* ``---`` begins an annex; numbers in an annex are printed as they stand.
* A table is written with pipes, its first row parted by ``| --- |``; an empty cell without a space (``||``) widens the
  one before it, ``^^`` lengthens the one above it; ``\`` and a line break cannot stand in a cell, ``<br>`` parts its
  paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from drafter.document import Annex, Block, Cell, Inline, Kind, Note, Paragraph, Run, Table, Words
from drafter.document.numbering import LETTERED, OPERATIVE, levels, split_number
from drafter.document.words import tidy
from drafter.errors import DraftError
from drafter.place import Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note among the words of a fact; the template holds the note's text."""

    name: str


Filling = tuple[Run | NoteMark, ...]
FILL = re.compile("\ue000(\\d+)\ue001")
"""Where the words of a fact go: their index between two private characters."""
LINE = re.compile("\ue002(\\d+)\ue003")
"""Before a paragraph: the line of the template it begins on."""
PRIVATE = re.compile("[\ue000-\ue003]")

_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_HEADING = re.compile(r"(#{1,4}) +(?:(?P<number>[IVXLC]+|[A-Z]) — )?(?P<title>.*)", re.DOTALL)
_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}")
_TABLE_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")


@dataclass(slots=True)
class Text:
    """A text, parsed.

    Attributes:
        body: the blocks of the body.
        annexes: the annexes.
        uncited: notes whose mark stands nowhere.
    """

    body: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    uncited: tuple[Note, ...] = ()


@dataclass(slots=True)
class _Source:
    """A paragraph of the source: its text and the line it begins on."""

    text: str
    line: int


@dataclass(slots=True)
class _Notes:
    definitions: dict[str, tuple[_Source, ...]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


def parse(
    text: str, file: str, formula: str, *, fill: Callable[[int, Place], Filling] | None = None, line_offset: int = 0
) -> Text:
    """Parse the Markdown of a resolution's text.

    Args:
        text: the Markdown.
        file: its name, for places and messages.
        formula: the line the text begins with ("The General Assembly,"), which tells the formula from a paragraph.
        fill: gives the words for each :data:`FILL`, told its index and place; without it, they are dropped.
        line_offset: lines of the file before ``text``.

    Returns:
        The blocks.

    Raises:
        DraftError: a note has a mark and no text, or two texts.
    """
    if fill is None:
        text = PRIVATE.sub("", text)
    return _Parsing(file, formula, fill, line_offset).parse(text)


class _Parsing:
    def __init__(self, file: str, formula: str, fill: Callable[[int, Place], Filling] | None, offset: int) -> None:
        self.file = file
        self.formula = re.sub(r"\s+", " ", formula)
        self.fill = fill
        self.offset = offset
        self.notes = _Notes()

    def parse(self, text: str) -> Text:
        sources = list(self.without_definitions(_paragraphs(text)))
        parts: list[list[_Source]] = [[]]
        for source in sources:
            if _RULE.fullmatch(source.text.strip()):
                parts.append([])
            else:
                parts[-1].append(source)
        body = _numbered(_placed(list(self.blocks(parts[0], in_annex=False))))
        annexes = tuple(Annex(tuple(_placed(list(self.blocks(p, in_annex=True))))) for p in parts[1:] if p)
        # Their facts are not printed, so they are not asked for.
        self.fill = None
        uncited = tuple(
            self.text_of(name, d) for name, d in self.notes.definitions.items() if name not in self.notes.used
        )
        return Text(tuple(body), annexes, uncited)

    def without_definitions(self, sources: Iterator[_Source]) -> Iterator[_Source]:
        current: str | None = None
        for source in sources:
            match = _DEFINITION.match(source.text)
            if match:
                current = match[1]
                if current in self.notes.definitions:
                    raise DraftError(
                        f"Note {current} has two texts.",
                        place=self.place(source),
                        line_text=source.text.split("\n")[0],
                        hint="Give one of them another name, at its mark and here.",
                    )
                self.notes.definitions[current] = (_Source(source.text[match.end() :], source.line),)
            elif current is not None and source.text.startswith("    "):
                self.notes.definitions[current] += (_Source(source.text.strip(), source.line),)
            else:
                current = None
                yield source

    def place(self, source: _Source) -> Place:
        return Place(self.file, source.line + self.offset)

    # Blocks ----------------------------------------------------------------

    def blocks(self, sources: list[_Source], *, in_annex: bool) -> Iterator[Block]:
        operative = in_annex
        for source in sources:
            text, place = source.text.strip(), self.place(source)
            if text.startswith("|"):
                yield self.table(source)
                continue
            if heading := _HEADING.fullmatch(text):
                operative = in_annex
                words = self.words(heading["title"], source)
                yield Paragraph(Kind.HEADING, words, heading["number"] or "", len(heading[1]), place)
                continue
            number, rest = split_number(text, OPERATIVE)
            if number:
                operative = True
                kind = Kind.PLAIN if in_annex else Kind.OPERATIVE
                yield Paragraph(kind, self.words(rest, source), number, 0, place)
                continue
            number, rest = split_number(text, LETTERED)
            if number:
                yield Paragraph(Kind.SUBPARAGRAPH, self.words(rest, source), number, 1, place)
                continue
            words = self.words(text, source)
            if not words:
                continue
            plain = "".join(i.words for i in words if isinstance(i, Run))
            if plain.strip() == self.formula:
                yield Paragraph(Kind.FORMULA, words, "", 0, place)
            else:
                yield Paragraph(Kind.PLAIN if operative else Kind.PREAMBULAR, words, "", 0, place)

    def table(self, source: _Source) -> Table:
        lines = [line.strip() for line in source.text.strip().split("\n")]
        heads = len(lines) > 1 and bool(_TABLE_RULE.fullmatch(lines[1]))
        rows: list[list[Cell]] = []
        above: dict[int, tuple[int, int]] = {}
        for index, line in enumerate(lines):
            if index == 1 and heads:
                continue
            row: list[Cell] = []
            for column, raw in enumerate(re.split(r"(?<!\\)\|", line.removeprefix("|").removesuffix("|"))):
                if raw == "" and row:
                    row[-1] = replace(row[-1], columns=row[-1].columns + 1)
                elif raw.strip() == "^^" and column in above:
                    r, c = above[column]
                    rows[r][c] = replace(rows[r][c], rows=rows[r][c].rows + 1)
                else:
                    paragraphs = tuple(self.words(p.strip(), source) for p in raw.split("<br>"))
                    row.append(Cell(paragraphs, heading=heads and index == 0))
                    above[column] = (len(rows), len(row) - 1)
            rows.append(row)
        return Table(tuple(tuple(r) for r in rows), self.place(source))

    # Words -----------------------------------------------------------------

    def words(self, text: str, source: _Source) -> Words:
        return tidy(tuple(self.inline(text, source)))

    def inline(self, text: str, source: _Source) -> Iterator[Inline]:
        italic = bold = False
        for kind, content in _tokens(text.strip()):
            match kind:
                case "em_open" | "em_close":
                    italic = kind == "em_open"
                case "strong_open" | "strong_close":
                    bold = kind == "strong_open"
                case "raised":
                    yield Run(content, italic, bold, True)
                case "note":
                    yield self.note(content, source)
                case "softbreak":
                    yield Run(" ", italic, bold)
                case "hardbreak":
                    yield Run("\n", italic, bold)
                case _:
                    yield from self.filled(content, italic, bold, source)

    def filled(self, text: str, italic: bool, bold: bool, source: _Source) -> Iterator[Inline]:
        """A text with the words of facts in their places, which take on how the place is set."""
        end = 0
        for match in FILL.finditer(text):
            if match.start() > end:
                yield Run(text[end : match.start()], italic, bold)
            for item in self.fill(int(match[1]), self.place(source)) if self.fill else ():
                if isinstance(item, NoteMark):
                    yield self.note(item.name, source)
                elif not (italic or bold):
                    yield item
                else:
                    yield Run(item.words, item.italic or italic, item.bold or bold, item.raised, item.link, item.fact)
            end = match.end()
        if end < len(text):
            yield Run(text[end:], italic, bold)

    def note(self, name: str, source: _Source) -> Note:
        definition = self.notes.definitions.get(name)
        if definition is None:
            raise DraftError(
                f"The note [^{name}] has no text.",
                place=self.place(source),
                line_text=source.text.split("\n")[0],
                hint=f"Add a paragraph that begins with [^{name}]: and the text of the note.",
            )
        self.notes.used.add(name)
        return self.text_of(name, definition)

    def text_of(self, name: str, definition: tuple[_Source, ...]) -> Note:
        mark = name if _OWN_MARK.fullmatch(name) else ""
        paragraphs = (tidy(tuple(i for i in self.inline(d.text, d) if isinstance(i, Run))) for d in definition)
        return Note(tuple(tuple(i for i in p if isinstance(i, Run)) for p in paragraphs), mark)


def _paragraphs(text: str) -> Iterator[_Source]:
    """Paragraphs with the line each begins on: its :data:`LINE` where it bears one, else counted."""
    lines = text.split("\n")
    start, held = 0, list[str]()
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            if held and _DEFINITION.match(LINE.sub("", line)):
                # The text of a note begins a paragraph, though no empty line parts it from what is before.
                yield from _source(held, start)
                held = []
            if not held:
                start = number
            held.append(line)
        elif held:
            yield from _source(held, start)
            held = []


def _source(lines: list[str], start: int) -> Iterator[_Source]:
    joined = "\n".join(lines)
    marks = LINE.findall(joined)
    joined = LINE.sub("", joined)
    if joined.strip():
        yield _Source(joined, int(marks[0]) if marks else start)


def _placed(blocks: list[Block]) -> list[Block]:
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
            if after_heading and block.number == "1." and sections[-1]:
                sections.append([])
            sections[-1].append(index)
            after_heading = False
    out = list(blocks)
    for section in sections:
        count = 0
        for index in section:
            paragraph = out[index]
            if isinstance(paragraph, Paragraph):
                # A paragraph put between two has the number of the first: "4 bis." comes after 4 and before 5.
                added = paragraph.number.partition(".")[0].partition(" ")[2] if "-" not in paragraph.number else ""
                count += not added or not count
                number = f"{count} {added}." if added else f"{count}."
                out[index] = replace(paragraph, number=number if len(section) > 1 else "")
    return out


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[tuple[str, str], ...]:
    """A paragraph's tokens, type and content; remembered, since most paragraphs stay while one is edited."""
    return tuple((t.type, t.content) for t in _inline_parser().parseInline(text)[0].children or ())


@cache
def _inline_parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(["emphasis", "escape", "newline"])
    parser.inline.ruler.before("emphasis", "note", _note_rule)
    parser.inline.ruler.before("emphasis", "raised", _raised_rule)
    # The text rule stops only at its own set of characters, which lacks the caret.
    parser.inline.ruler.disable(["text"])
    parser.inline.ruler.before("newline", "words", _words_rule)
    return parser


_PLAIN = re.compile(r"[^\\*_\n\[^]+")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_OWN_MARK = re.compile(r"\*{1,4}")
_RAISED = re.compile(r"\^([^\s^\\*_\[\]]{1,12})\^")


def _words_rule(state: StateInline, silent: bool) -> bool:
    match = _PLAIN.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.pending += match[0]
    state.pos = match.end()
    return True


def _note_rule(state: StateInline, silent: bool) -> bool:
    return _pattern_rule(state, silent, _NOTE, "note")


def _raised_rule(state: StateInline, silent: bool) -> bool:
    return _pattern_rule(state, silent, _RAISED, "raised")


def _pattern_rule(state: StateInline, silent: bool, pattern: re.Pattern[str], name: str) -> bool:
    match = pattern.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push(name, "", 0)
        token.content = match[1]
    state.pos = match.end()
    return True


_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def lone_asterisks(text: str) -> list[int]:
    """Where asterisks stand in a passage that print as they stand, without a backslash that says so.

    Args:
        text: the words of a paragraph, or of a cell of a table.
    """
    # For emphasis an escaped asterisk is punctuation like any other.
    source = _ESCAPED.sub(lambda m: r"\-" if m[1] == "*" else m[0], text)
    at = [match.start() for match in re.finditer(r"\*", source)]
    alone: list[int] = []
    seen = 0
    for token in _inline_parser().parseInline(source)[0].children or ():
        count = (token.markup + token.content).count("*")
        if token.type == "text":
            alone += at[seen : seen + count]
        seen += count
    return alone
