"""The facts of a passage, each read with what a year does to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.extraction.own_series import with_series
from drafter.extraction.passages import Covered, Passage
from drafter.extraction.reading import Reading
from drafter.extraction.recurrence import counts_anew, each_year
from drafter.facts.citations import lists
from drafter.facts.count import Count
from drafter.facts.day import Day
from drafter.facts.each_year import EachYear
from drafter.facts.fact import Fact, Found
from drafter.facts.figure import Figure
from drafter.facts.month import Month
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.own_paragraph import OwnParagraph
from drafter.facts.period import Period
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.year import YearFact
from drafter.facts.years import Years
from drafter.languages.language import Language

ALWAYS: tuple[type[Fact], ...] = (
    CitedResolutions, Resolution, Symbol, Period, Day, Years, Month, Session, OwnParagraph,
)  # fmt: skip
"""Types whose facts are always taken out, those that others are part of first."""

WHERE_IT_CHANGES: tuple[type[Fact], ...] = (NumberInOrder, YearFact, Figure)
"""Types whose facts are taken out only where a year changes them: a text full of ``{{ }}`` for "two" and "2030" is
read by nobody."""

_SESSION_IN_SYMBOL = re.compile(r"[A-Z]+\((?P<session>\d{1,3})\)/(?P<rest>[A-Z]+/\d+)$")


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
    for kind in ALWAYS:
        for found in kind.recognise(passage.text, reading.setting):
            if taking.fits(found):
                taking.take(_read(found, passage, reading))
    dated = tuple(found.fact for found in taking.taken)
    timed = [_in_time(found, passage, reading, dated) for found in taking.taken]
    moving = [f.fact for f in timed if isinstance(f.fact, Session) and f.fact.each_year == "moves-on"]
    taking.taken = [part for found in timed for part in _with_session_apart(found, moving)]
    taking.take(_counts(passage, reading))
    for kind in WHERE_IT_CHANGES:
        found_here = (_in_time(f, passage, reading, dated) for f in kind.recognise(passage.text, reading.setting))
        taking.take(f for f in found_here if getattr(f.fact, "each_year", "stays") != "stays")
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
        return self.covered.is_free(found) and _notes_fit(found, self.passage, self.reading)

    def take(self, all_found: Iterable[Found]) -> None:
        """Take those that fit."""
        for found in all_found:
            if self.fits(found):
                self.taken.append(found)
                self.covered.take(found)


def _counts(passage: Passage, reading: Reading) -> Iterator[Found]:
    """The counts of a paragraph that a year changes."""
    if passage.kind is not None:
        found = Count.recognise(passage.text, reading.setting)
        yield from (one for one in found if counts_anew(one, passage, reading))


def _notes_fit(found: Found, passage: Passage, reading: Reading) -> bool:
    """Whether the marks of notes within a fact's words stand where it can hold them: after a member of a list."""
    inside = [n for n in passage.notes if found.start < n < found.end]
    if not inside:
        return True
    return set(inside) <= note_places(found, passage, reading.setting.language).keys()


def note_places(found: Found, passage: Passage, language: Language) -> dict[int, int]:
    """Where marks of notes stand within a list of resolutions, and which of its members each belongs to.

    Args:
        found: a fact in the passage; only a list of resolutions holds notes.
        passage: where it stands.
        language: its language, which has the marks before or behind the commas.

    Returns:
        Members by the offsets of the marks; those at the end of the list are not within it.
    """
    if not isinstance(found.fact, CitedResolutions):
        return {}
    places: dict[int, int] = {}
    for members in lists(passage.text, language):
        if (members[0].start, members[-1].end) == (found.start, found.end):
            for index, member in enumerate(members[:-1]):
                behind_comma = language.notes_follow_punctuation and passage.text[member.end] == ","
                places[member.end + behind_comma] = index
    return {place: places[place] for place in passage.notes if place in places}


def _read(found: Found, passage: Passage, reading: Reading) -> Iterator[Found]:
    if isinstance(found.fact, (CitedResolutions, Resolution)):
        yield with_series(found, passage, reading)
    else:
        yield found


def _with_session_apart(found: Found, sessions: list[Session]) -> Iterator[Found]:
    """A symbol that bears the number of a session the passage names: that number and the rest are two facts."""
    fact = found.fact
    match = _SESSION_IN_SYMBOL.match(str(fact.symbol)) if isinstance(fact, Symbol) else None
    named = next((s for s in sessions if match and str(s.number) == match["session"]), None)
    if match is None or named is None:
        yield found
        return
    yield Found(found.start + match.start("session"), found.start + match.end("session"), named, "figures")
    rest = fact.model_copy(update={"symbol": match["rest"]})
    yield Found(found.start + match.start("rest"), found.end, rest, found.form)


def _in_time(found: Found, passage: Passage, reading: Reading, beside: tuple[Fact, ...]) -> Found:
    decided: dict[str, EachYear | int] = each_year(found, passage, reading, beside)
    if not decided:
        return found
    return replace(found, fact=found.fact.model_copy(update=decided))
