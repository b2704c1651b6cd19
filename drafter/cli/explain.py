"""``drafter explain``: the worklist."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command("explain")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="The format."
)
@click.option("--only", type=click.Choice(["changed", "confirm", "carried"]), help="Only the items of this status.")
@click.option("--rules", is_flag=True, help="List the rules of the rollover instead, a sentence each.")
def command(folder: Path, form: str, only: str | None, rules: bool) -> None:
    """Say what changed in DIR since last year, by which rule, and what is to be confirmed."""
    from drafter.app.explaining import worklist
    from drafter.rolling.entries import counted, entries
    from drafter.rolling.worklist import Status

    if rules:
        _list_rules()
        return
    items = [i for i in worklist(folder) if only in (None, i.status)]
    if form == "json":
        click.echo(json.dumps([item.as_json() for item in items], ensure_ascii=False, indent=1))
        return

    def show(title: str, status: Status, colour: str) -> None:
        chosen = entries(item for item in items if item.status is status)
        if not chosen:
            return
        click.secho(f"{title} ({counted(chosen)})", bold=True)
        for entry in chosen:
            item = entry.first
            before = {Status.CHANGED: f"{item.before} → " if item.before else "+ "}.get(status, "")
            words = (f"{where}: {click.style(before + after, fg=colour)}" for where, after in entry.by_words)
            click.echo(f"  {'; '.join(words)}")
            click.secho(f"      {item.reason}; {item.file}:{item.line}", dim=True)
        click.echo()

    if not items:
        told = {"confirm": "Nothing is to be confirmed.", "changed": "Nothing changed."}
        click.echo(told.get(only or "", "Nothing to tell."))
    show("To be confirmed", Status.CONFIRM, "yellow")
    show("Changed since last year", Status.CHANGED, "green")
    show("Carried from last year", Status.CARRIED, "blue")


def _list_rules() -> None:
    from drafter.rolling.rules import names, rule

    for name in names():
        click.echo(f"{click.style(name, bold=True)}: {rule(name).SENTENCE}")
