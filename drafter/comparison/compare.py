"""Two documents compared: the redline, computed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from drafter.comparison.alignment import aligned, similarity
from drafter.comparison.model import (
    Appendix,
    CellLine,
    Changed,
    Fate,
    Grid,
    Item,
    Items,
    Kept,
    Line,
    Look,
    Nature,
    Part,
    Pieces,
    Redline,
    Row,
)
from drafter.comparison.nature import OF_STAGE, Judge
from drafter.comparison.revisions import NOTE_LOOK, compared, compared_parts, kept_weight, wholly
from drafter.document import Annex, Block, Cell, Document, Note, Paragraph, Table, Words, plain
from drafter.document.words import folded
from drafter.errors import DraftError

BEYOND_RECOGNITION = 0.34
"""A paragraph of which a smaller share of characters stayed is shown removed and added."""
_SAME_ANNEX = 0.3
_SAME_ROW = 0.5
"""Rows of which a smaller share of words is alike are no row that changed."""
_MOST_PAIRS = 10_000
LONGEST = 2_000_000
"""How many characters a document may have to be compared: some seven hundred pages."""


def compare(old: Document, new: Document) -> Redline:
    """Compare two documents.

    Args:
        old: what there was.
        new: what there is; its provenance tells mechanical changes from the drafter's.

    Returns:
        The changes; accepting them gives ``bare(new)``, rejecting them ``bare(old)``.

    Raises:
        DraftError: a document is far longer than any resolution.
    """
    for document, which in ((old, "old"), (new, "new")):
        length = sum(len(plain(words)) for words in document.words())
        if length > LONGEST:
            raise DraftError(
                f"The {which} document is too long to be compared: {length:,} characters, and {LONGEST:,} is the most.",
                hint="Compare the resolutions one by one.",
            )
    return _Comparison(Judge(new.provenance)).documents(old, new)


class _Comparison:
    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.moves = 0

    def documents(self, old: Document, new: Document) -> Redline:
        before, after = dict(old.front.parts()), dict(new.front.parts())
        staged = old.stage is not new.stage
        return Redline(
            language=(old.language, new.language),
            stage=(old.stage, new.stage),
            front=tuple(
                Part(
                    name, self.furniture(before.get(name, ()), after.get(name, ()), of_stage=name != "title" and staged)
                )
                for name in new.front.__slots__
                if name in before or name in after
            ),
            body=self.items(old.body, new.body),
            closing=self.furniture(old.closing, new.closing, of_stage=staged) if old.closing or new.closing else (),
            annexes=tuple(self.annexes(old.annexes, new.annexes)),
            names=(_name(old), _name(new)),
            kind=(old.kind, new.kind),
        )

    def furniture(self, old: Words, new: Words, *, of_stage: bool) -> Pieces:
        """Words of the masthead or the closing block; what adoption prints and a draft does not is no decision."""
        pieces = compared(old, new, self.judge)
        if not of_stage:
            return pieces
        return tuple(
            replace(p, nature=Nature.MECHANICAL, reason=OF_STAGE)
            if isinstance(p, Changed) and p.nature is Nature.DRAFTER
            else p
            for p in pieces
        )

    def annexes(self, old: Sequence[Annex], new: Sequence[Annex]) -> list[Appendix]:
        # As for paragraphs, the likeliest pairs in order; annexes are few.
        best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
        like = [[similarity(a.blocks, b.blocks) for b in new] for a in old]
        for i in range(len(old) - 1, -1, -1):
            for j in range(len(new) - 1, -1, -1):
                pair = best[i + 1][j + 1] + like[i][j] if like[i][j] >= _SAME_ANNEX else -1.0
                best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
        out: list[Appendix] = []
        i = j = 0
        while i < len(old) or j < len(new):
            if (
                i < len(old)
                and j < len(new)
                and like[i][j] >= _SAME_ANNEX
                and best[i][j] == best[i + 1][j + 1] + like[i][j]
            ):
                out.append(Appendix(self.items(old[i].blocks, new[j].blocks)))
                i, j = i + 1, j + 1
            elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
                out.append(Appendix(tuple(self.alone(b, Fate.REMOVED) for b in old[i].blocks), Fate.REMOVED))
                i += 1
            else:
                out.append(Appendix(tuple(self.alone(b, Fate.ADDED) for b in new[j].blocks), Fate.ADDED))
                j += 1
        return out

    # Blocks -----------------------------------------------------------------

    def items(self, old: Sequence[Block], new: Sequence[Block]) -> Items:
        moved: dict[int, int] = {}
        out: list[Item] = []
        matches = list(aligned(old, new))
        arrived = {m.old[0]: m.new[0] for m in matches if m.moved and m.new}
        for match in matches:
            if match.moved:
                number = moved.setdefault(match.old[0], self.moves + len(moved) + 1)
                out.append(self.moved(old[match.old[0]], new[arrived[match.old[0]]], number, came=bool(match.new)))
            elif not match.new:
                out.append(self.alone(old[match.old[0]], Fate.REMOVED))
            elif not match.old:
                out.append(self.alone(new[match.new[0]], Fate.ADDED))
            else:
                out += self.together([old[i] for i in match.old], [new[j] for j in match.new])
        self.moves += len(moved)
        return tuple(out)

    def alone(self, block: Block, fate: Fate) -> Item:
        if isinstance(block, Table):
            return Grid(tuple(self.row_alone(r, fate) for r in block.rows), fate)
        return self.line_alone(block, fate)

    def line_alone(self, paragraph: Paragraph, fate: Fate) -> Line:
        pieces = wholly(paragraph.content, fate, self.judge)
        if fate is Fate.REMOVED:
            return Line(pieces, fate, old=_look(paragraph), old_number=paragraph.number)
        return Line(pieces, fate, new=_look(paragraph), new_number=paragraph.number)

    def moved(self, source: Block, target: Block, number: int, *, came: bool) -> Item:
        """A block that moved, where it is now or where it was."""
        item = self.alone(target, Fate.ADDED) if came else self.alone(source, Fate.REMOVED)
        if not isinstance(item, Line) or not isinstance(source, Paragraph) or not isinstance(target, Paragraph):
            return item
        return replace(item, move=number, within=compared(source.content, target.content, self.judge))

    def together(self, old: Sequence[Block], new: Sequence[Block]) -> list[Item]:
        if isinstance(old[0], Table) and isinstance(new[0], Table):
            return [self.table(old[0], new[0])]
        olds = [b for b in old if isinstance(b, Paragraph)]
        news = [b for b in new if isinstance(b, Paragraph)]
        if len(olds) + len(news) > 2 and any(isinstance(i, Note) for p in olds + news for i in p.content):
            return self.apart(olds, news)
        lines = compared_parts([p.content for p in olds], [p.content for p in news], self.judge)
        kept, whole = kept_weight(tuple(p for pieces in lines for p in pieces))
        if kept < BEYOND_RECOGNITION * whole:
            gone: list[Item] = [self.line_alone(p, Fate.REMOVED) for p in olds]
            return gone + [self.line_alone(p, Fate.ADDED) for p in news]
        return list(_lines(olds, news, lines))

    def apart(self, olds: Sequence[Paragraph], news: Sequence[Paragraph]) -> list[Item]:
        """A paragraph that was split or joined, with its longest part compared and the others added or removed.

        So it is where there are notes: pandoc puts the words of a paragraph that loses its mark into the next note.
        """
        longest_old = max(olds, key=lambda p: len(p.text))
        longest_new = max(news, key=lambda p: len(p.text))
        out: list[Item] = []
        at_old, at_new = olds.index(longest_old), news.index(longest_new)
        out += [self.line_alone(p, Fate.REMOVED) for p in olds[:at_old]]
        out += [self.line_alone(p, Fate.ADDED) for p in news[:at_new]]
        out += self.together([longest_old], [longest_new])
        out += [self.line_alone(p, Fate.REMOVED) for p in olds[at_old + 1 :]]
        out += [self.line_alone(p, Fate.ADDED) for p in news[at_new + 1 :]]
        return out

    # Tables -----------------------------------------------------------------

    def table(self, old: Table, new: Table) -> Grid:
        """Rows stay rows: those that begin alike, or are likest, are compared; others come and go."""
        firsts = [[_first(r) for r in table.rows] for table in (old, new)]
        out: list[Row] = []
        for op, i1, i2, j1, j2 in SequenceMatcher(None, firsts[0], firsts[1], autojunk=False).get_opcodes():
            before, after = old.rows[i1:i2], new.rows[j1:j2]
            if (op == "equal" or len(before) == len(after)) and all(map(_same_shape, before, after)):
                pairs: list[tuple[int | None, int | None]] = [(k, k) for k in range(len(before))]
            else:
                pairs = _likest(before, after)
            for i, j in pairs:
                if i is not None and j is not None:
                    out.append(Row(tuple(map(self.cell, before[i], after[j]))))
                elif i is not None:
                    out.append(self.row_alone(before[i], Fate.REMOVED))
                elif j is not None:
                    out.append(self.row_alone(after[j], Fate.ADDED))
        return Grid(tuple(out))

    def row_alone(self, row: Sequence[Cell], fate: Fate) -> Row:
        def cell(c: Cell) -> CellLine:
            return CellLine(tuple(self.cell_line(p, fate) for p in c.paragraphs), c.heading, c.columns, c.rows)

        return Row(tuple(map(cell, row)), fate)

    def cell_line(self, words: Words, fate: Fate) -> Line:
        pieces = wholly(words, fate, self.judge)
        return Line(pieces, fate, old=NOTE_LOOK) if fate is Fate.REMOVED else Line(pieces, fate, new=NOTE_LOOK)

    def cell(self, old: Cell, new: Cell) -> CellLine:
        both = min(len(old.paragraphs), len(new.paragraphs))
        lines = [
            Line(compared(old.paragraphs[k], new.paragraphs[k], self.judge), Fate.KEPT, NOTE_LOOK, NOTE_LOOK)
            for k in range(both)
        ]
        lines += [self.cell_line(p, Fate.REMOVED) for p in old.paragraphs[both:]]
        lines += [self.cell_line(p, Fate.ADDED) for p in new.paragraphs[both:]]
        return CellLine(tuple(lines), new.heading, new.columns, new.rows)


def _lines(olds: Sequence[Paragraph], news: Sequence[Paragraph], pieces: Sequence[Pieces]) -> list[Line]:
    """A line for each paragraph of the longer side; the mark that both have is the last."""
    out = []
    last = len(pieces) - 1
    split, merged = len(news) > 1, len(olds) > 1
    # The number of a paragraph that was split, or that others were joined to, stands before what stayed of it.
    first = next((n for n, own in enumerate(pieces) if any(isinstance(p, Kept) for p in own)), 0)
    for n, own in enumerate(pieces):
        out.append(
            Line(
                own,
                Fate.KEPT if n == last else Fate.ADDED if split else Fate.REMOVED,
                old=_look(olds[n if merged else 0]) if merged or n == last else None,
                new=_look(news[n if split else 0]) if split or n == last else None,
                old_number=olds[n].number if merged else olds[0].number if n == first else "",
                new_number=news[n].number if split else news[0].number if n == first else "",
            )
        )
    return out


def _look(paragraph: Paragraph) -> Look:
    return Look(paragraph.kind, paragraph.level)


def _first(row: Sequence[Cell]) -> str:
    """What a row begins with."""
    return folded(" ".join(map(plain, row[0].paragraphs))) if row else ""


def _likest(old: Sequence[Sequence[Cell]], new: Sequence[Sequence[Cell]]) -> list[tuple[int | None, int | None]]:
    """Rows of two stretches in order: those that are each other's, and those of one side alone."""
    if len(old) * len(new) > _MOST_PAIRS:
        return [*((i, None) for i in range(len(old))), *((None, j) for j in range(len(new)))]
    like = [[_likeness(a, b) if _same_shape(a, b) else 0.0 for b in new] for a in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            pair = best[i + 1][j + 1] + like[i][j] if like[i][j] >= _SAME_ROW else -1.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    out: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(old) or j < len(new):
        both = i < len(old) and j < len(new)
        if both and like[i][j] >= _SAME_ROW and best[i][j] == best[i + 1][j + 1] + like[i][j]:
            out.append((i, j))
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            out.append((i, None))
            i += 1
        else:
            out.append((None, j))
            j += 1
    return out


def _likeness(old: Sequence[Cell], new: Sequence[Cell]) -> float:
    """How much of two rows is alike, from 0 to 1."""
    before, after = (" ".join(folded(plain(p)) for c in row for p in c.paragraphs).split() for row in (old, new))
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def _same_shape(old: Sequence[Cell], new: Sequence[Cell]) -> bool:
    return [(c.heading, c.columns, c.rows) for c in old] == [(c.heading, c.columns, c.rows) for c in new]


def _name(document: Document) -> str:
    """Its symbol; nothing while that is open."""
    name = document.record.symbol or plain(document.front.symbol)
    return "" if "[" in name else name
