"""A draft on its way to what amendments make of it: every block where it stood, with what comes and goes around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from drafter.amendments.ends import End, numbered, renumbered, settled
from drafter.amendments.instructions import THE_ANNEX, Part, Where
from drafter.amendments.letters import Wording
from drafter.document import (
    Annex,
    Block,
    Cell,
    Document,
    DocumentKind,
    Inline,
    Kind,
    Note,
    Paragraph,
    Run,
    Table,
    Words,
)
from drafter.document.naming import operative_number
from drafter.document.words import folded


def counted(count: int, noun: str, nouns: str = "") -> str:
    """How many there are: "no footnotes", "1 footnote", "2 footnotes"."""
    return f"{count or 'no'} {noun if count == 1 else nouns or f'{noun}s'}"


class NotThere(Exception):
    """There is no such place in the draft; the message says why."""


@dataclass(slots=True, eq=False)
class Slot:
    """A block of the draft, where it stood.

    Attributes:
        block: as the draft has it.
        annex: the annex it stands in, from 1; 0 for the body.
        wordings: its words; those of every cell for a table.
        gone: whether it was taken out or replaced.
        by: the amendment that took it out, from 0; -1 for none.
        instead: what stands in its place.
        before, after: what came in beside it, each with the depth of its anchor: new blocks, or slots from elsewhere.
        moved: whether it stands elsewhere.
    """

    block: Block
    annex: int
    wordings: list[Wording]
    gone: bool = False
    by: int = -1
    instead: tuple[Block, ...] = ()
    before: list[tuple[int, tuple[Block | Slot, ...]]] = field(default_factory=list)
    after: list[tuple[int, tuple[Block | Slot, ...]]] = field(default_factory=list)
    moved: bool = False

    @property
    def level(self) -> int:
        """How deep it stands: 0 for a paragraph of its own."""
        return self.block.level if isinstance(self.block, Paragraph) and self.block.kind is Kind.SUBPARAGRAPH else 0

    def is_kind(self, kind: Kind) -> bool:
        """Whether it is a paragraph of a kind."""
        return isinstance(self.block, Paragraph) and self.block.kind is kind


class WorkingCopy:
    """The draft, and what has been done to it."""

    def __init__(self, draft: Document) -> None:
        self.draft = draft
        self.title = Wording.of(draft.front.title)
        self.slots = [Slot(b, 0, _wordings(b)) for b in draft.body]
        for number, annex in enumerate(draft.annexes, 1):
            self.slots += [Slot(b, number, _wordings(b)) for b in annex.blocks]
        self.is_amendment = draft.kind is DocumentKind.AMENDMENT
        self.notes = {id(note): [Wording.of(p) for p in note.paragraphs] for note in draft.notes()}
        self.numbered_notes = list(draft.notes())
        self.notes_instead: dict[int, tuple[tuple[Words, ...], int]] = {}
        """What stands in the place of notes, and by which amendment."""
        self.title_by = -1
        self.loosely_ended: set[int] = set()
        """New blocks that may end with another mark than their place asks for, by their identity."""
        self.instead_of: dict[int, Sequence[Slot]] = {}
        self.annexes_gone: dict[int, int] = {}
        """The annexes deleted, by which amendment."""
        self.annexes_new: list[tuple[int, tuple[Block, ...]]] = []

    # Places -------------------------------------------------------------------

    def units(self, where: Where) -> list[list[Slot]]:
        """The paragraphs that a place names, each with its sub-paragraphs.

        Raises:
            NotThere: there is none, or more than one where one is named.
        """
        heads = self._heads(where)
        if where.number and len(heads) > 1 and where.part is not Part.ANNEX:
            raise NotThere(f"{len(heads)} paragraphs have this number, and it is not said which is meant")
        if not heads:
            raise NotThere("the draft has no such paragraph")
        found = [self.unit(slot) for slot in heads]
        for label in where.labels:
            found = [self._under(found[0], label)]
        return [unit[:1] for unit in found] if where.alone else found

    def is_there(self, where: Where) -> bool:
        """Whether the draft has a place."""
        try:
            return bool(self.units(where))
        except NotThere:
            return False

    def _heads(self, where: Where) -> list[Slot]:
        own = [s for s in self.slots if s.annex == self._annex(where.annex)]
        match where.part:
            case Part.HEADING if where.number:
                return self._headings(where, own)
            case Part.PREAMBULAR:
                return _nth([s for s in own if s.is_kind(Kind.PREAMBULAR)], where.number)
            case Part.INSTRUCTION | Part.OPERATIVE if self.is_amendment:
                return self._instructions(where.number)
            case Part.OPERATIVE:
                heads = [s for s in own if s.is_kind(Kind.OPERATIVE)]
                if where.counted or not where.number or (len(heads) == 1 and where.number == 1):
                    return _nth(heads, where.number)
                return [s for s in heads if operative_number(s.block) == where.number]
            case Part.HEADING:
                wanted = folded(where.words)
                return [s for s in own if s.is_kind(Kind.HEADING) and folded(s.block.text) == wanted]
            case Part.ANNEX:
                return [s for s in self.slots if s.annex == self._annex(where.number or THE_ANNEX) and not s.level]
            case Part.TABLE:
                return _nth([s for s in self.slots if isinstance(s.block, Table)], where.number)
            case Part.PARAGRAPH:
                paragraphs = [s for s in own if isinstance(s.block, Paragraph)]
                if where.counted or not where.number:
                    return _nth(paragraphs, where.number)
                return [s for s in paragraphs if _printed(s.block) == str(where.number)]
        return []

    def _annex(self, number: int) -> int:
        """The number of an annex, where it may only be called the annex, or the last."""
        count = len(self.draft.annexes)
        if abs(number) > count:
            raise NotThere(f"the draft has {counted(count, 'annex', 'annexes')}")
        if number >= 0:
            return number
        if number == THE_ANNEX and count > 1:
            raise NotThere(f"the draft has {count} annexes, and it is not said which is meant")
        return count + 1 + number if count else 1

    def _headings(self, where: Where, own: list[Slot]) -> list[Slot]:
        """The heading at a place, counted; or the one that stands right above a paragraph."""
        if where.counted:
            return _nth([s for s in own if s.is_kind(Kind.HEADING)], where.number)
        below = self._heads(replace(where, part=Part.PARAGRAPH if where.annex else Part.OPERATIVE))
        before = [self.slots[at - 1] for s in below if (at := self.slots.index(s))]
        return [s for s in before if s.is_kind(Kind.HEADING) and s.annex == below[0].annex]

    def _instructions(self, number: int) -> list[Slot]:
        """The instructions of an amendment, by their number; the only one has none."""
        heads = [s for s in self.slots if s.is_kind(Kind.OPERATIVE)] or self.slots[:1]
        return _nth(heads, number)

    def unit(self, head: Slot) -> list[Slot]:
        """A paragraph with what belongs to it: its sub-paragraphs, and the rest of its sentence behind them.

        To an instruction of an amendment belongs all that it quotes.
        """
        at = self.slots.index(head)
        if self.is_amendment:
            return [head, *takewhile(lambda s: not s.is_kind(Kind.OPERATIVE), self.slots[at + 1 :])]
        out = [head]
        for slot in self.slots[at + 1 :]:
            if slot.annex != head.annex or isinstance(slot.block, Table):
                break
            goes_on = slot.is_kind(Kind.PLAIN) and head.is_kind(Kind.OPERATIVE) and not _printed(slot.block)
            if not (slot.level > head.level or goes_on):
                break
            out.append(slot)
        return out

    def behind(self, slot: Slot) -> Slot | None:
        """The block behind another in the same text, None at its end."""
        at = self.slots.index(slot) + 1
        return self.slots[at] if at < len(self.slots) and self.slots[at].annex == slot.annex else None

    def above(self, slot: Slot) -> Slot | None:
        """The block before another in the same text, None at its beginning."""
        at = self.slots.index(slot) - 1
        return self.slots[at] if at >= 0 and self.slots[at].annex == slot.annex else None

    def _under(self, unit: list[Slot], label: str) -> list[Slot]:
        wanted = _bare(label)
        under = [s for s in unit[1:] if s.level == unit[0].level + 1]
        for slot in under:
            if isinstance(slot.block, Paragraph) and _bare(slot.block.number) == wanted:
                return self.unit(slot)
        raise NotThere(f"it has no subparagraph {label}")

    def note(self, number: int) -> Note:
        """A numbered note of the draft.

        Raises:
            NotThere: there are fewer.
        """
        if not 0 < number <= len(self.numbered_notes):
            raise NotThere(f"the draft has {counted(len(self.numbered_notes), 'footnote')}")
        return self.numbered_notes[number - 1]

    # The result -----------------------------------------------------------------

    def document(self) -> Document:
        """What the draft has become."""
        title = self._words(self.title)
        body = self._blocks(0)
        annexes = []
        for number in range(len(self.draft.annexes) + 1):
            if number and number not in self.annexes_gone and (blocks := self._blocks(number)):
                annexes.append(Annex(tuple(blocks)))
            annexes += [Annex(blocks) for at, blocks in self.annexes_new if at == number]
        return replace(
            self.draft,
            front=replace(self.draft.front, title=title),
            body=tuple(numbered(self.draft.body, body)),
            annexes=tuple(annexes),
            provenance={},
        )

    def _blocks(self, annex: int) -> list[Block]:
        own = [s for s in self.slots if s.annex == annex]
        last = self._last_operative(own)
        here = [s for slot in own for s in (self.instead_of.get(id(slot), ()) if slot.moved else (slot,))]
        found = [one for slot in here for one in self._standing(slot, last)]
        blocks = [b for b, _ in found]
        if annex:
            return renumbered(self.draft.annexes[annex - 1].blocks, blocks)
        return blocks if self.is_amendment else settled(blocks, [e for _, e in found])

    def _standing(self, slot: Slot, last: Slot | None) -> Iterator[tuple[Block, End]]:
        """What stands at a slot, with what came in beside it, and what is known of the mark that ends each."""
        for _, came in sorted(slot.before, key=lambda x: -x[0]):
            yield from self._come(came, last)
        for block in slot.instead if slot.gone else [self._block(slot)]:
            said = any(w.end_said for w in slot.wordings) or (slot.gone and id(block) not in self.loosely_ended)
            yield block, End.SAID if said else End.WAS_LAST if slot is last and not slot.gone else End.OPEN
        for _, came in sorted(slot.after, key=lambda x: -x[0]):
            yield from self._come(came, last)

    def _come(self, came: Sequence[Block | Slot], last: Slot | None) -> Iterator[tuple[Block, End]]:
        for one in came:
            if isinstance(one, Slot):
                yield from self._standing(one, last)
            else:
                yield one, End.OPEN if id(one) in self.loosely_ended else End.SAID

    def _last_operative(self, own: list[Slot]) -> Slot | None:
        return next((s for s in reversed(own) if isinstance(s.block, Paragraph)), None)

    def _block(self, slot: Slot) -> Block:
        if isinstance(slot.block, Paragraph):
            return replace(slot.block, content=self._words(slot.wordings[0]), place=None)
        rest = iter(slot.wordings)
        rows = tuple(
            tuple(replace(c, paragraphs=tuple(self._words(next(rest)) for _ in c.paragraphs)) for c in row)
            for row in slot.block.rows
        )
        return replace(slot.block, rows=rows, place=None)

    def _words(self, wording: Wording) -> Words:
        return tuple(self._inline(i) for i in wording.settled)

    def _inline(self, item: Inline) -> Inline:
        if not isinstance(item, Note):
            return item
        if id(item) in self.notes_instead:
            return replace(item, paragraphs=tuple(_runs(w) for w in self.notes_instead[id(item)][0]))
        wordings = self.notes.get(id(item), [])
        if not any(w.changed for w in wordings):
            return item
        return replace(item, paragraphs=tuple(_runs(w.settled) for w in wordings))


def _runs(words: Words) -> tuple[Run, ...]:
    return tuple(i for i in words if not isinstance(i, Note))


def _wordings(block: Block) -> list[Wording]:
    if isinstance(block, Paragraph):
        return [Wording.of(block.content)]
    return [Wording.of(p) for cell in _cells(block) for p in cell.paragraphs]


def _cells(table: Table) -> Iterator[Cell]:
    for row in table.rows:
        yield from row


def _nth(slots: list[Slot], number: int) -> list[Slot]:
    """One of several, from 1 or from the end from -1; all of them for 0."""
    if number < 0:
        number += len(slots) + 1
        return slots[number - 1 : number] if number > 0 else []
    return slots if not number else slots[number - 1 : number]


def _printed(block: Block) -> str:
    return block.number.rstrip(". -") if isinstance(block, Paragraph) and block.kind is Kind.PLAIN else ""


def _bare(label: str) -> str:
    return "".join(c for c in label if c.isalnum()).lower()
