"""``drafter compare``: the changes between any two documents."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import emit
from drafter.cli.redline_options import check_output, redline_options, shows_colours, signature, written

if TYPE_CHECKING:
    from drafter.readers import Tracked


@click.command("compare")
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
@redline_options
@click.option(
    "--tracked",
    type=click.Choice(["refuse", "accept", "reject"]),
    default="refuse",
    show_default=True,
    help="What to do with tracked changes that a Word file has already.",
)
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
    tracked: Tracked,
) -> None:
    """Show the changes from the document OLD to the document NEW (.xml, .docx, .pdf, .txt or .md)."""
    from drafter.readers import read

    check_output(form, output, force)
    before, after = read(old, tracked=tracked), read(new, tracked=tracked)
    for path, document in ((old, before), (new, after)):
        for remark in document.remarks:
            click.echo(f"{path}: {remark}", err=True)
    signed = signature(author, mechanical_author, date, comments)
    data = written(before, after, form, signed, base=None, screen=shows_colours(output))
    emit(data, form, output, force=force)
