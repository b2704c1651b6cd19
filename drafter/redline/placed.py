"""Where the changes of a paragraph stand in the text of the file's paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from drafter.comparison.model import Changed, Fate, Line, Nature, NoteChanged
from drafter.document import Inline, Run, Words
from drafter.document.words import characters
from drafter.redline.links import bounds, has_links
from drafter.redline.located import Passage, key, old_text


@dataclass(slots=True)
class Edit:
    """A change at its place in the text of the file's paragraph.

    Attributes:
        start, end: what goes.
        change: what comes, and why.
        ends: the line that ends here although the paragraph of the file does not, or None.
        note: the changes of the note that stands here, or None.
        within: whether it stands within a link that stays, and what comes belongs to it.
    """

    start: int
    end: int
    change: Changed | None = None
    ends: Line | None = None
    note: NoteChanged | None = None
    within: bool = False


def edits_of(passage: Passage) -> list[Edit]:
    """The edits of a passage in the order of the text; it is located."""
    return _with_links(list(_edits(passage)), passage)


def _edits(passage: Passage) -> Iterator[Edit]:
    marks = 0
    spaced = True
    lead = passage.lead
    if not (passage.numbered and passage.number):
        lead = lead[: max(0, len(lead) - passage.own_space)]
    # Where the passage is joined to the one before it, the white space that leads into it goes.
    stays = not passage.continues or passage.own_space > 0
    for k, line in enumerate(passage.lines):
        if k == 0 and passage.continues and lead:
            yield Edit(0, len(lead), Changed((Run(lead),), ()))
        if k == 0 and passage.numbered:
            yield from _number_edits(passage, line)
            marks = len(key(line.old_number))
        elif k and passage.numbered and passage.lead + line.new_number:
            at = passage.place(marks, after_space=spaced)
            before = passage.lead + (line.new_number + passage.gap if line.new_number else "")
            yield Edit(at, at, Changed((), (Run(before),), Nature.MECHANICAL))
        for piece, following in zip_longest(line.pieces, line.pieces[1:]):
            followed = following is not None and old_text(following)[:1].isspace()
            start = passage.place(marks, after_space=spaced, before_space=followed and not old_text(piece))
            if isinstance(piece, NoteChanged):
                yield Edit(passage.place(marks, after_space=True), 0, note=piece)
                marks, spaced = marks + 1, False
                continue
            text = old_text(piece)
            marks += len(key(text))
            beside = (spaced and stays) or followed
            spaced, stays = (text[-1].isspace(), True) if text else (spaced, stays)
            if isinstance(piece, Changed) and not _another_space(piece, beside=beside):
                end = passage.place(marks, after_space=spaced, before_space=followed) if text else start
                yield Edit(start, max(start, end), piece)
        if line.mark is Fate.ADDED:
            at = passage.place(marks, after_space=spaced)
            yield Edit(at, at, ends=line)


def _with_links(edits: list[Edit], passage: Passage) -> list[Edit]:
    """Edits that let no link lead on where its words no longer say.

    A link whose figures change goes whole, and what stays of its words is set anew behind it; in one of which only
    letters change, the new ones belong to it.
    """
    paragraph = passage.paragraph
    if paragraph is None or not has_links(paragraph):
        return edits
    for start, end in bounds(paragraph):
        inner = [
            e for e in edits
            if e.change is not None and e.start < end and max(e.start, e.end) > start
            and not (e.start <= start and e.end >= end)
        ]  # fmt: skip
        if not inner:
            continue
        figures = any(c.isdigit() for e in inner if e.change for c in characters(e.change.removed + e.change.added))
        if not figures or any(e.change is None and start <= e.start <= end for e in edits):
            for e in inner:
                e.within = start <= e.start and e.end <= end
            continue
        edits = _merged(edits, inner, start, end, passage.text)
    return edits


def _merged(edits: list[Edit], inner: list[Edit], start: int, end: int, text: str) -> list[Edit]:
    """Edits of one link made one, of all its words."""
    first, last = min(start, inner[0].start), max(end, *(e.end for e in inner))
    added: list[Inline] = []
    at = first
    natures = []
    change = Changed((), ())
    for e in inner:
        if e.change is None:
            continue
        if at < e.start:
            added.append(Run(text[at : e.start]))
        added += e.change.added
        at = max(at, e.end)
        natures.append(e.change.nature)
        change = e.change
    if at < last:
        added.append(Run(text[at:last]))
    nature = natures[0] if len(set(natures)) == 1 else Nature.DRAFTER
    whole = Edit(first, last, replace(change, removed=(Run(text[first:last]),), added=tuple(added), nature=nature))
    k = next(n for n, e in enumerate(edits) if e is inner[0])
    rest = [e for e in edits if not any(e is i for i in inner)]
    return [*rest[:k], whole, *rest[k:]]


def _another_space(change: Changed, *, beside: bool) -> bool:
    """Whether the file keeps its own space or hyphen: another kind of it came, or one of two spaces went or came.

    Args:
        change: the change.
        beside: whether white space that stays is next to it.
    """
    old, new = characters(change.removed), characters(change.added)
    if change.nature is not Nature.SPACING:
        return False
    if old and new and key(old) == key(new) and "\u00ad" not in old + new:
        return True
    return (old + new).isspace() and (beside or bool(old and new))


def _number_edits(passage: Passage, line: Line) -> Iterator[Edit]:
    old, new = line.old_number, line.new_number
    if old == new:
        return
    start = passage.place(0, after_space=True)
    end = passage.place(len(key(old)), after_space=False) if old else start
    if new:
        words: Words = (Run(new if old else new + passage.gap),)
        yield Edit(start, end, Changed((), words, Nature.MECHANICAL))
    elif old:
        nature = nature_of(line) if line.mark is Fate.REMOVED else Nature.MECHANICAL
        after = passage.place(len(key(old)), after_space=True) - passage.own_space
        yield Edit(start, max(end, after), Changed((Run(old),), (), nature))


def nature_of(line: Line) -> Nature:
    """The nature of a line that is in one document alone: mechanical where all its words are."""
    natures = {p.nature for p in line.pieces if isinstance(p, Changed)}
    return natures.pop() if len(natures) == 1 else Nature.DRAFTER
