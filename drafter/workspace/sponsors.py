"""Sponsors as a drafter writes them: names, names with what they act for, or the officer who submitted the draft."""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, StringConstraints, Tag, model_validator

from drafter.errors import DraftError
from drafter.facts.fact import Plain, fault
from drafter.facts.value import Name, Open
from drafter.languages.groups import group_of
from drafter.languages.states import names_in, official

Words = Annotated[str, StringConstraints(min_length=1, max_length=600)]

NOBODY = "nobody named"
"""The entry of a draft whose line names nobody: "Draft resolution"."""
_SECOND_HALF = re.compile(
    r"(?:the )?(?:Islamic|Plurinational|Bolivarian|Federated|Democratic|United|Kingdom|Republic)\b.*\b(?:of|of the)$"
)
"""What follows the comma in "Iran, Islamic Republic of"."""


_LINE_END = re.compile(
    r"\s*(?::\s*\**\s*(?:revised\s+)?(?:draft\s+(?:resolution|decision)|projet\s+de\s+(?:résolution|décision)))?[\s*]*$",
    re.IGNORECASE,
)
"""The end of the line above a title, where all of it was copied, and marks whose notes the sheet has elsewhere."""
_OFFICE = re.compile(
    r"(?:the\s+)?(?P<office>(?:(?:Vice|Co)-|Acting\s+)?(?:Chair|President|Rapporteur|Bureau|Facilitator|Coordinator)s?\b.*)",
    re.IGNORECASE | re.DOTALL,
)
"""An officer or body who submits a draft, without the words that say so."""
_SPEAKS_FOR = re.compile(
    r"(?P<state>[^(),;]+?),? (?P<open>\()?on behalf of (?:the )?(?P<group>[^();]+)\)?", re.IGNORECASE
)
_NUMBER = r"\d{1,3}[.)]\s+"
_BETWEEN = re.compile(
    rf"\s*[;\n/；]\s*(?:-\s+|{_NUMBER})?|\s+&\s+|(?<=\w)\s*\+\s*(?=\w)|(?<=[^\W\d])\s+[-•]\s+|\s+{_NUMBER}|"
    r"[,،、，]\s*(?![^(]*\))"
)
_AND = re.compile(r"^(?:and|et|y|e|и)\s+|^和|^و(?=\w{3,})", re.IGNORECASE)
_SIGNS = tuple("+-−–")
_MEANT = {"name": "state", "country": "state", "group": "on_behalf_of", "behalf": "on_behalf_of", "capacity": "as"}
_NOBODY = ("none", "nobody", "no one", "no sponsors")


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


def _no_group(name: str) -> str:
    """A name, where it is none of a group.

    Raises:
        PydanticCustomError: it is: a State speaks for it.
    """
    known = None if official(name) else group_of(name)
    if known is None:
        return name
    raise fault(
        f"“{name}” is a group of States; a State tables the draft for it.",
        hint=f"Write who does: {{state: Iraq, on_behalf_of: {known.name}}}.",
    )


SponsorIn = Annotated[
    Annotated[Name, AfterValidator(_no_group), Tag("value")] | Annotated[SponsorEntry, Tag("entry")],
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
        return [_mapping(value)]
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], list):
        return [_names(value[0])]
    return _names(value) if isinstance(value, list) else value


def _names(entries: list[Any]) -> list[Any]:
    """The entries with those taken apart that hold several names, and those joined that a comma cut in two."""
    out: list[Any] = []
    for given in entries:
        if not isinstance(given, str):
            out.append(_mapping(given) if isinstance(given, dict) else given)
            continue
        for one in _understood(given):
            if out and isinstance(out[-1], str) and "(" not in out[-1] and _SECOND_HALF.fullmatch(str(one)):
                out[-1] = official(f"{one} {out[-1]}") or f"{out[-1]} ({one})"
            else:
                out.append(one)
    return out


def _understood(given: str) -> list[Any]:
    """What a text among the sponsors says: names, whom a State speaks for, or who submitted the draft."""
    entry = _LINE_END.sub("", given.strip()).strip()
    if entry.casefold() in _NOBODY:
        return [NOBODY]
    if entry[:1] not in _SIGNS and (name := official(entry.replace("&", "and"))):
        return [name if set(",&") & set(entry) else entry]
    if office := _OFFICE.fullmatch(entry):
        return [f"submitted by the {office['office']}"]
    spoken = _SPEAKS_FOR.fullmatch(entry)
    if spoken and (not spoken["open"] or group_of(spoken["group"])):
        return [{"state": spoken["state"], "on_behalf_of": spoken["group"]}]
    if not entry or group_of(entry) or re.match(r"(?i)submitted |draft |présenté |déposé |projet ", entry):
        return [entry or given]
    if inside := re.fullmatch(r"\(([^()]*)\)", entry):
        entry = inside[1]
    bare = re.sub(rf"^(?:[-•*]\s+|{_NUMBER})", "", entry)
    parts = (_AND.sub("", part.strip()) for part in _BETWEEN.split(bare))
    found = [name for part in parts if part and part.lower() != "the" for name in names_in(part)]
    whole = [_SPEAKS_FOR.fullmatch(name) for name in found]
    return [
        {"state": w["state"], "on_behalf_of": w["group"]} if w and group_of(w["group"]) else name
        for name, w in zip(found, whole, strict=True)
    ]


def _mapping(entry: dict[Any, Any]) -> dict[Any, Any]:
    """An entry under the names that the sheet has: {Iraq: G77} and {name: Iraq, group: G77} are understood."""
    if len(entry) == 1:
        (name, value), *_ = entry.items()
        if isinstance(name, str) and official(name) and isinstance(value, str):
            return {"state": name, "on_behalf_of": value}
    plain = {
        re.sub(r"\W+", "_", name.strip().lower()) if isinstance(name, str) else name: v for name, v in entry.items()
    }
    return {_MEANT.get(name, name): value for name, value in plain.items()}


def adjusted(now: object, given: object) -> object:
    """Sponsors as given; "+Canada" adds one to those there are, "-Cuba" takes one away.

    Args:
        now: the sponsors that there are, as the YAML has them.
        given: what is to come in their place.

    Returns:
        A list, settled where it was changed so; what is given, as a list where it names sponsors one by one.

    Raises:
        DraftError: one is to be taken away who is not among them.
    """
    names = listed(given)
    if not (isinstance(names, list) and names and str(names[0])[:1] in _SIGNS):
        return names
    there: Any = listed(now)
    there = there.last if isinstance(there, Open) else there
    kept = list(there[0] if isinstance(there, list) and there and isinstance(there[0], list) else there or ())
    for change in names:
        # What follows a name with a sign and has none is added, too: "+Kenya, Peru".
        sign = change[0] if isinstance(change, str) and change[0] in _SIGNS else ""
        bare = change[len(sign) :].strip() if isinstance(change, str) else change
        added = (official(bare) or bare) if isinstance(bare, str) else bare
        same = [e for e in kept if _named(e) == _named(added)]
        if sign in ("", "+"):
            kept += [] if same else [added]
        elif same:
            kept = [e for e in kept if e not in same]
        else:
            there_are = ", ".join(map(_named, kept)) or "none"
            raise DraftError(f"“{added}” is not among the sponsors.", hint=f"They are: {there_are}.")
    return kept


def _named(entry: Any) -> str:
    name = entry.get("state", "") if isinstance(entry, dict) else str(entry)
    return official(name) or name


SPONSORS_LIST = BeforeValidator(listed)


def _alone(value: Any) -> Any:
    """Sponsors among whom the one entry that stands for none is alone.

    Raises:
        PydanticCustomError: an entry that says who submitted the draft stands among others.
    """
    entries = value.last if isinstance(value, Open) else value
    if not isinstance(entries, list) or len(entries) < 2:
        return value
    for entry in entries:
        name = entry.officer if isinstance(entry, SponsorEntry) else entry
        if (isinstance(entry, SponsorEntry) and name) or name == NOBODY or str(name).startswith("submitted by "):
            raise fault(
                f"“{name}” stands among other sponsors; a draft has sponsors, or an officer or body that submits it.",
                hint="Keep the one or the other.",
            )
    return value


SPONSORS_ALONE = AfterValidator(_alone)
