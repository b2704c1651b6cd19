"""Recalled resolutions stand in the order of adoption.

What:
    The resolutions of one list stand in the order of their dates, or without dates of their numbers. A list that begins
    with the newest throughout is left alone but at the opening of a paragraph.
Why:
    A list is read as a history; the newest is looked for at its end.

Example:
    Recalling its resolutions 76/26 of 6 December 2021 and 75/52 of 7 December 2020,
Instead:
    Recalling its resolutions 75/52 of 7 December 2020 and 76/26 of 6 December 2021,
Fix safety:
    Safe where every item is a number and a date: the items change places.
Source:
    Resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.cited_lists import CitedList

CODE, SEVERITY, LANGUAGES = "ARI01", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if any(_is_list(c) for c in p.citations)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for citation in passage.citations:
        if not _is_list(citation):
            continue
        items = citation.items
        dated = all(i.adopted and i.adopted.day for i in items)
        keys = [((i.adopted and i.adopted.day) or date.min, i.session or 0, i.serial) for i in items]
        late = next((n for n in range(1, len(keys)) if _before(keys[n], keys[n - 1], dated=dated)), 0)
        if not late or (not citation.opening and _runs_back(keys)):
            continue
        in_order = sorted(range(len(keys)), key=lambda n: keys[n])
        ends = [(i.start, i.adopted.end if i.adopted else i.end) for i in items]
        fix = None
        if not any(i.title[1] for i in items):
            edits = tuple(
                Edit(passage.address, *ends[n], passage.raw[slice(*ends[m])]) for n, m in enumerate(in_order) if n != m
            )
            fix = Fix(say("Put the list in the order of adoption"), edits)
        said = passage.text[slice(*ends[late])]
        message = say("{said} stands after a later one, {text}.", said=said, text=passage.text[slice(*ends[late - 1])])
        yield passage.problem(*ends[late], message, fix)


def _is_list(citation: CitedList) -> bool:
    """Whether it is a list of the Assembly's with or without dates throughout, and no special sessions among them."""
    dated = sum(bool(i.adopted and i.adopted.day) for i in citation.items)
    known = all(i.session for i in citation.items)
    whole = dated == len(citation.items) or (dated == 0 and known)
    return len(citation.items) > 1 and whole and (citation.opening or citation.assembly)


_Key = tuple[date, int, int]


def _before(key: _Key, other: _Key, *, dated: bool) -> bool:
    return key[0] < other[0] if dated else key < other


def _runs_back(keys: list[_Key]) -> bool:
    """Whether a list of three or more begins with the newest throughout, which is meant."""
    return len(keys) > 2 and all(b < a for a, b in pairwise(keys))
