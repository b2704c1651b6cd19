"""The options that the commands share which show changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from drafter.app.comparing import FORMATS
from drafter.cli.options import output_option
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.redline.text import Marks

F = TypeVar("F", bound=Callable[..., Any])


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


def check_output(form: str, output: Path | None, force: bool) -> None:
    """Refuse what cannot be written, before the work is done.

    Raises:
        DraftError: the format needs a file and none is named, or the file exists and ``force`` is not given.
    """
    if output is None and form == "docx":
        raise DraftError("A Word file cannot go to the screen.", hint="Name one: --output changes.docx")
    if output is not None and output.exists() and not force:
        raise DraftError(f"{output} exists already.", hint="Give another name, or --force to replace it.")


def marks(output: Path | None) -> Marks | None:
    """How text marks changes: in colours where it goes to a terminal."""
    if not shows_colours(output):
        return None
    from drafter.redline.text import terminal_marks

    return terminal_marks()


def shows_colours(output: Path | None) -> bool:
    """Whether text goes to a terminal."""
    import os

    return output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
