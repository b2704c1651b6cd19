"""What the schema refuses, said in plain words, with the line it stands in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from drafter.errors import DraftError, DraftErrors
from drafter.facts.fact import Fact
from drafter.workspace.holders import holder_of
from drafter.workspace.yaml_file import YamlFile

Explain = Callable[[dict[str, Any]], tuple[str, str]]

MOST_NAMED = 15
"""A model with more fields than these is not described by naming them all."""
DATE_HINT = "Write dates as year-month-day: 2022-11-21."


def faults(error: ValidationError, file: YamlFile, model: type[BaseModel]) -> DraftErrors:
    """All that a schema found wrong with a file.

    Args:
        error: what pydantic raised.
        file: the YAML it read.
        model: the schema, for suggesting names.

    Returns:
        One error a fault, in the order of the file, each once.
    """
    found: dict[tuple[int, int, str], DraftError] = {}
    for item in error.errors(include_url=False):
        fault = _fault(dict(item), file, model)
        place = fault.place
        found.setdefault((place.line, place.column, fault.message) if place else (0, 0, fault.message), fault)
    return DraftErrors([found[key] for key in sorted(found)])


def _fault(item: dict[str, Any], file: YamlFile, model: type[BaseModel]) -> DraftError:
    path: tuple[str | int, ...] = tuple(item["loc"])
    kind: str = item["type"]
    name = next((str(p) for p in reversed(path) if isinstance(p, str) and p not in ("value", "open")), "")
    if kind == "missing":
        return file.fault(f"“{name}” is missing.", path[:-1], hint=f"Add a line “{name}: …”.", of_key=True)
    if kind == "extra_forbidden":
        place = file.place(path, of_key=True)
        if item["input"] in (None, "") and "{" in file.line(place.line)[: place.column]:
            return file.fault(
                f"“{name}” stands alone: inside brackets a comma separates values.",
                path,
                hint="Quote a text that has a comma; write figures without: 1640.",
                of_key=True,
            )
        holder = holder_of(model, file.data, path)
        known = [info.alias or field for field, info in holder.model_fields.items()]
        near = get_close_matches(name, known, 1)
        hint = f"Did you mean “{near[0]}”?" if near else _instead(holder, known)
        return file.fault(f"There is no “{name}” here.", path, hint=hint, of_key=True)
    if kind == "sheet":
        context = item["ctx"]
        return file.fault(context["message"], (*path, *context["path"]), hint=context["hint"], of_key=context["of_key"])
    message, hint = EXPLAINED.get(kind, _plain)(item)
    return file.fault(message, path, hint=hint or _described(model, file, path, name))


def _described(model: type[BaseModel], file: YamlFile, path: tuple[str | int, ...], name: str) -> str:
    """What a place of the YAML is for, with an example of how to write it, as the schema has it."""
    steps = path[: path.index(name) + 1] if name in path else path
    fields = {info.alias or field: info for field, info in holder_of(model, file.data, steps).model_fields.items()}
    about = fields[name].description if name in fields else None
    return f"What belongs here: {about}" if about else ""


def _plain(item: dict[str, Any]) -> tuple[str, str]:
    return str(item["msg"]).removeprefix("Value error, ").rstrip(".") + ".", ""


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _number(item: dict[str, Any]) -> tuple[str, str]:
    return f"“{_shown(item['input'])}” is not a whole number.", "Write figures only, such as 164."


def _date(item: dict[str, Any]) -> tuple[str, str]:
    reason = str(item.get("ctx", {}).get("error", ""))
    shown = _shown(item["input"])
    if "out" in reason and "range" in reason:
        return f"There is no such day as {shown}.", "Check the day and the month; " + DATE_HINT.lower()
    return f"“{shown}” is not a date.", DATE_HINT


def _choice(item: dict[str, Any]) -> tuple[str, str]:
    expected = str(item["ctx"]["expected"]).replace("'", "")
    return f"“{_shown(item['input'])}” is not among the choices.", f"Write {expected}."


def _bounds(item: dict[str, Any]) -> tuple[str, str]:
    context = item["ctx"]
    for key, words in (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than")):
        if key in context:
            return f"{_shown(item['input'])} cannot be right here.", f"The number must be {words} {context[key]}."
    return _plain(item)


def _pattern(item: dict[str, Any]) -> tuple[str, str]:
    shown = _shown(item["input"])
    pattern = str(item["ctx"]["pattern"])
    if "A-Z]{1,2}" in pattern:
        return f"“{shown}” is not a resolution’s number.", "Write it as 76/26, or 54/54 B."
    if pattern.startswith("^[A-Z]+(/"):
        return f"“{shown}” is not a document symbol.", "Write it as A/C.1/77/L.40."
    if "a-z0-9_" in pattern:
        return f"“{shown}” cannot be the name of a fact.", "Use small letters, figures and _: states_parties."
    if pattern == r"^[a-z]{1,2}$":
        return f"“{shown}” is not the letter of a sub-item.", "Write a small letter without brackets: m."
    return f"“{shown}” is not written as it has to be here.", ""


def _mapping(_: dict[str, Any]) -> tuple[str, str]:
    return "Names and values are expected here.", "Indent them under the name, or write {name: value}."


def _list(_: dict[str, Any]) -> tuple[str, str]:
    return "A list is expected here.", "Write it in square brackets, or a line each with a dash."


def _brackets(_: dict[str, Any]) -> tuple[str, str]:
    return (
        "Square brackets hold one open value.",
        "Take the brackets away if the value is settled; quote a text with commas.",
    )


def _text(_: dict[str, Any]) -> tuple[str, str]:
    return "A text is expected here.", "Put it in quotation marks if it has colons or brackets."


def _type(item: dict[str, Any]) -> tuple[str, str]:
    context = item.get("ctx", {})
    expected = str(context.get("expected_tags", "")).replace("'", "")
    return f"“{_shown(context.get('tag', ''))}” is no type of fact.", f"The types are {expected}."


def _no_type(_: dict[str, Any]) -> tuple[str, str]:
    return "The fact does not say its type.", "Add “type: count”, or whatever it is."


EXPLAINED: dict[str, Explain] = {
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), _number),
    **dict.fromkeys(("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"), _date),
    **dict.fromkeys(("literal_error", "enum"), _choice),
    **dict.fromkeys(("greater_than_equal", "greater_than", "less_than_equal", "less_than"), _bounds),
    "string_pattern_mismatch": _pattern,
    **dict.fromkeys(("model_type", "dict_type", "model_attributes_type"), _mapping),
    "list_type": _list,
    "string_type": _text,
    "string_too_short": lambda _: ("The text is empty.", "Write it, or take the line out."),
    "string_too_long": lambda _: (
        "The text is too long for what it is.",
        "Check the quotation marks of the lines above.",
    ),
    "too_short": lambda _: ("The list is empty.", "It needs at least one entry."),
    "too_long": _brackets,
    "bool_parsing": lambda _: ("A rule is switched on or off.", "Write on or off."),
    "bool_type": lambda _: ("A rule is switched on or off.", "Write on or off."),
    "union_tag_invalid": _type,
    "union_tag_not_found": _no_type,
}


def _instead(holder: type[BaseModel], known: Sequence[str]) -> str:
    """What may be written where a name is that means nothing there."""
    if len(known) > MOST_NAMED:
        return "Take it out, or check the spelling."
    named = ", ".join(name for name in known if name != "type")
    if issubclass(holder, Fact):
        return f"A fact of type {holder.model_fields['type'].default} has only: {named}."
    return f"Take it out, or write one of: {named}."
