"""A draft folder as it stands in the editor, with what is not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from drafter.workspace.folder import SHEET, Folder, read_folder
from drafter.workspace.yaml_file import YamlFile, read_text


def folder_of(file: Path) -> Path | None:
    """The draft folder that a file belongs to; None where there is none."""
    return next((p for p in (file.parent, *file.parents[1:2]) if (p / SHEET).is_file()), None)


def edited_folder(path: Path, buffers: Mapping[Path, str]) -> Folder:
    """Load a draft folder, taking texts from the editor where it has them.

    Args:
        path: the folder.
        buffers: texts open in the editor, by path.

    Raises:
        DraftError: as for :func:`drafter.workspace.folder.load`.
    """
    yaml = path / SHEET
    text = buffers.get(yaml)
    file = YamlFile(str(yaml), _lines(text) if text is not None else read_text(yaml))
    folder = read_folder(file, path)
    open_text = buffers.get(Path(folder.template.file))
    if open_text is not None and folder.template.series is None:
        return replace(folder, template=replace(folder.template, text=_lines(open_text)))
    return folder


def _lines(text: str) -> str:
    """A text as it is read from the disk; an editor sends the line ends of the file, and lines and columns stay."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
