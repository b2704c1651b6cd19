"""One pair of years: last year's text rolled over, and the draft held against what was adopted."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path

from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.readers import read
from drafter.reports.history.edition import edition
from drafter.reports.replay.outcome import Found, Outcome, Verdict
from drafter.reports.replay.pairs import Pair
from drafter.reports.replay.words import Alignment, Place, Text, align, solid, text_of
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source
from drafter.worklists.making import Worklist

MOST_EARLIER = 4
"""How many earlier editions are given as evidence: what a delegation would have at hand."""


def replay(pair: Pair) -> Outcome:
    """Roll a pair's last year over and compare.

    Nothing of the later text is given to the rollover but its session.

    Args:
        pair: the two years.

    Returns:
        What became of it; a pair that cannot be replayed says why in its ``fault``.
    """
    try:
        return _replay(pair)
    except DraftError as e:
        return Outcome(pair.name, fault=e.message)
    except Exception as e:  # one text that defeats the program must not end the replay of two hundred
        return Outcome(pair.name, fault=f"The program failed, which is a defect of it: {type(e).__name__}: {e}")


def _replay(pair: Pair) -> Outcome:
    this = edition(read(pair.this), str(pair.this))
    last = read(pair.last)

    def outcome(earlier: Sequence[Path]) -> Outcome:
        start = time.perf_counter()
        source = find_source(str(pair.last), earlier=earlier)
        rolled = roll(source, this.session, pair.last.parent / "draft", gap=True)
        drafted = Worklist(rolled.with_last(source.last), draft(rolled.folder)).document()
        seconds = time.perf_counter() - start
        return judged(pair.name, this.title, this.session, last, drafted, this.document, seconds)

    alone = outcome(())
    return replace(alone, with_years=outcome(pair.earlier[:MOST_EARLIER])) if pair.earlier else alone


def judged(
    name: str, title: str, session: int, last: Document, drafted: Document, adopted: Document, seconds: float = 0.0
) -> Outcome:
    """Hold a draft against last year's text and the adopted one.

    Args:
        name: what the pair is called.
        title: what the series is called.
        session: the later year's.
        last: last year's text.
        drafted: the draft, knowing where its words come from.
        adopted: the text adopted.
        seconds: how long the draft took to make.
    """
    judge = _Judge(text_of(last), text_of(drafted), text_of(adopted))
    made = judge.made
    return Outcome(
        name=name,
        series=title,
        session=session,
        length=len(solid(judge.last, range(len(judge.last.words)))),
        found=tuple(judge.found()),
        exact=[u.key for u in judge.draft.words] == [u.key for u in judge.adopted.words],
        made=len(made),
        made_right=sum(n in judge.on.pairs for n in made),
        to_change=_distance(judge.last, judge.adopted, judge.year),
        left=_distance(judge.draft, judge.adopted, judge.on),
        seconds=seconds,
    )


def _distance(a: Text, b: Text, alignment: Alignment) -> int:
    return sum(max(len(solid(a, p.a)), len(solid(b, p.b))) for p in alignment.places)


@dataclass(frozen=True)
class _Judge:
    """The three texts, aligned with each other: last year's to adopted, last year's to draft, draft to adopted."""

    last: Text
    draft: Text
    adopted: Text

    @cached_property
    def year(self) -> Alignment:
        return align(self.last, self.adopted)

    @cached_property
    def rolled(self) -> Alignment:
        return align(self.last, self.draft)

    @cached_property
    def on(self) -> Alignment:
        return align(self.draft, self.adopted)

    @cached_property
    def made(self) -> list[int]:
        """The places in the draft of the words that the program changed without asking."""
        return [n for p in self.rolled.places for n in solid(self.draft, p.b) if not self.draft.asked[n]]

    @cached_property
    def borne_out(self) -> frozenset[int]:
        """The places in the adopted text of words that the draft has."""
        return frozenset(self.on.pairs.values())

    def found(self) -> Iterator[Found]:
        covered: set[int] = set()
        for place in self.year.places:
            if (solid(self.last, place.a) or solid(self.adopted, place.b)) and not self.renumbered(place):
                verdict, drafted = self.verdict(place)
                covered.update(drafted)
                where = self.adopted.paragraph(place.b.start) if place.b else self.last.paragraph(place.a.start)
                yield Found(
                    verdict,
                    where,
                    self.last.said(place.a),
                    self.draft.said(range(drafted[0], drafted[-1] + 1)) if drafted else "",
                    self.adopted.said(place.b),
                )
        yield from self.wrong()
        yield from self.in_vain(covered)

    def renumbered(self, place: Place) -> bool:
        """Whether a place is but the number of a paragraph that the text calls: it follows what is put in before it."""
        kept = [self.rolled.pairs[n] for n in solid(self.last, place.a) if n in self.rolled.pairs]
        figures = all(self.adopted.words[n].sort.is_figure for n in solid(self.adopted, place.b))
        return bool(kept) and figures and all(self.draft.called[n] for n in kept)

    def verdict(self, place: Place) -> tuple[Verdict, list[int]]:
        """What became of a place, and the places in the draft of its words."""
        kept = [self.rolled.pairs[n] for n in place.a if n in self.rolled.pairs]
        near = kept or [
            self.rolled.pairs[n] for n in (place.a.start - 1, place.a.start) if not place.a and n in self.rolled.pairs
        ]
        inside = list(range(min(near), max(near) + 1)) if near else []
        new = solid(self.adopted, place.b)
        gone = solid(self.last, place.a)
        done = all(n in self.borne_out for n in new) if new else not any(n in self.rolled.pairs for n in gone)
        if done:
            return Verdict.RIGHT, self.came(place)
        if any(self.draft.asked[n] for n in inside) or self.asked_for(place):
            return Verdict.ASKED, inside
        figures = all(
            text.words[n].sort.is_figure for text, there in ((self.last, gone), (self.adopted, new)) for n in there
        )
        return (Verdict.MISSED if figures else Verdict.POLICY), [n for n in inside if kept]

    def came(self, place: Place) -> list[int]:
        """The places in the draft of the words that a place was given in the adopted text."""
        back = {b: a for a, b in self.on.pairs.items()}
        return sorted(back[n] for n in place.b if n in back)

    def asked_for(self, place: Place) -> bool:
        """Whether the draft asks, at a place, for words that it puts anew (a list that grew by an open member)."""
        return any(
            self.draft.asked[n]
            for p in self.rolled.places
            if p.a.start <= place.a.stop and place.a.start <= p.a.stop
            for n in p.b
        )

    def wrong(self) -> Iterator[Found]:
        made = set(self.made)
        for place in self.rolled.places:
            bad = [n for n in place.b if n in made and n not in self.on.pairs]
            if bad:
                adopted = [self.year.pairs[n] for n in place.a if n in self.year.pairs]
                said = self.adopted.said(range(min(adopted), max(adopted) + 1)) if adopted else ""
                yield Found(
                    Verdict.WRONG,
                    self.draft.paragraph(place.b.start),
                    self.last.said(place.a),
                    self.draft.said(place.b),
                    said,
                )

    def in_vain(self, covered: set[int]) -> Iterator[Found]:
        """Neighbouring words that were asked about and stayed."""
        asked = [n for n, is_asked in enumerate(self.draft.asked) if is_asked]
        for _, group in groupby(enumerate(asked), key=lambda x: x[1] - x[0]):
            places = [n for _, n in group]
            if not covered & set(places) and all(n in self.on.pairs for n in places):
                words = self.draft.said(range(places[0], places[-1] + 1))
                fact = self.draft.facts[places[0]]
                yield Found(Verdict.IN_VAIN, self.draft.paragraph(places[0]), words, words, words, fact)
