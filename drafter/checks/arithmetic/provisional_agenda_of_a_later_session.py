"""The provisional agenda is that of a later session.

What:
    “Decides to include in the provisional agenda of its Nth session” names a session after this one: the next, or one
    within five years.
Why:
    The session is the number that is most often left from last year.

Example:
    At the seventy-seventh session: the provisional agenda of its seventy-seventh session
Instead:
    At the seventy-seventh session: the provisional agenda of its seventy-eighth session
Fix safety:
    Safe where the number is this session or the one before: the next is written. Biennial items are set by hand.
Source:
    United Nations practice; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.languages import METADATA, language
from drafter.messages import say
from drafter.recognition.sessions import sessions, single_sessions

CODE, SEVERITY, LANGUAGES = "ARI07", FALSE, ()

_AGENDA = re.compile(r"provisional agenda (?:of|for) (?:its|the) ")


NEAR = 4
"""How many characters may be between the words for the agenda and the session."""


def looks_at(context: Context) -> Iterable[Passage]:
    found = _AGENDA if context.document.language == METADATA else language(context.document.language).checking.agenda
    return [p for p in context.text if context.session and found.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if passage.language.code != METADATA:
        yield from _by_recognition(passage, context.session or 0)
        return
    for match in _AGENDA.finditer(passage.text):
        spoken, session = passage.language, context.session or 0
        for named in single_sessions(passage.text[match.end() : match.end() + 80], spoken):
            start, end, value = named.start + match.end(), named.end + match.end(), named.number
            if session < value <= session + 5 or "special" in passage.text[match.end() : start]:
                break
            wanted = spoken.ordinal_like(session + 1, passage.text[start:end])
            fix = passage.write(start, end, wanted) if session - 1 <= value <= session else None
            message = say(
                "This is the {ordinal} session; the provisional agenda is that of a later one.",
                ordinal=spoken.ordinal(session),
            )
            yield passage.problem(start, end, message, fix)
            break


def _by_recognition(passage: Passage, session: int) -> Iterator[Problem]:
    """In languages whose sessions are known by what facts are made of, before or behind the words for the agenda."""
    spoken = passage.language
    for match in spoken.checking.agenda.finditer(passage.text):
        beside = [s for s in sessions(passage.text, spoken) if _beside(match.span(), (s.start, s.end))]
        for named in beside[:1]:
            if not session < named.number <= session + 5:
                message = say(
                    "This is the {ordinal} session; the provisional agenda is that of a later one.",
                    ordinal=spoken.ordinal(session),
                )
                yield passage.problem(named.start, named.end, message)


def _beside(agenda: tuple[int, int], named: tuple[int, int]) -> bool:
    return 0 <= named[0] - agenda[1] <= NEAR or 0 <= agenda[0] - named[1] <= NEAR
