"""``drafter fill``: the questions that a rollover left open, asked again."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.options import tell_open
from drafter.errors import DraftError
from drafter.files import typed
from drafter.messages import say


@click.command("fill")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Ask for what is still open in the draft folder DIR, and write the answers into its resolution.yaml.

    Stop whenever you like: what was answered is kept, and the next time only the rest is asked.
    """
    from drafter.app.answering import answered, to_answer
    from drafter.app.questions import questions
    from drafter.cli.asking import ask

    if not sys.stdin.isatty():
        raise DraftError(
            say("Questions are asked at a terminal only."),
            hint=f"Edit the values in {folder / 'resolution.yaml'}, or give them in the page: drafter preview "
            f"{typed(folder)}",
        )
    worklist = to_answer(folder)
    if not list(worklist.open()):
        click.echo(say("Nothing is open."))
        return
    asked = questions(worklist)
    answered(worklist.folder, asked, ask(worklist.folder, worklist))
    tell_open(to_answer(folder).open())
