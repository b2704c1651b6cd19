"""``drafter adopt``: a draft folder brought up to the adopted document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import DOCUMENT, existing_option, format_option
from drafter.cli.output import put_json
from drafter.files import typed

if TYPE_CHECKING:
    from drafter.readers import Tracked


@click.command("adopt")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("document", type=DOCUMENT)
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@click.option(
    "--force",
    is_flag=True,
    help="Take the document though it looks like another resolution, or the folder has another.",
)
@click.option(
    "--draft", "drafted", type=DOCUMENT, help="The L. draft as issued, which says who the sponsors were and when."
)
@existing_option
@format_option("text", "json", about="How the report is printed.", by_output=False)
def command(
    folder: Path, document: Path, drafted: Path | None, dry_run: bool, force: bool, existing: Tracked, form: str
) -> None:
    """Bring the draft folder DIR up to the adopted DOCUMENT (.xml, .docx, .pdf, .txt or .md).

    The facts keep their names and comments, and have the values of the official text; the wording follows it; number,
    dates, report, vote and meeting are filled in; what negotiators changed is listed. The document is kept in the
    folder, and next year's rollover begins there.

    Where DIR was rolled over from a draft, and DOCUMENT is last year's resolution that the draft became, DIR goes on
    from it: number, date and what follows from them are filled in.
    """
    from drafter.app.adopting import adopt

    adoption = adopt(folder, document, drafted=drafted, force=force, existing=existing)
    sheet = adoption.official
    aside = None if dry_run else adoption.save()
    if form == "json":
        put_json(adoption.as_json(written=not dry_run, aside=aside), None)
        return
    day = f"{sheet.adopted.day} {sheet.adopted:%B %Y}" if sheet.adopted else ""
    click.echo(f"{sheet.number}, adopted on {day}: {sheet.title}")
    click.echo(f"Facts that follow the official text ({len(adoption.facts)})" + (":" if adoption.facts else "."))
    for fact in adoption.facts:
        click.echo(f"  {fact.name.replace('_', ' ')}: {fact.before + ' → ' if fact.before else '+ '}{fact.after}")
    click.echo(f"What negotiators changed ({len(adoption.wording)})" + (":" if adoption.wording else "."))
    for entry in adoption.wording:
        words = " → ".join(w for w in (_gone(entry.removed), _came(entry.added)) if w)
        click.echo(f"  {entry.place}: {words or entry.reason}")
    for remark in adoption.remarks:
        click.secho(remark, fg="yellow", err=True)
    if dry_run:
        click.echo("Nothing was written.")
        return
    if aside is not None:
        click.echo(f"The previous files are in {aside}.")
    if adoption.folder.sheet.session != sheet.session:
        click.echo(f"This year’s draft goes on from it: drafter preview {typed(adoption.path)}")
        return
    click.echo(f"Next year: drafter rollover {typed(adoption.path)} --session {sheet.session + 1} --output DIR")


def _gone(words: str) -> str:
    return click.style(f"− {words}", fg="red") if words else ""


def _came(words: str) -> str:
    return click.style(f"+ {words}", fg="green") if words else ""
