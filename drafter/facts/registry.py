"""The fact types, by the name that the YAML gives them; each is loaded when a folder has one.

A folder has a handful of the types, and loading and preparing all of them is a tenth of the time of a command.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, reduce
from importlib import import_module
from operator import or_
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from drafter.facts.fact import Fact

CLASSES = {
    "session": "session.Session",
    "cited-resolutions": "resolutions.CitedResolutions",
    "resolution": "resolutions.Resolution",
    "gatherings-held": "gatherings_held.GatheringsHeld",
    "gathering": "gathering.Gathering",
    "count": "count.Count",
    "years": "years.Years",
    "date": "day.Day",
    "period": "period.Period",
    "month": "month.Month",
    "year": "year.YearFact",
    "ordinal": "number_in_order.NumberInOrder",
    "figure": "figure.Figure",
    "symbol": "symbol.Symbol",
    "paragraph": "own_paragraph.OwnParagraph",
}
"""The file and class of every type, by its name in the YAML."""


class _Types(Mapping[str, type[Fact]]):
    """The types by name, each loaded when it is asked for."""

    def __getitem__(self, name: str) -> type[Fact]:
        return _loaded(CLASSES[name])

    def __contains__(self, name: object) -> bool:
        return name in CLASSES

    def __iter__(self) -> Iterator[str]:
        return iter(CLASSES)

    def __len__(self) -> int:
        return len(CLASSES)


TYPES: Mapping[str, type[Fact]] = _Types()


@cache
def _loaded(path: str) -> type[Fact]:
    file, _, name = path.partition(".")
    found: type[Fact] = getattr(import_module(f"drafter.facts.{file}"), name)
    return found


class _ByItsType:
    """Tells pydantic to read a fact by what its ``type`` says."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        union: Any = reduce(or_, TYPES.values())
        adapter: TypeAdapter[Any] = TypeAdapter(Annotated[union, Field(discriminator="type")])
        return handler(adapter.core_schema)


AnyFact = Annotated[Fact, _ByItsType()]
"""A fact of any type."""


def _read(value: Any) -> Fact:
    """A fact; what is wrong with it is told at its place, as for any part of the sheet."""
    if isinstance(value, Fact):
        return value
    if not isinstance(value, Mapping):
        raise PydanticKnownError("model_attributes_type")
    if "type" not in value:
        raise PydanticKnownError("union_tag_not_found", {"discriminator": "'type'"})
    name = value["type"]
    if not isinstance(name, str) or name not in CLASSES:
        expected = ", ".join(f"'{known}'" for known in CLASSES)
        context = {"discriminator": "'type'", "tag": str(name), "expected_tags": expected}
        raise PydanticKnownError("union_tag_invalid", context)
    return TYPES[name].model_validate(value)
