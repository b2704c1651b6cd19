"""``drafter doctor``: what is installed and where."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import format_option, output_option
from drafter.cli.output import put_json, put_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.app.installed import Entry

_SIGNS = {"ok": ("+", "green"), "absent": ("·", "blue"), "wrong": ("!", "red")}


@click.command("doctor")
@format_option("text", "json")
@output_option
def command(form: str, output: Path | None, force: bool) -> None:
    """Say what is installed where: the program, fonts, editors, judges; and what a report of a fault should hold.

    The exit status is 1 where something is wrong. What is only absent is needed by nothing you have asked for.
    """
    from drafter.app.installed import REPORT, installed, is_sound

    found = installed()
    if form == "json":
        put_json({"schema": "drafter/doctor/1", "entries": [e.as_json() for e in found]}, output, force=force)
    else:
        put_text("".join(f"{line}\n" for line in _lines(found, REPORT)), output, force=force)
    sys.exit(0 if is_sound(found) else 1)


def _lines(found: Sequence[Entry], report: Sequence[str]) -> Iterator[str]:
    part = ""
    for entry in found:
        if entry.part != part:
            yield from ([""] if part else [])
            part = entry.part
            yield click.style(part, bold=True)
        sign, colour = _SIGNS[entry.state]
        said = entry.found or "not found"
        remark = f". {entry.remark}" if entry.remark and entry.state != "ok" else ""
        yield f"  {click.style(sign, fg=colour)} {entry.name}: {said}{remark}"
    yield ""
    yield click.style("A report of a fault should hold", bold=True)
    yield from (f"  - {line}" for line in report)
