"""A folder that shares the text of a bundled series given a text of its own, to change its wording."""

from __future__ import annotations

from drafter.workspace.folder import TEXT, Folder
from drafter.workspace.yaml_edit import YamlEdit


def give_own_text(edit: YamlEdit, folder: Folder) -> None:
    """Write into a folder's YAML that its text is its own; the series' gatherings come along.

    The text itself is :attr:`Folder.template`, to be written beside the YAML as ``text.md``.

    Args:
        edit: the folder's YAML being changed.
        folder: the folder.
    """
    edit.set(("template",), TEXT)
    own = folder.sheet.gatherings
    missing = {name: kind for name, kind in folder.series_gatherings.items() if name not in own}
    described = {
        name: {key: value for key, value in kind.model_dump(exclude_defaults=True).items() if value is not None}
        for name, kind in missing.items()
    }
    if edit.has(("gatherings",)):
        for name, kind in described.items():
            edit.set(("gatherings", name), kind)
    elif described:
        edit.set(("gatherings",), described, after=("based_on",))
