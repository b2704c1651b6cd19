"""Sponsors as a drafter writes them: names, names with what they act for, or the officer who submitted the draft."""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Discriminator, Field, StringConstraints, Tag, model_validator

from drafter.facts.fact import Plain, fault
from drafter.facts.value import Name, Open
from drafter.languages.states import names_in, official

Words = Annotated[str, StringConstraints(min_length=1, max_length=600)]

NOBODY = "nobody named"
"""The entry of a draft whose line names nobody: "Draft resolution"."""
_SECOND_HALF = re.compile(
    r"(?:the )?(?:Islamic|Plurinational|Bolivarian|Federated|Democratic|United|Kingdom|Republic)\b.*\b(?:of|of the)$"
)
"""What follows the comma in "Iran, Islamic Republic of"."""


class SponsorEntry(Plain):
    """A sponsor of whom there is more to say, or the officer or body that submitted the draft."""

    state: Name | None = Field(None, description="The State: Iraq.")
    on_behalf_of: Words | None = Field(
        None, description="The group it speaks for: Group of 77 and China. A note under the page says so."
    )
    capacity: Words | None = Field(
        None,
        alias="as",
        description="The office it acts in, such as Chair of the Committee on the Peaceful Uses of Outer Space.",
    )
    note: Words | None = Field(
        None, description="The note in words of your own, instead of those that the group or the office would have."
    )
    officer: Words | None = Field(
        None, description="Instead of a State, who submitted the draft: Vice-Chair of the Committee, Bureau, Chair."
    )
    person: Words | None = Field(None, description="Who holds the office, with the State: Andrés Napurí Pita (Peru).")
    following: Words | None = Field(None, description="What went before it: informal consultations.")
    basis: Words | None = Field(
        None, description="What it rests on: informal consultations on draft resolution A/C.2/80/L.14."
    )

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if (self.state is None) == (self.officer is None):
            raise fault(
                "An entry of the sponsors names a State or an officer.",
                hint="Write {state: Iraq, on_behalf_of: Group of 77 and China}, or {officer: Chair of the Committee}.",
            )
        if self.state is None and (self.on_behalf_of or self.capacity or self.note):
            raise fault("Only a State speaks for a group or has a note.", hint="Add “state: …” to the entry.")
        if self.officer is None and (self.person or self.following or self.basis):
            raise fault(
                "Only an officer has a person, consultations or a basis.", hint="Add “officer: …” to the entry."
            )
        return self


def _which(value: Any) -> str:
    return "entry" if isinstance(value, (dict, SponsorEntry)) else "value"


SponsorIn = Annotated[
    Annotated[Name, Tag("value")] | Annotated[SponsorEntry, Tag("entry")],
    Discriminator(_which),
]
"""A name, or a mapping."""


def listed(value: object) -> object:
    """What is written for sponsors as a list: names with commas, semicolons or dashes between are understood.

    Args:
        value: as the YAML has it: a text, a list, an open list.
    """
    if value == "":
        return None
    if isinstance(value, Open):
        return Open(_names(value.last)) if value.last is not None else value
    if isinstance(value, str):
        return _names([value])
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], list):
        return [_names(value[0])]
    return _names(value) if isinstance(value, list) else value


def _names(entries: list[Any]) -> list[Any]:
    """The entries with those taken apart that hold several names, and those joined that a comma cut in two."""
    out: list[Any] = []
    for entry in entries:
        if not isinstance(entry, str) or re.match(r"(?i)submitted |draft |présenté |déposé |projet ", entry.strip()):
            out.append(entry)
            continue
        parts = re.split(r"\s*[;\n]\s*(?:-\s+)?|(?<=[^\W\d])\s+[-•]\s+|,\s*(?![^(]*\))", entry.strip().lstrip("-•* "))
        names = [n for p in parts if p.strip() for n in names_in(p.strip())] if len(parts) > 1 else names_in(entry)
        for name in names:
            if out and isinstance(out[-1], str) and _SECOND_HALF.fullmatch(name) and "(" not in out[-1]:
                out[-1] = f"{out[-1]} ({name})"
            else:
                out.append(name)
    return out


def adjusted(now: object, given: object) -> object:
    """Sponsors as given; "+Canada" adds one to those there are, "-Cuba" takes one away.

    Args:
        now: the sponsors that there are, as the YAML has them.
        given: what is to come in their place.

    Returns:
        A list, settled where it was changed so; what is given, as a list where it names sponsors one by one.
    """
    names = listed(given)
    changes = isinstance(names, list) and names and all(isinstance(n, str) and n[:1] in "+-−–" for n in names)
    if not changes or not isinstance(names, list):
        return names
    there: Any = listed(now)
    there = there.last if isinstance(there, Open) else there
    kept = list(there[0] if isinstance(there, list) and there and isinstance(there[0], list) else there or ())
    for change in names:
        name = change[1:].strip()
        same = [e for e in kept if _named(e) == (official(name) or name)]
        if change[0] != "+":
            kept = [e for e in kept if e not in same]
        elif not same:
            kept.append(official(name) or name)
    return kept


def _named(entry: Any) -> str:
    name = entry.get("state", "") if isinstance(entry, dict) else str(entry)
    return official(name) or name


SPONSORS_LIST = BeforeValidator(listed)
