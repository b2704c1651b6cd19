"""``drafter rollover``: this year's draft folder from last year's folder or document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import completed, format_option
from drafter.cli.output import put_json
from drafter.files import typed


@click.command("rollover")
@click.argument("source", shell_complete=completed("series"))
@click.option(
    "--session",
    type=click.IntRange(1, 199),
    help="The session of the new draft, such as 77; without it, the one that last year’s text leads to.",
)
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True, help="The folder to write.")
@click.option("--facts", type=click.Path(path_type=Path), help="A YAML file of what is new.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    shell_complete=completed("facts"),
    help="One new value: to_attend.place=Geneva.",
)
@click.option(
    "--earlier",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="An earlier edition of the series, or a folder of them: what moved before tells what moves now.",
)
@click.option("--ask", type=click.Choice(["more", "usual", "less"]), default=None, help="How much is asked.")
@click.option("--keep-rest", is_flag=True, help="All that is not given stays as it was last year.")
@click.option("--gap", is_flag=True, help="Take a session that last year’s text does not lead to: none came between.")
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@click.option("--no-input", is_flag=True, help="Ask nothing; what is not given stays open.")
@click.option("--own-text", is_flag=True, help="Give the folder a text of its own to edit, not the series’ shared one.")
@format_option("text", "json", about="How the report is printed.", by_output=False)
@click.option("--force", is_flag=True, help="Move a folder that is there aside first.")
def command(
    source: str,
    session: int | None,
    output: Path,
    facts: Path | None,
    settings: tuple[str, ...],
    earlier: tuple[Path, ...],
    ask: str | None,
    keep_rest: bool,
    gap: bool,
    dry_run: bool,
    no_input: bool,
    own_text: bool,
    form: str,
    force: bool,
) -> None:
    """Make this year's draft folder from SOURCE.

    SOURCE is last year's draft folder, a bundled series, last year's resolution itself (.xml, .docx, .pdf, .txt or
    .md), or a folder of one series' documents.
    """
    from drafter.app.rolling import rolled_over
    from drafter.cli.options import tell_doubts, tell_open

    made = rolled_over(
        source,
        session,
        output,
        facts=facts,
        settings=settings,
        gap=gap,
        own_text=own_text,
        earlier=earlier,
        ask=ask or "",
    )
    if form == "text" and not no_input and not dry_run and sys.stdin.isatty() and sys.stdout.isatty():
        from drafter.cli.asking import ask as asked

        made = made.answered(asked(made.rolled.folder, made.worklist))
    if keep_rest:
        made = made.with_the_rest_kept()
    tell_doubts(made.doubts)
    for warning in made.warnings:
        click.secho(warning, fg="yellow", err=True)
    _ = made.worklist
    aside = None if dry_run else made.save(force=force)
    if form == "json":
        put_json(made.as_json(written=not dry_run, aside=aside), None)
        return
    click.echo(f"{'Would change' if dry_run else 'Changed'} {len(made.changed)}:")
    for item in made.changed:
        words = f"{item.before} → {item.after}" if item.before else f"+ {item.after}"
        click.echo(f"  {item.paragraph}: {words} ({item.reason})")
    tell_open(made.still_open)
    if dry_run:
        click.echo("Nothing was written.")
        return
    if aside:
        click.echo(f"The folder that was there is now {aside}.")
    click.echo(f"Wrote {output}. See it: drafter preview {typed(output)}")
