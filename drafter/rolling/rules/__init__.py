"""The rules by which facts move on: a file a rule.

A rule's file has its ``NAME`` (the file's, with hyphens), a ``SENTENCE`` that explains it to a drafter, and
``apply(name, fact, year)``, which gives an :class:`drafter.rolling.year.Outcome`, or None where the rule does not
apply. A drafter switches it off under ``rules:`` in the YAML.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol

from drafter.rolling.year import Outcome, Year


class Rule(Protocol):
    """What a rule's file holds."""

    NAME: str
    SENTENCE: str

    def apply(self, name: str, fact: Any, year: Year) -> Outcome | None:
        """What becomes of a fact of a type that names the rule, or None where the rule does not apply."""


@cache
def rule(name: str) -> Rule:
    """The rule of a name.

    Raises:
        ModuleNotFoundError: there is none.
    """
    found: Rule = import_module(f"{__name__}.{name.replace('-', '_')}")
    return found


def names() -> list[str]:
    """The names of all rules."""
    return sorted(m.name.replace("_", "-") for m in iter_modules(__path__))
