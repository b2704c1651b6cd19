"""``drafter amend``: a draft as amendments would leave it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import emit, format_option, output_option
from drafter.cli.redline_options import signing_options
from drafter.cli.texts import text_of


@click.command("amend")
@click.argument("draft", metavar="DRAFT", type=click.Path(path_type=Path))
@click.argument("amendments", metavar="AMENDMENT…", nargs=-1, required=True, type=click.Path(path_type=Path))
@format_option()
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
    date: object,
    comments: bool,
) -> None:
    """Carry amendments out on the draft DRAFT, and show what it becomes.

    An AMENDMENT is a document (.pdf, .docx, .txt, .md, .xml) or a plain text with the instructions. Those that cannot
    be carried out are listed with the reason; the result of the others is written, and the exit status is 1.
    """
    from drafter.amendments.carry_out import amended
    from drafter.amendments.sources import amendment_from

    read = [amendment_from(path) for path in amendments]
    issued = text_of(draft)
    result = amended(issued, read)
    if shows_changes:
        _redline(draft, issued, result.document, form, output, force, author, mechanical_author, date, comments)
    else:
        from drafter.writers import write

        emit(write(result.document, form), form, output, force=force)
    for remark in result.remarks:
        click.secho(remark.text, fg="yellow", err=True)
    for remark in result.undone:
        click.secho(remark.text, fg="red", err=True)
    sys.exit(1 if result.undone else 0)


def _redline(draft, old, new, form, output, force, author, mechanical, date, comments) -> None:  # type: ignore[no-untyped-def]
    from drafter.cli.redline_options import FORMATS, Base, check_output, shows_colours, signature, written
    from drafter.errors import DraftError

    if form not in FORMATS:
        raise DraftError(
            f"Changes are not shown in this format: {form}.", hint=f"Take one of these: {', '.join(FORMATS)}"
        )
    check_output(form, output, force)
    base = Base(draft, draft.read_bytes()) if form == "docx" and draft.suffix.lower() == ".docx" else None
    signed = signature(author, mechanical, date, comments)
    emit(written(old, new, form, signed, base=base, screen=shows_colours(output)), form, output, force=force)
