"""No resolution is recalled twice in one list.

What:
    Each resolution stands once in a list.
Why:
    A double is what two additions of the same year leave.

Example:
    its resolutions 75/52 of 7 December 2020 and 75/52 of 7 December 2020
Instead:
    its resolution 75/52 of 7 December 2020
Fix safety:
    Safe in a list of three or more: the second is taken away. With two the noun would change too.
Source:
    Editorial practice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI03", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if any(len(c.items) > 1 for c in p.citations)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for citation in passage.citations:
        seen: set[str] = set()
        for n, item in enumerate(citation.items):
            end = item.adopted.end if item.adopted else item.end
            if item.number in seen:
                fix = None
                if 0 < n < len(citation.items) - 1:
                    before = citation.items[n - 1]
                    start = (
                        before.title[1] + 1 if before.title[1] else before.adopted.end if before.adopted else before.end
                    )
                    fix = passage.write(start, end, "", say("Take the second one out"))
                yield passage.problem(
                    item.start, end, say("{number} stands in this list already.", number=item.number), fix
                )
            seen.add(item.number)
