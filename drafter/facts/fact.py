"""What all fact types have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from drafter.document.words import folded
from drafter.facts.around import STAYS, Around, Decision
from drafter.facts.each_year import opened_fields
from drafter.facts.phrase import Phrase
from drafter.facts.value import Open
from drafter.languages.language import Language

if TYPE_CHECKING:
    from drafter.languages.signs import Signs


class Plain(BaseModel):
    """A part of the folder's YAML: frozen, and strict about names."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


def fault(message: str, *path: str, hint: str = "", of_key: bool = False) -> PydanticCustomError:
    """What a model finds wrong with its fields taken together.

    Args:
        message: what is wrong.
        path: the field to point at, from the model down.
        hint: what to do.
        of_key: whether to point at the field's name.
    """
    return PydanticCustomError("sheet", "{message}", {"message": message, "path": path, "hint": hint, "of_key": of_key})


class GatheringKind(Plain):
    """A kind of gathering that a treaty's parties hold, and when."""

    name: str = Field(description="Its full name without the number: Meeting of the States Parties.")
    short: str = Field("", description="Its name where the text repeats it; the full name if empty.")
    every: int = Field(1, ge=1, le=50, description="How many years lie between two of them.")
    since: int | None = Field(None, description="A year in which one was held; the schedule counts from it.")

    def is_due(self, year: int) -> bool:
        """Whether the schedule has one in this year. A kind without a year to count from is due every year."""
        return self.since is None or (year >= self.since and (year - self.since) % self.every == 0)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a fact needs to know to print itself.

    Attributes:
        language: the language of the text.
        gatherings: the kinds of gatherings, by name.
        paragraphs: the operative paragraphs of the text that the fact stands in, by number, as far as they are known.
    """

    language: Language
    gatherings: Mapping[str, GatheringKind] = field(default_factory=dict)
    paragraphs: Sequence[tuple[int, str]] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A fact recognised in a text.

    Attributes:
        start, end: the characters of the text that it prints as.
        fact: the fact.
        form: the form in which it prints so; "" for its usual one.
    """

    start: int
    end: int
    fact: Fact
    form: str = ""


Taken = Literal["always", "where-it-changes", "of-the-whole-text"]
"""When the facts of a type are taken out of a text: ``always``; ``where-it-changes``, because a text full of ``{{ }}``
for "two" and "2030" is read by nobody; ``of-the-whole-text``, where a paragraph alone does not tell them."""

BY_EVIDENCE = (
    "moved-each-year",
    "moved-every-second-year",
    "said-to-stay",
    "changed-before",
    "stood-unchanged",
    "seldom-changes",
    "new-every-year",
)
"""The rules of a fact that earlier years tell of better than the words around it, in the order they are tried."""

DECIDED = ("series", "each_year", "a_year")
"""Fields that say what a year does to a fact: a text does not tell them."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """What may be right and looks wrong in a fact.

    Attributes:
        path: the field, from the fact down, as the YAML names it.
        message: a question.
    """

    path: tuple[str | int, ...]
    message: str


F = TypeVar("F", bound=Callable[..., Any])


def form(function: F) -> F:
    """Mark a method as a form that templates may ask for; the first line of its docstring is its help."""
    function.is_form = True  # type: ignore[attr-defined]
    return function


class Fact(Plain):
    """A typed value.

    Class attributes:
        RULES: names of the rules it may advance by, tried in this order; see ``drafter/rolling/rules``.
        TITLE: what it is, for messages: "a session".
        ASKS: what is asked where its value is open, behind its name.
        LINKS: its fields that name another fact, and the type that the other is of.
        CHOOSES: whether a template may ask it to choose words that agree with it.
        TAKEN: when its facts are taken out of a text, for a type with ``recognise``.
        AFTER: the types that are taken out before it, because what prints one of it may be a part of theirs.
        CALLS_PARAGRAPHS: whether its words depend on the numbers of the text's own paragraphs.
        COMES_ANEW: the fields that are opened where a new one comes every year.
        TOGETHER: fields whose words print as one, so that who is asked for one is asked for all.
        EXAMPLE: one of it as the YAML has it, without its type, for the manual.
        NAMED: what names of its facts end with; its ``type`` if empty.
        UNSAID: what they need not end with, because the words around them say enough.
        COUNTS_WHAT_FOLLOWS: whether the first word behind it says what it counts, and so belongs to its name.
        OF_A_TITLE: whether it ends where the title that it is a part of ends, as its italics tell.
        REPORTED: whether it may be the symbol of a report, which is named by what the report is on.
    """

    RULES: ClassVar[tuple[str, ...]] = ()
    TITLE: ClassVar[str]
    EXAMPLE: ClassVar[str]
    ASKS: ClassVar[str]
    LINKS: ClassVar[Mapping[str, str]] = {}
    CHOOSES: ClassVar[bool] = False
    TAKEN: ClassVar[Taken] = "always"
    AFTER: ClassVar[tuple[str, ...]] = ()
    CALLS_PARAGRAPHS: ClassVar[bool] = False
    COMES_ANEW: ClassVar[tuple[str, ...]] = ()
    TOGETHER: ClassVar[tuple[str, ...]] = ()
    NAMED: ClassVar[str] = ""
    UNSAID: ClassVar[tuple[str, ...]] = ()
    REPORTED: ClassVar[bool] = False
    COUNTS_WHAT_FOLLOWS: ClassVar[bool] = False
    OF_A_TITLE: ClassVar[bool] = False
    type: str

    @classmethod
    def forms(cls) -> Mapping[str, str]:
        """The forms templates may ask for, and what each prints; "" is the usual one."""
        return _forms(cls)

    def phrase(self, name: str, setting: Setting) -> Phrase:
        """The words of a form.

        Args:
            name: a key of :meth:`forms`.
            setting: the language and what else the words depend on.

        Returns:
            The phrase.

        Raises:
            KeyError: the type has no such form.
        """
        if name not in self.forms():
            raise KeyError(name)
        made: Phrase = getattr(self, name or "usual")(setting)
        return made

    def holds(self) -> bool:
        """What ``{% if fact %}`` asks: whether there is anything to say. True unless a type knows better."""
        return True

    def doubt(self, setting: Setting) -> str:  # noqa: ARG002
        """Why its words are open although its values are given, in a sentence; empty where they are not."""
        return ""

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:  # noqa: ARG003
        """Find the facts of this type in a running text; none, for a type that only a person can tell.

        Args:
            text: a paragraph's words.
            setting: its language.

        Yields:
            What prints, folded, exactly as it stands; what belongs to it is decided by the parametriser.
        """
        yield from ()

    def split(self, found: Found, beside: Sequence[Fact]) -> Iterator[Found]:  # noqa: ARG002
        """Yield the facts that it is made of, in the company of others; itself, for most types.

        Args:
            found: where it stands.
            beside: the facts of its passage.
        """
        yield found

    def note_places(self, found: Found, text: str, language: Language) -> Mapping[int, int]:  # noqa: ARG002
        """Where marks of notes may stand within its words, and which of its members each belongs to.

        Args:
            found: where it stands.
            text: the passage.
            language: its language, which has the marks before or behind the commas.

        Returns:
            Members by the offsets of the marks; none for a type that holds no notes.
        """
        return {}

    def in_a_year(self, around: Around) -> Decision:  # noqa: ARG002
        """What a year does to it, recognised by the words around it.

        Returns:
            The fields of the fact that say so; empty where its own defaults do.
        """
        return STAYS if "each_year" in type(self).model_fields else {}

    def in_a_year_of_a_note(self, around: Around) -> Decision:  # noqa: ARG002
        """The same of a fact in a note or a table."""
        return STAYS if "each_year" in type(self).model_fields else {}

    def falls_in(self) -> int | None:
        """The year of its last day; None for what is no time."""
        return None

    def belongs_to(self) -> int | None:
        """The year that it is of, by which it is known how old it is; None where it does not tell."""
        return self.falls_in()

    def runs_to(self) -> int | None:
        """The last of the years that it runs for; None for what runs for no years."""
        return None

    def role(self, session: int) -> str:  # noqa: ARG002
        """The name that it has for the part it plays in a text of a session; empty for most."""
        return ""

    def own_name(self) -> str:
        """The words that it is named by whatever stands around it: "resolution 70/1"; empty for most."""
        return ""

    def own_words(self) -> str:
        """Words of its own, of which those of weight name it; empty for most."""
        return ""

    def is_named_by_what_follows(self, after: str, signs: Signs) -> bool:  # noqa: ARG002
        """Whether the words after it say more of what it is than those before it."""
        return False

    def year_of_name(self) -> str:
        """The year that ends its name, where it belongs to one; empty for most."""
        return ""

    def choose(self, one: str, many: str) -> str:  # noqa: ARG002
        """The words that agree with it: ``{{ remaining.choose("State that has", "States that have") }}``."""
        return many

    def notes(self) -> Sequence[str]:
        """The names of the notes whose marks its words bear."""
        return ()

    def with_notes(self, rename: Callable[[str], str | None]) -> Fact:  # noqa: ARG002
        """The same with other names of its notes, which are a folder's own; without one where its name is None."""
        return self

    def with_note(self, member: int, note: str) -> Fact:  # noqa: ARG002
        """The same, a note's mark behind one of its members."""
        return self

    def grows(self) -> bool:
        """Whether it is a list that last year's own resolution joins."""
        return False

    def session_named(self) -> int | None:
        """The number of the Assembly's or another body's session that it is; None for what is none."""
        return None

    def begins_in(self) -> int | None:
        """The year of its first day; None for what is no time, or open."""
        return None

    def highest(self, kind: str) -> int:  # noqa: ARG002
        """The highest number of a kind of gathering that it knows; 0 where it knows none."""
        return 0

    def followed(self, before: Setting, after: Setting, went: Mapping[int, int]) -> Fact:  # noqa: ARG002
        """The same in another version of its text.

        Args:
            before: the setting of the version it stands in.
            after: of the other.
            went: which number each operative paragraph has there.
        """
        return self

    def is_denied_by(self, official: Fact) -> bool:  # noqa: ARG002
        """Whether an official text, where the same value stands, shows that it was taken for what it is not."""
        return False

    def oddities(self) -> Iterator[Oddity]:
        """Yield what may be right and looks wrong."""
        yield from ()

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """Yield the values that it may have where it prints words; what a text does not say is kept.

        Args:
            words: what is to be printed, in any of its forms.
            setting: the language and what else the words depend on.

        Yields:
            Facts that may print the words; :func:`drafter.facts.inverse.values` takes those that do.
        """
        yield self
        for found in self.recognise(words, setting):
            if (found.start, found.end) == (0, len(words)):
                yield self.with_value_of(found.fact)
        number = setting.language.ordinal_value(folded(words))
        if number and "number" in type(self).model_fields:
            yield self.model_copy(update={"number": number})

    def with_value_of(self, new: Fact) -> Fact:
        """The same with the value of another, and with what a year does to it."""
        update = {name: getattr(new, name) for name in type(new).model_fields if name not in ("type", *DECIDED)}
        return self.model_copy(update=update)

    def asked(self) -> Fact:
        """The same with what comes anew every year open."""
        return self.model_copy(update=opened_fields(self, *self.COMES_ANEW))

    def years_later(self, years: int) -> Fact | None:  # noqa: ARG002
        """The same moved on by a number of years; None for what is open, or is nothing that moves."""
        return None

    def open_parts(self) -> Iterator[str]:
        """Yield the names of the parts that are open: "place", "items.2.adopted"."""
        yield from open_parts_of(self, "")


@cache
def _forms(fact: type[Fact]) -> dict[str, str]:
    found = {}
    for name in dir(fact):
        function = getattr(fact, name, None) if not name.startswith("_") else None
        if getattr(function, "is_form", False):
            found["" if name == "usual" else name] = (function.__doc__ or "").strip().split("\n")[0]
    return found


def is_open(value: object) -> bool:
    """Whether a value is open, or any part of it."""
    return next(open_parts_of(value), None) is not None


def open_parts_of(value: object, path: str = "") -> Iterator[str]:
    """Yield the names of the open parts of a value: of a model's fields, of a list's items, or the value itself."""
    if isinstance(value, Open):
        yield path
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from open_parts_of(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            yield from open_parts_of(item, f"{path}.{i}" if path else str(i))
