"""The redline as text: in colour for the terminal, with bold and strikethrough marks for an e-mail.

One paragraph a line. What changed is between marks; a paragraph that moved, split or joined says so. Changes that no
reader sees, and the commas of a list that grew, are not marked (:attr:`drafter.comparison.model.Nature.quiet`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from drafter.comparison.model import (
    Changed,
    Fate,
    Grid,
    Items,
    Kept,
    Line,
    Nature,
    NoteChanged,
    Piece,
    Pieces,
    Redline,
)
from drafter.document import Kind, Note, Run, Words, plain


@dataclass(frozen=True, slots=True)
class Marks:
    """How a form of text shows what it shows.

    Attributes:
        removed, added: set words of the drafter's changes.
        mechanical: sets words added by a mechanical change; as ``added`` where the form does not tell them apart.
        italic: sets words in italics.
        aside: sets what the redline itself says.
        quiet: whether changes that a reader need not see are left unmarked.
    """

    removed: Callable[[str], str]
    added: Callable[[str], str]
    mechanical: Callable[[str], str]
    italic: Callable[[str], str]
    aside: Callable[[str], str]
    quiet: bool = True


def _around(before: str, after: str) -> Callable[[str], str]:
    return lambda words: "".join(_one(part, before, after) for part in words.splitlines(keepends=True))


def _one(words: str, before: str, after: str) -> str:
    """Marks stand at words, not at the spaces around them: "**new**", never "** new**"."""
    core = words.strip()
    if not core:
        return words if "\n" in words else f"{before}{words}{after}"
    start = words.index(core)
    return f"{words[:start]}{before}{core}{after}{words[start + len(core) :]}"


_CONTROLS = dict.fromkeys({*range(32), *range(127, 160)} - {9, 10}, "\N{REPLACEMENT CHARACTER}")


def _harmless(words: str) -> str:
    """Words without control characters, which a terminal would obey."""
    return words.translate(_CONTROLS)


def _plainly(words: str) -> str:
    return words


_BOLD = _around("**", "**")
EMAIL = Marks(_around("~~", "~~"), _BOLD, _BOLD, _plainly, _around("[", "]"))
"""Bold for what is new, strikethrough for what is gone, as texts circulate by e-mail. Source: un-format.md, C."""

BRACKETS = Marks(_around("[-", "-]"), _around("{+", "+}"), _around("{+", "+}"), _around("*", "*"), _around("<", ">"))
"""Marks as in a plain word diff, for reading a redline where nothing else can be shown."""


def terminal_marks() -> Marks:
    """Colour for a terminal: red and struck for what is gone, green for what is new, blue where it is mechanical."""
    from click import style

    return Marks(
        lambda w: style(w, fg="red", strikethrough=True),
        lambda w: style(w, fg="green", bold=True),
        lambda w: style(w, fg="blue", bold=True),
        lambda w: style(w, italic=True),
        lambda w: style(f"[{w}]", dim=True),
    )


def write(redline: Redline, marks: Marks = EMAIL) -> str:
    """Write a redline as text.

    Args:
        redline: the changes.
        marks: how to show them.

    Returns:
        The text, with a line break at its end.
    """
    return _Writing(redline, marks).text()


@dataclass(slots=True)
class _Writing:
    redline: Redline
    marks: Marks
    notes: list[str] = field(default_factory=list)
    count: int = 0

    def text(self) -> str:
        paragraphs = [p for p in self.paragraphs() if p]
        if self.redline.unchanged:
            paragraphs.insert(0, self.marks.aside("no changes"))
        return "\n\n".join([*paragraphs, *self.notes]) + "\n"

    def paragraphs(self) -> Iterator[str]:
        for part in self.redline.front:
            yield self.pieces(part.pieces)
        yield from self.items(self.redline.body)
        yield self.pieces(self.redline.closing)
        for annex in self.redline.annexes:
            if annex.fate is not Fate.KEPT:
                yield self.marks.aside(f"annex {annex.fate}")
            yield from self.items(annex.items)

    def items(self, items: Items) -> Iterator[str]:
        held = ""
        for item in items:
            if isinstance(item, Grid):
                yield from self.grid(item)
                continue
            held += self.line(item)
            yield held
            held = ""

    def line(self, line: Line) -> str:
        indent = "    " * line.look.level if line.look.kind is Kind.SUBPARAGRAPH else ""
        said = self.said(line)
        if line.move and line.mark is Fate.ADDED:
            words = self.number("", line.new_number) + self.pieces(line.within)
        else:
            words = self.number(line.old_number, line.new_number) + self.pieces(line.pieces)
        return indent + (f"{self.marks.aside(said)} " if said else "") + words

    def said(self, line: Line) -> str:
        if line.move:
            return f"moved {'from' if line.mark is Fate.REMOVED else 'to'} here: move {line.move}"
        kept = any(isinstance(p, Kept) for p in line.pieces)
        if line.mark is Fate.ADDED and kept:
            return "split here: this and the next were one paragraph"
        if line.mark is Fate.REMOVED and kept:
            return "joined with the next paragraph"
        return ""

    def number(self, old: str, new: str) -> str:
        if old == new:
            return f"{new} " if new else ""
        return "".join([self.marks.removed(old) if old else "", self.marks.mechanical(new) if new else "", " "])

    def pieces(self, pieces: Pieces) -> str:
        out = []
        for piece in self.gathered(pieces):
            if isinstance(piece, Kept):
                out.append(self.words(piece.words, _plainly))
            elif isinstance(piece, NoteChanged):
                out.append(self.note("; ".join(self.pieces(x.pieces) for x in piece.lines)))
            else:
                out.append(self.change(piece))
        return "".join(out)

    def gathered(self, pieces: Pieces) -> Iterator[Piece]:
        """Words added beside each other made one change: two pairs of marks beside each other would read as none."""
        held: Piece | None = None
        for piece in pieces:
            if isinstance(held, Changed) and isinstance(piece, Changed) and self.runs_on(held, piece):
                held = replace(held, added=held.added + piece.added)
                continue
            if held is not None:
                yield held
            held = piece
        if held is not None:
            yield held

    def runs_on(self, change: Changed, following: Changed) -> bool:
        return bool(change.added) and not following.removed and self.mark(change) is self.mark(following)

    def mark(self, change: Changed) -> Callable[[str], str]:
        """What words that a change added are set by."""
        if change.nature.quiet and self.marks.quiet:
            return _plainly
        return self.marks.added if change.nature is Nature.DRAFTER else self.marks.mechanical

    def change(self, change: Changed) -> str:
        added = self.mark(change)
        if added is _plainly:
            return self.words(change.added, _plainly)
        said = ""
        if change.removed and plain(change.removed) == plain(change.added) and _has_words_alone(change):
            aside = self.marks.aside("only italics or bold changed")
            said = f"{aside} " if plain(change.added)[-1].isspace() else f" {aside}"
        return self.words(change.removed, self.marks.removed) + self.words(change.added, added) + said

    def words(self, words: Words, mark: Callable[[str], str]) -> str:
        out = []
        held = ""
        for item in words:
            if isinstance(item, Note):
                text = _harmless("\n".join("".join(r.words for r in p) for p in item.paragraphs))
                called = self.note(mark(text))
                if mark is _plainly:
                    out.append(called)
                else:
                    # One pair of marks holds the words and the note's: two beside each other would read as none.
                    held += called
            elif mark is _plainly and item.italic:
                out.append(self.marks.italic(_harmless(item.words)))
            elif mark is _plainly:
                out.append(_harmless(item.words))
            else:
                held += _harmless(item.words)
        return "".join(out) + (mark(held) if held else "")

    def note(self, text: str) -> str:
        self.count += 1
        self.notes.append(f"[^{self.count}]: {text}")
        return f"[^{self.count}]"

    def grid(self, grid: Grid) -> Iterator[str]:
        if grid.fate is not Fate.KEPT:
            yield self.marks.aside(f"table {grid.fate}")
        rows = []
        for row in grid.rows:
            cells = [" ".join(self.pieces(x.pieces) for x in c.lines) for c in row.cells]
            rows.append(" | ".join(cells))
        yield "\n".join(rows)


def _has_words_alone(change: Changed) -> bool:
    return all(isinstance(i, Run) for i in change.removed + change.added)
