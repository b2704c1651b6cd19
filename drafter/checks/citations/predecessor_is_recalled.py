"""The text's own predecessor is recalled.

What:
    A draft of an annual series cites the resolution of its series adopted last.
Why:
    It is the one thing that is certain to change every year.

Example:
    At the seventy-seventh session: the newest of its series cited is 75/52.
Instead:
    … 75/52 of 7 December 2020 and 76/26 of 6 December 2021
Fix safety:
    No fix here: a rollover adds it.
Source:
    The register of adopted resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks import recognise
from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage

CODE = "CIT05"
SEVERITY = DOUBT
LANGUAGES: tuple[str, ...] = ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    recalled = [p for p in context.preambular if any(c.opening for c in recognise.citations(p.text))]
    return recalled[:1] if _before(context) else ()


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    newest = _before(context)
    cited = {i.number for p in context.all for c in recognise.citations(p.text) for i in c.items}
    family = {e.number for e in context.series}
    if newest and newest not in cited and cited & family and newest.split(" ")[0] not in " ".join(cited):
        yield passage.problem(*passage.opening(), f"The newest resolution of this series, {newest}, is not cited.")


def _before(context: Context) -> str:
    session = context.session
    earlier = [e for e in context.series if session and e.session < session]
    return earlier[-1].number if earlier else ""
