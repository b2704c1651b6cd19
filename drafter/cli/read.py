"""``drafter read``: what a reader makes of a document, written in any format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import (
    DOCUMENT,
    emit,
    existing_option,
    format_option,
    labels_option,
    output_option,
    tell_remarks,
)
from drafter.writers import FORMATS, Look

if TYPE_CHECKING:
    from drafter.document import Document
    from drafter.readers import Tracked


@click.command("read")
@click.argument("document", metavar="DOCUMENT", type=DOCUMENT)
@format_option(*FORMATS, "json")
@output_option
@existing_option
@labels_option
def command(document: Path, form: str, output: Path | None, force: bool, existing: Tracked, labels: bool) -> None:
    """Read DOCUMENT (.xml, .docx, .pdf, .txt or .md) and write what was understood of it."""
    from drafter.app.texts import read
    from drafter.cli.output import may_write

    if output is not None:
        may_write(output, force=force)
    elif form in FORMATS and not FORMATS[form].is_text:
        emit(b"", form, None, force=force)
    found = read(document, existing=existing)
    tell_remarks(document, found)
    emit(_written(found, form, labels=labels), form, output, force=force)


def _written(document: Document, form: str, *, labels: bool) -> bytes:
    if form == "json":
        import json

        from drafter.app.data import as_data
        from drafter.document.labels import with_labels

        document = with_labels(document) if labels else document
        return (json.dumps(as_data(document), ensure_ascii=False, indent=2) + "\n").encode()
    from drafter.app.rendering import render

    return render(document, form, Look(labels=labels))
