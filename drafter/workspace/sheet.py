"""The schema of ``resolution.yaml``: what a drafter fills in. Every field says what it is for; editors show that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticKnownError

from drafter.document import DocumentKind, Stage
from drafter.facts.fact import GatheringKind, Plain, fault, is_open
from drafter.facts.registry import AnyFact
from drafter.facts.resolutions import Number
from drafter.facts.value import Openable, OpenableList, Ordinal, Switch
from drafter.languages import METADATA, read, written
from drafter.workspace.sponsors import SPONSORS_ALONE, SPONSORS_LIST, SponsorIn

Title = Annotated[str, StringConstraints(min_length=1, max_length=1500)]
Symbol = Annotated[str, StringConstraints(pattern=r"^[A-Z]+(/[A-Za-z0-9.\-()&, ]+)+$", max_length=80)]
Committee = Literal["First", "Second", "Third", "Fourth", "Fifth", "Sixth"]
Ask = Literal["more", "usual", "less"]
EditionName = Annotated[str, StringConstraints(pattern=r"^(\d{1,3}/\d{1,4}( [A-Z]{1,2})?|session \d{1,3})$")]
PastWords = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,60}$")]

OWN_NAMES = frozenset({"title", "session", "agenda_item", "symbol", "language", "stage"})
"""Names that a text may use without their being facts, and that no fact may take."""


def _nothing(value: object) -> object:
    """An empty value in the YAML is no value."""
    return None if value == "" else value


def _switch(value: object) -> object:
    """On and off in words; an empty value is none."""
    return (
        {"on": True, "off": False, "yes": True, "no": False, "": None}.get(value, value)
        if isinstance(value, str)
        else value
    )


class AgendaItem(Plain):
    """The item of the agenda, and the sub-item, that the text belongs to."""

    number: Openable[Annotated[str, StringConstraints(pattern=r"^\d+((, | [^\d\s]+ |[、和])\d+)*$")]] = Field(
        description="The number of the item on the agenda of this session, such as 99. It changes every year."
    )
    letter: Annotated[
        Openable[Annotated[str, StringConstraints(pattern=r"^[a-z]{1,2}$")]] | None, BeforeValidator(_nothing)
    ] = Field(None, description="The letter of the sub-item, such as n; leave it out where there is none.")
    title: Annotated[Title | None, BeforeValidator(_nothing)] = Field(
        None,
        description="The title of the item, such as General and complete disarmament; leave it out where it is the "
        "resolution’s own.",
    )
    printed: Annotated[Title | None, BeforeValidator(_nothing)] = Field(
        None,
        description="The whole line under the item’s number, where it is not the title of the item followed by that of "
        "the resolution.",
    )


class Report(Plain):
    """The report of the committee that recommended the resolution."""

    symbol: Symbol = Field(description="Its symbol: A/76/444.")
    paragraph: int | None = Field(None, ge=1, le=9999, description="The paragraph that holds the draft: 93.")


class Votes(Plain):
    """The recorded vote."""

    in_favour: int = Field(ge=0, le=200, description="Votes in favour.")
    against: int = Field(ge=0, le=200, description="Votes against.")
    abstaining: int = Field(ge=0, le=200, description="Abstentions.")


class BasedOn(Plain):
    """Last year's resolution, which this draft is made from."""

    resolution: Annotated[Openable[Number] | None, BeforeValidator(_nothing)] = Field(
        None, description="Its number: 76/26."
    )
    adopted: Annotated[Openable[date] | None, BeforeValidator(_nothing)] = Field(
        None, description="The day it was adopted: 2021-12-06."
    )
    session: int | None = Field(None, ge=1, lt=200, description="Its session, where that is not the one before.")
    document: Annotated[str | None, BeforeValidator(_nothing)] = Field(
        None, description="The file of the adopted text in this folder: base/A-RES-76-26.docx."
    )


_NEEDED = {"number": "its number (76/26)", "adopted": "the day of its adoption (2021-12-06)"}


def _one_of(codes: Callable[[], Sequence[str]]) -> Any:
    """A language by its code, of those that there are."""

    def known(code: str) -> str:
        if code not in codes():
            *some, last = map(repr, codes())
            raise PydanticKnownError("literal_error", {"expected": f"{', '.join(some)} or {last}"})
        return code

    return Annotated[str, AfterValidator(known), WithJsonSchema({"enum": [*codes()], "type": "string"})]


if TYPE_CHECKING:
    Written = str
    Official = str
else:
    Written = _one_of(written)
    Official = _one_of(read)


class Sheet(Plain):
    """What ``resolution.yaml`` holds."""

    template: str = Field("text.md", description="The text: a file in this folder, or the name of a bundled series.")
    stage: Stage = Field(Stage.DRAFT, description="draft, or adopted once the Assembly has adopted it.")
    language: Written = Field(METADATA, description=f"The language of the text: {', '.join(written())}.")
    session: Ordinal = Field(description="The session of the General Assembly, such as 77.")
    committee: Annotated[Committee | None, BeforeValidator(_nothing)] = Field(
        None, description="The Main Committee: First to Sixth; empty for a text that goes straight to the plenary."
    )
    agenda_item: AgendaItem = Field(description="The agenda item.")
    title: Title = Field(description="The title of the resolution.")
    symbol: Annotated[Openable[Symbol] | None, BeforeValidator(_nothing)] = Field(
        None, description="The symbol of the draft, such as A/C.1/77/L.40; the Secretariat gives it."
    )
    kind: DocumentKind = Field(DocumentKind.RESOLUTION, description="resolution, decision or amendment.")
    amends: Annotated[Title | None, BeforeValidator(_nothing)] = Field(
        None,
        description="Of an amendment: the symbol of the draft it changes, A/80/L.18, or words such as draft resolution "
        "4 recommended by the Second Committee in its report contained in document A/80/555.",
    )
    sponsors: Annotated[OpenableList[SponsorIn] | None, SPONSORS_LIST, SPONSORS_ALONE] = Field(
        None,
        description="The sponsors, in any order: they are printed in the order of the United Nations. One that speaks "
        "for a group: {state: Iraq, on_behalf_of: Group of 77 and China}. A draft without sponsors has one entry that "
        "tells who submitted it: submitted by the Chair of the Committee; or nobody named, where its line names none.",
    )
    sponsors_note: Annotated[bool | Title | None, BeforeValidator(_switch)] = Field(
        None,
        description="The note on the list of sponsors, “Any changes to the list of sponsors …”: set for drafts that go "
        "straight to the plenary; off or on, or words of your own.",
    )
    reissued: Annotated[date | None, BeforeValidator(_nothing)] = Field(
        None, description="The day on which the draft was issued again for technical reasons: 2025-11-04."
    )
    submitted: Annotated[Openable[date] | None, BeforeValidator(_nothing)] = Field(
        None, description="The day the draft is handed in: 2022-10-11."
    )
    original: Annotated[Official | None, BeforeValidator(_nothing)] = Field(
        None, description="The language the draft was written in, if not the language of this text."
    )
    number: Annotated[Number | None, BeforeValidator(_nothing)] = Field(
        None, description="Once adopted: the resolution’s number, such as 76/26."
    )
    adopted: Annotated[date | None, BeforeValidator(_nothing)] = Field(
        None, description="Once adopted: the day of adoption, 2021-12-06."
    )
    issued: Annotated[date | None, BeforeValidator(_nothing)] = Field(
        None, description="Once adopted: the date in the masthead, 2021-12-08."
    )
    meeting: Annotated[Annotated[int, Field(ge=1, le=300)] | None, BeforeValidator(_nothing)] = Field(
        None, description="Once adopted: the number of the plenary meeting, such as 45."
    )
    resumed: Annotated[Switch, BeforeValidator(lambda v: _nothing(v) or False)] = Field(
        False, description="Once adopted: whether the plenary meeting was a resumed one."
    )
    report: Annotated[Report | None, BeforeValidator(_nothing)] = Field(
        None, description="Once adopted: the committee’s report."
    )
    drafts: list[Symbol] = Field(
        default_factory=list, description="Once adopted: the symbols of the drafts that became the resolution."
    )
    vote: Annotated[Votes | Literal["without a vote"] | None, BeforeValidator(_nothing)] = Field(
        None, description="Once adopted: the recorded vote, or “without a vote”."
    )
    based_on: BasedOn | None = Field(None, description="Last year’s resolution.")
    to_confirm: Annotated[list[str], BeforeValidator(lambda v: [] if v == "" else v)] = Field(
        default_factory=list,
        description="What a person still has to look at; take a name off the list when you have.",
    )
    said_to_stay: Annotated[list[str], BeforeValidator(lambda v: [] if v == "" else v)] = Field(
        [], description="Facts of which somebody said that they stay as they are; they are not asked again."
    )
    translations: dict[Written, dict[str, Any]] = Field(
        {},
        description="What stands otherwise in the text of another language, such as text.fr.md: its title, "
        "agenda_item, gatherings, facts.",
    )
    gatherings: dict[str, GatheringKind] = Field(
        default_factory=dict, description="The kinds of gatherings the text speaks of, and when they are due."
    )
    rules: dict[str, Switch] = Field(
        default_factory=dict, description="Rules of the rollover to switch off: session-moves-on: off."
    )
    ask: Ask = Field("usual", description="How much is asked: more, usual or less; see drafter rollover --ask.")
    facts: dict[FactName, AnyFact] = Field(
        default_factory=dict, description="The facts that the text depends on, by the names the text uses."
    )
    earlier: dict[FactName, dict[EditionName, PastWords]] = Field(
        default_factory=dict,
        description="What facts were in earlier editions, by their numbers. The tool keeps it: it tells what is asked.",
    )

    @property
    def is_settled(self) -> bool:
        """Whether every value is given and a person has looked at all that was to be confirmed."""
        given = (self.symbol, self.sponsors, self.submitted)
        values = (getattr(self, name) for name in type(self).model_fields if name != "facts")
        return not (self.to_confirm or None in given or any(map(is_open, (*values, *self.facts.values()))))

    @model_validator(mode="after")
    def _as_its_stage_needs(self) -> Self:
        if self.stage is Stage.ADOPTED:
            missing = [words for name, words in _NEEDED.items() if getattr(self, name) is None]
            if missing:
                raise fault(
                    f"An adopted resolution needs {' and '.join(missing)}.",
                    "stage",
                    hint="Fill it in, or set the stage to draft.",
                )
        if self.kind is DocumentKind.AMENDMENT and self.amends is None:
            raise fault("An amendment says what it amends.", "kind", hint="Add a line “amends: A/80/L.18”.")
        taken = OWN_NAMES & self.facts.keys()
        if taken:
            raise fault(
                f"“{min(taken)}” is the name of something else here.",
                "facts",
                min(taken),
                hint="Give the fact another name.",
                of_key=True,
            )
        return self
