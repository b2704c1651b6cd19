"""The front and the closing block as lines: parts that stand in several lines of a page, a paragraph each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.comparison.model import Changed, Fate, Kept, Line, Look, Piece, Pieces
from drafter.document import Inline, Kind, Note, Run, Words

_LOOK = Look(Kind.PLAIN, 9)
"""Furniture looks like none of the text."""


def whole_line(pieces: Pieces, old_number: str = "", new_number: str = "") -> Line:
    """Pieces as one paragraph, with a number before it."""
    return replace(_line(pieces), old_number=old_number, new_number=new_number)


def lines_of_furniture(pieces: Pieces) -> list[Line]:
    """Pieces in lines of the page, as paragraphs.

    Args:
        pieces: of a part of the front or of the closing block; a line break parts their lines.

    Returns:
        The lines; those of the old and the new document side by side where they have as many.
    """
    lines = list(_split(pieces))
    if lines and all(b in (None, "both") for _, b in lines):
        return [_line(p) for p, _ in lines]
    old = _sides(pieces, 0)
    new = _sides(pieces, 1)
    return [
        *(Line((Changed(words, ()),), Fate.REMOVED, old=_LOOK) for words in old if words),
        *(Line((Changed((), words),), Fate.ADDED, new=_LOOK) for words in new if words),
    ]


def _line(pieces: Pieces) -> Line:
    changes = [p for p in pieces if isinstance(p, Changed)]
    if pieces and len(changes) == len(pieces):
        if not any(p.added for p in changes):
            return Line(pieces, Fate.REMOVED, old=_LOOK)
        if not any(p.removed for p in changes):
            return Line(pieces, Fate.ADDED, new=_LOOK)
    return Line(pieces, Fate.KEPT, _LOOK, _LOOK)


def _split(pieces: Pieces) -> Iterator[tuple[Pieces, str | None]]:
    """Pieces by lines; with each, which document has the break at its end: "both", "one", or None at the end."""
    held: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Kept):
            first, *rest = _lines(piece.words)
            held += [Kept(first)] if first else []
            for words in rest:
                yield tuple(held), "both"
                held = [Kept(words)] if words else []
        elif isinstance(piece, Changed) and (piece.removed == () or piece.added == ()):
            sides = _lines(piece.removed or piece.added)
            gone = bool(piece.removed)
            for k, words in enumerate(sides):
                if k:
                    whole = not any(isinstance(p, Kept) for p in held) and len(pieces) == 1
                    yield tuple(held), "both" if whole else "one"
                    held = []
                if words:
                    held.append(_with(piece, words, gone=gone))
        else:
            if isinstance(piece, Changed) and len(_lines(piece.removed)) + len(_lines(piece.added)) > 2:
                yield (), "one"
            held.append(piece)
    if held:
        yield tuple(held), None


def _with(change: Changed, words: Words, *, gone: bool) -> Changed:
    removed, added = (words, ()) if gone else ((), words)
    return replace(change, removed=removed, added=added)


def _lines(words: Words) -> list[Words]:
    out: list[list[Inline]] = [[]]
    for item in words:
        if isinstance(item, Note):
            out[-1].append(item)
            continue
        for k, text in enumerate(item.words.split("\n")):
            if k:
                out.append([])
            if text:
                out[-1].append(Run(text, item.italic, item.bold, item.raised, item.link, item.fact))
    return [tuple(x) for x in out]


def _sides(pieces: Pieces, side: int) -> list[Words]:
    words: list[Inline] = []
    for p in pieces:
        if isinstance(p, Kept):
            words += p.words
        elif isinstance(p, Changed):
            words += (p.removed, p.added)[side]
    return _lines(tuple(words))
