"""What an instruction names in a draft on its way: paragraphs, notes, and where words stand in them."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.amendments.edges import sentence
from drafter.amendments.instructions import AT_END, AT_START, EACH, LAST, ONLY, Part, Where
from drafter.amendments.letters import Stretch, Wording
from drafter.amendments.places import places_words
from drafter.amendments.working_copy import NotThere, Slot, WorkingCopy, counted
from drafter.document import Note, Run, Words, plain
from drafter.languages import amending

SHOWN = 60
"""How many characters of quoted words a message shows."""


class CannotBe(Exception):
    """An instruction that cannot be carried out; the message says why."""


class Finding:
    """Looks in a working copy for what instructions name.

    Attributes:
        said: what a reader should look at, of the instruction in hand.
    """

    def __init__(self, copy: WorkingCopy, names: Sequence[str]) -> None:
        self.copy = copy
        self.names = names
        self.by = 0
        self.said: list[str] = []

    def called(self, place: Where) -> str:
        """What the draft's language calls a place."""
        return places_words([place], self.copy.draft.language)

    # Words ------------------------------------------------------------------------

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
            except CannotBe as e:
                troubles.append(str(e))
                continue
            out += found
        everywhere = [p for p in places if p.number == 0]
        if troubles and (not out or not everywhere or len(troubles) > len(everywhere)):
            raise CannotBe("; ".join(dict.fromkeys(troubles)))
        times = sum(len(s) for _, s in out)
        if times > 1 and which == ONLY and not several:
            self.said.append(f"“{shown(wanted)}” stands {_times(times)} there; each was changed.")
        return out

    def found_in(self, place: Where, wanted: Words, which: int, *, asks: bool) -> list[tuple[Wording, list[Stretch]]]:
        """Where words stand in one place."""
        out: list[tuple[Wording, list[Stretch]]] = []
        everywhere = which == EACH or not place.number
        for unit in self.wordings_by_unit(place):
            # The paragraph itself comes first; what stands under it only where the paragraph has no such words.
            for wordings in unit:
                found = [(w, self.stretches(w, wanted, place)) for w in wordings]
                found = [(w, s) for w, s in found if s]
                if out and found and not everywhere:
                    self.said.append("The same words stand under it too, and were kept there.")
                    break
                out += found
        if not out:
            words = (w for unit in self.wordings_by_unit(place) for wordings in unit for w in wordings)
            inside = next((word for w in words if (word := w.find_inside(wanted))), "")
            within = f" but within “{shown((Run(inside),))}”" if inside else ""
            raise CannotBe(f"{self.called(place)} has no words “{shown(wanted)}”{within}")
        count = sum(len(s) for _, s in out)
        if which not in (ONLY, EACH):
            return [self.one_of(out, place, wanted, which)]
        if count > 1 and which == ONLY and (place.by_line or (asks and place.number)):
            lines = "; the lines of the page are not known" if place.by_line else ""
            raise CannotBe(
                f"“{shown(wanted)}” stands {_times(count)} in {self.called(place)}{lines}; say which is meant"
            )
        return out

    def one_of(
        self, found: list[tuple[Wording, list[Stretch]]], place: Where, wanted: Words, which: int
    ) -> tuple[Wording, list[Stretch]]:
        """The occurrence that is meant."""
        flat = [(w, s) for w, stretches in found for s in stretches]
        if which in (AT_END, AT_START):
            ends = [(w, s) for w, s in flat if w.bounds(s)[which == AT_END]]
            if len(ends) != 1:
                raise CannotBe(
                    f"{self.called(place)} does not {'end' if which == AT_END else 'begin'} with “{shown(wanted)}”"
                )
            return ends[0][0], [ends[0][1]]
        if which > len(flat):
            raise CannotBe(f"“{shown(wanted)}” stands {_times(len(flat))} in {self.called(place)}")
        wording, stretch = flat[-1 if which == LAST else which - 1]
        return wording, [stretch]

    def stretches(self, wording: Wording, wanted: Words, place: Where) -> list[Stretch]:
        """Where words stand now, or else where the draft as issued has them."""
        found = wording.find(wanted) or wording.find(wanted, as_issued=True)
        if not place.sentence:
            return found
        own = self.sentence(wording, place)
        return [s for s in found if own.first <= s.first and s.last <= own.last]

    def sentence(self, wording: Wording, place: Where) -> Stretch:
        """Where the sentence stands that a place names."""
        found = sentence(wording, place.sentence, amending(self.copy.draft.language).abbreviations)
        if found is None:
            raise CannotBe(f"{self.called(place)}: there is no such sentence")
        return found

    def not_of_another(self, wording: Wording, stretch: Stretch) -> None:
        """Refuse to touch what another amendment has changed."""
        other = wording.touched_by_other(stretch, self.by)
        if other is not None:
            raise CannotBe(f"{self.names[other]} has changed words at this place")

    def wordings(self, place: Where) -> list[Wording]:
        """The words of the paragraphs that a place names, without what stands under them."""
        return [w for unit in self.wordings_by_unit(place) for w in unit[0]]

    def wordings_by_unit(self, place: Where) -> list[list[list[Wording]]]:
        """The words of what a place names, by paragraphs with what stands under them."""
        if place.part is Part.TITLE:
            return [[[self.title()]]]
        if place.part is Part.ALL:
            notes = [wordings for wordings in self.copy.notes.values() if wordings]
            return [[[self.copy.title]], *([s.wordings] for s in self.copy.slots if not s.gone), *([n] for n in notes)]
        if place.part is Part.NOTE:
            return [[self.copy.notes[id(self.note(place))]]]
        return [[slot.wordings for slot in unit if not slot.gone] for unit in self.units(place)]

    # Paragraphs -------------------------------------------------------------------

    def title(self) -> Wording:
        """The title, if no other amendment has replaced it."""
        if self.copy.title_by not in (-1, self.by):
            raise CannotBe(f"{self.names[self.copy.title_by]} has replaced the title")
        return self.copy.title

    def note(self, place: Where) -> Note:
        """The numbered note that a place names, if no other amendment has taken it away or replaced it."""
        try:
            note = self.copy.note(place.number)
        except NotThere as e:
            raise CannotBe(f"{self.called(place)}: {e}") from None
        by = self.copy.notes_instead.get(id(note), ((), -1))[1]
        marks = (x for w in (self.copy.title, *(w for s in self.copy.slots for w in s.wordings)) for x in w.letters)
        by = next((x.by for x in marks if x.what is note and not x.alive), by)
        if by not in (-1, self.by):
            raise CannotBe(f"{self.called(place)} was deleted or replaced by {self.names[by]}")
        return note

    def untouched_note(self, note: Note) -> None:
        """Refuse to take away a note whose words another amendment has changed."""
        for wording in self.copy.notes[id(note)]:
            if wording.letters:
                self.not_of_another(wording, Stretch(0, len(wording.letters) - 1))

    def annex(self, place: Where) -> int:
        """The number of the annex that a place names."""
        count = len(self.copy.draft.annexes)
        if abs(place.number) > count or not count:
            raise CannotBe(f"{self.called(place)}: the draft has {counted(count, 'annex', 'annexes')}")
        if not place.number and count > 1:
            raise CannotBe(f"the draft has {count} annexes, and it is not said which is meant")
        number = place.number % (count + 1) or 1
        self.annex_stands(number, place)
        return number

    def annex_stands(self, number: int, place: Where) -> None:
        """Refuse to name an annex, or something in it, that another amendment has deleted."""
        by = self.copy.annexes_gone.get(number, -1)
        if by not in (-1, self.by):
            raise CannotBe(f"{self.called(place)} was deleted by {self.names[by]}")

    def units(self, place: Where) -> list[list[Slot]]:
        """The paragraphs that a place names, each with what stands under it."""
        try:
            found = self.copy.units(place)
        except NotThere as e:
            raise CannotBe(f"{self.called(place)}: {e}") from None
        for unit in found:
            self.annex_stands(unit[0].annex, place)
            if unit[0].gone:
                by = f" by {self.names[unit[0].by]}" if unit[0].by >= 0 and unit[0].by != self.by else ""
                raise CannotBe(f"{self.called(place)} was deleted or replaced{by}")
        return found


def shown(words: Words) -> str:
    """Quoted words as a message shows them."""
    text = plain(words)
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2].rstrip()} … {text[-SHOWN // 2 :].lstrip()}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice", 3: "three times"}.get(count, f"{count} times")
