"""What a fact was in earlier years, and what that tells of this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from drafter.evidence.editions import session_of


class Course(StrEnum):
    """What years did to a fact."""

    UNKNOWN = "unknown"
    """No earlier edition is known."""
    NEW = "new"
    """The latest of the earlier editions has other words there, or does not have the paragraph."""
    STOOD = "stood"
    """It was the same the year before."""
    CHANGED = "changed"
    """It was something else the year before."""


@dataclass(frozen=True)
class Past:
    """A fact through the years.

    Attributes:
        words: what it was in earlier editions, by their names, the earliest first; those that do not have it are
            missing.
        editions: the names of all editions that are known, the earliest first.
        now: its words in the text that is rolled over.
    """

    words: Mapping[str, str]
    editions: Sequence[str]
    now: str

    @cached_property
    def course(self) -> Course:
        """What the latest year did to it."""
        if not self.editions:
            return Course.UNKNOWN
        before = self.words.get(self.editions[-1])
        if before is None:
            return Course.NEW
        return Course.STOOD if before == self.now else Course.CHANGED

    @cached_property
    def stood_in(self) -> list[str]:
        """The editions in which it stood as it does now, without a break to this day, the earliest first."""
        found: list[str] = []
        for name in reversed(self.editions):
            if self.words.get(name) != self.now:
                break
            found.insert(0, name)
        return found

    @cached_property
    def moved_since(self) -> list[str]:
        """The editions from which on it was another every time, the earliest first."""
        found: list[str] = []
        later = self.now
        for name in reversed(self.editions):
            words = self.words.get(name)
            if words is None or words == later:
                break
            found.insert(0, name)
            later = words
        return found

    @cached_property
    def changes(self) -> int:
        """In how many of the years that are known it became another."""
        values = [self.words[name] for name in self.editions if name in self.words]
        return sum(one != other for one, other in pairwise([*values, self.now]))

    def sessions(self, now: int) -> list[tuple[int, str]]:
        """Its words by session, the latest first, from the text of session ``now`` on."""
        earlier = [(session_of(name), self.words[name]) for name in reversed(self.editions) if name in self.words]
        return [(now, self.now), *earlier]


def named(editions: Sequence[str]) -> str:
    """Editions as a sentence has them: "76/26, 77/63 and 78/45"."""
    *some, last = editions
    return f"{', '.join(some)} and {last}" if some else last
