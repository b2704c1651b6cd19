"""The rules: each a file that declares its code, imported when it is called for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from drafter.checks.finding import Problem, Severities
from drafter.errors import DraftError
from drafter.messages import say

if TYPE_CHECKING:
    from drafter.checks.context import Context
    from drafter.checks.passages import Passage

FAMILIES = {
    "structure": "STR",
    "openings": "OPE",
    "arithmetic": "ARI",
    "citations": "CIT",
    "style": "STY",
    "readiness": "RDY",
}
"""Families of rules: the folder of each and the letters its codes begin with."""

_DECLARED = re.compile(r'^CODE, SEVERITY, LANGUAGES = "(\w+)"', re.MULTILINE)
"""How a rule's file declares it."""


def _declared() -> Iterator[tuple[str, str]]:
    """Code and file of every rule; read from the words of the files, because loading them all is slow."""
    for family in FAMILIES:
        for file in (Path(__file__).parent / family).glob("*.py"):
            if found := _DECLARED.search(file.read_text(encoding="utf-8")):
                yield found[1], f"{family}.{file.stem}"


_ORDER = tuple(FAMILIES.values())
RULES: Mapping[str, str] = dict(sorted(_declared(), key=lambda rule: (_ORDER.index(rule[0][:3]), rule[0])))
"""Code and file of every rule, ``family.rule_in_words``. A code once given away is never used again."""
ASKED_FOR = frozenset({"RDY05"})
"""The rules that run only where somebody names them."""


class RuleFile(Protocol):
    """What a rule's file holds; its docstring is the rule's page in the manual."""

    CODE: str
    SEVERITY: Severities
    LANGUAGES: tuple[str, ...]

    def looks_at(self, context: Context) -> Iterable[Passage]:
        """The passages that the rule could find something in; its rate is counted over them."""

    def check(self, passage: Passage, context: Context) -> Iterator[Problem]:
        """What is wrong with one of them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and its file.

    Attributes:
        code: such as "ARI05".
        family: such as "arithmetic".
        name: in words: "meetings-equal-places".
        file: the rule's module.
    """

    code: str
    family: str
    name: str
    file: RuleFile

    @property
    def page(self) -> str:
        """The rule's page in the manual."""
        return (cast("object", self.file).__doc__ or "").strip()

    @property
    def source(self) -> str:
        """Where the rule comes from, as its page says."""
        return _source_in(self.page)


@cache
def _source_in(page: str) -> str:
    match = re.search(r"^Source:\n((?:    .*\n?)+)", page + "\n", re.MULTILINE)
    return " ".join(match[1].split()) if match else ""


@cache
def rule(code: str) -> Rule:
    """The rule of a code or a name.

    Args:
        code: such as "ARI05" or "meetings-equal-places", in any case.

    Raises:
        DraftError: there is no such rule.
    """
    wanted = code.strip().upper()
    if wanted not in RULES:
        by_name = {path.split(".")[1].replace("_", "-"): c for c, path in RULES.items()}
        wanted = by_name.get(code.strip().lower().replace("_", "-"), "")
    if not wanted:
        raise unknown(code)
    path = RULES[wanted]
    family, _, name = path.partition(".")
    return Rule(wanted, family, name.replace("_", "-"), cast("RuleFile", import_module(f"drafter.checks.{path}")))


def chosen(select: Sequence[str], ignore: Sequence[str]) -> tuple[str, ...]:
    """The codes to run.

    Args:
        select: codes, beginnings of codes ("ARI"), families ("arithmetic") or names; empty for all that run unasked.
        ignore: the same, taken away.

    Raises:
        DraftError: one of them names no rule.
    """
    taken = _meant(select) if select else set(RULES) - ASKED_FOR
    return tuple(sorted((taken - _meant(ignore)), key=list(RULES).index))


def _meant(words: Sequence[str]) -> set[str]:
    out: set[str] = set()
    for word in words:
        start = FAMILIES.get(word.lower(), word.upper())
        codes = {c for c in RULES if c.startswith(start) and (c == start or c not in ASKED_FOR)} if start else set()
        out |= codes or {rule(word).code}
    return out


def unknown(code: str) -> DraftError:
    """The error for a code that names no rule, with the nearest that does."""
    from difflib import get_close_matches

    names = [*RULES, *(p.split(".")[1].replace("_", "-") for p in RULES.values())]
    near = get_close_matches(code, names, 1, 0.5) or get_close_matches(code.upper(), names, 1, 0.5)
    hint = say("Did you mean {near}?", near=near[0]) + " " if near else ""
    return DraftError(
        say("There is no rule “{code}”.", code=code), hint=hint + say("drafter check --explain all lists the rules.")
    )
