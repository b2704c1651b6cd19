"""The facts of a passage, each read with what a year does to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.evidence.chance import is_worth_asking
from drafter.extraction.own_series import with_series
from drafter.extraction.passages import Covered, Passage
from drafter.extraction.reading import Reading
from drafter.extraction.recurrence import Beside, each_year
from drafter.facts.around import Decision
from drafter.facts.fact import Found
from drafter.facts.registry import taken
from drafter.languages.language import Language


def recognise(passage: Passage, reading: Reading) -> list[Found]:
    """Find the facts of a passage.

    Args:
        passage: running words.
        reading: what is known of the document.

    Returns:
        The facts in the order of the text; they do not overlap, and each prints, folded, as it stands there.
    """
    taking = _Taking(passage, reading)
    taking.take(reading.gatherings.found_in(passage, reading.setting))
    for kind in taken("always"):
        for found in kind.recognise(passage.text, reading.setting):
            if taking.fits(found):
                taking.take([with_series(found, passage, reading)])
    dated = Beside.of(found.fact for found in taking.taken)
    timed = [_in_time(found, passage, reading, dated) for found in taking.taken]
    beside = [found.fact for found in timed]
    taking.taken = [part for found in timed for part in found.fact.split(found, beside)]
    for kind in taken("where-it-changes"):
        for found in kind.recognise(passage.text, reading.setting):
            decided = each_year(found, passage, reading, dated)
            moves = decided.get("each_year") != "stays"
            if moves or is_worth_asking(found.fact, reading.past(found, passage)):
                taking.take([_decided(found, decided)])
    return sorted(taking.taken, key=lambda f: f.start)


class _Taking:
    """Facts taken out of a passage, none over another."""

    def __init__(self, passage: Passage, reading: Reading) -> None:
        self.passage = passage
        self.reading = reading
        self.taken: list[Found] = []
        self.covered = Covered(len(passage.text))

    def fits(self, found: Found) -> bool:
        """Whether a fact is over no other, and can hold the marks of notes within its words."""
        if found.fact.OF_A_TITLE and not self.passage.ends_a_title(found):
            return False
        return self.covered.is_free(found) and _notes_fit(found, self.passage, self.reading)

    def take(self, all_found: Iterable[Found]) -> None:
        """Take those that fit."""
        for found in all_found:
            if self.fits(found):
                self.taken.append(found)
                self.covered.take(found)


def _notes_fit(found: Found, passage: Passage, reading: Reading) -> bool:
    """Whether the marks of notes within a fact's words stand where it can hold them: after a member of a list."""
    inside = [n for n in passage.notes if found.start < n < found.end]
    if not inside:
        return True
    return set(inside) <= note_places(found, passage, reading.setting.language).keys()


def note_places(found: Found, passage: Passage, language: Language) -> dict[int, int]:
    """Where marks of notes stand within a list of resolutions, and which of its members each belongs to.

    Args:
        found: a fact in the passage; only some hold notes.
        passage: where it stands.
        language: its language.

    Returns:
        Members by the offsets of the marks; those at the end of the list are not within it.
    """
    places = found.fact.note_places(found, passage.text, language)
    return {place: places[place] for place in passage.notes if place in places}


def _in_time(found: Found, passage: Passage, reading: Reading, beside: Beside) -> Found:
    return _decided(found, each_year(found, passage, reading, beside))


def _decided(found: Found, decided: Decision) -> Found:
    return replace(found, fact=found.fact.model_copy(update=dict(decided))) if decided else found
