"""``drafter render``: a draft folder in any format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import (
    emit,
    format_option,
    labels_option,
    look,
    look_options,
    output_option,
    tell_doubts,
    tell_open,
)
from drafter.writers import FORMATS


@click.command("render")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option(*FORMATS)
@output_option
@look_options
@labels_option
@click.option("--language", default="", metavar="CODE", help="The text in another language, text.CODE.md: fr, es …")
@click.option("--strict", is_flag=True, help="Exit with status 1 while anything is still to be confirmed.")
def command(
    folder: Path,
    form: str,
    output: Path | None,
    force: bool,
    no_notice: bool,
    emblem: Path | None,
    fonts: Path | None,
    labels: bool,
    language: str,
    strict: bool,
) -> None:
    """Print the draft folder DIR as text, Markdown, HTML, Word, PDF or Akoma Ntoso."""
    from drafter.app.rendering import printed, render

    # A page shows where its words come from.
    made = printed(folder, with_origins=form == "html", language=language)
    emit(render(made.document, form, look(no_notice, emblem, fonts, labels=labels)), form, output, force=force)
    tell_doubts(made.doubts)
    if tell_open(made.still_open) and strict:
        sys.exit(1)
