"""Session, symbol, number and date in the front agree.

What:
    The session named, the session in the symbol and in the number are one, and the date lies in it.
Why:
    They are set by hand in five places.

Example:
    A/C.1/77/L.40 · Seventy-sixth session
Instead:
    A/C.1/77/L.40 · Seventy-seventh session
Fix safety:
    No fix: a person knows which is right.
Source:
    United Nations Editorial Manual, masthead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.calendar import within_session

CODE, SEVERITY, LANGUAGES = "ARI14", FALSE, ()

_SYMBOL = re.compile(r"A/(?:RES/|C\.\d/)?(\d{1,3})(?:/|$)")
_NUMBER = re.compile(r"(\d{1,3})/")
NAMED = ("session", "symbol", "number")


def looks_at(context: Context) -> Iterable[Passage]:
    return [context.front[n] for n in ("symbol", "session", "number", "date", "proponent") if n in context.front]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    claimed = {name: found for name in NAMED if name in context.front and (found := _claimed(name, context))}
    counts = Counter(value for _, _, value in claimed.values())
    if not counts:
        return
    # What most of the three say is right; where they are at odds, the session line is.
    most = max(counts.values())
    said = claimed["session"][2] if "session" in claimed else 0
    session = said if counts[said] == most else next(v for v, n in counts.items() if n == most)
    name = str(passage.address[1])
    if name in claimed and claimed[name][2] != session:
        start, end, _ = claimed[name]
        yield passage.problem(
            start, end, say("The session is the {ordinal}.", ordinal=passage.language.ordinal(session))
        )
    # An adopted text may be issued after its session has closed.
    if name == "proponent" or (name == "date" and context.is_draft):
        for day in passage.days:
            if day.day and not within_session(day.day, session):
                yield passage.problem(
                    day.start,
                    day.end,
                    say("This day is not in the {ordinal} session.", ordinal=passage.language.ordinal(session)),
                )


def _claimed(name: str, context: Context) -> tuple[int, int, int] | None:
    """Start, end and value of the session that a part of the front names."""
    part = context.front[name]
    if name == "session":
        return next(((s.start, s.end, s.number) for s in part.sessions), None)
    match = (_SYMBOL if name == "symbol" else _NUMBER).match(part.text)
    return (match.start(1), match.end(1), int(match[1])) if match else None
