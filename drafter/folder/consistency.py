"""What the parts of a sheet say of each other: names that must exist, and dates that look wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from drafter.errors import DraftError
from drafter.facts.fact import Fact, GatheringKind
from drafter.facts.gathering import Gathering
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.folder.sheet import Sheet
from drafter.folder.yaml_file import YamlFile

SATURDAY = 5


def inconsistencies(sheet: Sheet, file: YamlFile, gatherings: Mapping[str, GatheringKind]) -> Iterator[DraftError]:
    """Yield what names something that is not there.

    Args:
        sheet: the sheet.
        file: its YAML.
        gatherings: the kinds of gatherings, the series' and the sheet's own.
    """
    for name, fact in sheet.facts.items():
        kind = getattr(fact, "kind", "")
        if kind and kind not in gatherings:
            hint = _near(kind, gatherings) or "Describe it under “gatherings”, or write one of: " + ", ".join(
                gatherings
            )
            yield file.fault(f"There is no kind of gathering called “{kind}”.", ("facts", name, "kind"), hint=hint)
        for field in ("takes_over", "comes_after", "joined_by"):
            other = getattr(fact, field, None)
            if other is not None and not isinstance(sheet.facts.get(other), Gathering):
                known = [n for n, f in sheet.facts.items() if isinstance(f, Gathering)]
                hint = _near(other, known) or "The gatherings are: " + (", ".join(known) or "none")
                yield file.fault(f"There is no gathering called “{other}”.", ("facts", name, field), hint=hint)
    for index, name in enumerate(sheet.to_confirm):
        if name not in sheet.facts and name not in Sheet.model_fields:
            hint = _near(name, sheet.facts) or "Take the name off the list."
            yield file.fault(f"There is no fact called “{name}” to confirm.", ("to_confirm", index), hint=hint)


def doubts(sheet: Sheet, file: YamlFile) -> Iterator[DraftError]:
    """Yield what may be right and looks wrong: a gathering at a weekend, years out of order."""
    for name, fact in sheet.facts.items():
        for field, words in (("from_", "begins"), ("to", "ends")):
            day = getattr(fact, field, None)
            if isinstance(fact, Gathering) and isinstance(day, date) and day.weekday() >= SATURDAY:
                yield file.fault(
                    f"It {words} on a {day:%A}: is that right?",
                    ("facts", name, field.rstrip("_")),
                    hint="A warning only.",
                )
        yield from _years_out_of_order(name, fact, file)


def _years_out_of_order(name: str, fact: Fact, file: YamlFile) -> Iterator[DraftError]:
    if not isinstance(fact, GatheringsHeld):
        return
    latest = 0
    for index, held in enumerate(fact.held):
        if isinstance(held.year, int):
            if held.year < latest:
                path = ("facts", name, "held", index, "year")
                yield file.fault(
                    "This year is before the one above it: is the order right?", path, hint="A warning only."
                )
            latest = held.year


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    return f"Did you mean “{near[0]}”?" if near else ""
