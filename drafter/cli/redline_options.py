"""The options that the commands share which show changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from drafter.app.comparing import FORMATS
from drafter.cli.options import format_option, keeping_option, output_option
from drafter.cli.output import may_write
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.redline.text import Marks

F = TypeVar("F", bound=Callable[..., Any])


def redline_options(function: F) -> F:
    """``--format``, ``--output``, ``--force``, and the options of :func:`signing_options`."""
    about = "Text, a page with a list of the changes, or tracked changes in Word."
    return format_option(*FORMATS, about=about)(output_option(signing_options(function)))


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
    about = "Take the base even if it is another resolution than the draft’s."
    return click.option("--any-base", is_flag=True, help=about)(keeping_option(function))


def check_output(form: str, output: Path | None, force: bool) -> None:
    """Refuse what cannot be written, before the work is done.

    Raises:
        DraftError: the format needs a file and none is named, or the file exists and ``force`` is not given.
    """
    if output is None and form == "docx":
        raise DraftError(
            "A Word file cannot go to the screen.",
            hint="Name one: --output changes.docx; with --output - it goes to another program.",
        )
    if output is not None:
        may_write(output, force=force)


def marks(output: Path | None) -> Marks | None:
    """How text marks changes: in colours where it goes to a terminal."""
    if not shows_colours(output):
        return None
    from drafter.redline.text import terminal_marks

    return terminal_marks()


def shows_colours(output: Path | None) -> bool:
    """Whether text goes to a terminal."""
    import os

    if output is not None:
        return False
    wanted = click.get_current_context().color
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ if wanted is None else wanted
