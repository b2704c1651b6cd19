"""The fact types, by the name that the YAML gives them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from drafter.facts.count import Count
from drafter.facts.day import Day
from drafter.facts.fact import Fact
from drafter.facts.figure import Figure
from drafter.facts.gathering import Gathering
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.facts.month import Month
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.period import Period
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.year import YearFact
from drafter.facts.years import Years

TYPES: dict[str, type[Fact]] = {
    t.model_fields["type"].default: t
    for t in (
        Session, CitedResolutions, Resolution, GatheringsHeld, Gathering, Count, Years, Day, Period, Month, YearFact,
        NumberInOrder, Figure, Symbol,
    )
}  # fmt: skip

AnyFact = Annotated[
    Session
    | CitedResolutions
    | Resolution
    | GatheringsHeld
    | Gathering
    | Count
    | Years
    | Day
    | Period
    | Month
    | YearFact
    | NumberInOrder
    | Figure
    | Symbol,
    Field(discriminator="type"),
]
