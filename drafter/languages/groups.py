"""Groups of States that drafts are tabled for, and the note that says so. Source: ``data/groups.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.languages.states import NAMED_IN
from drafter.shipped import shipped


@dataclass(frozen=True, slots=True)
class Group:
    """A group of States.

    Attributes:
        name: as drafters give it: "Group of 77 and China".
        others: other names that are understood.
        observed: whether its note refers to resolution ES-10/23, by which the State of Palestine takes part.
        printed: the name in a sentence of each language, with its article.
    """

    name: str
    others: tuple[str, ...]
    observed: bool
    printed: tuple[str, ...]

    def named(self, code: str) -> str:
        """The name as it stands in a sentence of a language."""
        return self.printed[NAMED_IN.index(code)]


@cache
def groups() -> tuple[Group, ...]:
    """The groups of ``data/groups.tsv``."""
    lines = shipped("data/groups.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Group(name, tuple(o.split("|")), also == "yes", tuple(printed)) for name, o, also, *printed in rows)


def group_of(name: str) -> Group | None:
    """The group of a name, in any case, with or without its article; None for one that is not known."""
    wanted = _key(name)
    return next((g for g in groups() if wanted in map(_key, (g.name, *g.others, *g.printed))), None)


def group_in(note: str) -> str:
    """The group that the text of a note on a sponsor names, or nothing.

    Args:
        note: "On behalf of the States Members of the United Nations that are members of the Group of African States."
    """
    text = " ".join(note.split()).replace("Non -", "Non-")
    lead = _LEAD.match(text)
    if not lead:
        return ""
    whom = _STATES.sub("", _OBSERVED.sub("", text[lead.end() :]).rstrip(".。"))
    if chinese := re.fullmatch("属于(.+?)成员的(?:联合国会员国|国家)", whom):
        whom = chinese[1]
    known = group_of(whom)
    return known.name if known else whom.removeprefix("the ")


_LEAD = re.compile("On behalf of |Au nom d(?:e|es|u) |En nombre del? |От имени |代表|باسم ")
_OBSERVED = re.compile(
    "[,，،]? ?(?:taking into account also|compte tenu également|teniendo en cuenta también|с учетом также|同时考虑到|"
    "مع مراعاة) ?.*$"
)
_STATES = re.compile(
    "^(?:(?:the )?States .*?members of |États .*?(?:membres|font partie) |(?:los )?Estados .*?miembros |"
    "государств.*?членами |الدول الأعضاء .*? أعضاء في |الدول الأعضاء في )"
)
"""How a note names the members of a group, in front of its name."""


def _key(name: str) -> str:
    return re.sub(r"^(?:the|du|del|des|de la|de l[’']|de los) ?(?=\w)|\W", "", name.casefold().strip())
