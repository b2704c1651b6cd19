"""Amendments carried out on a draft, each instruction or the reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.amendments.instructions import (
    ONLY,
    Add,
    Amendment,
    InsertWords,
    Instruction,
    Part,
    Remove,
    Replace,
    Reword,
    Side,
    Step,
    Where,
)
from drafter.amendments.letters import Stretch, Wording
from drafter.amendments.new_blocks import like_neighbours, of_annex
from drafter.amendments.places import places_words
from drafter.amendments.working_copy import NotThere, Slot, WorkingCopy
from drafter.document import Block, Document, Note, Paragraph, Table, Words, plain
from drafter.document.words import folded
from drafter.languages import language

SHOWN = 60
"""How many characters of quoted words a message shows."""


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


class _No(Exception):
    """An instruction that cannot be carried out; the message says why."""


class _Carrying:
    def __init__(self, draft: Document) -> None:
        self.copy = WorkingCopy(draft)
        self.undone: list[Remark] = []
        self.remarks: list[Remark] = []
        self.names: list[str] = []
        self.inserted: dict[object, int] = {}
        self.said: list[str] = []
        self.by = 0

    def step(self, number: int, amendment: Amendment, step: Step) -> None:
        if number == len(self.names):
            self.names.append(amendment.name or f"Amendment {number + 1}")
        self.by = number
        self.said = []
        if step.instruction is None:
            self.undone.append(Remark(self.names[number], step, f"Not understood: {step.trouble}"))
            return
        try:
            self.carry(step.instruction)
        except _No as e:
            self.undone.append(Remark(self.names[number], step, f"Not carried out: {e}."))
        self.remarks += [Remark(self.names[number], step, said) for said in self.said]

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

    def called(self, place: Where) -> str:
        """What the draft's language calls a place."""
        return places_words([place], self.copy.draft.language)

    # Words ----------------------------------------------------------------------

    def reword(self, one: Reword) -> None:
        found = [
            (wording, stretch)
            for wording, stretches in self.places_of(one.places, one.old, one.which)
            for stretch in stretches
        ]
        for wording, stretch in found:
            self.not_of_another(wording, stretch)
        for wording, stretch in sorted(found, key=lambda x: -x[1].first):
            note = next((x for x in wording.letters[stretch.last + 1 :] if x.alive), None)
            if wording.replace(stretch, one.old, one.new, self.by):
                self.said.append("A footnote within these words was kept, behind the new ones.")
            elif not one.new and note is not None and isinstance(note.what, Note):
                wording.close_up(stretch)
                self.said.append("The footnote behind the deleted words was kept: see whether it goes with them.")

    def insert_words(self, one: InsertWords) -> None:
        if not one.anchor:
            for place in one.places:
                for wording in self.wordings(place):
                    wording.append(one.words, self.by)
            return
        found = self.places_of(one.places, one.anchor, one.which, asks=True)
        for wording, stretches in found:
            for stretch in stretches:
                self.not_of_another(wording, stretch)
        for wording, stretches in found:
            for stretch in sorted(stretches, key=lambda s: -s.first):
                at = stretch.first if one.side is Side.BEFORE else wording.after(stretch, one.words)
                self.at_one_place((id(wording), stretch.first if one.side is Side.BEFORE else stretch.last))
                wording.insert(at, one.words, self.by)

    def places_of(
        self, places: Sequence[Where], wanted: Words, which: int, *, asks: bool = False
    ) -> list[tuple[Wording, list[Stretch]]]:
        """Where words stand in all the places that an instruction names; nothing is done if they miss in one."""
        out = []
        troubles = []
        several = len(places) > 1 or any(p.number == 0 and p.part is not Part.TITLE for p in places)
        for place in places:
            try:
                found = self.found_in(place, wanted, which, asks=asks)
            except _No as e:
                troubles.append(str(e))
                continue
            out += found
        everywhere = [p for p in places if p.number == 0]
        if troubles and (not out or not everywhere or len(troubles) > len(everywhere)):
            raise _No("; ".join(dict.fromkeys(troubles)))
        times = sum(len(s) for _, s in out)
        if times > 1 and which == ONLY and not several:
            self.said.append(f"“{_shown(wanted)}” stands {_times(times)} there; each was changed.")
        return out

    def found_in(self, place: Where, wanted: Words, which: int, *, asks: bool) -> list[tuple[Wording, list[Stretch]]]:
        out = []
        for unit in self.wordings_by_unit(place):
            # The paragraph itself comes first; what stands under it only where the paragraph has no such words.
            for wordings in unit:
                found = [(w, self.stretches(w, wanted)) for w in wordings]
                found = [(w, s) for w, s in found if s]
                if found:
                    out += found
                    break
        if not out:
            raise _No(f"{self.called(place)} has no words “{_shown(wanted)}”")
        count = sum(len(s) for _, s in out)
        if which > 0:
            flat = [(w, s) for w, stretches in out for s in stretches]
            if which > len(flat):
                raise _No(f"“{_shown(wanted)}” stands {_times(count)} in {self.called(place)}")
            wording, stretch = flat[which - 1]
            return [(wording, [stretch])]
        if count > 1 and which == ONLY and asks and place.number:
            raise _No(f"“{_shown(wanted)}” stands {_times(count)} in {self.called(place)}; say which is meant")
        return out

    def stretches(self, wording: Wording, wanted: Words) -> list[Stretch]:
        """Where words stand now, or else where the draft as issued has them."""
        return wording.find(wanted) or wording.find(wanted, as_issued=True)

    def not_of_another(self, wording: Wording, stretch: Stretch) -> None:
        other = wording.touched_by_other(stretch, self.by)
        if other is not None:
            raise _No(f"{self.names[other]} has changed words at this place")

    def at_one_place(self, key: object) -> None:
        other = self.inserted.setdefault(key, self.by)
        if other != self.by:
            self.said.append(f"{self.names[other]} inserts at the same place; its words stand first there.")

    def wordings(self, place: Where) -> list[Wording]:
        return [w for unit in self.wordings_by_unit(place) for w in unit[0]]

    def wordings_by_unit(self, place: Where) -> list[list[list[Wording]]]:
        if place.part is Part.TITLE:
            return [[[self.copy.title]]]
        if place.part is Part.NOTE:
            return [[self.copy.notes[id(self.note(place))]]]
        return [[slot.wordings for slot in unit if not slot.gone] for unit in self.units(place)]

    def note(self, place: Where) -> Note:
        try:
            return self.copy.note(place.number)
        except NotThere as e:
            raise _No(f"{self.called(place)}: {e}") from None

    def units(self, place: Where) -> list[list[Slot]]:
        try:
            found = self.copy.units(place)
        except NotThere as e:
            raise _No(f"{self.called(place)}: {e}") from None
        for unit in found:
            if unit[0].gone:
                by = f" by {self.names[unit[0].by]}" if unit[0].by >= 0 and unit[0].by != self.by else ""
                raise _No(f"{self.called(place)} was deleted or replaced{by}")
        return found

    # Paragraphs -------------------------------------------------------------------

    def remove(self, one: Remove) -> None:
        notes = [self.note(p) for p in one.places if p.part is Part.NOTE]
        annexes = [self.annex(p) for p in one.places if p.part is Part.ANNEX]
        units = [u for p in one.places if p.part not in (Part.NOTE, Part.ANNEX) for u in self.units(p)]
        self.untouched(units)
        for note in notes:
            self.remove_note(note)
        self.copy.annexes_gone.update(annexes)
        if one.reading and not self.reads(units, one):
            self.said.append("The words quoted are not quite those of the draft.")
        for unit in units:
            for slot in unit:
                slot.gone, slot.by = True, self.by
            below = self.copy.behind(unit[-1])
            if below is not None and isinstance(below.block, Table) and unit[-1].block.text.rstrip().endswith(":"):
                self.said.append("The table below it was kept; if it goes too, say: Delete the table.")

    def reads(self, units: list[list[Slot]], one: Remove) -> bool:
        has = [folded(s.block.text) for unit in units for s in unit]
        return has == [folded(b.text) for b in one.reading]

    def untouched(self, units: list[list[Slot]]) -> None:
        for slot in (s for unit in units for s in unit):
            for wording in slot.wordings:
                whole = Stretch(0, len(wording.letters) - 1)
                other = wording.touched_by_other(whole, self.by) if wording.letters else None
                if other is not None:
                    raise _No(f"{self.names[other]} has changed words of this paragraph")

    def remove_note(self, note: Note) -> None:
        every = [self.copy.title, *(w for s in self.copy.slots for w in s.wordings)]
        for wording in every:
            for letter in wording.letters:
                if letter.what is note:
                    letter.alive, letter.by = False, self.by

    def annex(self, place: Where) -> int:
        number = place.number or 1
        if number > len(self.copy.draft.annexes):
            count = len(self.copy.draft.annexes)
            raise _No(f"{self.called(place)}: the draft has {count or 'no'} {'annex' if count == 1 else 'annexes'}")
        return number

    def add(self, one: Add) -> None:
        if one.annex:
            at = self.annex(one.place) if one.place.number else len(self.copy.draft.annexes)
            blocks = of_annex(one.blocks, language(self.copy.draft.language).annex)
            self.copy.annexes_new.append((at if one.side is not Side.BEFORE else at - 1, blocks))
            return
        try:
            units = self.copy.units(one.place)
        except NotThere as e:
            raise _No(f"{self.called(one.place)}: {e}") from None
        unit = units[0] if one.side is Side.BEFORE else units[-1]
        head, last = unit[0], unit[-1]
        blocks = tuple(like_neighbours(one, head))
        if one.side is Side.BEFORE:
            head.before.append((-head.level, blocks))
            self.at_one_place((id(head), "before"))
        else:
            last.after.append((head.level + (one.side is Side.END), blocks))
            self.at_one_place((id(last), head.level, one.side))

    def replace(self, one: Replace) -> None:
        place = one.places[0]
        if place.part is Part.TITLE:
            first = one.blocks[0]
            words = first.content if isinstance(first, Paragraph) else ()
            self.copy.title = Wording.of(words)
            return
        if place.part is Part.NOTE:
            texts = tuple(b.content for b in one.blocks if isinstance(b, Paragraph))
            self.copy.notes_instead[id(self.note(place))] = texts
            return
        units = [unit for p in one.places for unit in self.units(p)]
        self.untouched(units)
        head = units[0][0]
        blocks = like_neighbours(Add(place, Side.AFTER, one.blocks), head)
        for slot in (s for unit in units for s in unit):
            slot.gone, slot.by = True, self.by
        head.instead = tuple(_numbered_as(head, blocks))


def _numbered_as(head: Slot, blocks: list[Block]) -> list[Block]:
    """What replaces a paragraph bears its number, unless it brings one along."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and isinstance(head.block, Paragraph) and not first.number:
        blocks[0] = replace(first, number=head.block.number)
    return blocks


def _shown(words: Words) -> str:
    text = plain(words)
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2].rstrip()} … {text[-SHOWN // 2 :].lstrip()}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice", 3: "three times"}.get(count, f"{count} times")
