"""What a year does to a fact that one text may mean so and another otherwise."""

from __future__ import annotations

from typing import Literal

from drafter.facts.value import Open, opened

EachYear = Literal["moves-on", "asked", "stays"]
"""``moves-on``: a rule of its type moves it; ``asked``: a new one comes every year, and a person gives it; ``stays``:
it belongs to the past or to another text, and is carried."""

HELP = "What a year does to it: moves-on (by the rule of its type), asked (a new one comes) or stays."


def opened_fields(fact: object, *names: str) -> dict[str, Open[object]]:
    """The fields of a fact that have a value, open, as an update for ``model_copy``."""
    return {name: opened(value) for name in names if (value := getattr(fact, name)) is not None}
