"""``drafter redline``: the changes since last year's adopted text."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import emit, tell_doubts
from drafter.cli.redline_options import (
    Base,
    base_options,
    check_output,
    redline_options,
    shows_colours,
    signature,
    written,
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
    from drafter.drafting.draft import draft
    from drafter.reports.pack.last_year import last_year, read_base
    from drafter.rolling.worklist import Worklist
    from drafter.workspace.folder import load

    if against is not None and base is not None:
        raise DraftError("Both --against and --base say what to compare with.", hint="Give one of them.")
    check_output(form, output, force)
    loaded = load(folder)
    new = Worklist(loaded, draft(loaded)).document()
    tell_doubts(loaded.doubts)
    taken = None
    if base is not None:
        old = read_base(loaded, base, existing, any_base=any_base)
        taken = Base(base, base.read_bytes(), existing) if form == "docx" else None
    else:
        old = last_year(loaded, against, existing, any_base=any_base)
    signed = signature(author, mechanical_author, date, comments)
    emit(written(old, new, form, signed, base=taken, screen=shows_colours(output)), form, output, force=force)
