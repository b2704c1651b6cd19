"""``drafter render``: a draft folder in any format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import emit, format_option, look, look_options, output_option, tell_doubts, tell_open


@click.command("render")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option()
@output_option
@look_options
@click.option("--strict", is_flag=True, help="Exit with status 1 while anything is still to be confirmed.")
def command(
    folder: Path,
    form: str,
    output: Path | None,
    force: bool,
    no_notice: bool,
    emblem: Path | None,
    fonts: Path | None,
    strict: bool,
) -> None:
    """Print the draft folder DIR as text, Markdown, HTML, Word, PDF or Akoma Ntoso."""
    from drafter.drafting.draft import draft
    from drafter.workspace.folder import load
    from drafter.writers import write

    loaded = load(folder)
    made = draft(loaded)
    document, still_open = made.document, []
    # The worklist is read where there is something on it, and for a page that shows where its words come from, which
    # alone needs last year's folder.
    if form == "html" or not loaded.sheet.is_settled:
        from drafter.rolling.worklist import Worklist

        worklist = Worklist(loaded, made, with_last=form == "html")
        document, still_open = worklist.document(), list(worklist.open())
    emit(write(document, form, look(no_notice, emblem, fonts)), form, output, force=force)
    tell_doubts(loaded.doubts)
    if tell_open(still_open) and strict:
        sys.exit(1)
