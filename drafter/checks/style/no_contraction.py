"""No word is contracted or abbreviated as in speech.

What:
    “don't”, “isn't”, “etc.”, “e.g.” and “i.e.” have no place in a resolution; “inter alia” and “that is” are written.
Why:
    The register of a resolution is formal.

Example:
    reports, statements, etc.
Instead:
    reports, statements and the like
Fix safety:
    No fix: the sentence has to be drafted.
Source:
    United Nations Editorial Manual, style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY23", MARK, ("en",)

_SPOKEN = re.compile(
    r"\b(?:\w+n[’']t|(?:we|they|it|that|there|what|who|he|she)[’'](?:re|ve|ll|d|s)|etc\.|e\.g\.|i\.e\.|vs\.)(?!\w)",
    re.IGNORECASE,
)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if (
        "’" in passage.text
        or "'" in passage.text
        or ".g." in passage.text
        or "etc." in passage.text
        or ".e." in passage.text
        or "vs." in passage.text
    ):
        for match in _SPOKEN.finditer(passage.text):
            yield passage.problem(
                *match.span(), say("“{match}” is a short form, which resolutions do not use.", match=match[0])
            )
