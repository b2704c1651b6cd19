"""``drafter redline``: the changes since last year's adopted text."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import emit, tell_doubts
from drafter.cli.redline_options import Base, check_output, redline_options, shows_colours, signature, written
from drafter.errors import DraftError
from drafter.place import Place

if TYPE_CHECKING:
    from drafter.document import Document
    from drafter.folder.folder import Folder
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
@click.option("--any-base", is_flag=True, help="Take the base even if it is another resolution than the draft’s.")
@click.option(
    "--existing",
    type=click.Choice(["accept", "reject", "refuse"]),
    default="refuse",
    show_default=True,
    help="What to do with tracked changes that the Word file has already.",
)
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
    from drafter.folder.folder import load
    from drafter.rollover.worklist import Worklist

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
        old = last_year(loaded, against, existing)
    signed = signature(author, mechanical_author, date, comments)
    emit(written(old, new, form, signed, base=taken, screen=shows_colours(output)), form, output, force=force)


def read_base(folder: Folder, path: Path, existing: Tracked, *, any_base: bool = False) -> Document:
    """Read the official file that a draft is based on.

    Raises:
        DraftError: it is no Word file, or another resolution than the draft is based on and ``any_base`` is not set.
    """
    from drafter.readers import read
    from drafter.readers.form import Form, form_of
    from drafter.redline.existing import Existing, settled
    from drafter.redline.package import opened

    if path.is_file():
        data = path.read_bytes()
        if form_of(data, str(path)) is not Form.DOCX:
            raise DraftError(
                "This is no Word file, so no changes can be tracked in it.",
                place=Place(str(path)),
                hint="Give the official file as .docx, or leave --base out for a Word file of the program’s own.",
            )
        settled(opened(data, str(path)), Existing(existing))
    document = read(path, tracked=existing)
    based_on = folder.sheet.based_on
    wanted = based_on.resolution if based_on else None
    found = document.record.number
    if isinstance(wanted, str) and found and found != wanted and not any_base:
        raise DraftError(
            f"This is resolution {found}, and the draft is based on {wanted}.",
            place=Place(str(path)),
            hint=f"Give the Word file of A/RES/{wanted}, or add --any-base if it is meant.",
        )
    return document


def last_year(folder: Folder, against: Path | None = None, existing: Tracked = "refuse") -> Document:
    """What a draft is compared with: the document named, last year's adopted text, or last year's folder.

    Raises:
        DraftError: there is none, or it cannot be read.
    """
    from drafter.drafting.draft import draft
    from drafter.readers import read

    if against is not None:
        return read(against, tracked=existing)
    if folder.base_document is not None:
        return read(folder.base_document, tracked=existing)
    if folder.last is not None:
        # Last year's text is what it is: nothing in it follows from this year's facts.
        return replace(draft(folder.last).document, provenance={})
    raise DraftError(
        "The folder does not hold last year’s text.",
        place=Place(str(folder.path)),
        hint="Name it: --against A-RES-76-26.docx, or put it into base and name it in resolution.yaml (based_on).",
    )
