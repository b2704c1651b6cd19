"""``drafter compare``: the changes between any two documents."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from drafter.cli.options import DOCUMENT, emit, keeping_option, tell_doubts, tell_remarks
from drafter.cli.redline_options import check_output, marks, redline_options

if TYPE_CHECKING:
    from drafter.readers import Tracked


@click.command("compare")
@click.argument("old", metavar="OLD", type=DOCUMENT)
@click.argument("new", metavar="NEW", type=DOCUMENT)
@redline_options
@keeping_option
def command(
    old: Path,
    new: Path,
    form: str,
    output: Path | None,
    force: bool,
    author: str,
    mechanical_author: str | None,
    date: datetime | None,
    comments: bool,
    existing: Tracked,
) -> None:
    """Show the changes from the document OLD to the document NEW (.xml, .docx, .pdf, .txt or .md, or a draft folder).

    With --format docx and OLD a Word file, the changes are tracked in OLD's own file. Of two Word files any text is
    compared, be it a resolution or not.
    """
    from drafter.app.comparing import compare, signature

    check_output(form, output, force)
    made = compare(old, new, existing=existing)
    context = click.get_current_context()
    if context.get_parameter_source("author") is ParameterSource.DEFAULT and made.saved_by:
        author, mechanical_author = made.saved_by, mechanical_author or made.saved_by
    tell_doubts(made.doubts)
    tell_remarks(old, made.old)
    tell_remarks(new, made.new)
    signed = signature(author, mechanical_author, date, comments)
    emit(made.write(form, signed, marks(output)), form, output, force=force)
