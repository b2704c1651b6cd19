"""Which model a place of the YAML belongs to: what may be written there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from drafter.facts.fact import Fact
from drafter.facts.registry import TYPES


def holder_of(model: type[BaseModel], data: Any, path: Sequence[str | int]) -> type[BaseModel]:
    """The model whose field, or would-be field, a path ends in.

    Args:
        model: the schema of the whole.
        data: the YAML, which says of what type a fact is.
        path: keys and indices from the top; steps that a schema's unions add are passed over.

    Returns:
        The innermost model that the last step is within.
    """
    is_key = False
    for step in path[:-1]:
        data = _stepped(data, step)
        if is_key:
            is_key = False
        else:
            named = {info.alias or name: info for name, info in model.model_fields.items()}
            field = named.get(str(step)) if isinstance(step, str) else None
            inner = next(_models(field.annotation), None) if field else None
            if field is None or inner is None:
                continue
            model, is_key = inner, get_origin(field.annotation) in (dict, list)
        if model is Fact and not is_key and isinstance(data, dict):
            model = TYPES.get(str(data.get("type")), Fact)
    return model


def _stepped(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return data


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
