"""What a replay found, as values.

A *place* is where the adopted text differs from last year's: words that gave way to others, came or went, within a
paragraph, or a paragraph that came or went. Commas, articles and the number of a paragraph alone make no place, nor
does such a number where the text calls the paragraph by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What became of a place, or of what the program did."""

    RIGHT = "right"
    """The program changed it, to what was adopted."""
    ASKED = "asked"
    """The program asked about it, and it changed."""
    MISSED = "missed"
    """Only figures changed (dates, ordinals, numbers, citations, symbols, names of places), unforeseen and unasked."""
    POLICY = "policy"
    """Words that negotiators or editors changed: nobody's to foresee."""
    WRONG = "wrong"
    """The program changed words without asking, and the adopted text has others."""
    IN_VAIN = "asked in vain"
    """The program asked, and the words stayed as they were."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place, or one thing that the program did.

    Attributes:
        verdict: what became of it.
        paragraph: where it stands: "operative paragraph 9".
        last: the words last year.
        draft: the words in the draft.
        adopted: the words that were adopted.
        fact: the name of the fact that was asked about, where it was and stayed.
    """

    verdict: Verdict
    paragraph: str
    last: str
    draft: str
    adopted: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair.

    Attributes:
        name: the pair: "76/26 → 77/63".
        series: what the series is called: its title in the later year.
        session: the later year's session.
        length: how many words last year's text has.
        found: places and deeds, in the order of the text.
        exact: whether the draft is the adopted text, word for word.
        made, made_right: words that the program changed without asking, and how many of them were adopted.
        to_change: how many words are to be changed from last year's text to the adopted one.
        left: how many from the draft to the adopted one.
        seconds: how long rolling over and rendering took.
        fault: why the pair could not be replayed; empty where it was.
        with_years: what became of it with the series' earlier editions as evidence; None where there are none.
    """

    name: str
    series: str = ""
    session: int = 0
    length: int = 0
    found: tuple[Found, ...] = ()
    exact: bool = False
    made: int = 0
    made_right: int = 0
    to_change: int = 0
    left: int = 0
    seconds: float = 0.0
    fault: str = ""
    with_years: Outcome | None = None

    def count(self, *verdicts: Verdict) -> int:
        """How many places or deeds have one of these verdicts."""
        return sum(f.verdict in verdicts for f in self.found)

    @property
    def saved(self) -> float | None:
        """The share of the words to be changed that the draft has changed already; None where there were none."""
        return 1 - self.left / self.to_change if self.to_change else None


@dataclass(frozen=True, slots=True)
class Series:
    """The years of one series.

    Attributes:
        title: its title in the latest year.
        outcomes: by session.
    """

    title: str
    outcomes: tuple[Outcome, ...]

    @property
    def in_vain(self) -> dict[str, list[Found]]:
        """What was asked in vain, all evidence given: by the fact, one place a year, the most frequent first."""
        asked: dict[str, list[Found]] = {}
        for one in self.outcomes:
            vain = {f.fact: f for f in (one.with_years or one).found if f.verdict is Verdict.IN_VAIN}
            for fact, found in vain.items():
                asked.setdefault(fact, []).append(found)
        return dict(sorted(asked.items(), key=lambda item: (-len(item[1]), item[0])))

    @property
    def advice(self) -> str:
        """In a sentence, how far the series can be trusted to roll over."""
        wrong = sum(o.count(Verdict.WRONG) for o in self.outcomes)
        missed = sum(o.count(Verdict.MISSED) for o in self.outcomes)
        policy = sum(o.count(Verdict.POLICY) for o in self.outcomes)
        if wrong:
            return f"Read what it changed: {_times(wrong)} the adopted text had other words."
        if missed:
            return f"Read the figures: {_times(missed)} one changed that it neither changed nor asked about."
        asked = any(o.count(Verdict.ASKED, Verdict.IN_VAIN) for o in self.outcomes)
        first = "Answer what it asks; the rest was right" if asked else "All that it changed was right"
        return f"{first}, and negotiators changed {_places(policy)}."


def by_series(outcomes: Iterable[Outcome]) -> tuple[Series, ...]:
    """Outcomes by series, in the order in which they come first; pairs that failed are left out."""
    groups: dict[str, list[Outcome]] = {}
    for one in outcomes:
        if not one.fault:
            groups.setdefault(one.series, []).append(one)
    return tuple(Series(title, tuple(sorted(g, key=lambda o: o.session))) for title, g in groups.items())


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _places(count: int) -> str:
    return {0: "nothing else", 1: "one place"}.get(count, f"{count} places")
