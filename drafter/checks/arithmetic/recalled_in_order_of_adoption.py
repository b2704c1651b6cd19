"""Recalled resolutions stand in the order of adoption.

What:
    The resolutions of one list stand in the order of their dates.
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

from drafter.checks import recognise
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Edit, Fix, Problem
from drafter.checks.passages import Passage

CODE = "ARI01"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.text if any(c.opening and len(c.items) > 1 for c in recognise.citations(p.text))]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for citation in recognise.citations(passage.text):
        dated = [i for i in citation.items if i.adopted and i.adopted.day]
        if not citation.opening or len(dated) != len(citation.items):
            continue
        keys = [(i.adopted.day, i.session or 0, i.serial) for i in dated if i.adopted]
        late = next((n for n in range(1, len(keys)) if keys[n][0] < keys[n - 1][0]), 0)  # type: ignore[operator]
        if not late:
            continue
        in_order = sorted(range(len(keys)), key=lambda n: keys[n])
        ends = [(i.start, i.adopted.end) for i in dated if i.adopted]
        fix = None
        if not any(i.title[1] for i in dated):
            edits = tuple(
                Edit(passage.address, *ends[n], passage.raw[slice(*ends[m])]) for n, m in enumerate(in_order) if n != m
            )
            fix = Fix("Put the list in the order of adoption", edits)
        said = passage.text[slice(*ends[late])]
        message = f"{said} stands after a later one, {passage.text[slice(*ends[late - 1])]}."
        yield passage.problem(*ends[late], message, fix)
