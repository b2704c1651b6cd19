"""A report is asked for at this or a later session.

What:
    What the Secretary-General or anyone is requested to submit, report or present “at its Nth session” is not due at
    a session that is over.
Why:
    The session has to move on with the text.

Example:
    At the seventy-seventh session: to submit a report at its seventy-sixth session
Instead:
    At the seventy-seventh session: to submit a report at its seventy-eighth session
Fix safety:
    No fix: the next session or a later one may be meant.
Source:
    Arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.sessions import single_sessions

CODE, SEVERITY, LANGUAGES = "ARI08", MARK, ("en",)

_REPORT = re.compile(r"\bto (?:submit|report|present|provide|continue|transmit|consider)\b[^;.]{0,220}? at its ")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if context.session and " at its " in p.text and _REPORT.search(p.text) and _asks(p)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for match in _REPORT.finditer(passage.text):
        spoken, this = passage.language, context.session or 0
        found = next(iter(single_sessions(passage.text[match.end() : match.end() + 40], spoken)), None)
        if found and found.start == 0 and this - 10 <= found.number < this:
            start, end = match.end() + found.start, match.end() + found.end
            over, now = spoken.ordinal(found.number), spoken.ordinal(this)
            message = say("The {over} session is over; this is the {now}.", over=over, now=now)
            yield passage.problem(start, end, message)


def _asks(passage: Passage) -> bool:
    return bool(re.match(r"(?:Also |Further )?(?:[Rr]equests|[Ii]nvites|[Dd]ecides|[Cc]alls)", passage.text))
