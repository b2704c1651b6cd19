"""``drafter explain``: the worklist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import may_write, put_json, put_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.rolling.worklist import Item, Status


@click.command("explain")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option("text", "json")
@output_option
@click.option("--only", type=click.Choice(["changed", "confirm", "carried"]), help="Only the items of this status.")
@click.option("--rules", is_flag=True, help="List the rules of the rollover instead, a sentence each.")
def command(folder: Path, form: str, output: Path | None, force: bool, only: str | None, rules: bool) -> None:
    """Say what changed in DIR since last year, by which rule, and what is to be confirmed."""
    if output is not None:
        may_write(output, force=force)
    if rules:
        put_text(_rules(), output, force=force)
        return
    from drafter.app.explaining import worklist

    items = [i for i in worklist(folder) if only in (None, i.status)]
    if form == "json":
        put_json([item.as_json() for item in items], output, force=force)
        return
    put_text("".join(f"{line}\n" for line in _lines(items, only)), output, force=force)


def _lines(items: Sequence[Item], only: str | None) -> Iterator[str]:
    from drafter.rolling.worklist import Status

    if not items:
        said = {"confirm": "Nothing is to be confirmed.", "changed": "Nothing changed."}
        yield said.get(only or "", "There is nothing to report.")
    yield from _section(items, "To be confirmed", Status.CONFIRM, "yellow")
    yield from _section(items, "Changed since last year", Status.CHANGED, "green")
    yield from _section(items, "Carried from last year", Status.CARRIED, "blue")


def _section(items: Sequence[Item], title: str, status: Status, colour: str) -> Iterator[str]:
    from drafter.rolling.entries import counted, entries

    chosen = entries(item for item in items if item.status is status)
    if not chosen:
        return
    yield click.style(f"{title} ({counted(chosen)})", bold=True)
    for entry in chosen:
        item = entry.first
        before = {"changed": f"{item.before} → " if item.before else "+ "}.get(status, "")
        yield "  " + "; ".join(f"{where}: {click.style(before + after, fg=colour)}" for where, after in entry.by_words)
        yield click.style(f"      {item.reason}; {item.file}:{item.line}", dim=True)
    yield ""


def _rules() -> str:
    from drafter.rolling.rules import names, rule

    return "".join(f"{click.style(name, bold=True)}: {rule(name).SENTENCE}\n" for name in names())
