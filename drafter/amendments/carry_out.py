"""Amendments carried out on a draft, each instruction or the reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.amendments import edges
from drafter.amendments.finding import CannotBe, Finding
from drafter.amendments.instructions import (
    Add,
    Amendment,
    InsertWords,
    Instruction,
    Move,
    Part,
    Remove,
    Replace,
    Reword,
    Side,
    Step,
    Swap,
    Where,
)
from drafter.amendments.letters import Stretch, Wording, behind_others, gap
from drafter.amendments.new_blocks import like_neighbours, of_annex
from drafter.amendments.working_copy import NotThere, Slot, WorkingCopy
from drafter.document import Block, Document, Kind, Note, Paragraph, Table, Words
from drafter.document.words import folded
from drafter.languages import language


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of an instruction.

    Attributes:
        amendment: its symbol or file.
        step: the instruction as it stands there.
        message: what is to be known: why it was not carried out, or what a reader should look at.
    """

    amendment: str
    step: Step
    message: str

    @property
    def text(self) -> str:
        """The remark in full: amendment, number of the instruction, message, and the line itself."""
        number = f", instruction {self.step.number.rstrip('.')}" if self.step.number else ""
        return f"{self.amendment}{number}: {self.message}\n    {self.step.words}"


@dataclass(frozen=True, slots=True)
class Amended:
    """A draft as amendments leave it.

    Attributes:
        document: the draft as amended.
        undone: the instructions that were not carried out, with the reasons.
        remarks: what was carried out and wants a look.
    """

    document: Document
    undone: tuple[Remark, ...]
    remarks: tuple[Remark, ...]


def amended(draft: Document, amendments: Sequence[Amendment]) -> Amended:
    """Carry amendments out.

    All places are those of the draft as issued. Within one amendment, words may also be those that an earlier
    instruction of it has put there; what two amendments change at one place is carried out for the first alone.

    Args:
        draft: the draft as issued.
        amendments: in the order in which they are taken.
    """
    carrying = _Carrying(draft)
    for number, amendment in enumerate(amendments):
        for step in amendment.steps:
            carrying.step(number, amendment, step)
    return Amended(carrying.copy.document(), tuple(carrying.undone), tuple(carrying.remarks))


class _Carrying:
    def __init__(self, draft: Document) -> None:
        self.copy = WorkingCopy(draft)
        self.undone: list[Remark] = []
        self.remarks: list[Remark] = []
        self.names: list[str] = []
        self.inserted: dict[object, tuple[int, Side]] = {}
        self.find = Finding(self.copy, self.names)
        self.is_typed = False

    @property
    def by(self) -> int:
        return self.find.by

    def say(self, what: str) -> None:
        self.find.said.append(what)

    def step(self, number: int, amendment: Amendment, step: Step) -> None:
        if number == len(self.names):
            self.names.append(amendment.name or f"Amendment {number + 1}")
        self.find.by = number
        self.find.said = []
        self.is_typed = amendment.is_typed
        if step.instruction is None:
            self.undone.append(Remark(self.names[number], step, f"Not understood: {step.trouble}"))
            return
        try:
            self.carry(step.instruction)
        except CannotBe as e:
            self.undone.append(Remark(self.names[number], step, f"Not carried out: {e}."))
            return
        self.remarks += [Remark(self.names[number], step, said) for said in self.find.said]

    def carry(self, instruction: Instruction) -> None:
        match instruction:
            case Reword():
                self.reword(instruction)
            case InsertWords():
                self.insert_words(instruction)
            case Remove():
                self.remove(instruction)
            case Add():
                self.add(instruction)
            case Replace():
                self.replace(instruction)
            case Move():
                self.move(instruction)
            case Swap():
                self.swap(instruction)

    # Words ----------------------------------------------------------------------

    def reword(self, one: Reword) -> None:
        found = [
            (wording, stretch)
            for wording, stretches in self.find.places_of(one.places, one.old, one.which)
            for stretch in stretches
        ]
        for wording, stretch in found:
            self.find.not_of_another(wording, stretch)
        for wording, stretch in sorted(found, key=lambda x: -x[1].first):
            self.give_way(wording, stretch, one.old, one.new)

    def give_way(self, wording: Wording, stretch: Stretch, old: Words, new: Words) -> None:
        """Words of the draft give way to others, and what hangs on them is looked after."""
        note = next((x for x in wording.letters[stretch.last + 1 :] if x.alive), None)
        wording.end_said |= edges.says_end(wording, stretch, old, new)
        if wording.replace(stretch, old, new, self.by):
            self.say("A footnote within these words was kept, behind the new ones.")
        elif not new and note is not None and isinstance(note.what, Note):
            wording.close_up(stretch)
            self.say("The footnote behind the deleted words was kept: see whether it goes with them.")
        if not new and edges.capitalise(wording, self.by):
            self.say("What begins the paragraph now was given a capital letter.")

    def insert_words(self, one: InsertWords) -> None:
        if not one.anchor:
            self.insert_at_ends(one)
            return
        found = self.find.places_of(one.places, one.anchor, one.which, asks=True)
        for wording, stretches in found:
            for stretch in stretches:
                self.find.not_of_another(wording, stretch)
        for wording, stretches in found:
            for stretch in sorted(stretches, key=lambda s: -s.first):
                at = stretch.first if one.side is Side.BEFORE else wording.after(stretch, one.words)
                self.at_one_place(gap(wording, at))
                wording.insert(behind_others(wording, at, self.by), one.words, self.by)

    def insert_at_ends(self, one: InsertWords) -> None:
        """Words at the beginning or the end of paragraphs, or of sentences in them."""
        if any(not p.number and p.part is not Part.TITLE for p in one.places):
            raise CannotBe("it is not said in which paragraph")
        found = [(wording, place) for place in one.places for wording in self.find.wordings(place)]
        if len(found) > len(one.places):
            raise CannotBe("it is not said in which paragraph")
        spots = [self.find.sentence(wording, place) if place.sentence else None for wording, place in found]
        for (wording, _), spot in zip(found, spots, strict=True):
            self.at_one_place((id(wording), one.side, spot))
            if spot is not None:
                edges.insert_beside(wording, spot, one.side, one.words, self.by)
            elif one.side is Side.END:
                edges.append(wording, one.words, self.by)
            elif one.side is Side.AFTER:
                edges.end_sentence(wording, one.words, self.by)
            elif edges.prepend(wording, one.words, self.by):
                self.say("What began the paragraph was given a small letter.")

    def at_one_place(self, key: object, side: Side = Side.AFTER) -> None:
        """Say that another amendment inserts here as well, and whose words come first.

        What is put behind a paragraph stands before what is put before the next.
        """
        other, earlier = self.inserted.setdefault(key, (self.by, side))
        if other != self.by:
            order = "behind" if earlier is Side.BEFORE and side is not Side.BEFORE else "first"
            self.say(f"{self.names[other]} inserts at the same place; its words stand {order} there.")

    # Paragraphs -------------------------------------------------------------------

    def remove(self, one: Remove) -> None:
        sentences = [(w, self.find.sentence(w, p), p) for p in one.places if p.sentence for w in self.find.wordings(p)]
        notes = [self.find.note(p) for p in one.places if p.part is Part.NOTE]
        annexes = [self.find.annex(p) for p in one.places if p.part is Part.ANNEX]
        for note in notes:
            self.find.untouched_note(note)
        whole = [p for p in one.places if p.part not in (Part.NOTE, Part.ANNEX) and not p.sentence]
        units = [u for p in whole for u in self.find.units(p)]
        self.untouched(units)
        for wording, stretch, _ in sentences:
            self.find.not_of_another(wording, stretch)
        for wording, stretch, _ in sorted(sentences, key=lambda x: -x[1].first):
            self.give_way(wording, edges.without(wording, stretch), (), ())
        for note in notes:
            self.remove_note(note)
        self.copy.annexes_gone.update(dict.fromkeys(annexes, self.by))
        if one.reading and not self.reads(units, one):
            self.say("The words quoted are not quite those of the draft.")
        for unit in units:
            for slot in unit:
                slot.gone, slot.by = True, self.by
            below = self.copy.behind(unit[-1])
            if below is not None and isinstance(below.block, Table) and unit[-1].block.text.rstrip().endswith(":"):
                self.say("The table below it was kept; if it goes too, say: Delete the table.")

    def reads(self, units: list[list[Slot]], one: Remove) -> bool:
        has = [folded(s.block.text) for unit in units for s in unit]
        return has == [folded(b.text) for b in one.reading]

    def untouched(self, units: list[list[Slot]]) -> None:
        for slot in (s for unit in units for s in unit):
            for wording in slot.wordings:
                whole = Stretch(0, len(wording.letters) - 1)
                other = wording.touched_by_other(whole, self.by) if wording.letters else None
                if other is not None:
                    raise CannotBe(f"{self.names[other]} has changed words of this paragraph")

    def remove_note(self, note: Note) -> None:
        every = [self.copy.title, *(w for s in self.copy.slots for w in s.wordings)]
        for wording in every:
            for letter in wording.letters:
                if letter.what is note:
                    letter.alive, letter.by = False, self.by

    def add(self, one: Add) -> None:
        if one.annex:
            at = self.find.annex(one.place) if one.place.number else len(self.copy.draft.annexes)
            annex = of_annex(one.blocks, language(self.copy.draft.language).annex)
            self.copy.annexes_new.append((at if one.side is not Side.BEFORE else at - 1, annex))
            return
        if not one.blocks:
            raise CannotBe("the new words are not there")
        one = self.behind_the_last(one)
        unit = self.beside(one.place, one.side)
        if one.until is not None and self.copy.behind(unit[-1]) is not self.beside(one.until, Side.BEFORE)[0]:
            raise CannotBe(f"{self.find.called(one.place)} and {self.find.called(one.until)} do not stand side by side")
        blocks = like_neighbours(one, unit[0])
        if one.place.annex and is_numbered(unit[0].block) and not all(map(is_numbered, blocks)):
            self.say("The new paragraph has no number, as the one it stands beside has.")
        self.put(unit, one.side, tuple(blocks))

    def behind_the_last(self, one: Add) -> Add:
        """What is to stand before a number that is one more than there are stands behind the last."""
        place = one.place
        if one.side is not Side.BEFORE or place.number < 2 or place.labels or place.annex:
            return one
        before = replace(place, number=place.number - 1)
        if self.copy.is_there(place) or not self.copy.is_there(before):
            return one
        self.say(f"The draft has no {self.find.called(place)}: what is new stands behind the last.")
        return replace(one, place=before, side=Side.AFTER)

    def beside(self, place: Where, side: Side) -> list[Slot]:
        """The paragraph that something is put beside, with what stands under it; it may have been deleted."""
        try:
            units = self.copy.units(place)
        except NotThere as e:
            raise CannotBe(f"{self.find.called(place)}: {e}") from None
        return units[0] if side is Side.BEFORE else units[-1]

    def put(self, unit: list[Slot], side: Side, came: tuple[Block | Slot, ...]) -> None:
        """Put blocks beside a paragraph and what stands under it."""
        head, last = unit[0], unit[-1]
        if self.is_typed:
            self.copy.loosely_ended.update(id(b) for b in came if not isinstance(b, Slot))
        if side is Side.BEFORE:
            head.before.append((-head.level, came))
            above = self.copy.above(head)
            self.at_one_place((id(above or head), head.level, bool(above)), side)
        else:
            last.after.append((head.level + (side is Side.END), came))
            self.at_one_place((id(last), head.level, side is not Side.END), side)

    def replace(self, one: Replace) -> None:
        place = one.places[0]
        if place.sentence:
            self.replace_sentence(one)
            return
        if place.part is Part.TITLE:
            first = one.blocks[0]
            words = first.content if isinstance(first, Paragraph) else ()
            self.find.title()
            self.find.not_of_another(self.copy.title, Stretch(0, len(self.copy.title.letters) - 1))
            self.copy.title, self.copy.title_by = Wording.of(words), self.by
            return
        if place.part is Part.NOTE:
            texts = tuple(b.content for b in one.blocks if isinstance(b, Paragraph))
            note = self.find.note(place)
            self.find.untouched_note(note)
            self.copy.notes_instead[id(note)] = (texts, self.by)
            return
        units = [unit for p in one.places for unit in self.find.units(p)]
        self.untouched(units)
        head = units[0][0]
        kind = head.block.kind if isinstance(head.block, Paragraph) else None
        blocks = like_neighbours(Add(place, Side.AFTER, one.blocks, kind), head)
        for slot in (s for unit in units for s in unit):
            slot.gone, slot.by = True, self.by
        head.instead = tuple(_numbered_as(head, blocks))
        if self.is_typed:
            self.copy.loosely_ended.update(map(id, head.instead))

    def replace_sentence(self, one: Replace) -> None:
        first = one.blocks[0] if one.blocks else None
        if len(one.places) != 1 or not isinstance(first, Paragraph) or len(one.blocks) > 1:
            raise CannotBe("one sentence can be replaced with one other")
        for wording in self.find.wordings(one.places[0]):
            stretch = self.find.sentence(wording, one.places[0])
            self.find.not_of_another(wording, stretch)
            edges.replace_sentence(wording, stretch, first.content, self.by)

    def move(self, one: Move) -> None:
        units = [unit for p in one.places for unit in self.find.units(p)]
        target = self.beside(one.beside, Side.BEFORE)
        slots = tuple(s for unit in units for s in unit)
        side = one.side
        if side is None:
            down = self.copy.slots.index(slots[0]) < self.copy.slots.index(target[0])
            side = Side.AFTER if down else Side.BEFORE
        for unit in units:
            self.may_move(unit, target)
        if one.until is not None and self.copy.behind(target[-1]) is not self.beside(one.until, Side.BEFORE)[0]:
            raise CannotBe(
                f"{self.find.called(one.beside)} and {self.find.called(one.until)} do not stand side by side"
            )
        for slot in slots:
            slot.moved = True
        self.put(target, side, slots)

    def swap(self, one: Swap) -> None:
        first, second = (self.beside(p, Side.BEFORE) for p in one.places)
        for unit in (self.find.units(p)[0] for p in one.places):
            self.may_move(unit, second if unit[0] is first[0] else first)
        for unit, other in ((first, second), (second, first)):
            for slot in unit:
                slot.moved = True
            self.copy.instead_of[id(other[0])] = unit

    def may_move(self, unit: list[Slot], beside: list[Slot]) -> None:
        """Refuse to move a paragraph beside one of another kind or depth, into itself, or twice."""
        head, other = unit[0], beside[0]
        if any(s is other for s in unit):
            raise CannotBe("a paragraph cannot be moved beside itself")
        if any(s.moved for s in [*unit, *beside]):
            raise CannotBe("one of these paragraphs was moved already")
        kinds = [s.block.kind if isinstance(s.block, Paragraph) else None for s in (head, other)]
        if kinds[0] is not kinds[1] or head.level != other.level or head.annex != other.annex:
            raise CannotBe("the two places have paragraphs of different kinds")


def is_numbered(block: Block) -> bool:
    """Whether a paragraph has a number of its own; all that is no paragraph counts as numbered."""
    return not isinstance(block, Paragraph) or bool(block.number) or block.kind is Kind.HEADING


def _numbered_as(head: Slot, blocks: list[Block]) -> list[Block]:
    """What replaces a paragraph bears its number, unless it brings one along."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and isinstance(head.block, Paragraph) and not first.number:
        blocks[0] = replace(first, number=head.block.number)
    return blocks
