"""Paragraphs, tables and words in HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from drafter.document import Block, Cell, Document, Kind, Note, Paragraph, Run, Standing, Table, Words
from drafter.document.words import unbroken
from drafter.writers.characters import printable

_LINKS = ("https://", "http://")
_DEEPEST_HEADING = 6
_RANKS = 4
_LEVELS = 4


class Blocks:
    """Writes the parts of one document; counts its blocks and notes.

    Args:
        document: its provenance says which words are marked.
        note: what a footnote is called, for marks read aloud.
    """

    def __init__(self, document: Document, note: str) -> None:
        """Begin to count; see the class."""
        self.provenance = document.provenance
        self.note = note
        self.notes: list[Note] = []
        self.count = 0
        self.open_ranks: list[int] = []

    def body(self, blocks: Sequence[Block]) -> list[Markup]:
        """The blocks of the body or of an annex, an element each. Under the title headings begin at the second rank."""
        self.open_ranks = []
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Markup:
        """A block as an element with the next id."""
        self.count += 1
        if isinstance(block, Table):
            return self.table(block)
        if block.kind is Kind.HEADING:
            return self.heading(block)
        number = (
            Markup('<span class="number">{} </span>').format(printable(block.number)) if block.number else Markup("")
        )
        level = f" level-{min(max(block.level, 1), _LEVELS)}" if block.kind is Kind.SUBPARAGRAPH else ""
        return Markup('<p id="p{}" class="{}{}">{}{}</p>').format(
            self.count, block.kind.value, level, number, self.words(block.content)
        )

    def heading(self, heading: Paragraph) -> Markup:
        """A heading, looking its rank; its element follows the outline, in which no rank is left out."""
        while self.open_ranks and self.open_ranks[-1] >= heading.level:
            self.open_ranks.pop()
        self.open_ranks.append(heading.level)
        tag = Markup(f"h{min(len(self.open_ranks) + 1, _DEEPEST_HEADING)}")
        number = Markup("{}&emsp;").format(printable(heading.number)) if heading.number else Markup("")
        rank = min(max(heading.level, 1), _RANKS)
        return Markup('<{} id="p{}" class="rank-{}">{}{}</{}>').format(
            tag, self.count, rank, number, self.words(heading.content), tag
        )

    def table(self, table: Table) -> Markup:
        """A table; rows of heading cells at its top are its head."""
        heads = 0
        while heads < len(table.rows) and table.rows[heads] and all(c.heading for c in table.rows[heads]):
            heads += 1
        if heads == len(table.rows):
            heads = min(heads, 1)
        head = Markup("").join(self.row(row, "col") for row in table.rows[:heads])
        rest = Markup("").join(self.row(row, "row") for row in table.rows[heads:])
        return Markup('<div class="table" id="p{}"><table>{}<tbody>{}</tbody></table></div>').format(
            self.count, Markup("<thead>{}</thead>").format(head) if heads else "", rest
        )

    def row(self, row: Sequence[Cell], scope: str) -> Markup:
        """A row of a table; ``scope`` is of its heading cells."""
        return Markup("<tr>{}</tr>").format(Markup("").join(self.cell(cell, scope) for cell in row))

    def cell(self, cell: Cell, scope: str) -> Markup:
        """A cell; an empty one is never a heading."""
        tag = Markup("th" if cell.heading and any(cell.paragraphs) else "td")
        spans = ((name, n) for name, n in (("colspan", cell.columns), ("rowspan", cell.rows)) if n > 1)
        attributes = Markup("").join(Markup(' {}="{}"').format(name, n) for name, n in spans)
        if tag == "th":
            attributes += Markup(' scope="{}"').format(scope)
        content = Markup("").join(Markup("<p>{}</p>").format(self.words(p)) for p in cell.paragraphs if p)
        return Markup("<{}{}>{}</{}>").format(tag, attributes, content, tag)

    def words(self, words: Sequence[Run | Note]) -> Markup:
        """Words with their setting, links, facts and marks of notes."""
        return Markup("").join(self._words(tuple(words)))

    def _words(self, words: Words) -> Iterator[Markup]:
        for fact, group in groupby(unbroken(words), lambda i: i.fact if isinstance(i, Run) else None):
            html = Markup("").join(self.mark(i) if isinstance(i, Note) else _run(i) for i in group)
            yield self.marked(fact, html) if fact else html

    def mark(self, note: Note) -> Markup:
        """The mark of a note, linked to its text."""
        self.notes.append(note)
        shown = note.mark or str(sum(not other.mark for other in self.notes))
        name = note_name(shown)
        link = Markup('<a id="mark-{}" href="#note-{}" role="doc-noteref" aria-label="{} {}">{}</a>').format(
            name, name, self.note, shown, shown
        )
        return link if note.mark else Markup("<sup>{}</sup>").format(link)

    def marked(self, fact: str, html: Markup) -> Markup:
        """The words of a fact whose provenance is known, marked as such; an open value so that it is seen."""
        known = self.provenance.get(fact)
        if known is None:
            return html
        tag = Markup("mark" if known.standing is Standing.OPEN else "span")
        said = known.reason if known.standing is not Standing.GIVEN else ""
        reason = Markup(' title="{}"').format(printable(said)) if said else ""
        return Markup('<{} data-fact="{}" data-standing="{}"{}>{}</{}>').format(
            tag, printable(known.fact), known.standing.value, reason, html, tag
        )


def note_name(mark: str) -> str:
    """What a note is called in the ids of a page: its number, or "star" for each asterisk of its mark."""
    return mark if mark.isdigit() else "-".join("star" for _ in mark)


def _run(run: Run) -> Markup:
    """Words set alike."""
    html = Markup("<br>").join(escape(line) for line in printable(run.words).split("\n"))
    for tag, on in (("sup", run.raised), ("b", run.bold), ("i", run.italic)):
        if on:
            html = Markup(f"<{tag}>{{}}</{tag}>").format(html)
    if run.link and run.link.startswith(_LINKS):
        html = Markup('<a href="{}">{}</a>').format(printable(run.link), html)
    return html
