"""``drafter compile``: all open proposals in the text, with who made them."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import emit, format_option, output_option


@click.command("compile")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option("text", "docx", "html", "markdown")
@output_option
def command(folder: Path, form: str, output: Path | None, force: bool) -> None:
    """Write the compilation of all open proposals for the draft in DIR.

    In Word each is tracked under its author's name in the file that was sent, with the comments; in the other formats
    they stand in brackets, with who proposes them.
    """
    from drafter.app.rounds import compiled

    emit(compiled(folder, form), form, output, force=force)
