"""``drafter compare``: the changes between any two documents."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from drafter.cli.options import emit, tell_doubts
from drafter.cli.redline_options import Base, check_output, redline_options, shows_colours, signature, written
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.document import Document
    from drafter.readers import Tracked


def _is_word(path: Path) -> bool:
    from drafter.readers.form import Form, form_of

    return path.is_file() and form_of(path.read_bytes(), str(path)) is Form.DOCX


def _both(old: Path, new: Path, existing: Tracked, *, whole: bool) -> tuple[Document, Document]:
    """Both documents read.

    Args:
        old: the one.
        new: the other.
        existing: what to do with tracked changes that they have.
        whole: whether two Word files are compared paragraph by paragraph, mastheads too, as one is to be written into.
    """
    from drafter.readers.docx import read_words

    def words() -> tuple[Document, Document]:
        first, second = (read_words(p.read_bytes(), str(p), tracked=existing) for p in (old, new))
        return first, second

    both_word = _is_word(old) and _is_word(new)
    if both_word and whole:
        return words()
    try:
        return _read(old, existing), _read(new, existing)
    except DraftError:
        if not both_word:
            raise
        return words()


def _read(path: Path, existing: Tracked) -> Document:
    from drafter.readers import read

    if not (path.is_dir() and (path / "resolution.yaml").exists()):
        return read(path, tracked=existing)
    from drafter.drafting.draft import draft
    from drafter.workspace.folder import load

    loaded = load(path)
    tell_doubts(loaded.doubts)
    return draft(loaded).document


def _author_of(path: Path) -> str:
    """Who saved a Word file last; nothing where it does not say, or is none."""
    if not _is_word(path):
        return ""
    from drafter.ooxml.package import opened

    package = opened(path.read_bytes(), str(path))
    part = next((r.target for r in package.relations("").values() if r.kind == "core-properties"), "")
    root = package.tree(part) if part else None
    found = (
        root.find("{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy")
        if (root is not None)
        else None
    )
    return (found.text or "").strip() if found is not None else ""


@click.command("compare")
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
@redline_options
@click.option(
    "--existing",
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
    existing: Tracked,
) -> None:
    """Show the changes from the document OLD to the document NEW (.xml, .docx, .pdf, .txt or .md, or a draft folder).

    With --format docx and OLD a Word file, the changes are tracked in OLD's own file. Of two Word files any text is
    compared, be it a resolution or not.
    """
    check_output(form, output, force)
    base = Base(old, old.read_bytes(), existing) if form == "docx" and _is_word(old) else None
    before, after = _both(old, new, existing, whole=base is not None)
    context = click.get_current_context()
    if context.get_parameter_source("author") is ParameterSource.DEFAULT and (saved := _author_of(new)):
        author, mechanical_author = saved, mechanical_author or saved
    for path, document in ((old, before), (new, after)):
        for remark in document.remarks:
            click.echo(f"{path}: {remark}", err=True)
    signed = signature(author, mechanical_author, date, comments)
    data = written(before, after, form, signed, base=base, screen=shows_colours(output))
    emit(data, form, output, force=force)
