"""A draft is not longer than what is accepted.

What:
    The whole text has at most 3,300 words.
Why:
    In-session documents that are longer need the consent of document management and come out late.

Example:
    A draft of 5,000 words.
Instead:
    A draft that refers to earlier resolutions for what they say already.
Fix safety:
    No fix.
Source:
    United Nations Office at Geneva, documents management: in-session documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "RDY04", DOUBT, ("en",)

LONGEST = 3300


def looks_at(context: Context) -> Iterable[Passage]:
    return context.body[:1] if context.is_draft else ()


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    count = context.document.count_words()
    if count > LONGEST:
        yield passage.problem(
            0,
            0,
            say(
                "The draft has {count} words; in-session documents have at most {longest}.",
                count=f"{count:,}",
                longest=f"{LONGEST:,}",
            ),
        )
