"""``drafter circulate``: the draft as it is sent to partners."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import existing_option
from drafter.cli.redline_options import signing_options

if TYPE_CHECKING:
    from drafter.readers import Tracked


@click.command("circulate")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--label", default="", metavar="TEXT", help="What the round is called, such as “zero draft”.")
@signing_options
@existing_option
@click.option("--dry-run", is_flag=True, help="Say what would be sent and write nothing.")
def command(
    folder: Path,
    label: str,
    author: str,
    mechanical_author: str | None,
    date: datetime | None,
    comments: bool,
    existing: Tracked,
    dry_run: bool,
) -> None:
    """Make the draft in DIR ready for partners, and keep the round in DIR/rounds/N.

    In rounds/N/sent are the draft in Word, clean and with the changes tracked since last year and since the last
    round, and a note for the e-mail. Their replies come back with drafter receive.
    """
    from drafter.app.comparing import signature
    from drafter.app.rounds import circulate

    signed = signature(author, mechanical_author, date, comments)
    made = circulate(
        folder, label=label, signed=signed, day=date.date() if date else None, existing=existing, dry_run=dry_run
    )
    for name in made.files:
        if "/sent/" in name:
            click.echo(str(folder / name))
    if made.changed:
        click.echo(f"Changed ({len(made.changed)}):")
        for line in made.changed:
            click.echo(f"  {line}")
    if made.still_open:
        click.echo(f"Still to be confirmed ({len(made.still_open)}):")
        for line in made.still_open:
            click.echo(f"  {line}")
    click.echo("Nothing was written." if dry_run else f"This is round {made.number}.")
