"""``drafter new``: a draft folder from nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from drafter.cli.options import DOCUMENT, tell_open
from drafter.files import contents, typed
from drafter.languages import METADATA, written

MOST_BYTES = 16 * 1024 * 1024
ASKED = {
    "session": "Session of the General Assembly, such as 80",
    "title": "Title of the resolution",
    "committee": "Committee (First to Sixth; Enter for a text that goes straight to the plenary)",
    "agenda_item": "Agenda item, such as 99 (n)",
    "agenda_title": "Title of the agenda item",
    "sponsors": "Sponsors, with commas",
}
"""What is asked at a terminal where it was not given."""


COMMITTEES = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "plenary")
OPTIONS = (
    click.option("--session", type=click.IntRange(1, 199), help="The session of the General Assembly, such as 80."),
    click.option("--title", help="The title of the resolution."),
    click.option("--kind", type=click.Choice(["resolution", "decision"]), default="resolution", show_default=True),
    click.option(
        "--committee", type=click.Choice(COMMITTEES, case_sensitive=False),
        help="The Main Committee; plenary for a text without one.",
    ),
    click.option("--agenda-item", metavar="NUMBER", help="The agenda item, such as “99 (n)”."),
    click.option("--agenda-title", metavar="TITLE", help="The title of the agenda item."),
    click.option("--sponsors", metavar="NAMES", help="The sponsors, with commas."),
    click.option("--language", type=click.Choice(written()), default=METADATA, show_default=True),
    click.option(
        "--opening", "openings", multiple=True, metavar="WORDS",
        help="The words that a paragraph begins with, such as Recalling; once for each.",
    ),
    click.option(
        "--text", type=DOCUMENT,
        help="A text to begin with, typed or pasted, with PP and OP labels or bullets; - is standard input.",
    ),
    click.option("--openings", "list_openings", is_flag=True, help="List the known openings and end."),
    click.option("--no-input", is_flag=True, help="Ask nothing; what is not given stays open."),
    click.option("--force", is_flag=True, help="Move a folder that is there aside first."),
)  # fmt: skip


def options(function: Callable[..., None]) -> Callable[..., None]:
    """All options, in the order in which they are listed."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@options
def command(
    folder: Path,
    text: Path | None,
    openings: tuple[str, ...],
    list_openings: bool,
    no_input: bool,
    force: bool,
    **given: Any,
) -> None:
    """Make a draft folder in DIR that renders, checks and builds at once.

    It begins with a text of your own (--text), with paragraphs of chosen openings (--opening), or with one of each
    kind.
    """
    from drafter.app import new

    if list_openings:
        for kind, words in new.openings(given["language"]).items():
            click.echo(f"{kind.capitalize()}: {', '.join(words)}\n")
        return
    if not no_input and sys.stdin.isatty() and sys.stdout.isatty():
        given |= {
            name: click.prompt(said, default="", show_default=False) for name, said in ASKED.items() if not given[name]
        }
    wanted = new.Wanted(
        session=_session(given["session"]),
        title=given["title"] or "",
        kind=given["kind"],
        committee=_committee(given["committee"] or ""),
        agenda_item=given["agenda_item"] or "",
        agenda_title=given["agenda_title"] or "",
        sponsors=_sponsors(given["sponsors"]),
        language=given["language"],
        openings=openings,
        text=(text.name, contents(text, MOST_BYTES)) if text is not None else None,
    )
    made = new.new(folder, wanted)
    aside = made.save(force=force)
    for remark in made.remarks:
        click.secho(remark, fg="yellow", err=True)
    tell_open(made.still_open)
    if aside:
        click.echo(f"The folder that was there is now {aside}.")
    click.echo(f"Wrote {folder}. See it: drafter preview {typed(folder)}")


def _session(given: Any) -> int:
    try:
        number = int(given or 0)
    except ValueError:
        number = 0
    if not 1 <= number <= 199:
        raise click.UsageError("Say which session of the General Assembly it is for, such as --session 80.")
    return number


def _committee(given: str) -> str:
    word = given.strip().removesuffix("Committee").strip().capitalize()
    return "" if word in ("Plenary", "") else word


def _sponsors(given: Any) -> str:
    return ", ".join(given) if isinstance(given, (list, tuple)) else given or ""
