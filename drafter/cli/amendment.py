"""``drafter amendment``: the changes from an issued draft to another text, as an amendment."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.app.texts import text_of
from drafter.cli.options import DOCUMENT, emit, format_option, output_option, tell_remarks
from drafter.writers import FORMATS


@click.command("amendment")
@click.argument("old", metavar="OLD", type=DOCUMENT)
@click.argument("new", metavar="NEW", type=DOCUMENT)
@format_option(*FORMATS)
@output_option
@click.option("--symbol", default="", help="The symbol of the amendment; open without it.")
@click.option("--sponsors", default="", metavar="NAMES", help="Who proposes it; open without it.")
def command(old: Path, new: Path, form: str, output: Path | None, force: bool, symbol: str, sponsors: str) -> None:
    """Write what makes the text NEW of the draft OLD, as an amendment in the United Nations' form.

    OLD is the draft as issued, since its numbers are what the amendment names; both are documents or draft folders.
    """
    from drafter.amendments.making import instructions_between
    from drafter.amendments.writing import document_of
    from drafter.app.rendering import render
    from drafter.errors import DraftError

    draft, wanted = text_of(old), text_of(new)
    tell_remarks(old, draft)
    tell_remarks(new, wanted)
    instructions = instructions_between(draft, wanted)
    if not instructions:
        raise DraftError("There is nothing to amend: the two texts are the same.")
    made = document_of(instructions, draft, symbol=symbol, sponsors=sponsors)
    emit(render(made, form), form, output, force=force)
