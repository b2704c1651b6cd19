"""``drafter revise``: a draft revised after it was issued."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import DOCUMENT, emit, format_option, output_option, tell_doubts
from drafter.cli.redline_options import base_options, signing_options
from drafter.writers import FORMATS

if TYPE_CHECKING:
    from drafter.readers import Tracked


@click.command("revise")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--issued", type=DOCUMENT, metavar="FILE", help="The draft as the Secretariat issued it, best its Word file."
)
@click.option(
    "--submitted", type=click.DateTime(["%Y-%m-%d"]), help="The day the revised draft is handed in; open without it."
)
@click.option("--oral", is_flag=True, help="Only print the list of oral revisions for the floor; nothing is changed.")
@click.option(
    "--addendum", is_flag=True, help="Only print L.40/Add.1, the sponsors who joined since; nothing is changed."
)
@click.option("--corrigendum", is_flag=True, help="Only print L.40/Corr.1, the corrections; nothing is changed.")
@format_option(*FORMATS, about="How what is only printed is printed.")
@output_option
@signing_options
@base_options
def command(
    folder: Path,
    issued: Path | None,
    submitted: datetime | None,
    oral: bool,
    addendum: bool,
    corrigendum: bool,
    form: str,
    output: Path | None,
    force: bool,
    author: str,
    mechanical_author: str | None,
    date: datetime | None,
    comments: bool,
    any_base: bool,
    existing: Tracked,
) -> None:
    """Make the draft in DIR its next revision: L.40 becomes L.40/Rev.1.

    Change the text first. The revised draft is made on the document that the Secretariat issued (--issued, or a file in
    DIR/issued), with every change tracked. DIR/revisions/Rev.1 then has it clean and tracked, the list of oral
    revisions in the order of the text, and the list for co-sponsors to sign. Sponsors who only joined need no revised
    draft: --addendum; nor do slips: --corrigendum.
    """
    from drafter.app import later
    from drafter.app.comparing import signature
    from drafter.app.revising import oral_revisions, revision, save

    if oral + addendum + corrigendum > 1:
        raise click.UsageError("Of --oral, --addendum and --corrigendum, give one at a time.")
    day = submitted.date() if submitted else None
    made = revision(folder, issued, submitted=day, existing=existing, any_base=any_base, of_sponsors=addendum)
    for remark in made.remarks:
        click.secho(remark, fg="yellow", err=True)
    if oral or addendum or corrigendum:
        from drafter.app.rendering import render

        printed = (
            oral_revisions(made) if oral else later.addendum(made, day) if addendum else later.corrigendum(made, day)
        )
        emit(render(printed, form), form, output, force=force)
        return
    files, kept = save(made, signature(author, mechanical_author, date, comments), force=force)
    click.echo(f"{made.symbol}, made on {made.of} ({made.issued})")
    for name in files:
        click.echo(f"{made.home / name}")
    for one in kept:
        said = f"{made.home / one.name} was changed since it was made: it stays, and the new one is {one.beside}."
        click.echo(said, err=True)
    for names, what in ((made.joined, "joined"), (made.left, "no longer among the sponsors")):
        if names:
            click.echo(f"Sponsors, {what}: {', '.join(names)}")
    tell_doubts(made.comparison.doubts)
