"""One resolution is “resolution”, several are “resolutions”.

What:
    The noun before a list is in the plural exactly where the list has more than one item.
Why:
    It is forgotten when a second resolution joins the first or a list is cut back to one.

Example:
    Recalling its resolutions 76/26 of 6 December 2021,
Instead:
    Recalling its resolution 76/26 of 6 December 2021,
Fix safety:
    Safe: only the noun changes.
Source:
    United Nations practice; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say_many

CODE, SEVERITY, LANGUAGES = "CIT07", MARK, ("en",)

_ENDS = re.compile(r"\s*(?:[,;.]?$|[,;] (?=(?:in|by|and|as|on|which|the|adopted)\b)(?![^;]*\b\d{1,3}/\d))")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if p.citations]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for citation in passage.citations:
        plural = citation.noun.endswith("s")
        if citation.decisions or plural == (len(citation.items) > 1):
            continue
        last = citation.items[-1]
        end = last.title[1] + 1 if last.title[1] else last.adopted.end if last.adopted else last.end
        parts = re.match(r" (?:to|and|or|–) [A-Z]\b", passage.text[last.end :])
        if plural and (parts or not _ENDS.match(passage.text[end:])):
            continue
        noun = citation.noun.removesuffix("s") + ("" if plural else "s")
        start = citation.start
        fix = passage.write(start, start + len(citation.noun), noun)
        yield passage.problem(
            start,
            start + len(citation.noun),
            say_many(
                "One resolution is cited here, so the noun is “{noun}”.",
                "{count} resolutions are cited here, so the noun is “{noun}”.",
                len(citation.items),
                noun=noun,
            ),
            fix,
        )
