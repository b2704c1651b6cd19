"""What the parts of a sheet say of each other: names that must exist, and dates that look wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from drafter.errors import DraftError
from drafter.facts.registry import TYPES
from drafter.facts.value import last_of
from drafter.workspace.sheet import Sheet
from drafter.workspace.yaml_file import YamlFile
from drafter.workspace.yaml_slips import hidden_by_a_hash

SATURDAY = 5
LONGEST_STEP = 5
"""How many sessions may lie between a resolution and the one made from it; some return every few years."""


def inconsistencies(file: YamlFile, gatherings: Collection[str] | None) -> Iterator[DraftError]:
    """Yield what names something that is not there.

    It looks at the YAML as it was written, so that what names nothing is reported along with what the schema refuses.

    Args:
        file: the YAML of a sheet.
        gatherings: the names of the kinds of gatherings, the series' and the sheet's own; None where they are not
            known, and no kind can be said to be missing.
    """
    facts = {name: fact for name, fact in _mapping(file.data.get("facts")).items() if isinstance(fact, Mapping)}
    types = {name: TYPES[named] for name, fact in facts.items() if (named := str(fact.get("type"))) in TYPES}
    for name, fact in facts.items():
        fields = types[name].model_fields if name in types else {}
        kind = fact.get("kind")
        if "kind" in fields and kind and isinstance(kind, str) and gatherings is not None and kind not in gatherings:
            others = ", or write one of: " + ", ".join(gatherings) if gatherings else "."
            hint = _near(kind, gatherings) or f"Describe it under “gatherings”{others}"
            yield file.fault(f"There is no kind of gathering called “{kind}”.", ("facts", name, "kind"), hint=hint)
        for field, wanted in types[name].LINKS.items() if name in types else ():
            other = fact.get(field)
            known = [one for one in types if facts[one]["type"] == wanted]
            # A fact whose type is at fault may be the gathering that is meant; that fault is reported already.
            meant = other in known or (other in facts and other not in types)
            if isinstance(other, str) and other and not meant:
                hint = _near(other, known) or f"The {wanted}s are: " + (", ".join(known) or "none")
                yield file.fault(f"There is no {wanted} called “{other}”.", ("facts", name, field), hint=hint)
    to_confirm = file.data.get("to_confirm")
    for index, name in enumerate(to_confirm if isinstance(to_confirm, list) else ()):
        if isinstance(name, str) and name not in facts and name not in Sheet.model_fields:
            hint = _near(name, facts) or "Take the name off the list."
            yield file.fault(f"There is no fact called “{name}” to confirm.", ("to_confirm", index), hint=hint)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def doubts(sheet: Sheet, file: YamlFile) -> Iterator[DraftError]:
    """Yield what may be right and looks wrong: a session far from last year's, a weekend, years out of order."""
    yield from hidden_by_a_hash(file.name, file.lines)
    yield from _session_far_off(sheet, file)
    for name, fact in sheet.facts.items():
        for odd in fact.oddities():
            yield file.fault(odd.message, ("facts", name, *odd.path), hint="A warning only.")


def _session_far_off(sheet: Sheet, file: YamlFile) -> Iterator[DraftError]:
    """A session that does not follow the one of the resolution that the draft is made from."""
    based_on = sheet.based_on
    number = last_of(based_on.resolution) if based_on and based_on.resolution else None
    begins = re.match(r"(\d+)/", number or "")
    before = int(begins[1]) if begins else based_on.session if based_on else None
    if before is None or before < sheet.session <= before + LONGEST_STEP:
        return
    far = sheet.session - before
    said = f"comes {far} sessions after that of" if far > 0 else "does not come after that of"
    yield file.fault(
        f"Session {sheet.session} {said} {number or f'session {before}'}, which it is based on: is that right?",
        ("session",),
        hint=f"The session after it is {before + 1}; if this one is right, look at based_on.",
    )


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    return f"Did you mean “{near[0]}”?" if near else ""
