"""Paragraphs followed from year to year, and words from paragraph to paragraph.

Each year is aligned with the one before; a word that stays keeps the year in which it entered. What a list's commas do
when the list grows is no change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from drafter.comparison.alignment import Match, aligned
from drafter.comparison.readable import revised
from drafter.comparison.units import Sort, Unit, units
from drafter.document import Block, Note, Paragraph, Run
from drafter.document.naming import paragraph_names
from drafter.document.words import folded
from drafter.reports.history.edition import Edition
from drafter.reports.history.thread import Change, History, Span, Thread

_AROUND = 4
"""How many words are shown on either side of a change."""


def history(editions: Sequence[Edition]) -> History:
    """Follow every paragraph of a series.

    Args:
        editions: in the order of the years, at least two (:func:`drafter.reports.history.edition.in_order`).

    Returns:
        The paragraphs, each with the year of every word.
    """
    chain = _Chain()
    for index, one in enumerate(editions):
        chain.add(index, one)
    return History(tuple(editions), tuple(chain.in_order()))


def spoken(block: Block) -> str:
    """The words of a paragraph or table on one line, each note in brackets at its mark."""
    if not isinstance(block, Paragraph):
        return folded(block.text.replace("\n", " ; ").replace("\t", " | "))
    out = []
    for item in block.content:
        if isinstance(item, Note):
            out.append(f" (note: {' '.join(''.join(r.words for r in p) for p in item.paragraphs)})")
        else:
            out.append(item.words)
    return folded("".join(out).replace("\n", " "))


@dataclass(slots=True)
class _Word:
    """A unit of a paragraph and the edition in which it entered."""

    unit: Unit
    entered: int


@dataclass(slots=True)
class _Standing:
    """A block of the latest edition seen so far."""

    thread: Thread
    words: list[_Word]


@dataclass(slots=True)
class _Part:
    """The body, or the annexes together: what is aligned with its like."""

    blocks: Sequence[Block] = ()
    standing: list[_Standing] = field(default_factory=list)
    left: list[tuple[Thread | None, Thread]] = field(default_factory=list)


class _Chain:
    def __init__(self) -> None:
        self.parts = (_Part(), _Part())

    def add(self, index: int, one: Edition) -> None:
        document = one.document
        names = paragraph_names(document)
        annexes = [b for a in document.annexes for b in a.blocks]
        self.follow(self.parts[0], index, document.body, names[: len(document.body)])
        self.follow(self.parts[1], index, annexes, names[len(document.body) :])

    def follow(self, part: _Part, index: int, blocks: Sequence[Block], names: Sequence[str]) -> None:
        new: list[_Standing | None] = [None] * len(blocks)
        texts = [spoken(b) for b in blocks]
        kept: set[int] = set()
        for match in aligned(part.blocks, blocks):
            if not match.new:
                continue
            if match.old:
                self.joined(part, match, index, texts, new)
                kept.update(match.old)
            else:
                (j,) = match.new
                words = [_Word(u, index) for u in _units(texts[j])]
                new[j] = _Standing(Thread(), words)
        for i, old in enumerate(part.standing):
            if old.thread.last < index and i not in kept:
                before = part.standing[i - 1].thread if i else None
                part.left.append((before, old.thread))
        part.blocks = blocks
        part.standing = [s for s in new if s is not None]
        for standing, name, text in zip(part.standing, names, texts, strict=True):
            thread = standing.thread
            thread.names[index], thread.texts[index] = name, text
            thread.spans = tuple(_spans(standing.words))

    def joined(self, part: _Part, match: Match, index: int, texts: Sequence[str], new: list[_Standing | None]) -> None:
        """Blocks that go on, one split or several joined among them."""
        olds = [part.standing[i] for i in match.old]
        thread = olds[0].thread
        words = [w for old in olds for w in old.words]
        parts = [_units(texts[j]) for j in match.new]
        found, changes = _followed(words, [u for p in parts for u in p], index)
        thread.changes += changes
        if match.moved:
            thread.changes.append(Change(index, "", "", remark="moved to another place"))
        for other in olds[1:]:
            other.thread.changes.append(Change(index, "", "", remark=f"joined to what was {thread.names[index - 1]}"))
            part.left.append((thread, other.thread))
        at = 0
        for place, (j, own) in enumerate(zip(match.new, parts, strict=True)):
            mine = found[at : at + len(own)]
            at += len(own)
            if place:
                remark = f"split off what was {thread.names[index - 1]}"
                new[j] = _Standing(Thread(changes=[Change(index, "", "", remark=remark)]), mine)
            else:
                new[j] = _Standing(thread, mine)

    def in_order(self) -> Iterator[Thread]:
        for part in self.parts:
            after: dict[int, list[Thread]] = {}
            for before, thread in part.left:
                after.setdefault(id(before), []).append(thread)
            yield from _with_left(None, after)
            for standing in part.standing:
                yield standing.thread
                yield from _with_left(standing.thread, after)


def _with_left(thread: Thread | None, after: dict[int, list[Thread]]) -> Iterator[Thread]:
    """Yield what stood behind a paragraph and went, and what stood behind that."""
    for gone in after.get(id(thread), ()):
        yield gone
        yield from _with_left(gone, after)


def _units(text: str) -> list[Unit]:
    """A paragraph's units, without its end."""
    return [u for u in units((Run(text),)) if u.sort is not Sort.END] if text else []


_END = units(())[-1]


def _followed(old: Sequence[_Word], new: Sequence[Unit], index: int) -> tuple[list[_Word], list[Change]]:
    """Words of a paragraph a year later: those that stayed with their year, the others with this one."""
    found, joints = revised([*(w.unit for w in old), _END], [*new, _END])
    words: list[_Word] = []
    changes: list[Change] = []
    for place, stretch in enumerate(found):
        added = [new[j] for j in stretch.b if j < len(new)]
        if stretch.same:
            words += [_Word(u, old[i].entered) for i, u in zip(stretch.a, added, strict=False)]
        elif place in joints:
            near = words[-1].entered if words else index
            words += [_Word(u, near) for u in added]
        else:
            words += [_Word(u, index) for u in added]
            around = range(max(0, stretch.b.start - _AROUND), min(len(new), stretch.b.stop + _AROUND))
            changes.append(
                Change(
                    index,
                    _text([old[i].unit for i in stretch.a if i < len(old)]),
                    _text(added),
                    _text([new[j] for j in around if j < stretch.b.start]),
                    _text([new[j] for j in around if j >= stretch.b.stop]),
                )
            )
    return words, [c for c in changes if c.removed or c.added]


def _text(found: Sequence[Unit]) -> str:
    return "".join(("" if n == 0 or not u.space else " ") + u.text for n, u in enumerate(found))


def _spans(words: Sequence[_Word]) -> Iterator[Span]:
    spaced = [
        (w.entered, w.unit.text + (" " if n + 1 < len(words) and words[n + 1].unit.space else ""))
        for n, w in enumerate(words)
    ]
    for entered, group in groupby(spaced, key=lambda pair: pair[0]):
        yield Span("".join(text for _, text in group), entered)
