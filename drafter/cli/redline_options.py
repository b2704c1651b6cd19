"""What the commands that show changes share: their options, and the redline in the format asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from drafter.cli.options import output_option
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.document import Document
    from drafter.redline.tracked import Signature

FORMATS = {"text": ".txt", "html": ".html", "docx": ".docx"}
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Base:
    """A Word file that the changes are written into.

    Attributes:
        path: where it is.
        data: its bytes.
        existing: what to do with tracked changes that it has: "accept", "reject" or "refuse".
    """

    path: Path
    data: bytes
    existing: str = "refuse"


def redline_options(function: F) -> F:
    """``--format``, ``--output``, ``--force``, and the options of :func:`signing_options`."""
    function = output_option(signing_options(function))
    return click.option(
        "--format",
        "form",
        type=click.Choice(list(FORMATS)),
        default="text",
        show_default=True,
        help="Text, a page with a list of the changes, or tracked changes in Word.",
    )(function)


def signing_options(function: F) -> F:
    """Under whose names changes stand in Word: ``--author``, ``--mechanical-author``, ``--date``, ``--comments``."""
    decorators = (
        click.option("--author", default="Delegation", show_default=True, help="The author of the drafter’s changes."),
        click.option(
            "--mechanical-author",
            metavar="TEXT",
            help="The author of changes that follow from a fact.  [default: AUTHOR (mechanical)]",
        ),
        click.option(
            "--date",
            type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]),
            help="The date of the changes; they have none without it.",
        ),
        click.option(
            "--comments", is_flag=True, help="Comments in Word that say what a mechanical change follows from."
        ),
    )
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def base_options(function: F) -> F:
    """What to do with a base that is not as it should be: ``--any-base``, ``--existing``."""
    decorators = (
        click.option(
            "--any-base", is_flag=True, help="Take the base even if it is another resolution than the draft’s."
        ),
        click.option(
            "--existing",
            type=click.Choice(["accept", "reject", "refuse"]),
            default="refuse",
            show_default=True,
            help="What to do with tracked changes that the Word file has already.",
        ),
    )
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def signature(author: str, mechanical: str | None, date: datetime | None, comments: bool) -> Signature:
    """Under whose names changes stand."""
    from drafter.redline.tracked import Signature
    from drafter.writers.characters import printable

    said = date.strftime("%Y-%m-%dT%H:%M:00Z") if date else ""
    author = printable(author)
    return Signature(author, printable(mechanical or f"{author} (mechanical)"), said, comments)


def check_output(form: str, output: Path | None, force: bool) -> None:
    """Refuse what cannot be written, before the work is done.

    Raises:
        DraftError: the format needs a file and none is named, or the file exists and ``force`` is not given.
    """
    if output is None and form == "docx":
        raise DraftError("A Word file cannot go to the screen.", hint="Name one: --output changes.docx")
    if output is not None and output.exists() and not force:
        raise DraftError(f"{output} exists already.", hint="Give another name, or --force to replace it.")


def written(old: Document, new: Document, form: str, signed: Signature, *, base: Base | None, screen: bool) -> bytes:
    """The changes from one document to another.

    Args:
        old: what there was; if ``base`` is given, what it reads.
        new: what there is.
        form: "text", "html" or "docx".
        signed: under whose names changes stand in Word.
        base: the Word file to write them into, or None for one of the program's own.
        screen: whether text goes to a terminal, which shows colours.

    Raises:
        DraftError: the Word file cannot take the changes.
    """
    from drafter.comparison.compare import compare

    redline = compare(old, new)
    if form == "html":
        from drafter.redline import html

        return html.write(redline).encode()
    if form == "text":
        from drafter.redline import text

        return text.write(redline, text.terminal_marks() if screen else text.EMAIL).encode()
    from drafter.ooxml.settling import Existing
    from drafter.redline import docx

    if base is not None:
        return docx.write(redline, base.data, str(base.path), signed, existing=Existing(base.existing))
    from drafter.writers import write

    own = write(old, "docx")
    return docx.write(redline, own, "the draft’s own Word file", signed, masthead=True)


def shows_colours(output: Path | None) -> bool:
    """Whether text goes to a terminal."""
    import os

    return output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
