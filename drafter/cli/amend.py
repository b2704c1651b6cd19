"""``drafter amend``: a draft as amendments would leave it."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click
from click.core import ParameterSource

from drafter.app.texts import text_of
from drafter.cli.options import DOCUMENT, emit, format_option, output_option, tell_remarks
from drafter.cli.redline_options import check_output, marks, signing_options
from drafter.writers import FORMATS


@click.command("amend")
@click.argument("draft", metavar="DRAFT", type=DOCUMENT)
@click.argument("amendments", metavar="AMENDMENT…", nargs=-1, required=True, type=DOCUMENT)
@format_option(*FORMATS)
@output_option
@click.option("--redline", "shows_changes", is_flag=True, help="Show what the amendments change.")
@signing_options
def command(
    draft: Path,
    amendments: tuple[Path, ...],
    form: str,
    output: Path | None,
    force: bool,
    shows_changes: bool,
    author: str,
    mechanical_author: str | None,
    date: datetime | None,
    comments: bool,
) -> None:
    """Carry amendments out on the draft DRAFT, and show what it becomes.

    An AMENDMENT is a document (.pdf, .docx, .txt, .md, .xml) or a plain text with the instructions. Those that cannot
    be carried out are listed with the reason; the result of the others is written, and the exit status is 1. Changes
    tracked in Word stand under the name of the amendments' sponsors, unless --author gives another.
    """
    from drafter.amendments.carry_out import amended
    from drafter.amendments.sources import amendment_from
    from drafter.app.comparing import Comparison, base_at, signature
    from drafter.app.rendering import render

    issued = text_of(draft)
    read = [amendment_from(path, issued.language) for path in amendments]
    tell_remarks(draft, issued)
    result = amended(issued, read)
    if shows_changes:
        check_output(form, output, force)
        context = click.get_current_context()
        if context.get_parameter_source("author") is ParameterSource.DEFAULT:
            author = " and ".join(dict.fromkeys(a.sponsors for a in read if a.sponsors)) or author
            mechanical_author = mechanical_author or author
        signed = signature(author, mechanical_author, date, comments)
        data = Comparison(issued, result.document, base_at(draft)).write(form, signed, marks(output))
    else:
        data = render(result.document, form)
    emit(data, form, output, force=force)
    for remark in result.remarks:
        click.secho(remark.text, fg="yellow", err=True)
    for remark in result.undone:
        click.secho(remark.text, fg="red", err=True)
    sys.exit(1 if result.undone else 0)
