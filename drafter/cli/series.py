"""``drafter series``: the texts that a rollover can begin with by their name."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import put_json, put_text


@click.group(invoke_without_command=True)
@format_option("text", "json")
@output_option
@click.pass_context
def command(ctx: click.Context, form: str, output: Path | None, force: bool) -> None:
    """List the series: those that come with the program, and your own.

    “drafter rollover NAME” begins with the newest text of a series.
    """
    if ctx.invoked_subcommand is not None:
        return
    from drafter.app.series import known

    found = [one.as_json() for one in known()]
    if form == "json":
        put_json({"schema": "drafter/series/1", "series": found}, output, force=force)
        return
    lines = []
    for one in found:
        whose = "your own" if one["own"] else "comes with the program"
        lines.append(
            f"{click.style(str(one['name']), bold=True)}  session {one['session']}, {whose}\n    {one['title']}\n"
        )
    put_text("".join(lines), output, force=force)


@command.command()
@click.argument("name")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a series of that name; the one before is moved aside.")
def add(name: str, source: Path, force: bool) -> None:
    """Keep SOURCE, a draft folder or an adopted resolution, as the series NAME.

    Its text, facts and gatherings are kept in your own folder; nothing is copied into the program.
    """
    from drafter.app.series import add as keep

    kept, warnings = keep(name, source, force=force)
    for warning in warnings:
        click.secho(warning, fg="yellow", err=True)
    sheet = kept.folder.sheet
    click.echo(f"Kept as {name}: {sheet.title} (session {sheet.session}), in {kept.folder.path}.")
    click.echo(f"Next year: drafter rollover {name} --session {sheet.session + 1} --output DIR")
