"""What a year does to a fact, told by the words around it.

The thresholds are measured on 201 pairs of consecutive years. A fact is asked where such facts, or the words around
them, changed in a sixth of the cases or more; it moves on in silence only where they did in nearly all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from drafter.document import Kind
from drafter.extraction import signs
from drafter.extraction.passages import Passage
from drafter.extraction.reading import Reading
from drafter.facts.day import Day
from drafter.facts.fact import Fact, Found
from drafter.facts.figure import Figure
from drafter.facts.gathering import Gathering
from drafter.facts.month import Month
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.period import Period
from drafter.facts.resolutions import Citation, CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.value import last_of
from drafter.facts.year import YearFact
from drafter.facts.years import Years

Decision = dict[str, Any]
REACH = 400
"""How many characters around a fact may tell what a year does to it; the signs look at fewer."""
REPORTED = (0, 2)
"""How many sessions ago a report was made that is made anew: nine in ten of this session's, a third of those before
last; of last session's, which come every second year, hardly any."""
NEAR = 200
"""How many characters a year may be from a share that was measured in it."""
STAYS: Decision = {"each_year": "stays"}
ASKED: Decision = {"each_year": "asked"}
MOVES_ON: Decision = {"each_year": "moves-on"}


class Around:
    """What is around a fact.

    Attributes:
        before: the nearest words of the passage before it.
        after: those after it.
        kind: of the paragraph.
        reading: what is known of the document.
        beside: the other facts of the passage.
        signs: of its language.
    """

    def __init__(self, found: Found, passage: Passage, reading: Reading, beside: tuple[Fact, ...]) -> None:
        self.before = passage.text[max(0, found.start - REACH) : found.start].translate(signs.PLAIN)
        self.after = passage.text[found.end : found.end + REACH].translate(signs.PLAIN)
        self.kind = passage.kind
        self.reading = reading
        self.beside = beside
        self.signs = signs.SIGNS.get(reading.setting.language.code, signs.NONE)

    def has_before(self, sign: re.Pattern[str] | None) -> bool:
        """Whether a sign ends where the fact begins."""
        return bool(sign and sign.search(self.before))

    def has_after(self, sign: re.Pattern[str] | None) -> bool:
        """Whether a sign begins where the fact ends."""
        return bool(sign and sign.match(self.after))

    def year_after(self) -> int | None:
        """The year that a session is said to be of, soon after it."""
        match = self.signs.year_after.match(self.after) if self.signs.year_after else None
        return int(match["year"]) if match else None

    def year_is_near(self) -> bool:
        """Whether a year of late stands close by: of what a share was measured in."""
        near = self.before[-NEAR:] + self.after[:NEAR]
        return any(-1 <= self.reading.year - int(year) <= 3 for year in re.findall(r"\b(?:19|20)\d\d\b", near))

    def years_run_on(self) -> bool:
        """Whether the passage has a span of years that is not over."""
        spans = [last_of(other.last) for other in self.beside if isinstance(other, Years)]
        return any(last is not None and last > self.reading.year for last in spans)

    def years_beside(self) -> set[int | None]:
        """The years that the other facts of the passage fall in."""
        return {_year_of(other) for other in self.beside}


def each_year(found: Found, passage: Passage, reading: Reading, beside: tuple[Fact, ...]) -> Decision:
    """What a year does to a fact.

    Args:
        found: the fact.
        passage: where it stands.
        reading: what is known of the document.
        beside: the other facts of the passage.

    Returns:
        The fields of the fact that say so; empty where its own defaults do.
    """
    # Notes and tables are records, and carried; but they name the reports that come out every year, too.
    decide = (_DECISIONS if passage.kind is not None else _DECISIONS_IN_NOTES).get(type(found.fact))
    if decide is None:
        return STAYS if "each_year" in type(found.fact).model_fields else {}
    return decide(found.fact, Around(found, passage, reading, beside))


def counts_anew(found: Found, passage: Passage, reading: Reading) -> bool:
    """Whether a number counts what is more from year to year: States that ratify, participants, facilities."""
    around = Around(found, passage, reading, ())
    return around.has_after(around.signs.counted)


def _session(fact: Session, around: Around) -> Decision:
    number = last_of(fact.number) or 0
    for body, (a_year, last_of_year) in signs.BODIES.items():
        if around.has_before(around.signs.of_body(body)):
            return {**MOVES_ON, "a_year": a_year} if number > last_of_year(around.reading.year) else STAYS
    if number == around.reading.session + 1 and not around.has_before(around.signs.other_body):
        unsure = around.has_before(around.signs.resumed) or around.has_after(around.signs.sessions)
        return ASKED if unsure or around.kind is Kind.PREAMBULAR else MOVES_ON
    this_year = around.reading.year in around.years_beside()
    if around.has_after(around.signs.regular_session):
        return MOVES_ON if this_year else STAYS
    if this_year and around.has_before(around.signs.held):
        return ASKED
    if (around.year_after() or 0) >= around.reading.year - 2 or around.has_after(around.signs.sessions):
        return ASKED
    told = around.has_before(around.signs.to_come) or around.has_before(around.signs.convening)
    return ASKED if told else STAYS


def _resolution(fact: Resolution, around: Around) -> Decision:
    if fact.series == "own" or not fact.of:
        return {}
    cited = Citation(resolution=fact.resolution, adopted=fact.adopted, note=None)
    return ASKED if _is_recent(cited, fact.of, around.reading) else STAYS


def _list(fact: CitedResolutions, around: Around) -> Decision:
    return ASKED if fact.of and _is_recent(fact.items[-1], fact.of, around.reading) else {}


def _is_recent(cited: Citation, organ: str, reading: Reading) -> bool:
    """Whether another organ's resolution was its newest when the text was adopted, by its date or its number."""
    adopted = last_of(cited.adopted) if cited.adopted else None
    year = adopted.year if adopted else signs.year_of_number(str(last_of(cited.resolution)), organ)
    # A year may pass before those of the two Councils that sit all year, or in summer, are cited.
    late = organ in (signs.SECURITY_COUNCIL, signs.ECONOMIC_AND_SOCIAL_COUNCIL)
    return year is not None and year >= reading.year - late


def _period(fact: Period, around: Around) -> Decision:
    last = last_of(fact.to)
    age = around.reading.year - last.year if last else 99
    if fact.tiles and -2 <= age <= 2:
        return MOVES_ON
    return ASKED if -1 <= age <= 0 or (1 <= age <= 4 and around.has_before(around.signs.held)) else STAYS


def _day(fact: Day, around: Around) -> Decision:
    day = last_of(fact.day)
    if day is None:
        return STAYS
    age = around.reading.year - day.year
    if around.has_before(around.signs.period_ended) and abs(age) <= 2:
        return MOVES_ON
    return ASKED if age <= 1 else STAYS
    return ASKED if age <= 1 else STAYS


def _month(fact: Month, around: Around) -> Decision:
    year = int((last_of(fact.month) or "0")[:4])
    recent = year >= around.reading.year - 3
    return ASKED if recent or around.has_before(around.signs.election) else STAYS


def _year(fact: YearFact, around: Around) -> Decision:
    age = around.reading.year - (last_of(fact.year) or 0)
    if age == 0 and (
        around.has_before(around.signs.report_for)
        or around.has_before(around.signs.yearly_beside)
        or around.has_after(around.signs.yearly_event)
    ):
        return MOVES_ON
    # A year in brackets belongs to what stands before them; one behind a month is part of a date that cannot be; one in
    # the name of a disease is that of its outbreak.
    told_by_others = (
        re.search(r"\([^()]*$", around.before)
        or around.before.endswith(tuple(f"{month} " for month in around.reading.setting.language.months))
        or around.has_before(around.signs.named_after)
    )
    return ASKED if -1 <= age <= 4 and not told_by_others else STAYS


def _number(_: NumberInOrder, around: Around) -> Decision:
    if around.has_after(around.signs.consecutive):
        return MOVES_ON
    if around.has_after(around.signs.decade):
        return STAYS if around.years_run_on() else ASKED
    if around.has_after(around.signs.anniversary) and around.year_is_near():
        return ASKED
    if around.has_after(around.signs.anew) or around.has_before(around.signs.convening):
        return ASKED
    if around.has_after(around.signs.gathering) and around.years_beside() & {
        around.reading.year,
        around.reading.year + 1,
    }:
        return ASKED
    return STAYS


def _figure(fact: Figure, around: Around) -> Decision:
    if around.has_after(around.signs.money) or around.has_after(around.signs.many):
        return ASKED
    if around.has_after(around.signs.share) and around.year_is_near():
        return ASKED
    if around.has_after(around.signs.years) and around.has_before(around.signs.years_past):
        return ASKED
    if around.has_after(around.signs.years_since):
        figure = last_of(fact.figure) or ""
        # "More than 60 years after" stays, "60 years after" may; "23 years after its entry into force" counts.
        is_round = not figure.isdigit() or int(figure) % 10 == 0
        is_rough = around.has_before(around.signs.about)
        if is_round and is_rough:
            return STAYS
        counts = not is_round and not is_rough and around.has_after(around.signs.years_after)
        return MOVES_ON if counts else ASKED
    return STAYS


def _symbol(_: Symbol, around: Around) -> Decision:
    adopted = around.has_after(around.signs.adopted)
    return ASKED if adopted and around.reading.year in around.years_beside() else STAYS


def _session_in_note(fact: Session, around: Around) -> Decision:
    """Yearly reports to the Assembly are supplements of its official records, under the same number every year."""
    whole = around.has_after(around.signs.supplement) and not around.has_before(around.signs.see)
    return MOVES_ON if whole and fact.number == around.reading.session else STAYS


def _is_supplement(around: Around) -> bool:
    """Whether a symbol is that of a supplement, and all that its note cites."""
    whole = around.has_before(around.signs.of_supplement) and around.after in (")", ").")
    return whole and not around.has_before(around.signs.see)


def _symbol_in_note(fact: Symbol, around: Around) -> Decision:
    """Reports have symbols of the session or year that they were written for, and come every year or second year."""
    told = re.match(r"A/(?P<session>\d{1,3})/|[A-Z].*?/(?P<year>(?:19|20)\d\d)/", str(fact.symbol))
    if told is None:
        return STAYS
    if told["session"]:
        if _is_supplement(around) and int(told["session"]) == around.reading.session:
            return MOVES_ON
        return ASKED if around.reading.session - int(told["session"]) in REPORTED else STAYS
    return ASKED if -1 <= around.reading.year - int(told["year"]) <= max(REPORTED) else STAYS


def _year_of(fact: Fact) -> int | None:
    """The year that a date, period or month falls in."""
    if isinstance(fact, Day):
        day = last_of(fact.day)
        return day.year if day else None
    if isinstance(fact, (Period, Gathering)):
        last = last_of(fact.to) if fact.to is not None else None
        return last.year if last else None
    return int((last_of(fact.month) or "0")[:4]) if isinstance(fact, Month) else None


_DECISIONS: dict[type[Fact], Callable[[Any, Around], Decision]] = {
    Session: _session,
    CitedResolutions: _list,
    Resolution: _resolution,
    Period: _period,
    Day: _day,
    Month: _month,
    YearFact: _year,
    NumberInOrder: _number,
    Figure: _figure,
    Symbol: _symbol,
}

_DECISIONS_IN_NOTES: dict[type[Fact], Callable[[Any, Around], Decision]] = {
    Session: _session_in_note,
    Symbol: _symbol_in_note,
}
