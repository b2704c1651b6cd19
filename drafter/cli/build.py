"""``drafter build``: everything a delegation hands in or circulates."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import format_option, look, look_options, tell_doubts, tell_open
from drafter.cli.output import put_json
from drafter.cli.redline_options import base_options, signing_options
from drafter.files import typed

if TYPE_CHECKING:
    from drafter.readers import Tracked
    from drafter.reports.pack.keeping import Kept

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("build")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@look_options
@signing_options
@base_options
@click.option(
    "--needed", type=_DAY, help="The day the draft is to be taken up, to count the days to hand in back from."
)
@click.option("--holiday", "holidays", type=_DAY, multiple=True, help="A weekday on which the Secretariat is closed.")
@click.option(
    "--concept-note", is_flag=True, help="A concept note beside the draft, in Word and as text, for you to finish."
)
@format_option("text", "json", about="How the report is printed.", by_output=False)
@click.option("--force", is_flag=True, help="Replace files in DIR/out that were changed since they were written, too.")
@click.option("--strict", is_flag=True, help="Exit with status 1 while anything is still to be confirmed, or kept.")
def command(
    folder: Path,
    no_notice: bool,
    emblem: Path | None,
    fonts: Path | None,
    author: str,
    mechanical_author: str | None,
    date: datetime | None,
    comments: bool,
    any_base: bool,
    existing: Tracked,
    needed: datetime | None,
    holidays: tuple[datetime, ...],
    concept_note: bool,
    form: str,
    force: bool,
    strict: bool,
) -> None:
    """Write the pack into DIR/out: the draft in every format, the changes since last year, and SUBMISSION.md.

    All of it is made before any of it is written: an error leaves the last pack as it was. A file there that was
    changed since it was written stays as it is, and the new one is written beside it.
    """
    from drafter.app.comparing import signature
    from drafter.app.packing import Step, build
    from drafter.reports.pack.pack import Order
    from drafter.reports.pack.report import report_of

    order = Order(
        signature(author, mechanical_author, date, comments),
        look(no_notice, emblem, fonts),
        _as_date(needed),
        frozenset(day.date() for day in holidays),
        existing,
        any_base,
        concept_note,
    )

    def follow(steps: list[Step]) -> Iterator[Step]:
        with click.progressbar(
            steps, label="Building", item_show_func=lambda s: s[0] if s else "", file=sys.stderr
        ) as shown:
            yield from shown

    made = build(folder, order, force=force, follow=follow)
    if form == "json":
        put_json(report_of(made.pack, made.target, made.written, made.kept), None)
    for name, data in made.written.items() if form == "text" else ():
        click.echo(f"{made.target / name}  {_size(len(data))}")
    tell_doubts(made.doubts)
    _tell_kept(made.kept, folder, made.target)
    is_open = tell_open(made.pack.open_items)
    if strict and (is_open or made.kept):
        sys.exit(1)


def _tell_kept(kept: Sequence[Kept], folder: Path, target: Path) -> None:
    """Say which files stayed as somebody left them, and how to take in what was changed in them."""
    for one in kept:
        path = target / one.name
        said = f"{path} was changed since it was built: it stays as it is, and the new one is {target / one.beside}."
        click.echo(said, err=True)
        if one.can_be_received:
            click.echo(f"  To take its changes into the draft: drafter receive {typed(folder)} {typed(path)}", err=True)
    if kept:
        click.echo(f"  To replace what was changed: drafter build {typed(folder)} --force", err=True)


def _as_date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _size(count: int) -> str:
    return f"{max(1, round(count / 1024)):,} kB"
