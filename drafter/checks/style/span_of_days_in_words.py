"""A span of days is “from … to …”.

What:
    In running text days are joined by words, “from 15 to 19 November 2021”, “on 22 and 23 September 2024”; a dash
    stands in notes, where it is an en dash.
Why:
    A text is read aloud; “from 15–19” is half word and half sign.

Example:
    from 15-19 November 2021; on 22–23 September 2024
Instead:
    from 15 to 19 November 2021; on 22 and 23 September 2024
Fix safety:
    Safe behind “from”, and behind “on” for days that follow each other; otherwise it is reported.
Source:
    United Nations Editorial Manual, dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages.en.dates import MONTH
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY25", MARK, ("en",)

_SPAN = re.compile(
    rf"(?:\b(?P<before>from|on|From|On) )?(?<![\d/.,–-])(?P<first>\d{{1,2}})(?: (?:{MONTH}))?"
    rf"(?P<dash> ?(?:-|–|—) ?)(?P<last>\d{{1,2}}) (?:{MONTH})\b"
)

_ANY = re.compile(rf"\d(?: (?:{MONTH}))?(?: to | and | ?[-–—] ?)\d{{1,2}} (?:{MONTH})\b")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in (*context.prose, *context.notes) if _ANY.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    in_note = passage.address[0] == "note"
    for match in _SPAN.finditer(passage.text):
        start, end = match.span("dash")
        if passage.quoted(start) or (in_note and match["dash"] == "–"):
            continue
        if in_note:
            yield passage.problem(
                match.start("first"),
                match.end(),
                say("The dash between days is an en dash."),
                passage.write(start, end, "–"),
            )
            continue
        before = (match["before"] or "").lower()
        joined = ""
        if before == "from":
            joined = " to "
        elif before == "on" and int(match["last"]) == int(match["first"]) + 1:
            joined = " and "
        words = f"{before or 'from'} {match['first']}{joined or ' to '}{match['last']}"
        fix = passage.write(start, end, joined, f"Write “{words}”") if joined else None
        yield passage.problem(
            match.start("first"), match.end(), say("Days are joined by words: “{words}”.", words=words), fix
        )
