"""``drafter redline``: the changes since last year's adopted text."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import emit, tell_doubts
from drafter.cli.redline_options import (
    base_options,
    check_output,
    marks,
    redline_options,
)
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.readers import Tracked


@click.command("redline")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@redline_options
@click.option(
    "--against", type=click.Path(path_type=Path), help="Compare with this document instead of last year’s resolution."
)
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    help="Last year’s official Word file: write the tracked changes into it and compare with what it reads.",
)
@base_options
def command(
    folder: Path,
    form: str,
    output: Path | None,
    force: bool,
    author: str,
    mechanical_author: str | None,
    date: datetime | None,
    comments: bool,
    against: Path | None,
    base: Path | None,
    any_base: bool,
    existing: Tracked,
) -> None:
    """Show what the draft in DIR changes in last year's adopted text.

    The guidelines for submitting proposals ask for a draft made on the official A/RES file, with every change tracked:
    give that file as --base with --format docx.
    """
    from drafter.app.comparing import changes_of, signature

    if against is not None and base is not None:
        raise DraftError("Both --against and --base say what to compare with.", hint="Give one of them.")
    check_output(form, output, force)
    made = changes_of(folder, against=against, base=base, existing=existing, any_base=any_base)
    tell_doubts(made.doubts)
    signed = signature(author, mechanical_author, date, comments)
    emit(made.write(form, signed, marks(output)), form, output, force=force)
