"""The list of an annual series has no gap.

What:
    In a list that has a resolution of every session, none is missing; where the register knows the missing one, it is
    named.
Why:
    A year left out when the list was carried over is never noticed again: every later text copies it.

Example:
    its resolutions 72/53 of …, 73/61 of …, 75/52 of … and 76/26 of …
Instead:
    its resolutions 72/53 of …, 73/61 of …, 74/61 of …, 75/52 of … and 76/26 of …
Fix safety:
    No fix: whether the session adopted one has to be looked up.
Source:
    The register of adopted resolutions; the practice of annual series.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import language
from drafter.messages import say
from drafter.recognition.cited_lists import CitedList, Listed

CODE, SEVERITY, LANGUAGES = "ARI02", MARK, ()

SAME_TIME_OF_YEAR = 45
"""Days between the adoptions of an annual series."""
LEAST = 5
"""How many resolutions make a list that is meant to be whole, where the register does not know the missing one."""
FEWEST = 3
"""How many do where it does."""


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.preambular if any(_is_series(c) for c in p.citations)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for citation in passage.citations:
        if not _is_series(citation):
            continue
        for n, (before, item) in enumerate(pairwise(citation.items)):
            if (item.session or 0) - (before.session or 0) < 2:
                continue
            absent = (before.session or 0) + 1
            missing = _known(absent, before, item, context)
            if not missing and not context.registered_whole(absent) and _whole_but_for(citation, n):
                missing = say("that of the {ordinal} session", ordinal=passage.language.ordinal(absent))
            if missing:
                message = say(
                    "Between {number} and {number2} the list has a gap: {missing} is missing.",
                    number=before.number,
                    number2=item.number,
                    missing=missing,
                )
                yield passage.problem(before.start, item.end, message)


def _whole_but_for(citation: CitedList, n: int) -> bool:
    """Whether a list has a resolution of every session but for one gap, and that not at its beginning.

    A long list has one of every session; in any list two sessions before the gap and two behind it are
    there, at one time of the year. Many
    series met once before they became annual.
    """
    steps = [(b.session or 0) - (a.session or 0) for a, b in pairwise(citation.items)]
    if n == 0 or steps[n] != 2 or len(citation.items) < LEAST:
        return False
    if all(s in (0, 1) for s in steps[:n] + steps[n + 1 :]):
        return True
    around = citation.items[max(0, n - 2) : n + 3]
    days = [i.adopted.day.timetuple().tm_yday for i in around if i.adopted and i.adopted.day]
    annual = steps[max(0, n - 2) : n + 2] == [1, 1, 2, 1] and 0 not in steps
    return annual and len(days) == len(around) and max(days) - min(days) <= SAME_TIME_OF_YEAR


def _is_series(citation: CitedList) -> bool:
    sessions = [i.session for i in citation.items if i.session]
    rising = all(a <= b for a, b in pairwise(sessions))
    return citation.assembly and len(sessions) == len(citation.items) >= FEWEST and rising


def _known(session: int, before: Listed, after: Listed, context: Context) -> str:
    """The resolution of a session in the series that two others are of, if the register has one that is not cited."""
    family = context.register.series(before.number)
    if after.number not in {e.number for e in family}:
        return ""
    for entry in family:
        if entry.session == session and entry.number not in context.whole:
            return f"{entry.number} of {language('en').day(entry.adopted)}"
    return ""
