"""``drafter explain``: the worklist."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import may_write, put_json, put_text
from drafter.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.app.explaining import Reworded
    from drafter.worklists.item import Item, Status


@click.command("explain")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@format_option("text", "json")
@output_option
@click.option(
    "--only",
    type=click.Choice(["changed", "confirm", "carried", "wording"]),
    help="Only the items of this status; “wording” are the words that you changed yourself.",
)
@click.option("--rules", is_flag=True, help="List the rules of the rollover instead, a sentence each.")
def command(folder: Path, form: str, output: Path | None, force: bool, only: str | None, rules: bool) -> None:
    """Say what changed in DIR since last year, by which rule, and what is to be confirmed."""
    if output is not None:
        may_write(output, force=force)
    if rules:
        put_text(_rules(), output, force=force)
        return
    from drafter.app.explaining import wording, worklist

    words = wording(folder) if only == "wording" or (only is None and form == "text") else ()
    if only == "wording":
        if form == "json":
            put_json([asdict(change) for change in words], output, force=force)
            return
        said = list(_wording(words)) or [say("You changed no words.")]
        put_text("".join(f"{line}\n" for line in said), output, force=force)
        return
    items = [i for i in worklist(folder) if only in (None, i.status)]
    if form == "json":
        put_json([item.as_json() for item in items], output, force=force)
        return
    lines = [*_lines(items, only), *_wording(words)]
    put_text("".join(f"{line}\n" for line in lines), output, force=force)


def _lines(items: Sequence[Item], only: str | None) -> Iterator[str]:
    from drafter.worklists.item import Status, headings

    if not items:
        said = {"confirm": say("Nothing is to be confirmed."), "changed": say("Nothing changed.")}
        yield said.get(only or "", say("There is nothing to report."))
    colours = {Status.CONFIRM: "yellow", Status.CHANGED: "green", Status.CARRIED: "blue"}
    for status, heading in headings().items():
        yield from _section(items, heading, status, colours[status])


def _section(items: Sequence[Item], title: str, status: Status, colour: str) -> Iterator[str]:
    from drafter.worklists.entries import counted, entries

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


def _wording(words: Sequence[Reworded]) -> Iterator[str]:
    """What the drafter changed in the words, as lines; nothing where no word was changed."""
    for since, changes in groupby(words, key=lambda change: change.since):
        found = list(changes)
        yield click.style(
            say("Words that you changed since {since} ({count})", since=since, count=len(found)), bold=True
        )
        for change in found:
            gone, came = click.style(change.before, fg="red"), click.style(change.after, fg="green")
            said = " → ".join(w for w, there in ((gone, change.before), (came, change.after)) if there)
            yield f"  {change.paragraph}: {change.kind}: {said}"
        yield ""


def _rules() -> str:
    from drafter.rolling.rules import names, rule

    return "".join(f"{click.style(name, bold=True)}: {say(rule(name).SENTENCE)}\n" for name in names())
