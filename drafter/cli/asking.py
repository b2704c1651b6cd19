"""Questions at the terminal: one an open value, with where it stands and what is known of it."""

from __future__ import annotations

import click

from drafter.app.editing.fields import Field
from drafter.app.questions import Question, answer, described, known, places, prompt_of, questions
from drafter.app.rolling import Rollover
from drafter.cli.options import spoken
from drafter.document import Document
from drafter.errors import DraftError
from drafter.rolling.given import Given
from drafter.rolling.roll import Rolled

HELP = "Enter leaves it open, = keeps last year’s, ? says more."


def ask(made: Rollover) -> list[Given]:
    """Ask for what is to be confirmed in a folder about to be written.

    Args:
        made: the folder.

    Returns:
        What was answered; each answer is of the right kind.
    """
    found = questions(made.worklist)
    asked = [question for question in found if question.fields]
    if not found:
        return []
    said = f"{len(found)} value{'s are' if len(found) > 1 else ' is'} to be confirmed."
    click.echo(f"{said} {HELP}" if asked else said)
    for question in found:
        if not question.fields:
            item = question.entry.first
            click.echo(f"Not asked here, but in {item.file}:{item.line}: {spoken(item.fact)} ({item.reason})")
    given: list[Given] = []
    for count, question in enumerate(asked, 1):
        _show(question, f"{count} of {len(asked)}", made.worklist.draft.document)
        for field in question.fields:
            try:
                given += _answer(made.rolled, field, given)
            except click.Abort as stopped:
                if not isinstance(stopped.__context__, EOFError):
                    raise click.ClickException("Stopped before the end: nothing was written.") from None
                click.echo("\nThe rest stays open.")
                return given
    return given


def _show(question: Question, count: str, document: Document) -> None:
    """Say what is asked for: its name, where it stands, and why it is open where that is more than that it is."""
    click.echo(f"\n{count}. {_capital(spoken(question.name))}")
    found = places(question, document)
    if found:
        more = len(found) - 1
        click.echo(f"  {_capital(found[0])}{_MORE[min(more, 2)].format(more)}")
    if question.why:
        click.echo(f"  {question.why}")


_MORE = ("", " (and at 1 more place)", " (and at {} more places)")


def _answer(rolled: Rolled, field: Field, before: list[Given]) -> list[Given]:
    """Ask for a value until the answer is of its kind; nothing where it stays as it is."""
    last = known(field)
    shown = f"{prompt_of(field)} ({'last year' if field.is_open else 'now'}: {last})" if last else prompt_of(field)
    while True:
        typed = click.prompt(shown, default="", show_default=False).strip()
        if typed == "?":
            click.echo(f"  {described(field)}")
        elif typed == "=" and not last:
            click.echo("  Nothing is known of last year’s.")
        elif not typed:
            return []
        else:
            try:
                return [answer(rolled, field, last if typed == "=" else typed, before)]
            except DraftError as e:
                click.echo(str(e), err=True)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
