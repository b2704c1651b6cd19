"""The difference of two texts as an amendment: the shortest clear instructions that make one of the other.

Every instruction is tried on the draft before it is taken: it must find its words, and leave what is wanted there.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.amendments.ends import with_end
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
from drafter.amendments.letters import Wording, letters, words_of
from drafter.amendments.naming import Names
from drafter.amendments.rewording import Rewording, in_pairs, prints_alike
from drafter.comparison.alignment import aligned
from drafter.comparison.compare import BEYOND_RECOGNITION
from drafter.comparison.nature import Judge
from drafter.comparison.revisions import compared, kept_weight
from drafter.document import Block, Document, DocumentKind, Kind, Note, Paragraph, Table, Words, plain
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
            found = self.words(Where(Part.TITLE), old, new)
            yield from [Replace((Where(Part.TITLE),), (Paragraph(Kind.PLAIN, new),))] if found is None else found

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
        stayed = {j: i for i, j in pairs.items()}
        ends = None if annex or self.old.kind is DocumentKind.AMENDMENT else (_last(old), _last(new))
        added: dict[int, list[int]] = {}
        at = -1
        for j in range(len(new)):
            if j in stayed:
                at = max(at, stayed[j])
            else:
                added.setdefault(at, []).append(j)
        for i in [-1, *sorted(pairs)]:
            if i >= 0:
                own = self.alone(place, old, i, pairs)
                yield from self.paragraph((place[i], own), old[i], new[pairs[i]], _end(ends, i, pairs[i]))
            gone: list[int] = []
            while i + 1 + len(gone) < len(old) and i + 1 + len(gone) not in pairs:
                gone.append(i + 1 + len(gone))
            came = added.get(i, [])
            while gone and came and self.replaces(old, gone[0], [new[j] for j in came], pairs):
                i, j = gone.pop(0), came.pop(0)
                own = self.alone(place, old, i, pairs)
                yield from self.paragraph((place[i], own), old[i], new[j], _end(ends, i, j))
            for k in gone:
                if not self.goes_with(old, k, gone):
                    yield Remove((self.alone(place, old, k, pairs),))
            if came:
                yield from self.added(place, old, i, [new[j] for j in came], pairs)

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

    def paragraph(
        self, places: tuple[Where, Where], old: Block, new: Block, end: _End | None = None
    ) -> Iterator[Instruction]:
        """What makes a block of another.

        Args:
            places: the block's; the same without what stands under it.
            old: the block.
            new: what is wanted there.
            end: what carrying out does to the mark that ends it, where another paragraph ends the text.
        """
        place, alone = places
        whole = Replace((alone,), (new,))
        if isinstance(old, Table) or isinstance(new, Table):
            if folded(old.text) != folded(new.text):
                yield whole
            return
        if old.kind is not new.kind or old.level != new.level:
            yield Remove((alone,))
            deeper = _is_sub(new) and not _is_sub(old)
            yield Add(place, Side.END if deeper else Side.AFTER, (new,), new.kind)
            return
        wanted = end.before(old, new) if end else new
        saying = end.said(place, new) if end and not end.leads_to(new) else ()
        if saying is None:
            yield whole
            return
        found = () if prints_alike(old.content, wanted.content) else self.words(place, old.content, wanted.content)
        if found is None:
            yield whole
            return
        yield from (*found, *saying)

    def added(
        self, place: list[Where], old: Sequence[Block], i: int, blocks: list[Block], stays: Container[int]
    ) -> Iterator[Instruction]:
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
                yield Add(self.head(place, old, i, _level(first), stays), Side.AFTER, tuple(group), kind)

    def head(self, place: list[Where], old: Sequence[Block], i: int, level: int, stays: Container[int]) -> Where:
        """What new blocks stand behind: the paragraph whose sub-paragraphs they do not join."""
        at = i
        while at > 0 and _is_sub(old[at]) and _level(old[at]) > level:
            at -= 1
        return place[i if any(k in stays for k in _under(old, at) if k > i) else at]

    # Words ------------------------------------------------------------------------

    def words(self, place: Where, old: Words, new: Words) -> list[Instruction] | None:
        """Instructions that make the new words of the old ones; None where too little of it stayed, or they fail."""
        pieces = compared(bare_words(old), bare_words(new), Judge({}))
        kept, length = kept_weight(pieces)
        if kept < max(HALF, BEYOND_RECOGNITION) * length:
            return None
        trying = Rewording(place, old, pieces, self.numbers)
        found = trying.instructions()
        if found is not None:
            self.notes += trying.notes
        return found


@dataclass(frozen=True, slots=True)
class _End:
    """What carrying out does to the mark at the end of a paragraph that ends the text in one of two texts only.

    Attributes:
        mark: the mark that it does not leave there.
        instead: what it puts.
    """

    mark: str
    instead: str

    def leads_to(self, new: Paragraph) -> bool:
        """Whether the wanted mark comes by itself."""
        return not _ends_with(new, self.mark)

    def before(self, old: Paragraph, new: Paragraph) -> Paragraph:
        """What is wanted, with the mark that carrying out makes the wanted one of."""
        if _ends_with(old, self.mark) and _ends_with(new, self.instead):
            return with_end(new, self.instead, self.mark)
        return new

    def said(self, place: Where, new: Paragraph) -> Sequence[Instruction] | None:
        """Say that the mark stays as it is, by the last words; None where no words can say it."""
        found = letters(new.content)
        while found and isinstance(found[-1].what, Note):
            found.pop()
        whole = Wording.of(new.content)
        words = plain(words_of(found)).split(" ")
        for count in range(1, len(words)):
            tail = words_of(found[len(found) - len(" ".join(words[-count:])) :])
            if len(whole.find(tail)) == 1 and in_pairs(plain(tail)):
                return [Reword((place,), tail, tail)]
        return None


def _end(last: tuple[int, int] | None, i: int, j: int) -> _End | None:
    """What carrying out does to the end of a paragraph that is the last of one of two texts and not of the other."""
    if last is None or (i == last[0]) == (j == last[1]):
        return None
    return _End(".", ";") if i == last[0] else _End(";", ".")


def _ends_with(block: Paragraph, *marks: str) -> bool:
    return plain(block.content).rstrip().endswith(marks)


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
