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
    if output is None or is_standard(output):
        click.echo(data, nl=False)
        return
    from drafter.saving.save import save_file

    save_file(output, data, force=force)
    click.echo(f"Wrote {output}", err=True)


def put_text(text: str, output: Path | None, *, force: bool = False) -> None:
    """Write a text that is styled for the terminal: elsewhere it is plain.

    Raises:
        DraftError: as for :func:`put`.
    """
    if output is None:
        click.echo(text, nl=False)
    else:
        put(click.unstyle(text).encode(), output, force=force)


def put_json(data: object, output: Path | None, *, force: bool = False) -> None:
    """Write what a program reads.

    Raises:
        DraftError: as for :func:`put`.
    """
    import json

    put((json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n").encode(), output, force=force)


def is_standard(output: Path) -> bool:
    """Whether an output is ``-``, which stands for standard output."""
    return str(output) == "-"


def may_write(output: Path, *, force: bool) -> None:
    """Refuse to overwrite a file, before the work is done.

    Raises:
        DraftError: the file exists and ``force`` is not set.
    """
    if not is_standard(output) and output.exists() and not force:
        raise DraftError("This file exists already.", place=Place(str(output)), hint="Add --force to replace it.")
