"""The sheet of a draft folder, written for a person to read and edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from drafter.extraction.places import Place
from drafter.facts.fact import Fact
from drafter.workspace.yaml_edit import TOOLS_OWN, wrapped, written_value

_HEAD = """\
# What changes from year to year; the text that it goes into is text.md.
# Dates are written 2021-12-06. A value in [square brackets] is not settled yet.
# each_year says what a year does to a fact: moves-on (by the rule of its type), asked, or stays.
"""

_EARLIER = (
    "# What the facts were in earlier years, by which the tool tells what to ask. Nothing here is to be filled in."
)


def written_sheet(
    values: Mapping[str, Any],
    facts: Mapping[str, Fact],
    places: Mapping[str, Place],
    earlier: Mapping[str, Mapping[str, str]] | None = None,
) -> str:
    """The YAML of a sheet.

    Args:
        values: the fields of the sheet but its facts, in order.
        facts: the facts by name, in the order of the text.
        places: where each of them stands first.
        earlier: what they were in earlier editions, by the names of these.

    Returns:
        The file's text.
    """
    lines = [_HEAD]
    for key, value in values.items():
        if isinstance(value, dict) and all(isinstance(part, dict) for part in value.values()):
            lines += [f"{key}:", *(f"  {name}: {written_value(part)}" for name, part in value.items())]
        else:
            lines.append(f"{key}: {wrapped(written_value(value), (key,))}")
    if facts:
        lines += ["", "facts:"]
    heading = ""
    for name, fact in facts.items():
        if places[name].heading != heading:
            heading = places[name].heading
            lines += ["", f"  # {heading}"]
        lines += [f"  {TOOLS_OWN}{places[name].comment}", *_fact(name, fact)]
    if earlier:
        lines += ["", _EARLIER, "earlier:", *(f"  {name}: {written_value(dict(was))}" for name, was in earlier.items())]
    return "\n".join(lines) + "\n"


def _fact(name: str, fact: Fact) -> Iterator[str]:
    """A fact on one line; one that holds a list as a block, a member a line."""
    values = plain_values(fact)
    lists = {key: value for key, value in values.items() if isinstance(value, list)}
    if not lists:
        yield f"  {name}: {written_value(values)}"
        return
    yield f"  {name}:"
    for key, value in values.items():
        if key not in lists:
            yield f"    {key}: {written_value(value)}"
    for key, members in lists.items():
        yield f"    {key}:"
        yield from (f"      - {written_value(member)}" for member in members)


def plain_values(model: BaseModel) -> dict[str, Any]:
    """A model's values as the YAML has them: its type first, what is as usual left out."""
    out: dict[str, Any] = {}
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        if value is None or (name != "type" and value == info.default):
            continue
        if isinstance(value, list):
            value = [plain_values(v) if isinstance(v, BaseModel) else v for v in value]
        out[info.alias or name] = value
    return {"type": out.pop("type"), **out} if "type" in out else out
