"""A resolution's date lies in its session.

What:
    The date behind a resolution's number falls into the session that the number names: 76/26 into September 2021 to
    September 2022.
Why:
    Number and date are carried over and moved on separately.

Example:
    resolution 76/26 of 6 December 2022
Instead:
    resolution 76/26 of 6 December 2021
Fix safety:
    No fix of its own; CIT03 offers the register's date.
Source:
    The Assembly's calendar: session N opens in September of 1945 plus N.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.calendar import FIRST_SESSION_BEFORE, FIRST_SLASHED_SESSION, within_session

CODE, SEVERITY, LANGUAGES = "ARI15", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.kind and p.citations]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for citation in passage.citations:
        if citation.other_body or not (citation.own or citation.opening or citation.assembly):
            continue
        for item in citation.items:
            session, day = item.session, item.adopted.day if item.adopted else None
            if (
                session
                and day
                and session >= FIRST_SLASHED_SESSION
                and not within_session(day, session)
                and item.adopted
            ):
                opening = FIRST_SESSION_BEFORE + session
                which = passage.language.ordinal(session)
                message = say(
                    "The {which} session was from September {opening} to September {opening2}.",
                    which=which,
                    opening=opening,
                    opening2=opening + 1,
                )
                yield passage.problem(item.start, item.adopted.end, message)
