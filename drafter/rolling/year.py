"""A year's step: what a rule may look at, and what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from drafter.document import Standing
from drafter.evidence.chance import LEAST
from drafter.evidence.editions import session_of
from drafter.evidence.past import Past
from drafter.evidence.record import name_of_folder
from drafter.facts.fact import Fact, Setting, is_open
from drafter.facts.resolutions import Citation
from drafter.recognition.calendar import FIRST_SESSION_BEFORE
from drafter.workspace.folder import Folder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a fact.

    Attributes:
        fact: its new value.
        standing: whether it follows by a rule, is carried, or is open in part.
        reason: a sentence for the worklist and for comments.
        rule: the name of the rule, or None where none applied.
        confirm: whether a person has to look at it though it is not open.
    """

    fact: Fact
    standing: Standing
    reason: str
    rule: str | None = None
    confirm: bool = False


@dataclass(frozen=True)
class Year:
    """The step from one session to a later one.

    Attributes:
        last: last year's folder.
        session: the new session.
        own: last year's resolution, open where it is not known yet.
        earlier: what last year's facts were in that and in earlier editions, as the new sheet keeps it.
        ask: how much is to be asked.
    """

    last: Folder
    session: int
    own: Citation
    earlier: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    ask: str = "usual"

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Last year's facts by name."""
        return self.last.sheet.facts

    @property
    def setting(self) -> Setting:
        """The language and the kinds of gatherings."""
        return self.last.setting

    @property
    def sessions(self) -> int:
        """How many sessions the step is: one, for an annual resolution."""
        return self.session - self.last.sheet.session

    @property
    def calendar_year(self) -> int:
        """The year in which the new session opens."""
        return FIRST_SESSION_BEFORE + self.session

    @cached_property
    def editions(self) -> Sequence[str]:
        """The names of the editions before last year's, the earliest first."""
        own = name_of_folder(self.last)
        return sorted({name for was in self.earlier.values() for name in was} - {own}, key=lambda n: (session_of(n), n))

    def past(self, name: str) -> Past:
        """What one of last year's facts was before."""
        was = dict(self.earlier.get(name, {}))
        now = was.pop(name_of_folder(self.last), None)
        adopted = self.last.sheet.adopted
        year = adopted.year if adopted else FIRST_SESSION_BEFORE + self.last.sheet.session
        return Past({}, (), "", year) if now is None else Past(was, self.editions, now, year)

    @property
    def least_chance(self) -> float:
        """How often such facts must have changed for one to be asked."""
        return LEAST[self.ask]

    def own_words(self) -> str:
        """Last year's resolution as it is cited."""
        return self.own.piece(self.setting, "").words

    def named(self, name: str | None) -> Fact | None:
        """A fact of last year by its name, or None."""
        return self.facts.get(name) if name else None

    def of_type(self, wanted: type[Fact]) -> Iterator[tuple[str, Fact]]:
        """Yield last year's facts of a type, with their names."""
        return ((name, fact) for name, fact in self.facts.items() if isinstance(fact, wanted))


def own_citation(last: Folder, given_number: object = None, given_date: date | object = None) -> Citation:
    """How last year's resolution is cited: as its folder says, or as a person gave it, open where neither knows.

    Args:
        last: last year's folder; its number and date are known once it is adopted.
        given_number: what a person gave for its number, or None.
        given_date: what a person gave for its date, or None.

    Returns:
        The citation, with a date in any case.
    """
    sheet = last.sheet
    number = given_number if given_number is not None else sheet.number
    adopted = given_date if given_date is not None else sheet.adopted
    return Citation.model_validate(
        {"resolution": number if number else [], "adopted": adopted if adopted else [], "note": None}
    )


def is_settled(citation: Citation) -> bool:
    """Whether both number and date of a citation are known."""
    return bool(citation.adopted) and not is_open(citation)
