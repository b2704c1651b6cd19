"""Groups of States that drafts are tabled for, and the note that says so. Source: ``data/groups.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.shipped import shipped


@dataclass(frozen=True, slots=True)
class Group:
    """A group of States.

    Attributes:
        name: as drafters give it: "Group of 77 and China".
        others: other names that are understood.
        observed: whether its note refers to resolution ES-10/23, by which the State of Palestine takes part.
        english, french: the name in a sentence, with its article.
    """

    name: str
    others: tuple[str, ...]
    observed: bool
    english: str
    french: str

    def named(self, code: str) -> str:
        """The name as it stands in a sentence of a language."""
        return self.french if code == "fr" else self.english


@cache
def groups() -> tuple[Group, ...]:
    """The groups of ``data/groups.tsv``."""
    lines = shipped("data/groups.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Group(name, tuple(o.split("|")), also == "yes", en, fr) for name, o, also, en, fr in rows)


def group_of(name: str) -> Group | None:
    """The group of a name, in any case, with or without its article; None for one that is not known."""
    wanted = _key(name)
    return next((g for g in groups() if wanted in map(_key, (g.name, *g.others, g.english, g.french))), None)


def group_in(note: str) -> str:
    """The group that the text of a note on a sponsor names, or nothing.

    Args:
        note: "On behalf of the States Members of the United Nations that are members of the Group of African States."
    """
    text = " ".join(note.split()).replace("Non -", "Non-")
    text = re.sub(r",? taking into account also .*$|,? compte tenu également .*$", "", text).rstrip(".")
    found = re.fullmatch(r"(?:On behalf of|Au nom d(?:e|es)) (?P<whom>.+)", text)
    if not found:
        return ""
    whom = re.sub(r"^(?:the )?States .*?members of |^États .*?(?:membres|font partie) ", "", found["whom"])
    known = group_of(whom)
    return known.name if known else whom.removeprefix("the ")


def _key(name: str) -> str:
    return re.sub(r"^the |\W", "", name.casefold().strip())
