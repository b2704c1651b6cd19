"""The difference of two texts as an amendment: the shortest clear instructions that make one of the other.

Every instruction is tried on the draft before it is taken: it must find its words, and leave what is wanted there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.amendments.ends import settled
from drafter.amendments.instructions import (
    ONLY,
    Add,
    Instruction,
    Move,
    Part,
    Remove,
    Replace,
    Reword,
    Side,
    Swap,
    Where,
)
from drafter.amendments.naming import Names
from drafter.amendments.rewording import Rewording, prints_alike
from drafter.comparison.alignment import aligned
from drafter.comparison.compare import BEYOND_RECOGNITION
from drafter.comparison.nature import Judge
from drafter.comparison.revisions import compared, kept_weight
from drafter.document import Block, Document, DocumentKind, Kind, Note, Paragraph, Run, Table, Words
from drafter.document.words import bare_words, folded

HALF = 0.5
"""A paragraph of which a smaller share stayed is replaced whole."""


def instructions_between(old: Document, new: Document) -> list[Instruction]:
    """What makes one text of another.

    Args:
        old: the draft as issued.
        new: the text that is wanted.

    Returns:
        Instructions in the order of the text: title, body, annexes, notes.
    """
    making = _Making(old, new)
    out = [*making.title(), *making.blocks(0, old.body, new.body), *making.annexes()]
    return list(_grouped([*out, *making.notes]))


class _Making:
    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self.names = Names(old)
        self.numbers = {id(n): k for k, n in enumerate(old.notes(), 1)}
        self.notes: list[Instruction] = []

    def title(self) -> Iterator[Instruction]:
        old, new = self.old.front.title, self.new.front.title
        if not prints_alike(old, new):
            whole = Replace((Where(Part.TITLE),), (Paragraph(Kind.PLAIN, new),))
            yield from self.words(Where(Part.TITLE), old, new, whole)

    def annexes(self) -> Iterator[Instruction]:
        both = min(len(self.old.annexes), len(self.new.annexes))
        for n in range(both):
            yield from self.blocks(n + 1, self.old.annexes[n].blocks, self.new.annexes[n].blocks)
        for n in range(both, len(self.old.annexes)):
            yield Remove((Where(Part.ANNEX, n + 1 if len(self.old.annexes) > 1 else 0),))
        for annex in self.new.annexes[both:]:
            yield Add(Where(Part.ANNEX), Side.AFTER, annex.blocks, annex=True)

    # Blocks -----------------------------------------------------------------------

    def blocks(self, annex: int, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Instruction]:
        place = self.names.of(annex)
        pairs = _pairs(old, new)
        ends = {j: i for i, j in pairs.items()}
        expected = list(old) if annex else self.with_ends(old, new, pairs)
        added: dict[int, list[int]] = {}
        at = -1
        for j in range(len(new)):
            if j in ends:
                at = max(at, ends[j])
            else:
                added.setdefault(at, []).append(j)
        for i in [-1, *sorted(pairs)]:
            if i >= 0:
                own = self.alone(place, old, i, pairs)
                yield from self.paragraph(place[i], own, expected[i], new[pairs[i]])
            gone: list[int] = []
            while i + 1 + len(gone) < len(old) and i + 1 + len(gone) not in pairs:
                gone.append(i + 1 + len(gone))
            came = [new[j] for j in added.get(i, ())]
            while gone and came and self.replaces(old, gone[0], came, pairs):
                i = gone.pop(0)
                yield Replace((self.alone(place, old, i, pairs),), (came.pop(0),))
            for k in gone:
                if not self.goes_with(old, k, gone):
                    yield Remove((self.alone(place, old, k, pairs),))
            if came:
                yield from self.added(place, old, i, came)

    def goes_with(self, old: Sequence[Block], k: int, gone: Sequence[int]) -> bool:
        """Whether a sub-paragraph goes because the paragraph above it does, with all that stands under it."""
        heads = [i for i in gone if k in _under(old, i)]
        return any(all(x in gone for x in _under(old, i)) for i in heads)

    def alone(self, place: list[Where], old: Sequence[Block], i: int, pairs: dict[int, int]) -> Where:
        """A block's place; without its sub-paragraphs where these stay."""
        under = _under(old, i)
        stays = bool(under) if i in pairs else any(k in pairs for k in under)
        return replace(place[i], alone=True) if stays else place[i]

    def replaces(self, old: Sequence[Block], i: int, came: Sequence[Block], pairs: dict[int, int]) -> bool:
        """Whether a paragraph that went and the one that came at its place are of a kind, and lead nothing else."""
        mine, new = old[i], came[0]
        if len(came) > 1 and _deeper(came[1], new):
            return False
        if not isinstance(mine, Paragraph) or not isinstance(new, Paragraph):
            return isinstance(mine, Table) and isinstance(new, Table)
        leads_gone = any(k not in pairs for k in _under(old, i))
        return mine.kind is new.kind and mine.level == new.level and not leads_gone

    def with_ends(self, old: Sequence[Block], new: Sequence[Block], pairs: dict[int, int]) -> list[Block]:
        """The paragraphs with the ends that carrying out gives them where another one ends the text."""
        out = list(old)
        if self.old.kind is DocumentKind.AMENDMENT:
            return out
        last_old, last_new = _last(old), _last(new)
        for i, j in pairs.items():
            block = old[i]
            if isinstance(block, Paragraph) and (i == last_old) != (j == last_new):
                was = [i == last_old, j == last_new]
                filler = Paragraph(Kind.PLAIN, (Run("."),))
                around = [block] if j == last_new else [block, filler]
                out[i] = settled(around, [was[0], False][: len(around)], is_body=True)[0]
        return out

    def paragraph(self, place: Where, alone: Where, old: Block, new: Block) -> Iterator[Instruction]:
        """What makes a block of another.

        Args:
            place: the block's.
            alone: the same without what stands under it.
            old: the block, with the end that its place gives it.
            new: what is wanted there.
        """
        whole = Replace((alone,), (new,))
        if isinstance(old, Table) or isinstance(new, Table):
            if folded(old.text) != folded(new.text):
                yield whole
            return
        if old.kind is not new.kind or old.level != new.level:
            yield Remove((alone,))
            deeper = _is_sub(new) and not _is_sub(old)
            yield Add(place, Side.END if deeper else Side.AFTER, (new,), new.kind)
        elif not prints_alike(old.content, new.content):
            yield from self.words(place, old.content, new.content, whole)

    def added(self, place: list[Where], old: Sequence[Block], i: int, blocks: list[Block]) -> Iterator[Instruction]:
        """New blocks behind the block at a place of the draft, those of one kind together."""
        for group in _of_one_kind(blocks):
            first = group[0]
            kind = first.kind if isinstance(first, Paragraph) else None
            under = kind is Kind.SUBPARAGRAPH
            if i >= 0 and under and not _is_sub(old[i]) and not (i + 1 < len(old) and _is_sub(old[i + 1])):
                yield Add(place[i], Side.END, tuple(group), kind)
            elif i < 0 or (i + 1 < len(old) and _deeper(old[i + 1], old[i])):
                yield Add(place[i + 1], Side.BEFORE, tuple(group), kind)
            else:
                yield Add(self.head(place, old, i, first), Side.AFTER, tuple(group), kind)

    def head(self, place: list[Where], old: Sequence[Block], i: int, new: Block) -> Where:
        """What new blocks stand behind: the paragraph whose sub-paragraphs they do not join."""
        level = new.level if isinstance(new, Paragraph) and new.kind is Kind.SUBPARAGRAPH else 0
        while i > 0 and _is_sub(old[i]) and _level(old[i]) > level:
            i -= 1
        return place[i]

    # Words ------------------------------------------------------------------------

    def words(self, place: Where, old: Words, new: Words, whole: Instruction) -> Iterator[Instruction]:
        """Instructions that make the new words of the old ones; the whole anew where little of it stayed."""
        pieces = compared(bare_words(old), bare_words(new), Judge({}))
        kept, length = kept_weight(pieces)
        if kept < max(HALF, BEYOND_RECOGNITION) * length:
            yield whole
            return
        trying = Rewording(place, old, pieces, self.numbers)
        found = trying.instructions()
        if found is None:
            yield whole
            return
        yield from found
        self.notes += trying.notes


def _pairs(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """The blocks that stayed, by their places; of one that was split or joined, its longest part."""
    out: dict[int, int] = {}
    for match in aligned(old, new):
        if match.old and match.new and not match.moved:
            i, j = _longest(old, match.old), _longest(new, match.new)
            # A paragraph at another depth is not the same one: what stands around it would take it for its own.
            if isinstance(old[i], Table) == isinstance(new[j], Table) and _level(old[i]) == _level(new[j]):
                out[i] = j
    return out


def _longest(blocks: Sequence[Block], places: Sequence[int]) -> int:
    return max(places, key=lambda n: len(blocks[n].text))


def _last(blocks: Sequence[Block]) -> int:
    return next((n for n in range(len(blocks) - 1, -1, -1) if isinstance(blocks[n], Paragraph)), -1)


def _is_sub(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH


def _level(block: Block) -> int:
    return block.level if _is_sub(block) and isinstance(block, Paragraph) else 0


def _deeper(block: Block, above: Block) -> bool:
    return _level(block) > _level(above)


def _under(blocks: Sequence[Block], i: int) -> range:
    """The places of the sub-paragraphs of a block."""
    end = i + 1
    while end < len(blocks) and _deeper(blocks[end], blocks[i]):
        end += 1
    return range(i + 1, end)


def _of_one_kind(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Neighbours that one instruction can bring in: of a kind, each with the sub-paragraphs under it."""
    held: list[Block] = []
    for block in blocks:
        if held and not _joins(held, block):
            yield held
            held = []
        held.append(block)
    if held:
        yield held


def _joins(held: list[Block], block: Block) -> bool:
    first = held[0]
    if not isinstance(first, Paragraph) or not isinstance(block, Paragraph):
        return False
    if _is_sub(block):
        return (not _is_sub(first) and first.kind is not Kind.HEADING) or _level(block) >= _level(first) > 0
    return block.kind is first.kind


def _grouped(found: Sequence[Instruction]) -> Iterator[Instruction]:
    """The same instruction for several paragraphs said once; deletions side by side said together."""
    known: dict[object, int] = {}
    begun: set[Where] = set()
    out: list[Instruction] = []
    for one in found:
        last = out[-1] if out else None
        if isinstance(one, Reword) and one.which == ONLY:
            key = (_key(one.old), _key(one.new))
            if key in known and not begun & set(one.places):
                out[known[key]] = _with_places(out[known[key]], one.places)
                begun |= set(one.places)
                continue
            known[key] = len(out)
        elif isinstance(one, Remove) and isinstance(last, Remove) and _joins_deletion(one, last):
            out[-1] = _with_places(last, one.places)
            continue
        if not isinstance(one, Add | Move | Swap):
            begun |= set(one.places)
        out.append(one)
    return iter(out)


def _joins_deletion(one: Remove, last: Remove) -> bool:
    parts = {one.places[0].part, last.places[0].part}
    return not one.reading and Part.ANNEX not in parts and (len(parts) == 1 or Part.NOTE not in parts)


def _with_places(one: Instruction, places: tuple[Where, ...]) -> Instruction:
    return one if isinstance(one, Add | Swap | Move) else replace(one, places=(*one.places, *places))


def _key(words: Words) -> object:
    return tuple((i.paragraphs if isinstance(i, Note) else (i.words, i.italic, i.bold)) for i in words)
