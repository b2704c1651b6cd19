"""The fact types, by the name that the YAML gives them; each is loaded when a folder has one.

A folder has a handful of the types, and loading and preparing all of them is a tenth of the time of a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, reduce
from graphlib import TopologicalSorter
from importlib import import_module
from itertools import pairwise
from operator import or_
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from drafter.facts.fact import Fact, Taken

_DECLARED = re.compile(r'^class (\w+)\(Fact\):|^    type: Literal\["([\w-]+)"\]', re.MULTILINE)
"""The class of a type, and below it the type's name in the YAML, as a file declares them."""


@cache
def _declared() -> Mapping[str, tuple[str, str]]:
    """The file and class of every type, by its name; read from the words of the files, because loading them is slow."""
    found: dict[str, tuple[str, str]] = {}
    for file in Path(__file__).parent.glob("*.py"):
        declared = [match.groups() for match in _DECLARED.finditer(file.read_text(encoding="utf-8"))]
        found |= {name: (file.stem, kind) for (kind, _), (_, name) in pairwise(declared) if kind and name}
    return dict(sorted(found.items()))


class _Types(Mapping[str, type[Fact]]):
    """The types by name, each loaded when it is asked for."""

    def __getitem__(self, name: str) -> type[Fact]:
        return _loaded(*_declared()[name])

    def __contains__(self, name: object) -> bool:
        return name in _declared()

    def __iter__(self) -> Iterator[str]:
        return iter(_declared())

    def __len__(self) -> int:
        return len(_declared())


TYPES: Mapping[str, type[Fact]] = _Types()


@cache
def _loaded(file: str, name: str) -> type[Fact]:
    found: type[Fact] = getattr(import_module(f"{__package__}.{file}"), name)
    return found


@cache
def taken(when: Taken) -> tuple[type[Fact], ...]:
    """The types whose facts are taken out of a text at a time, each behind those that its ``AFTER`` names."""
    order = TopologicalSorter({name: kind.AFTER for name, kind in TYPES.items()}).static_order()
    return tuple(TYPES[name] for name in order if when == TYPES[name].TAKEN)


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
    """A fact; what is wrong with it is reported at its place, as for any part of the sheet."""
    if isinstance(value, Fact):
        return value
    if not isinstance(value, Mapping):
        raise PydanticKnownError("model_attributes_type")
    if "type" not in value:
        raise PydanticKnownError("union_tag_not_found", {"discriminator": "'type'"})
    name = value["type"]
    if not isinstance(name, str) or name not in TYPES:
        expected = ", ".join(f"'{known}'" for known in TYPES)
        context = {"discriminator": "'type'", "tag": str(name), "expected_tags": expected}
        raise PydanticKnownError("union_tag_invalid", context)
    return TYPES[name].model_validate(value)
