"""The Assembly's calendar: which session a day lies in."""

from __future__ import annotations

from datetime import date

FIRST_SESSION_BEFORE = 1945
"""The Assembly's first regular session began in 1946 (its first part in January); session N opens in 1945 + N."""
FIRST_SLASHED_SESSION = 31
"""From this session on resolutions are numbered session/number. Source: un-format.md, A.3."""
_OPENS = (9, 5)
_CLOSES = (9, 25)
"""The earliest day in September that a session opens on, and the latest that the one before it goes on to."""


def opening_of(number: int) -> date:
    """The earliest day that a session can open on."""
    return date(FIRST_SESSION_BEFORE + number, *_OPENS)


def within_session(day: date, number: int) -> bool:
    """Whether a day can lie in a session: from its opening in September to the next opening a year later."""
    return opening_of(number) <= day <= date(FIRST_SESSION_BEFORE + number + 1, *_CLOSES)
