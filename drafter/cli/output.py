"""What commands write: to a file whole or not at all, or to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.errors import DraftError
from drafter.place import Place


def put(data: bytes, output: Path | None, *, force: bool = False) -> None:
    """Write a command's product.

    Args:
        data: what to write.
        output: the file, or None for standard output.
        force: whether a file that exists is overwritten.

    Raises:
        DraftError: the file exists and ``force`` is not set, or cannot be written; nothing is then changed.
    """
    if output is None:
        click.echo(data, nl=False)
        return
    from drafter.workspace.save import save_file

    save_file(output, data, force=force)
    click.echo(f"Wrote {output}", err=True)


def may_write(output: Path, *, force: bool) -> None:
    """Refuse to overwrite a file, before the work is done.

    Raises:
        DraftError: the file exists and ``force`` is not set.
    """
    if output.exists() and not force:
        raise DraftError("This file exists already.", place=Place(str(output)), hint="Add --force to replace it.")
