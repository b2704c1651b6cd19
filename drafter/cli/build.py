"""``drafter build``: everything a delegation hands in or circulates."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import format_option, look, look_options, tell_doubts, tell_open
from drafter.cli.output import put_json
from drafter.cli.redline_options import base_options, signing_options

if TYPE_CHECKING:
    from drafter.readers import Tracked

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
@format_option("text", "json", about="How the report is printed.", by_output=False)
@click.option("--strict", is_flag=True, help="Exit with status 1 while anything is still to be confirmed.")
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
    form: str,
    strict: bool,
) -> None:
    """Write the pack into DIR/out: the draft in every format, the changes since last year, and SUBMISSION.md.

    All of it is made before any of it is written: an error leaves the last pack as it was.
    """
    from drafter.app.comparing import signature
    from drafter.reports.pack.pack import Order, Pack
    from drafter.reports.pack.placing import place
    from drafter.reports.pack.report import report_of
    from drafter.workspace.folder import load

    loaded = load(folder)
    order = Order(
        signature(author, mechanical_author, date, comments),
        look(no_notice, emblem, fonts),
        _as_date(needed),
        frozenset(day.date() for day in holidays),
        existing,
        any_base,
    )
    pack = Pack(loaded, order)
    files: dict[str, bytes] = {}
    steps = list(pack.steps())
    with click.progressbar(
        steps, label="Building", item_show_func=lambda s: s[0] if s else "", file=sys.stderr
    ) as shown:
        for name, made in shown:
            files[name] = made()
    target = loaded.path / "out"
    place(files, target)
    if form == "json":
        put_json(report_of(pack, target, files), None)
    for name, data in files.items() if form == "text" else ():
        click.echo(f"{target / name}  {_size(len(data))}")
    tell_doubts(loaded.doubts)
    if tell_open(pack.open_items) and strict:
        sys.exit(1)


def _as_date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _size(count: int) -> str:
    return f"{max(1, round(count / 1024)):,} kB"
