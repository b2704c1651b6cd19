"""Values that may still be open.

In the YAML an open value stands in square brackets, as it will in the text: ``place: [The Hague]`` is last year's
place, not confirmed; ``place: []`` is a place of which nothing is known. Taking the brackets away settles it.
"""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
)
from pydantic_core import core_schema

T = TypeVar("T")


class Open(Generic[T]):
    """A value that a person has yet to give.

    Not a dataclass, because pydantic reads those by a schema of its own.

    Attributes:
        last: last year's value, or None where nothing is known.
    """

    __slots__ = ("last",)

    def __init__(self, last: T | None = None) -> None:
        self.last = last

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Open) and self.last == other.last

    def __hash__(self) -> int:
        return hash((Open, self.last))

    def __repr__(self) -> str:
        return f"Open({self.last!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read a list of at most one value."""
        inner = handler(get_args(source)[0])
        items = core_schema.list_schema(inner, max_length=1)
        schema = core_schema.chain_schema(
            [
                core_schema.no_info_plain_validator_function(lambda v: _listed(v)),
                items,
                core_schema.no_info_plain_validator_function(lambda v: cls(v[0] if v else None)),
            ]
        )
        return core_schema.json_or_python_schema(items, schema, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """A list of at most one, with the reason."""
        found = handler(schema)
        return {**found, "description": "Still open: last year’s value in square brackets, or empty brackets."}


def _listed(value: Any) -> Any:
    if isinstance(value, Open):
        return [] if value.last is None else [value.last]
    return value


def _which(value: Any) -> str:
    """Open where it stands in brackets."""
    return "open" if isinstance(value, (list, Open)) else "value"


def _which_list(value: Any) -> str:
    """A list is open where it stands in two pairs of brackets, and where it names nothing."""
    in_two = isinstance(value, list) and (not value or (len(value) == 1 and isinstance(value[0], list)))
    return "open" if in_two or isinstance(value, Open) else "value"


Openable = Annotated[Annotated[T, Tag("value")] | Annotated[Open[T], Tag("open")], Discriminator(_which)]
"""A value, or an open one. Written ``value`` or ``[value]``."""

OpenableList = Annotated[
    Annotated[list[T], Field(min_length=1), Tag("value")] | Annotated[Open[list[T]], Tag("open")],
    Discriminator(_which_list),
]
"""A list, or an open one. Written ``[a, b]``, or ``[[a, b]]`` and ``[]``: no list that is settled is empty."""


def _with_words(schema: dict[str, Any]) -> None:
    """Let a switch be written in words, too."""
    del schema["type"]
    schema["anyOf"] = [{"type": "boolean"}, {"enum": ["on", "off", "yes", "no"]}]


Switch = Annotated[
    bool,
    BeforeValidator(lambda v: {"on": True, "off": False, "yes": True, "no": False}.get(v, v)),
    Field(json_schema_extra=lambda schema: _with_words(schema)),
]
"""On or off; to YAML 1.2 these are texts."""

Amount = Annotated[int, Field(ge=0, le=10**15)]
Ordinal = Annotated[int, Field(ge=1, lt=1000)]
YearNumber = Annotated[int, Field(ge=1900, le=2200)]
Name = Annotated[str, Field(min_length=1, max_length=300)]


def last_of(value: T | Open[T]) -> T | None:
    """The value itself, or last year's where it is open."""
    return value.last if isinstance(value, Open) else value


def opened(value: T | Open[T]) -> Open[T]:
    """The value with brackets around it; one that is open already stays as it is."""
    return value if isinstance(value, Open) else Open(value)
