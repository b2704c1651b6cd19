"""The text of a redline as HTML: in line, both documents in one text, and side by side, a row a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import takewhile, zip_longest

from drafter.comparison.listing import Entry, is_whole
from drafter.comparison.model import Changed, Fate, Grid, Item, Items, Kept, Line, Nature, NoteChanged, Pieces, Redline
from drafter.document import Inline, Kind, Note, Words

_BOTH, _OLD, _NEW = "both", "old", "new"
_CONTROLS = dict.fromkeys({*range(32), *range(127, 160)} - {10, 9})
_HIDDEN = {_OLD: Fate.ADDED, _NEW: Fate.REMOVED, _BOTH: None}


class _View:
    """What the two views share: words, lines and tables of one side or of both.

    Args:
        redline: what is shown.
        found: its list of changes, in order; the first has number 1.
        prefix: of the ids that the list's links lead to.
    """

    def __init__(self, redline: Redline, found: Sequence[Entry], prefix: str) -> None:
        self.redline = redline
        self.prefix = prefix
        self.listed = {(id(e.source), e.aspect): n for n, e in enumerate(found, 1)}
        self.placed: set[int] = set()
        self.notes: list[str] = []

    def anchor(self, source: object, aspect: str = "") -> str:
        """What marks an element as part of a change, as attributes; nothing where the list does not have the change.

        The first element of a change has the id that the list leads to, all have the change's number.
        """
        n = self.listed.get((id(source), aspect))
        if n is None:
            return ""
        own = "" if n in self.placed else f' id="{self.prefix}{n}"'
        self.placed.add(n)
        return f'{own} data-change="{n}"'

    def pieces(self, pieces: Pieces, side: str) -> str:
        out = []
        for p in pieces:
            if isinstance(p, Kept):
                out.append(self.words(p.words, side))
            elif isinstance(p, NoteChanged):
                lines = [x for x in p.lines if x.mark is not _HIDDEN[side]]
                out.append(self.note("<br>".join(self.pieces(x.pieces, side) for x in lines)))
            else:
                out.append(self.change(p, side))
        return "".join(out)

    def change(self, change: Changed, side: str) -> str:
        names = [] if change.nature is Nature.DRAFTER else [change.nature.value]
        if change.confirm:
            names.append("confirm")
        attributes = f' class="{" ".join(names)}"' if names else ""
        if change.reason:
            attributes += f' title="{escape(change.reason)}"'
        out = ""
        if change.removed and side != _NEW:
            out = f"<del{self.anchor(change)}{attributes}>{self.words(change.removed, side)}</del>"
        if change.added and side != _OLD:
            out += f"<ins{self.anchor(change)}{attributes}>{self.words(change.added, side)}</ins>"
        return out

    def words(self, words: Words, side: str) -> str:
        return "".join(self.inline(i, side) for i in words)

    def inline(self, item: Inline, side: str) -> str:
        if isinstance(item, Note):
            return self.note("<br>".join(self.words(p, side) for p in item.paragraphs))
        out = escape(item.words.translate(_CONTROLS)).replace("\n", "<br>")
        for wanted, tag in ((item.italic, "i"), (item.bold, "b"), (item.raised, "sup")):
            if wanted:
                out = f"<{tag}>{out}</{tag}>"
        return out

    def note(self, text: str) -> str:
        """Keep the text of a note for the end; return its mark."""
        self.notes.append(text)
        n = len(self.notes)
        return f'<sup><a href="#{self.prefix}n{n}" aria-label="note {n}">{n}</a></sup>'

    def line(self, line: Line, side: str) -> str:
        """A line's number and words."""
        here = line.move and line.mark is Fate.ADDED
        return self.number(line, side) + self.pieces(line.within if here and side == _BOTH else line.pieces, side)

    def opening(self, line: Line) -> str:
        """The attributes of the paragraph that a line is, and what is said above it."""
        marked = self.anchor(line) or self.anchor(line, "mark")
        said = f'<span class="said">{_said(line)}</span>' if _said(line) else ""
        return f"{marked}{_classes(line)}>{said}"

    def number(self, line: Line, side: str) -> str:
        old, new = line.old_number if side != _NEW else "", line.new_number if side != _OLD else ""
        if line.old_number == line.new_number:
            return f"{escape(line.new_number)} " if line.new_number else ""
        out = f'<del class="mechanical">{escape(old)}</del>' if old else ""
        out += f'<ins class="mechanical">{escape(new)}</ins>' if new else ""
        return f"<span{self.anchor(line, 'number')}>{out}</span> " if out else ""

    def grid(self, grid: Grid, side: str) -> str:
        rows = []
        for row in grid.rows:
            if row.fate is _HIDDEN[side]:
                continue
            cells = []
            for c in row.cells:
                tag = "th" if c.heading else "td"
                span = f' colspan="{c.columns}"' if c.columns > 1 else ""
                span += f' rowspan="{c.rows}"' if c.rows > 1 else ""
                words = "<br>".join(self.pieces(x.pieces, side) for x in c.lines)
                cells.append(f"<{tag}{span}>{words}</{tag}>")
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return f'<table class="grid"><tbody>{"".join(rows)}</tbody></table>' if rows else ""


class InLine(_View):
    """Both documents in one text."""

    def __init__(self, redline: Redline, found: Sequence[Entry]) -> None:
        """See the class that both views are."""
        super().__init__(redline, found, "c")

    def body(self) -> str:
        """The text, and its notes below it."""
        return "\n".join([*self.parts(), *self.below()])

    def changes(self) -> str:
        """The paragraphs alone in which something changed, and the notes where one of them has a mark."""
        changed = [part for part in self.parts() if 'data-change="' in part]
        return "\n".join([*changed, *(self.below() if any('aria-label="note' in part for part in changed) else ())])

    def parts(self) -> list[str]:
        """The text, a piece of HTML for each paragraph."""
        out = [f'<p class="front {p.name}">{self.pieces(p.pieces, _BOTH)}</p>' for p in self.redline.front]
        out += self.items(self.redline.body)
        if self.redline.closing:
            out.append(f'<p class="front"><i>{self.pieces(self.redline.closing, _BOTH)}</i></p>')
        for annex in self.redline.annexes:
            out.append("<hr>")
            if annex.fate is not Fate.KEPT:
                out.append(f'<p class="aside"{self.anchor(annex)}><span class="said">Annex {annex.fate}</span></p>')
            out += self.items(annex.items)
        return out

    def below(self) -> list[str]:
        """The list of notes, once the paragraphs are made."""
        notes = [f'<li id="{self.prefix}n{n}">{text}</li>' for n, text in enumerate(self.notes, 1)]
        return ['<ol class="notes">\n' + "\n".join(notes) + "\n</ol>"] if notes else []

    def items(self, items: Items) -> Iterator[str]:
        """The lines and tables, a paragraph each."""
        for item in items:
            if isinstance(item, Grid):
                yield self.grid(item, _BOTH)
                continue
            opening, words = self.opening(item), self.line(item, _BOTH)
            if item.look.kind is Kind.HEADING:
                words = f"<strong>{words}</strong>"
            yield f"<p{opening}{words}</p>"


class Beside(_View):
    """The old document on one side, the new one on the other; notes stand below the paragraph that has their mark."""

    def __init__(self, redline: Redline, found: Sequence[Entry]) -> None:
        """See the class that both views are."""
        super().__init__(redline, found, "sc")
        self.counts = {_OLD: 0, _NEW: 0}

    def body(self) -> str:
        """The table of both."""
        rows = [self.row(self.pieces_of(p.pieces, _OLD), self.pieces_of(p.pieces, _NEW)) for p in self.redline.front]
        rows += self.items(self.redline.body)
        closing = self.redline.closing
        if closing:
            rows.append(self.row(self.pieces_of(closing, _OLD), self.pieces_of(closing, _NEW)))
        for annex in self.redline.annexes:
            if annex.fate is not Fate.KEPT:
                said = f'<div{self.anchor(annex)}><span class="said">Annex {annex.fate}</span></div>'
                rows.append(self.row("", said) if annex.fate is Fate.ADDED else self.row(said, ""))
            rows += self.items(annex.items)
        names = zip(self.redline.names, ("Old", "New"), strict=True)
        heads = "".join(f'<th scope="col">{escape(name) or word}</th>' for name, word in names)
        body = "\n".join(rows)
        return f'<table class="beside"><thead><tr>{heads}</tr></thead><tbody>\n{body}\n</tbody></table>'

    def items(self, items: Items) -> Iterator[str]:
        """A row for each paragraph; what was removed stands beside what was added after it."""
        k = 0
        while k < len(items):
            gone = list(takewhile(lambda i: _is_alone(i, Fate.REMOVED), items[k:]))
            come = list(takewhile(lambda i: _is_alone(i, Fate.ADDED), items[k + len(gone) :]))
            for old, new in zip_longest(gone, come):
                yield self.row(self.side(old, _OLD) if old else "", self.side(new, _NEW) if new else "")
            k += len(gone) + len(come)
            if not gone and not come:
                yield self.row(self.side(items[k], _OLD), self.side(items[k], _NEW))
                k += 1

    def side(self, item: Item, side: str) -> str:
        """One side of an item, or nothing where it is not in that document."""
        if isinstance(item, Grid):
            return self.noted(self.grid(item, side), side)
        if is_whole(item) and item.mark is _HIDDEN[side]:
            return ""
        return self.noted(f"<div{self.opening(item)}{self.line(item, side)}</div>", side)

    def pieces_of(self, pieces: Pieces, side: str) -> str:
        """Pieces, with the notes among them below."""
        return self.noted(self.pieces(pieces, side), side)

    def note(self, text: str) -> str:
        """Keep the text of a note for the cell's end; the mark is put in there."""
        self.notes.append(text)
        return f"<sup>\0{len(self.notes) - 1}\0</sup>"

    def noted(self, text: str, side: str) -> str:
        """Text with its notes below it, numbered on from those before on its side."""
        for k in range(len(self.notes)):
            text = text.replace(f"\0{k}\0", str(self.counts[side] + k + 1), 1)
        below = "".join(f'<div class="note">{self.counts[side] + k} {t}</div>' for k, t in enumerate(self.notes, 1))
        self.counts[side] += len(self.notes)
        self.notes = []
        return text + below

    def row(self, old: str, new: str) -> str:
        """A row of the table."""
        return f"<tr><td>{old}</td><td>{new}</td></tr>"


def _is_alone(item: Item, fate: Fate) -> bool:
    """Whether an item was removed or added where it stands, and not moved."""
    if isinstance(item, Grid):
        return item.fate is fate
    return item.mark is fate and is_whole(item) and not item.move


def _said(line: Line) -> str:
    if line.move:
        return f"Moved {'from here' if line.mark is Fate.REMOVED else 'here'} (move {line.move})"
    if line.mark is Fate.ADDED and not is_whole(line):
        return "Split: this and the next were one paragraph"
    if line.mark is Fate.REMOVED and not is_whole(line):
        return "Joined with the next paragraph"
    return ""


def _classes(line: Line) -> str:
    look = line.look
    names = [f"level{min(look.level, 3)}"] if look.kind is Kind.SUBPARAGRAPH and look.level else []
    if line.move:
        names.append("moved")
    elif _said(line):
        names.append("aside")
    return f' class="{" ".join(names)}"' if names else ""
