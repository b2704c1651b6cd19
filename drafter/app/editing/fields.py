"""Which values of the YAML stand behind a fact's words, and how a form asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from drafter.facts.fact import Fact
from drafter.facts.value import Open
from drafter.workspace.sheet import Sheet

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A value that a form asks for.

    Attributes:
        path: where it stands in the YAML.
        label: what it is called: "place".
        help: what it is, from the schema.
        kind: "date", "number", "list" or "text".
        value: as it is, or last year's where it is open; empty where nothing is known.
        is_open: whether it is open.
    """

    path: Path
    label: str
    help: str
    kind: str
    value: str
    is_open: bool

    @property
    def name(self) -> str:
        """The path as a form bears it."""
        return ".".join(map(str, self.path))


def fields_of(sheet: Sheet, key: str) -> tuple[Field, ...]:
    """The values behind the words that bear a key.

    Args:
        sheet: the folder's sheet.
        key: as runs bear it: "to_attend.place", "states_parties.value", "symbol".

    Returns:
        The open values among them; all that may be open where none is; nothing where a form cannot give them.
    """
    name, _, part = key.partition(".")
    steps = part.split(".") if part else []
    found: list[Field]
    if name in sheet.facts:
        found = list(_within(sheet.facts[name], ("facts", name), steps))
    elif name in Sheet.model_fields:
        found = list(_within(sheet, (), [name, *steps]))
    else:
        found = []
    return tuple([f for f in found if f.is_open] or found)


def _within(model: BaseModel, path: Path, steps: list[str]) -> Iterator[Field]:
    fields = type(model).model_fields
    if steps == ["dates"]:
        steps = []
        fields = {name: fields[name] for name in ("from_", "to") if name in fields}
    if not steps:
        for name, info in fields.items():
            yield from _leaf(model, name, info, path)
        return
    by_alias = {info.alias or name: name for name, info in fields.items()}
    name = by_alias.get(steps[0], steps[0])
    if name not in fields:
        return
    value, path = getattr(model, name), (*path, steps[0])
    rest = steps[1:]
    if isinstance(value, list) and rest and rest[0].isdigit() and int(rest[0]) < len(value):
        value, path, rest = value[int(rest[0])], (*path, int(rest[0])), rest[1:]
    if isinstance(value, BaseModel):
        yield from _within(value, path, rest)
    elif not rest:
        together = model.TOGETHER if isinstance(model, Fact) and name in model.TOGETHER else (name,)
        for one in together:
            yield from _leaf(model, one, fields[one], path[:-1])


def _leaf(model: BaseModel, name: str, info: FieldInfo, path: Path) -> Iterator[Field]:
    """A field that may be open, and does not hold a mapping or a list of them."""
    types = _types_of(type(model), name)
    value = getattr(model, name)
    is_open = isinstance(value, Open)
    known = value.last if is_open else value
    openable = any(t is Open for t in types)
    if not openable or isinstance(known, BaseModel) or any(isinstance(v, BaseModel) for v in _listed(known)):
        return
    if value is None and isinstance(model, Fact):
        return
    kind = "date" if date in types else "list" if list in types - {Open} else "number" if int in types else "text"
    alias = info.alias or name
    yield Field(
        (*path, alias), alias.replace("_", " "), info.description or "", kind, _text(known), is_open or value is None
    )


@cache
def _types_of(model: type[BaseModel], name: str) -> frozenset[Any]:
    """The types that a field of a model may have; the page asks for them at every save, for every fact."""
    return frozenset(_types(model.model_fields[name].annotation))


def _types(annotation: Any) -> Iterator[Any]:
    yield get_origin(annotation) or annotation
    for inner in get_args(annotation):
        if isinstance(inner, type) or get_origin(inner) is not None or get_args(inner):
            yield from _types(inner)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)
