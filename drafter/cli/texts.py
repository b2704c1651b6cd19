"""A text that a command is given: a document of any format, or a draft folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.document import Document


def text_of(path: Path) -> Document:
    """The text of a document or of a draft folder; what its reader remarks goes to standard error.

    Raises:
        DraftError: it cannot be read.
    """
    if path.is_dir():
        from drafter.drafting.draft import draft
        from drafter.workspace.folder import load

        return draft(load(path)).document
    from drafter.readers import read

    found = read(path)
    for remark in found.remarks:
        click.echo(f"{path}: {remark}", err=True)
    return found
