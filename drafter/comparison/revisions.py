"""Words against words: the pieces of a line.

Units are aligned (:mod:`drafter.comparison.readable`), the white space between them is laid back in, and what comes out
holds both texts whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from drafter.comparison.followed import as_they_were
from drafter.comparison.model import Changed, Fate, Kept, Line, Look, Nature, NoteChanged, Piece, Pieces
from drafter.comparison.nature import LIST_MOVED, SPACING_ONLY, Judge
from drafter.comparison.readable import revised
from drafter.comparison.settle import joined
from drafter.comparison.units import Sort, Unit, note_key, units
from drafter.comparison.wording import Stretch
from drafter.document import Inline, Kind, Note, Run, Words, plain
from drafter.document.words import folded

NOTE_LOOK = Look(Kind.PLAIN)
_SAME_NOTE = 0.5


def compared(old: Words, new: Words, judge: Judge) -> Pieces:
    """Compare the words of one paragraph.

    Args:
        old: its words.
        new: its words in the other document.
        judge: tells the changes apart.

    Returns:
        Pieces that hold both.
    """
    return compared_parts([old], [new], judge)[0]


def compared_parts(old: Sequence[Words], new: Sequence[Words], judge: Judge) -> list[Pieces]:
    """Compare the words of neighbouring paragraphs, one of which was split or joined.

    Args:
        old: the words of each paragraph; one of the two holds a single paragraph.
        new: the same of the other document.
        judge: tells the changes apart.

    Returns:
        Pieces for each line: as many lines as the longer of the two has paragraphs.
    """
    if len(old) == len(new) == 1 and _alike(old[0], new[0]):
        return [(Kept(new[0]),) if new[0] else ()]
    keys_old, keys_new = _note_keys(old, new)
    found_old, found_new = _with_breaks(old, keys_old), _with_breaks(new, keys_new)
    found, joints = revised(found_old, as_they_were(found_new, found_old, judge.provenance))
    writing = _Writing(judge, found_old, found_new)
    for place, stretch in enumerate(found):
        writing.stretch(stretch, joint=place in joints)
    return writing.finished()


def wholly(words: Words, fate: Fate, judge: Judge) -> Pieces:
    """Words that are in one document alone, as pieces.

    Args:
        words: the words.
        fate: removed or added.
        judge: tells the changes apart.
    """
    if not words:
        return ()
    found = [u for u in units(words) if u.sort is not Sort.END]
    if fate is Fate.REMOVED:
        return (Changed(words, ()),)
    change = judge.judged((), found, ((), words), ())
    return (change if judge.provenance else Changed((), words),)


def kept_weight(pieces: Pieces) -> tuple[int, int]:
    """How many characters of pieces stayed, and how many there are on the longer side."""
    kept = lost = won = 0
    for p in pieces:
        if isinstance(p, Kept):
            kept += len(plain(p.words))
        elif isinstance(p, Changed):
            if p.nature is Nature.SPACING:
                kept += len(plain(p.added))
            else:
                lost += len(plain(p.removed))
                won += len(plain(p.added))
    return kept, kept + max(lost, won)


def _with_breaks(parts: Sequence[Words], keys: Sequence[dict[int, str]]) -> list[Unit]:
    out: list[Unit] = []
    for n, (words, own) in enumerate(zip(parts, keys, strict=True)):
        found = units(words, own)
        if n < len(parts) - 1:
            end = found.pop()
            found.append(Unit(f"\0break{n}", Sort.BREAK, "", (), end.space, n + 1))
        out += found
    return out


def _note_keys(old: Sequence[Words], new: Sequence[Words]) -> tuple[list[dict[int, str]], list[dict[int, str]]]:
    """What notes are compared by: notes of like text are one note whose text changed.

    Where as many notes are left on both sides, they are each other's too, in their order: the mark stayed, and what it
    says is another report.
    """
    left = [(p, n, note_key(note)) for p, words in enumerate(old) for n, note in enumerate(_notes(words))]
    right = [(p, n, note_key(note)) for p, words in enumerate(new) for n, note in enumerate(_notes(words))]
    same = {k for _, _, k in left} & {k for _, _, k in right}
    left, right = [x for x in left if x[2] not in same], [x for x in right if x[2] not in same]
    pairs = []
    for one in list(left):
        best = max(right, key=lambda other: _likeness(one[2], other[2]), default=None)
        if best is not None and _likeness(one[2], best[2]) >= _SAME_NOTE:
            pairs.append((one, best))
            left.remove(one)
            right.remove(best)
    if len(left) == len(right):
        pairs += zip(left, right, strict=True)
    keys: tuple[list[dict[int, str]], list[dict[int, str]]] = ([{} for _ in old], [{} for _ in new])
    for number, ((p, n, _), (q, m, _)) in enumerate(pairs):
        keys[0][p][n] = keys[1][q][m] = f"\0like{number}"
    return keys


def _likeness(a: str, b: str) -> float:
    return SequenceMatcher(None, a.split(), b.split(), autojunk=False).ratio()


def _notes(words: Words) -> list[Note]:
    return [i for i in words if isinstance(i, Note)]


@dataclass(slots=True)
class _Change:
    """A change while it grows."""

    removed: list[Inline] = field(default_factory=list)
    added: list[Inline] = field(default_factory=list)
    lost: list[Unit] = field(default_factory=list)
    won: list[Unit] = field(default_factory=list)
    joint: bool = False

    @property
    def spacing(self) -> bool:
        """Whether nothing but the kind of spaces or hyphens differs."""
        old, new = plain(tuple(self.removed)), plain(tuple(self.added))
        if self.lost or self.won or "\n" in old + new:
            return False
        return not (old + new).strip() or (bool(old and new) and _folded(old) == _folded(new))


def _folded(text: str) -> str:
    return folded("." + text + ".")


class _Writing:
    """Pieces as they are put down, a line at a time."""

    def __init__(self, judge: Judge, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.judge = judge
        self.old, self.new = old, new
        self.lines: list[Pieces] = []
        self.pieces: list[Piece] = []
        self.kept: list[Inline] = []
        self.change = _Change()
        self.at = 0

    def finished(self) -> list[Pieces]:
        self.end_line()
        return self.lines

    def stretch(self, stretch: Stretch, *, joint: bool) -> None:
        if stretch.same:
            for i, j in zip(stretch.a, stretch.b, strict=True):
                old, new = self.old[i], self.new[j]
                if old is new and not self.change.removed and not self.change.added:
                    self.kept += new.space
                    self.kept += new.items
                else:
                    self.same(old, new)
                self.at = j + 1
            return
        for i in stretch.a:
            unit = self.old[i]
            if unit.sort is Sort.BREAK:
                self.change.removed += unit.space
                self.end_line()
                continue
            self.change.joint = joint
            self.change.lost.append(unit)
            self.change.removed += unit.space + unit.items
        for j in stretch.b:
            unit = self.new[j]
            self.at = j + 1
            if unit.sort is Sort.BREAK:
                self.change.added += unit.space
                self.end_line()
                continue
            self.change.joint = joint
            self.change.won.append(unit)
            self.change.added += unit.space + unit.items

    def same(self, old: Unit, new: Unit) -> None:
        if old.key == new.key and old.text == new.text and old.space == new.space and old.sort is not Sort.NOTE:
            self.keep(new.space + new.items)
            return
        if _alike(old.space, new.space):
            self.keep(new.space)
        else:
            self.change.removed += old.space
            self.change.added += new.space
        if _alike(old.items, new.items):
            self.keep(new.items)
            return
        if new.sort is Sort.NOTE:
            self.flush()
            self.pieces.append(_note_change(old.items[0], new.items[0], self.judge))
            return
        if old.key != new.key:
            # What a number was is a change of its own, whatever went or came beside it.
            self.close_change()
            self.change = _Change([*old.items], [*new.items], [old], [new])
            self.close_change()
            return
        for op, i1, i2, j1, j2 in SequenceMatcher(None, old.text, new.text, autojunk=False).get_opcodes():
            if op == "equal":
                self.keep(tuple(_sliced(new.items, j1, j2)))
            else:
                self.change.removed += _sliced(old.items, i1, i2)
                self.change.added += _sliced(new.items, j1, j2)

    def keep(self, items: Words) -> None:
        if items:
            self.close_change()
            self.kept += items

    def close_change(self) -> None:
        change = self.change
        if not change.removed and not change.added:
            return
        lead, trail = _shared_space(change)
        self.kept += lead
        if self.kept:
            self.pieces.append(Kept(_runs_joined(self.kept)))
            self.kept = []
        words = _runs_joined(change.removed), _runs_joined(change.added)
        if words[0] or words[1]:
            self.pieces.append(self.judged(change, words))
        self.kept += trail
        self.change = _Change()

    def judged(self, change: _Change, words: tuple[Words, Words]) -> Changed:
        if change.spacing:
            return Changed(*words, Nature.SPACING, SPACING_ONLY)
        if change.joint:
            return Changed(*words, Nature.JOINT, LIST_MOVED)
        start = self.at - len(change.won)
        around = [*self.new[max(0, start - 1) : start], *self.new[self.at : self.at + 1]]
        return self.judge.judged(change.lost, change.won, words, around)

    def flush(self) -> None:
        self.close_change()
        if self.kept:
            self.pieces.append(Kept(_runs_joined(self.kept)))
            self.kept = []

    def end_line(self) -> None:
        self.flush()
        self.lines.append(tuple(self.pieces))
        self.pieces = []


def _alike(old: Words, new: Words) -> bool:
    """Whether words print alike; runs are equal whatever their links and facts, and may be cut in other places."""
    return old == new or joined(old) == joined(new)


def _note_change(old: Inline, new: Inline, judge: Judge) -> NoteChanged:
    before = old.paragraphs if isinstance(old, Note) else ()
    after = new.paragraphs if isinstance(new, Note) else ()
    both = min(len(before), len(after))
    lines = [Line(compared(before[k], after[k], judge), Fate.KEPT, NOTE_LOOK, NOTE_LOOK) for k in range(both)]
    lines += [Line(wholly(p, Fate.REMOVED, judge), Fate.REMOVED, old=NOTE_LOOK) for p in before[both:]]
    lines += [Line(wholly(p, Fate.ADDED, judge), Fate.ADDED, new=NOTE_LOOK) for p in after[both:]]
    marks = tuple(item.mark if isinstance(item, Note) else "" for item in (old, new))
    return NoteChanged(tuple(lines), (marks[0], marks[1]))


def _sliced(items: Words, start: int, stop: int) -> Iterator[Run]:
    at = 0
    for r in items:
        if not isinstance(r, Run):
            continue
        text = r.words[max(0, start - at) : max(0, stop - at)]
        if text:
            yield Run(text, r.italic, r.bold, r.raised, r.link, r.fact)
        at += len(r.words)


def _runs_joined(items: Sequence[Inline]) -> Words:
    """Neighbouring runs made one where they are alike in everything, facts and links too."""
    out: list[Inline] = []
    for setting, group in groupby(items, _set):
        if setting is None:
            out += group
            continue
        found = list(group)
        out.append(found[0] if len(found) == 1 else Run("".join(r.words for r in found), *setting))  # type: ignore[union-attr]
    return tuple(out)


def _set(item: Inline) -> tuple[bool, bool, bool, str | None, str | None] | None:
    return None if isinstance(item, Note) else (item.italic, item.bold, item.raised, item.link, item.fact)


def _shared_space(change: _Change) -> tuple[list[Inline], list[Inline]]:
    """Take the white space that both sides of a change begin or end with out of it."""
    lead: list[Inline] = []
    trail: list[Inline] = []
    while _both_space(change.removed[:1], change.added[:1]):
        lead.append(change.added.pop(0))
        change.removed.pop(0)
    while _both_space(change.removed[-1:], change.added[-1:]):
        trail.insert(0, change.added.pop())
        change.removed.pop()
    return lead, trail


def _both_space(a: list[Inline], b: list[Inline]) -> bool:
    return bool(a) and a == b and isinstance(a[0], Run) and a[0].words.isspace()
