"""When a draft has to be handed in.

Source: the guidelines for submitting proposals (un-format.md, C): the Secretariat needs at least four full business
days to edit, translate and issue a draft.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from drafter.errors import DraftError

BUSINESS_DAYS = 4
FIRST_DAY = date(1946, 1, 10)
"""The first meeting of the General Assembly."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Counted back from the day a draft is needed.

    Attributes:
        needed: the day it is to be taken up.
        days: the full business days before it, first to last.
        hand_in: the last business day before those.
    """

    needed: date
    days: tuple[date, ...]
    hand_in: date


def deadline(needed: date, holidays: Collection[date] = ()) -> Deadline:
    """Count back from a day.

    Args:
        needed: the day the draft is to be taken up; it does not count itself.
        holidays: days besides Saturdays and Sundays on which the Secretariat is closed.

    Returns:
        The four full business days before it, and the day to hand in by: a draft that comes in on a day has not had
        that day in full.

    Raises:
        DraftError: there was no General Assembly yet on that day.
    """
    if needed < FIRST_DAY:
        raise DraftError(f"No draft can be needed on {needed}.", hint="Write the day as year-month-day: 2026-10-20.")
    found: list[date] = []
    day = needed
    while len(found) <= BUSINESS_DAYS:
        day -= timedelta(days=1)
        if day.weekday() < 5 and day not in holidays:
            found.append(day)
    *days, hand_in = found
    return Deadline(needed, tuple(reversed(days)), hand_in)
