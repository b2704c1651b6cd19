"""Values of a model written into YAML: at their places, and only what differs."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from drafter.facts.value import Open
from drafter.workspace.yaml_edit import YamlEdit


def write(edit: YamlEdit, path: tuple[str | int, ...], old: BaseModel, new: BaseModel) -> None:
    """Write what differs between two values of a model, each at its place in the YAML.

    Args:
        edit: the YAML being changed.
        path: where the value stands.
        old: what stands there.
        new: what is to stand there.
    """
    for name, info in type(new).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        here = (*path, info.alias or name)
        if before == after:
            continue
        if isinstance(before, list) and isinstance(after, list):
            _write_list(edit, here, before, after)
        elif isinstance(before, BaseModel) and isinstance(after, BaseModel):
            write(edit, here, before, after)
        else:
            edit.set(here, plain(after))


def _write_list(edit: YamlEdit, path: tuple[str | int, ...], before: list[Any], after: list[Any]) -> None:
    if len(before) == len(after) and all(isinstance(x, BaseModel) for x in (*before, *after)):
        for n, (old, new) in enumerate(zip(before, after, strict=True)):
            write(edit, (*path, n), old, new)
    elif len(after) > len(before) and after[: len(before)] == before:
        for item in after[len(before) :]:
            edit.append(path, plain(item))
    else:
        edit.set(path, plain(after))


def plain(value: Any) -> Any:
    """A value of a model as :mod:`drafter.workspace.yaml_edit` writes it: what is as usual left out."""
    if isinstance(value, Open):
        return Open(plain(value.last)) if value.last is not None else value
    if isinstance(value, BaseModel):
        return {
            info.alias or name: plain(getattr(value, name))
            for name, info in type(value).model_fields.items()
            if getattr(value, name) is not None and (name == "type" or getattr(value, name) != info.default)
        }
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value
