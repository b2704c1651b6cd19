"""Options that several commands share, and how they print what they found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TypeVar

import click

from drafter.cli.output import put
from drafter.writers import FORMATS, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.document import Document
    from drafter.errors import DraftError
    from drafter.rolling.worklist import Item

LONGEST_SHOWN = 100
"""How many characters of an open value a list shows."""

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*more: str) -> Callable[[F], F]:
    """``--format``, of the formats documents are written in and ``more``."""
    return click.option(
        "--format", "form", type=click.Choice([*FORMATS, *more]), default="text", show_default=True, help="The format."
    )


def output_option(function: F) -> F:
    """``--output`` and ``--force``."""
    function = click.option("--force", is_flag=True, help="Replace what is there.")(function)
    return click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path),
        help="Where to write; text formats go to the screen without it.",
    )(function)


def look_options(function: F) -> F:
    """``--no-notice``, ``--emblem`` and ``--fonts``."""
    function = click.option(
        "--fonts",
        type=click.Path(path_type=Path),
        help="A folder of fonts for scripts that the shipped one lacks: Arabic, Chinese.",
    )(function)
    function = click.option(
        "--emblem",
        type=click.Path(path_type=Path),
        help="An image for the masthead. The emblem of the United Nations may be used with its permission only.",
    )(function)
    return click.option("--no-notice", is_flag=True, help="Leave out “Draft – not an official document”.")(function)


def look(no_notice: bool, emblem: Path | None, fonts: Path | None = None) -> Look:
    """The user's choices of look.

    Raises:
        DraftError: the emblem cannot be read.
    """
    if emblem is None:
        return Look(notice=not no_notice, fonts=fonts)
    from drafter.errors import DraftError

    try:
        return Look(notice=not no_notice, emblem=emblem.read_bytes(), fonts=fonts)
    except OSError as e:
        raise DraftError(f"The emblem {emblem} cannot be read: {e.strerror}.") from None


def emit(data: bytes, form: str, output: Path | None, *, force: bool) -> None:
    """Write a document to a file, or to standard output if it is text and no file is named.

    Raises:
        DraftError: the format needs a file and none is named, or the file cannot be written.
    """
    kind = FORMATS.get(form)
    if output is None and kind is not None and not kind.is_text:
        from drafter.errors import DraftError

        raise DraftError(
            f"A file in this format cannot go to the screen: {form}.", hint=f"Name one: --output draft{kind.suffix}"
        )
    put(data, output, force=force)


def tell_doubts(doubts: Iterable[DraftError]) -> None:
    """Show on standard error what looks wrong and may be right."""
    for doubt in doubts:
        click.secho(str(doubt), fg="yellow", err=True)


def tell_remarks(path: Path, document: Document) -> None:
    """Show on standard error what a document's reader says of it."""
    for remark in document.remarks:
        click.echo(f"{path}: {remark}", err=True)


def tell_open(items: Iterable[Item]) -> int:
    """List on standard error what is still open, every value once, with file and line.

    Returns:
        How many values there were.
    """
    from drafter.rolling.entries import counted, entries

    listed = entries(items)
    if not listed:
        return 0
    click.echo(f"{counted(listed)} to be confirmed:", err=True)
    for entry in listed:
        item = entry.first
        shown = item.after if "[" in item.after else f"“{item.after}”"
        few = shorten(shown, LONGEST_SHOWN, placeholder=" …")
        click.echo(f"  {item.file}:{item.line}: {spoken(item.fact)}: {few} ({entry.where})", err=True)
    return len(listed)


def spoken(fact: str) -> str:
    """A fact's name as words."""
    return ", ".join(p.replace("_", " ") for p in fact.split(".") if not p.isdigit())
