"""The list of changes of a redline, each with the place it stands at, as a reader would call it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.comparison.model import Changed, Fate, Grid, Items, Kept, Line, Nature, NoteChanged, Pieces, Redline
from drafter.comparison.nature import RENUMBERED
from drafter.document import Kind, Note, Words
from drafter.document.numbering import label_of
from drafter.messages import say

PARTS = {
    "organization": "Organization",
    "symbol": "Symbol",
    "organ": "Organ",
    "distribution": "Distribution",
    "date": "Date",
    "version": "Language",
    "original": "Original language",
    "session": "Session",
    "committee": "Committee",
    "agenda_item": "Agenda item",
    "agenda_title": "Title of the agenda item",
    "proponent": "Heading line",
    "report": "Report line",
    "number": "Number",
    "title": "Title",
}
"""What the parts of the front are called."""

SPLIT = "Split: this and the next were one paragraph."
JOINED = "Joined with the next paragraph."


@dataclass(frozen=True, slots=True)
class Entry:
    """A change in the list.

    Attributes:
        place: "Paragraph 9", "Preambular paragraph 3".
        removed, added: the words, notes as "(note: …)".
        nature: what sort of change it is.
        reason: why; empty where nobody has said.
        move: the number of the paragraph's move, or 0.
        confirm: whether a person still has to look at it.
        source: the piece, line or annex of the redline that it is.
        aspect: "number" or "mark" where only that of the line changed.
    """

    place: str
    removed: str
    added: str
    nature: Nature
    reason: str = ""
    move: int = 0
    confirm: bool = False
    source: object = None
    aspect: str = ""


def entries(redline: Redline) -> Iterator[Entry]:
    """Yield the changes in the order of the page, those that no reader needs to see left out.

    Args:
        redline: the changes. A paragraph that was added, removed or moved is one change.
    """
    for part in redline.front:
        yield from of_pieces(part.pieces, PARTS[part.name])
    yield from _of_items(redline.body, "")
    yield from of_pieces(redline.closing, say("Closing block"))
    for n, annex in enumerate(redline.annexes, 1):
        where = say("Annex {number}", number=n) if len(redline.annexes) > 1 else say("Annex")
        if annex.fate is Fate.KEPT:
            yield from _of_items(annex.items, where + say(", "))
        else:
            words = "; ".join(_read(x.pieces, annex.fate) for x in annex.items if isinstance(x, Line))
            gone = annex.fate is Fate.REMOVED
            yield Entry(where, words if gone else "", "" if gone else words, Nature.DRAFTER, source=annex)


def _of_items(items: Items, before: str) -> Iterator[Entry]:
    for place, item in placed(items):
        if isinstance(item, Line):
            yield from of_line(item, _capital(before + place))
            continue
        for row in item.rows:
            for cell in row.cells:
                for line in cell.lines:
                    yield from of_pieces(line.pieces, _capital(before + place))


def placed(items: Items) -> Iterator[tuple[str, Line | Grid]]:
    """Yield items with what a reader calls their place: by the number in the new document where it is there."""
    preambular = operative = ""
    counts = dict.fromkeys(Fate, 0)
    tables = 0
    for item in items:
        if isinstance(item, Grid):
            tables += 1
            yield say("table {number}", number=tables), item
            continue
        label = label_of(item.new_number or item.old_number)
        number = label.called if label else (item.new_number or item.old_number).rstrip(".")
        kind = item.look.kind
        if kind is Kind.PREAMBULAR:
            if item.mark is not Fate.REMOVED and not label:
                counts[Fate.KEPT] += 1
            place = preambular = say(
                "preambular paragraph {number}", number=label.called if label else max(counts[Fate.KEPT], 1)
            )
            operative = ""
            if item.mark is Fate.REMOVED:
                place = (
                    say("preambular paragraph removed after {number}", number=counts[Fate.KEPT])
                    if counts[Fate.KEPT]
                    else say("preamble")
                )
        elif kind is Kind.OPERATIVE:
            place = operative = (
                say("operative paragraph {number}", number=number) if number else say("the operative paragraph")
            )
        elif kind is Kind.SUBPARAGRAPH:
            place = f"{operative or preambular or say('sub-paragraph')} {number}".strip()
        elif kind is Kind.HEADING:
            place = say("heading {number}", number=number).strip()
        elif kind is Kind.FORMULA:
            place = say("opening line")
        else:
            place = operative or preambular or (say("paragraph {number}", number=number) if number else say("text"))
        yield place, item


def of_line(line: Line, place: str) -> Iterator[Entry]:
    """Yield the changes of a line; one that is in one document alone is a single change."""
    if line.move:
        if line.mark is Fate.ADDED:
            words = _read(line.pieces, Fate.ADDED)
            yield Entry(place, "", words, Nature.DRAFTER, "Moved here.", line.move, source=line)
            yield from of_pieces(line.within, place)
        return
    if is_whole(line):
        gone = line.mark is Fate.REMOVED
        words = _read(line.pieces, line.mark)
        change = next((p for p in line.pieces if isinstance(p, Changed)), None)
        nature, reason = (change.nature, change.reason) if change else (Nature.DRAFTER, "")
        yield Entry(place, words if gone else "", "" if gone else words, nature, reason, source=line)
        return
    if line.mark is Fate.ADDED:
        yield Entry(place, "", "¶", Nature.DRAFTER, SPLIT, 0, False, line, "mark")
    elif line.mark is Fate.REMOVED:
        yield Entry(place, "¶", "", Nature.DRAFTER, JOINED, 0, False, line, "mark")
    if line.old_number != line.new_number:
        yield Entry(place, line.old_number, line.new_number, Nature.MECHANICAL, RENUMBERED, 0, False, line, "number")
    yield from of_pieces(line.pieces, place)


def is_whole(line: Line) -> bool:
    """Whether a line is in one document alone: nothing of it stayed."""
    return line.mark is not Fate.KEPT and not any(isinstance(p, Kept | NoteChanged) for p in line.pieces)


def of_pieces(pieces: Pieces, place: str) -> Iterator[Entry]:
    """Yield the changes among pieces."""
    for p in pieces:
        if isinstance(p, NoteChanged):
            for line in p.lines:
                yield from of_pieces(line.pieces, place + ", note")
        elif isinstance(p, Changed) and not p.nature.quiet:
            yield Entry(place, spoken(p.removed), spoken(p.added), p.nature, p.reason, 0, p.confirm, p)


def spoken(words: Words) -> str:
    """Words on one line, notes in brackets."""
    out = []
    for i in words:
        if isinstance(i, Note):
            out.append(f" (note: {' '.join(''.join(r.words for r in p) for p in i.paragraphs)})")
        else:
            out.append(i.words)
    return " ".join("".join(out).split())


def _read(pieces: Pieces, fate: Fate) -> str:
    gone = fate is Fate.REMOVED
    return " ".join(spoken(p.removed if gone else p.added) for p in pieces if isinstance(p, Changed)).strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
